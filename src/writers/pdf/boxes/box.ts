import type { Figure } from '../../../document/document.ts'
import type { Line } from '../lines/line.ts'
import type { Tag } from '../tag.ts'
import type { TextStyle } from '../text/run.ts'

/** A ground or bar behind all boxes that stand in it; lengths in points from the page's left edge. */
export interface Frame {
  x: number
  width: number
  /** How far it reaches beyond its boxes at a page's end, where it is split. */
  pad: number
  fill: string | null
  bar: { colour: string; width: number; atRight?: boolean } | null
  /** The frame that this one is a part of, in another column. */
  whole?: Frame
}

/** A list's marker beside the first line of an item. */
export interface Marker {
  x: number
  line: Line
}

/** What every box has; lengths in points. */
interface Common {
  height: number
  /** From the box's top to its content: room for a frame. */
  top: number
  /** Space wanted above and below; the greater of two neighbours' counts, and none at a page's ends. */
  before: number
  after: number
  /** Whether the page may not end after this box. */
  keep: boolean
  /** How much room one would rather leave empty than end the page after this box, in points. */
  aversion: number
  frames: Frame[]
  markers: Marker[]
  /** Ids of blocks that begin here: targets of links. */
  anchors: string[]
  /** The section that begins here, for the running header and the outline. */
  heading: { depth: number; id: string; text: string } | null
  /** Ids of the footnotes that are called here. */
  notes: string[]
  /** Whether a block of the document's own begins here: a figure may stand before it. */
  begins: boolean
  /** What stands in the margin from here on: each a block's boxes. */
  beside: Box[][]
}

export interface LineBox extends Common {
  kind: 'line'
  x: number
  line: Line
  /** From the content's top. */
  baseline: number
  /** An entry of the contents list: where it leads, its right end, and how its page number is set. */
  entry: { target: string; right: number; style: TextStyle; tag: Tag } | null
}

export interface Cell {
  x: number
  width: number
  tag: Tag
  boxes: Box[]
}

/** Boxes side by side: a row of a table, or a fact and its name. */
export interface RowBox extends Common {
  kind: 'row'
  /** Room for a frame below the row. */
  below?: number
  x: number
  width: number
  cells: Cell[]
  padding: number
  fill: string | null
  /** Rules above and below. */
  over: { colour: string; width: number } | null
  under: { colour: string; width: number } | null
  /** Set again at the top of a page that begins with this row. */
  header: RowBox[]
  /** Whether it is text in columns of its own, which may go on overleaf however low it is. */
  goesOn?: true
  /** Whether its cells are columns of one text: parted, each part is in columns again, so that nobody has to turn back. */
  isFlow?: true
}

export interface FigureBox extends Common {
  kind: 'figure'
  x: number
  width: number
  tag: Tag
  figure: Figure
}

export interface RuleBox extends Common {
  kind: 'rule'
  x: number
  width: number
  colour: string
}

/** Ends the page. */
export interface BreakBox extends Common {
  kind: 'break'
}

export type Box = LineBox | RowBox | FigureBox | RuleBox | BreakBox

export const common: Common = {
  height: 0,
  top: 0,
  before: 0,
  after: 0,
  keep: false,
  aversion: 0,
  frames: [],
  markers: [],
  anchors: [],
  heading: null,
  notes: [],
  begins: false,
  beside: [],
}
