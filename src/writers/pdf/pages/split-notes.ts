import type { Box } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'

/** Footnotes in two: what fits into `room` points, and the rest, for the next page. */
export function splitNotes(notes: readonly Box[], room: number): [Box[], Box[]] {
  const { placed } = stack(notes)
  const over = placed.findIndex(({ box, y }) => y + box.height > room + 0.01)
  if (over < 0) return [[...notes], []]
  return [notes.slice(0, over), notes.slice(over)]
}
