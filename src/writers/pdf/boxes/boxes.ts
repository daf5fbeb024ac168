import type { Block, Document } from '../../../document/document.ts'
import { acrossColumns, wantsWidth } from '../../across-columns.ts'
import { looksOf, pageGeometry } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { besideBoxes } from './beside-boxes.ts'
import { blockBoxes } from './block-boxes.ts'
import type { Box } from './box.ts'
import { introducing } from './introducing.ts'
import { noteBoxes } from './note.ts'
import { stack } from './stack.ts'
import type { Standing } from './standing.ts'

/** In columns narrower than this lines are not justified: few words would leave wide spaces. In points. */
const justified = 240

/** Boxes that stand across the page one below the other, or run on in its columns. */
export interface Segment {
  across: boolean
  boxes: Box[]
}

/** A document as boxes, with the tag tree that they belong to. */
export interface Flow {
  tags: Tag
  segments: Segment[]
  /** Height of each block of the document's own flow, in points. */
  heights: number[]
  /** The boxes of each footnote by its id. */
  notes: Map<string, Box[]>
}

export function boxes(document: Document, setting: Setting): Flow {
  const tags = addTag(null, 'Document')
  const { left, textWidth, columnWidth, columns, fullWidth } = pageGeometry(document.theme)
  const looks = looksOf(document)
  const place = {
    tag: tags,
    x: left,
    width: textWidth,
    looks,
    body: looks.paragraph.body,
    frames: [],
    depth: 0,
  }
  const ragged = { ...place.body, align: 'left' as const }
  const column = { ...place, width: columnWidth, body: columnWidth < justified ? ragged : place.body }
  const across = acrossColumns(document.children, columns, columnWidth)
  const placeOf = (block: Block, isAcross: boolean): Standing =>
    !isAcross ? column : wantsWidth(block, textWidth) ? { ...place, width: fullWidth } : place
  const lists = besideText(document.children, setting, place, (block, i) => {
    const list = begun(blockBoxes([block], placeOf(block, across[i] ?? true), setting))
    return introducing(document.children[i - 1], block, document.children[i + 1], list)
  })
  // Notes are read after the text, as the document has them, wherever a page shows them
  const notes = document.footnotes.map((note): [string, Box[]] => [note.id, noteBoxes(note, column, setting)])
  const heights = lists.map((list, i) => stack(list).height / (across[i] ? 1 : columns))
  return { tags, segments: segmentsOf(lists, across), heights, notes: new Map(notes) }
}

const begun = ([first, ...rest]: readonly Box[]): Box[] =>
  first ? [{ ...first, begins: true }, ...rest] : []

/** Boxes block by block; those of a margin's block stand beside the next block, or the last where none follows. */
function besideText(
  blocks: readonly Block[],
  setting: Setting,
  place: Standing,
  boxesAt: (block: Block, index: number) => Box[],
): Box[][] {
  let waiting: Box[][] = []
  const lists = blocks.map((block, i): Box[] => {
    if (setting.page.margin && block.type === 'margin') {
      waiting.push(besideBoxes(block, place, setting))
      return []
    }
    const list = boxesAt(block, i)
    const first = list.findIndex(stands)
    if (first < 0) return list
    const beside = waiting
    waiting = []
    return withBeside(list, first, beside)
  })
  const last = lists.findLastIndex((list) => list.some(stands))
  if (last < 0) return [...lists, waiting.flat()]
  return lists.map((list, i) => (i === last ? withBeside(list, list.findLastIndex(stands), waiting) : list))
}

/** Whether a page shows the box. */
const stands = ({ kind }: Box): boolean => kind !== 'break'

const withBeside = (list: readonly Box[], at: number, beside: Box[][]): Box[] =>
  list.map((box, i) =>
    i !== at || beside.length === 0
      ? box
      : {
          ...box,
          beside: [...box.beside, ...beside],
          notes: [...box.notes, ...beside.flat().flatMap(({ notes }) => notes)],
        },
  )

function segmentsOf(lists: readonly Box[][], across: readonly boolean[]): Segment[] {
  const segments: Segment[] = []
  for (const [i, boxes] of lists.entries()) {
    const last = segments.at(-1)
    if (last && last.across === across[i]) last.boxes.push(...boxes)
    else segments.push({ across: across[i] ?? true, boxes: [...boxes] })
  }
  return segments
}
