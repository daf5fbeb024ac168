import type { RowBox } from '../boxes/box.ts'
import type { Placed } from '../boxes/stack.ts'

/** A page as data; `y` in points from its upper edge. */
export interface Page {
  /** From 1. */
  number: number
  placed: Placed[]
  /** Header rows set again at the page's top: decoration to a reader, who has had them. */
  repeated: { box: RowBox; y: number }[]
  /** Footnotes at the foot of the page or of its columns, below short rules. */
  notes: Placed[]
  noteRules: { x: number; y: number }[]
  /** What stands in the margin column. */
  margin: Placed[]
  /** The section that begins or goes on at the top of the page. */
  section: string
}
