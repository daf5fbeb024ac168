import type { Box } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import { splitBoxes } from './split-boxes.ts'

/** Between the text and the rule above footnotes, and between that rule and them; in points. */
export const noteGap = { above: 12, below: 6 }
/** Footnotes carried over from the page before take at most this share of the next. */
const mostNotes = 0.7
/** A footnote that goes on over the page shows about this share of the page on its first. */
const leastNote = 0.2

/** A page's footnotes: all but the last are shown whole, the last may go on over the page. */
export interface Feet {
  whole: Box[]
  last: Box[]
}

export const withNotes = (feet: Feet, called: readonly Box[]): Feet =>
  called.length === 0 ? feet : { whole: [...feet.whole, ...feet.last], last: [...called] }

/** Least height of the footnotes, with the gaps around their rule; in points. */
export function feetHeight({ whole, last }: Feet, height: number): number {
  if (whole.length + last.length === 0) return 0
  const shown = stack(last).placed.filter(({ box, y }, i) => i < 2 || y + box.height < height * leastNote)
  return stack([...whole, ...shown.map(({ box }) => box)]).height + noteGap.above + noteGap.below
}

/**
 * Of the notes that the page before left over, those for this page: as a rule they leave room for text, but at least
 * one is shown, so that the end is reached.
 */
export function carriedNotes(carried: readonly Box[], height: number): [Box[], Box[]] {
  if (carried.length === 0) return [[], []]
  for (const room of [height * mostNotes, height - noteGap.above - noteGap.below]) {
    const [fits, rest] = splitBoxes(carried, room)
    if (fits.length > 0 || rest.length === 0) return [fits, rest]
  }
  return [carried.slice(0, 1), carried.slice(1)]
}

/** The notes that a page shows in `room` points, and those that go on to the next. */
export function shownNotes(
  [begun, waiting]: readonly [readonly Box[], readonly Box[]],
  called: readonly Box[],
  room: number,
): { notes: Box[]; carried: Box[] } {
  if (waiting.length > 0) return { notes: [...begun], carried: [...waiting, ...called] }
  const [notes, carried] = splitBoxes([...begun, ...called], Math.max(room, stack(begun).height))
  return { notes, carried }
}
