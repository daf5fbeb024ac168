import type { Box, RowBox } from '../boxes/box.ts'
import { endOf, type Placed, stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import type { Page } from './page.ts'
import { splitBoxes, splitRow } from './split-boxes.ts'

/** Between the text and the rule above footnotes, and between that rule and them; in points. */
export const noteGap = { above: 12, below: 6 }
/** Footnotes carried over from the page before take at most this share of the next. */
const mostNotes = 0.7
/** A row is split over pages where it is taller than this share of the page; lower ones go to the next page whole. */
const tallRow = 0.4
/** A footnote that goes on over the page shows about this share of the page on its first. */
const leastNote = 0.2
/** A figure that does not fit floats to the next page where it would leave a hole of more than this share of the page. */
const leastHole = 0.08
/** A header row that is taller than this share of the page is not set again. */
const tallHeader = 0.3
/** No more than this share of the page is left empty so that it ends better. */
const mostEmpty = 0.18
/**
 * Less than this share of a last page looks lost on it; where its paragraph began on the page before, a few lines do.
 * The less it is, the more room may be left empty on the page before: up to `lonely`.
 */
const sparse = { block: 0.18, line: 0.08 }
const lonely = 0.2
/** A section's end that is no taller than this share of the page is better not parted from what is before. */
const few = 0.05
/** How far the gaps of a page close up so that it ends better, and the share of the page that is as dear as that. */
const closer = [
  { gaps: 0.9, cost: 0.03 },
  { gaps: 0.8, cost: 0.06 },
]

export interface Work {
  boxes: Box[]
  /** Footnotes that no page has shown yet. */
  notes: Map<string, Box[]>
  height: number
  /** Whether the gaps may close up; they stay as they are where columns stand side by side. */
  closes: boolean
}

/** Boxes on pages `height` points high: as many as fit, but never ending where a box wants to keep with the next. */
export function paginate(
  boxes: readonly Box[],
  notes: ReadonlyMap<string, Box[]>,
  { left, top, textHeight: height }: PageGeometry,
): Page[] {
  const work: Work = { boxes: [...boxes], notes: new Map(notes), height, closes: true }
  const pages: Page[] = []
  let [at, carried, section]: [number, Box[], string] = [0, [], '']
  do {
    while (work.boxes[at]?.kind === 'break') at += 1
    const filled = fill(work, at, carried)
    const placed = filled.placed
    for (const { box } of placed) if (box.heading?.depth === 2) section = box.heading.text
    pages.push(page(pages.length + 1, filled, left, top, height, section))
    at = filled.next
    carried = filled.carried
    // A note that only another note calls stands behind the others
    if (at >= work.boxes.length) carried = [...carried, ...takeNotes(work.notes, [...work.notes.keys()])]
  } while (at < work.boxes.length || carried.length > 0)
  return pages
}

export interface Filled {
  placed: Placed[]
  repeated: { box: RowBox; y: number }[]
  notes: Box[]
  carried: Box[]
  next: number
}

function page(
  number: number,
  filled: Filled,
  left: number,
  top: number,
  height: number,
  section: string,
): Page {
  const down = <P extends { y: number }>(placed: P): P => ({ ...placed, y: placed.y + top })
  const notes = stack(filled.notes)
  const notesTop = top + height - notes.height
  return {
    number,
    placed: filled.placed.map(down),
    repeated: filled.repeated.map(down),
    notes: notes.placed.map((placed) => ({ ...placed, y: placed.y + notesTop })),
    noteRules: filled.notes.length > 0 ? [{ x: left, y: notesTop - noteGap.below }] : [],
    margin: [],
    section,
  }
}

/** One page from box `at` on. Splitting a row puts its rest back in its place. */
export function fill(work: Work, at: number, carried: readonly Box[]): Filled {
  const first = work.boxes[at]
  const [noteStart, noteRest] = carriedNotes(carried, work.height)
  const repeated = first ? headerAgain(work, at, first) : []
  const start = repeated.reduce((y, { box }) => y + box.height, 0)
  const { placed, floated, next } = endOfPage(work, at, start, noteStart)
  work.boxes.splice(next, 0, ...floated)
  const used = placed.at(-1)
  const room = work.height - (used ? used.y + used.box.height : start) - noteGap.above - noteGap.below
  const called = placed.flatMap(({ box }) => takeNotes(work.notes, box.notes))
  const least = Math.max(room, stack(noteStart).height)
  const [notes, rest] =
    noteRest.length > 0 ? [noteStart, called] : splitBoxes([...noteStart, ...called], least)
  const again = placed.length > 0 ? repeated : []
  return { placed, repeated: again, notes, carried: [...noteRest, ...rest], next }
}

/** The boxes of footnotes that are called for the first time. */
export function takeNotes(notes: Map<string, Box[]>, ids: readonly string[]): Box[] {
  return ids.flatMap((id) => {
    const boxes = notes.get(id) ?? []
    notes.delete(id)
    return boxes
  })
}

/**
 * Of the notes that the page before left over, those for this page: as a rule they leave room for text, but at least
 * one is shown, so that the end is reached.
 */
function carriedNotes(carried: readonly Box[], height: number): [Box[], Box[]] {
  for (const room of [height * mostNotes, height - noteGap.above - noteGap.below]) {
    const [fits, rest] = splitBoxes(carried, room)
    if (fits.length > 0 || rest.length === 0) return [fits, rest]
  }
  return [carried.slice(0, 1), carried.slice(1)]
}

function headerAgain(work: Work, at: number, first: Box): { box: RowBox; y: number }[] {
  if (first.kind !== 'row' || first.header.length === 0 || at === 0) return []
  const height = first.header.reduce((sum, row) => sum + row.height, 0)
  const begun = work.boxes[at - 1]
  if (height > work.height * tallHeader || begun?.kind !== 'row') return []
  let y = 0
  return first.header.map((box) => {
    const placed = { box, y }
    y += box.height
    return placed
  })
}

interface Tried {
  placed: Placed[]
  /** Index of the first box that was not placed. */
  stop: number
  /** A figure with its caption that did not fit, taken out so that text fills the page: it goes to the next one. */
  floated: Box[]
}

/** Boxes until one does not fit, with the footnotes that they call. Where gaps close up, no figure floats and no row is split. */
function tryBoxes(work: Work, at: number, start: number, carried: readonly Box[], gaps = 1): Tried {
  const placed: Placed[] = []
  let floated: Box[] = []
  let [y, after, stop] = [start, 0, at]
  let notes: Feet = { whole: [...carried], last: [] }
  const asIs = gaps === 1
  while (stop < work.boxes.length) {
    const box = work.boxes[stop] as Box
    if (box.kind === 'break' || (floated.length > 0 && box.heading?.depth === 2)) break
    const top = y + (placed.length > 0 ? Math.max(after, box.before) * gaps : 0)
    const feet = withNotes(notes, newNotes(work, box, placed))
    const room = work.height - top - feetHeight(feet, work.height)
    const mayFloat = asIs && box.kind === 'figure' && floated.length === 0 && placed.length > 0
    if (mayFloat && room > work.height * leastHole && stack(figureAt(work, stop)).height > room) {
      floated = work.boxes.splice(stop, figureAt(work, stop).length)
      continue
    }
    if (box.height > room) {
      if (asIs && box.kind === 'row' && splitHere(work, stop, box, room, placed.length === 0)) {
        placed.push({ box: work.boxes[stop] as Box, y: top })
        stop += 1
        break
      }
      // On a page that footnotes of the page before fill, there may be no other box
      if (placed.length > 0 || carried.length > 0) break
    }
    placed.push({ box, y: top })
    notes = feet
    y = top + box.height
    after = box.after
    stop += 1
  }
  return { placed, stop, floated }
}

/** A figure with its caption. */
function figureAt(work: Work, at: number): Box[] {
  let end = at
  while (work.boxes[end]?.keep) end += 1
  return work.boxes.slice(at, end + 1)
}

/** A page's footnotes: all but the last are shown whole, the last may go on over the page. */
interface Feet {
  whole: Box[]
  last: Box[]
}

const withNotes = (feet: Feet, called: readonly Box[]): Feet =>
  called.length === 0 ? feet : { whole: [...feet.whole, ...feet.last], last: [...called] }

/** Least height of the footnotes, with the gaps around their rule; in points. */
function feetHeight({ whole, last }: Feet, height: number): number {
  if (whole.length + last.length === 0) return 0
  const shown = stack(last).placed.filter(({ box, y }, i) => i < 2 || y + box.height < height * leastNote)
  return stack([...whole, ...shown.map(({ box }) => box)]).height + noteGap.above + noteGap.below
}

/** The boxes of footnotes that `box` calls and nothing before it did. */
function newNotes(work: Work, box: Box, placed: readonly Placed[]): Box[] {
  if (box.notes.length === 0) return []
  const before = new Set(placed.flatMap((earlier) => earlier.box.notes))
  return box.notes.flatMap((id) => (before.has(id) ? [] : (work.notes.get(id) ?? [])))
}

/** Splits a row that is taller than a page, or tall enough to leave a hole, into two boxes; says whether it did. */
function splitHere(work: Work, at: number, row: RowBox, room: number, alone: boolean): boolean {
  if (!alone && row.height < work.height * tallRow) return false
  const halves = splitRow(row, room)
  if (!halves) return false
  work.boxes.splice(at, 1, ...halves)
  return true
}

interface End {
  placed: Placed[]
  floated: Box[]
  /** Index of the first box that the page does not show. */
  next: number
  /** What is wrong with ending here, as the room in points that one would rather leave empty. */
  cost: number
}

/** The page up to where it ends best: with the gaps as they are, or a little closer where that spares a bad end. */
function endOfPage(work: Work, at: number, start: number, carried: readonly Box[]): End {
  const count = work.boxes.length
  let best = bestEnd(work, at, tryBoxes(work, at, start, carried))
  if (!work.closes || work.boxes.length !== count) return best
  for (const { gaps, cost } of closer) {
    const dearer = cost * work.height
    if (best.cost <= dearer) break
    const end = bestEnd(work, at, tryBoxes(work, at, start, carried, gaps))
    if (end.cost + dearer < best.cost) best = { ...end, cost: end.cost + dearer }
  }
  return best
}

/**
 * Of the boxes that fit, those after which the page ends best: the later the better, but rather earlier than after a
 * box that is averse to it, where the room that is left empty is no dearer than that.
 */
function bestEnd(work: Work, at: number, { placed, stop, floated }: Tried): End {
  const whole: End = { placed, floated, next: stop, cost: 0 }
  const after = work.boxes[stop]
  if (after === undefined) return whole
  if (after.kind === 'break') return { ...whole, next: stop + 1 }
  const full = endOf(placed.at(-1))
  let [best, least] = [placed.length, Infinity]
  for (let count = placed.length; count > 0; count--) {
    const last = placed[count - 1]
    const empty = full - endOf(last)
    if (empty >= least) break
    if (!last || last.box.keep) continue
    const aversion = last.box.aversion + aversionToRest(work, at + count)
    const cost = empty + Math.min(aversion, work.height * mostEmpty)
    if (cost < least) [best, least] = [count, cost]
  }
  return { placed: placed.slice(0, best), floated, next: at + best, cost: least }
}

/** Against leaving so little to the pages that follow that it would stand there alone; in points. */
function aversionToRest({ boxes, height }: Work, from: number): number {
  const last = boxes[from - 1]
  const least = height * (last?.kind === 'line' && last.after === 0 ? sparse.line : sparse.block)
  let rest = 0
  for (let at = from; rest < least; at++) {
    const box = boxes[at]
    if (!box || box.kind === 'break') return lonely * height * (1 - rest / least)
    // A line or two of a section, and the next one begins
    if (box.heading && at > from && rest < height * few) return (lonely * height) / 2
    rest += box.height + Math.max(box.before, boxes[at - 1]?.after ?? 0)
  }
  return 0
}
