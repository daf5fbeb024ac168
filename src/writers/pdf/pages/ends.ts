import type { Box, RowBox } from '../boxes/box.ts'
import { type Placed, stack } from '../boxes/stack.ts'
import { costs, endCost, gapsFor, give, lonely } from './costs.ts'
import { type Flow, type Item, newNotes, type Start } from './flow.ts'
import { carriedNotes, type Feet, feetHeight, noteGap, shownNotes, withNotes } from './footnotes.ts'
import { splitRow } from './split-boxes.ts'

/** A table's row is split over pages where it is taller than this share of the page; lower ones go to the next page whole. */
const tallRow = 0.13
/** What stands side by side is split where this share of the page is left. */
const leastPart = 0.08
/** A row that is split may end at these shares of the room that is left. */
const partsOfRoom = [1, 0.75, 0.5] as const
/** A figure that does not fit floats to the next page where it would leave a hole of more than this share of the page. */
const leastHole = 0.08
/** A figure that does not fit is set smaller, but not by more than this, before it floats: the words in charts must be read. */
const leastScale = { picture: 0.6, chart: 0.85 } as const
/** A header row that is taller than this share of the page is not set again. */
const tallHeader = 0.3
/** A box on the page with gaps as they are, and what is left to do after it. */
interface Step {
  item: Item
  top: number
  /** Of all gaps down to the box. */
  gaps: number
  feet: Feet
  /** Footnotes that the page has called down to the box. */
  called: readonly Box[]
  rest: Omit<Start, 'carried' | 'ended'>
}

/** A place where the page may end. */
export interface End {
  /** How many of the page's boxes stand above it, and the part of a row below them. */
  count: number
  half?: Step
  /** By which the gaps are made larger or smaller. */
  scale: number
  /** As the room in points that one would rather leave empty. */
  cost: number
  /** Of that, what the place is worth, however full the page. */
  aversion: number
  /** Where the next page begins; null at the end of all. */
  next: Start | null
}

/** A page from its start, with all the places where it may end. */
export interface Walk {
  repeated: { box: RowBox; y: number }[]
  /** Notes of the pages before, and those of them that must wait. */
  begun: [Box[], Box[]]
  steps: readonly Step[]
  /** Parts of a row that may stand below the boxes. */
  halves: readonly Step[]
  ends: readonly End[]
}

/** Sets boxes until one does not fit, and weighs the ends. */
export function walk(flow: Flow, start: Start): Walk {
  const begun = carriedNotes(start.carried, flow.height)
  const repeated = headerAgain(flow, start)
  const filling = begunWith(start, flow, { whole: begun[0], last: [] }, heightOf(repeated))
  let stop: Stop | null = null
  while (stop === null) stop = setNext(flow, filling)
  const page: Walk = { repeated, begun, steps: filling.steps, halves: filling.halves, ends: [] }
  return { ...page, ends: endsOf(flow, start, page, stop) }
}

const heightOf = (repeated: readonly { box: RowBox }[]): number =>
  repeated.reduce((sum, { box }) => sum + box.height, 0)

/** Why no more boxes stand on the page. */
type Stop = 'full' | 'break' | 'end'

/** A page that is being filled, and what is still to be set. */
interface Filling {
  steps: Step[]
  halves: Step[]
  at: number
  first: readonly Item[]
  /** Figures that come before the next block, and those that have floated from this page. */
  pending: readonly Item[]
  later: readonly Item[]
  feet: Feet
  called: readonly Box[]
  /** Whether footnotes of the pages before stand on it. */
  owes: boolean
  /** Of the last box: its lower edge, the space wanted below it, and the sum of the gaps down to it. */
  y: number
  after: number
  gaps: number
}

function begunWith({ at, first, floats }: Start, { boxes }: Flow, feet: Feet, y: number): Filling {
  // A page does not begin with a page break
  let from = at
  while (first.length === 0 && boxes[from]?.kind === 'break') from += 1
  const owes = feet.whole.length > 0
  return {
    steps: [],
    halves: [],
    at: from,
    first,
    pending: floats,
    later: [],
    feet,
    called: [],
    owes,
    y,
    after: 0,
    gaps: 0,
  }
}

/** Sets the next box; or says why none follows. */
function setNext(flow: Flow, page: Filling): Stop | null {
  const item = nextItem(flow, page)
  if (!item) return page.later.length > 0 ? 'full' : 'end'
  const { box } = item
  if (box.kind === 'break') return 'break'
  if (page.later.length > 0 && box.heading?.depth === 2) return 'full'
  const gap = page.steps.length > 0 ? Math.max(page.after, box.before) : 0
  const own = newNotes(flow, item)
  const feet = withNotes(page.feet, own)
  const top = page.y + gap
  const room = flow.height - feetHeight(feet, flow.height) - top
  const gaps = page.gaps + gap
  const floating = floatingAt(flow, page, box)
  const wanted = floating ? stack(floating.map((one) => one.box)).height : box.height
  if (wanted - (flow.gives ? gaps * give.closer : 0) > room + 0.01) {
    if (floating && room > flow.pageHeight * leastHole) {
      const smaller = flow.inColumns ? null : inRoom(floating, room)
      if (smaller) setAgain(page, floating, smaller)
      else if (page.steps.length > 0) floatAway(page, floating)
      if (smaller || page.later.length > 0) return null
    }
    page.halves = halvesAt(flow, page, item, { top, room, gaps })
    // On a page that footnotes of the page before fill, there may be no other box
    if (page.halves.length > 0 || page.steps.length > 0 || page.owes) return 'full'
  }
  take(page)
  const called = withOwn(page.called, own)
  Object.assign(page, { y: top + box.height, after: box.after, gaps, feet, called })
  page.steps.push({ item, top, gaps, feet, called, rest: restOf(page) })
  return null
}

const withOwn = (called: readonly Box[], own: readonly Box[]): readonly Box[] =>
  own.length === 0 ? called : [...called, ...own]

/** What stands next: the rest of a row, figures that have floated here, or the flow's next box. */
function nextItem({ boxes }: Flow, page: Filling): Item | undefined {
  const keeps = page.steps.at(-1)?.item.box.keep ?? false
  if (page.first.length === 0 && page.pending.length > 0 && !keeps && (boxes[page.at]?.begins ?? true)) {
    page.first = page.pending
    page.pending = []
  }
  const box = boxes[page.at]
  return page.first[0] ?? (box && { box, index: page.at })
}

function take(page: Filling): void {
  if (page.first.length > 0) page.first = page.first.slice(1)
  else page.at += 1
}

const restOf = ({ at, first, pending, later }: Filling): Step['rest'] => ({
  at,
  first,
  floats: [...pending, ...later],
})

/** A figure with its caption that may float: where not even the caption fits below it, it does not fit. */
function floatingAt(
  { boxes, height, pageHeight }: Flow,
  { steps, later, first, at }: Filling,
  box: Box,
): readonly Item[] | null {
  const isFirst = steps.length === 0 && height >= pageHeight
  if (isFirst || later.length > 0 || !mayFloat(box)) return null
  return first.length > 0 ? first : figureAt(boxes, at)
}

/** The figure made as small as it must be to stand in `room` points with its caption; null where that would be too small. */
function inRoom(floating: readonly Item[], room: number): readonly Item[] | null {
  const [first, ...others] = floating
  if (first?.box.kind !== 'figure') return null
  const { box } = first
  const over = stack(floating.map((one) => one.box)).height - room
  const scale = 1 - over / box.height
  if (scale < (box.figure.drawn ? leastScale.chart : leastScale.picture)) return null
  return [{ ...first, box: { ...box, width: box.width * scale, height: box.height * scale } }, ...others]
}

/** Puts items in the place of those that would come next. */
function setAgain(page: Filling, floating: readonly Item[], items: readonly Item[]): void {
  if (page.first.length === 0) page.at += floating.length
  page.first = items
}

function floatAway(page: Filling, floating: readonly Item[]): void {
  setAgain(page, floating, [])
  page.later = floating
}

/** The parts of a row that may stand at the page's end, the largest first; its footnotes may have to wait. */
function halvesAt(
  flow: Flow,
  page: Filling,
  item: Item,
  { top, room, gaps }: { top: number; room: number; gaps: number },
): Step[] {
  const found = new Map<number, Step>()
  for (const share of partsOfRoom) {
    const halves = halvesOf(item.box, page.steps.length === 0, room * share, flow)
    if (!halves || found.has(halves[0].height)) continue
    const half = { ...item, box: halves[0] }
    const own = newNotes(flow, half)
    const called = withOwn(page.called, own)
    const rest = { ...page, feet: withNotes(page.feet, own) }
    take(rest)
    const calledSoFar = [...(item.called ?? []), ...half.box.notes]
    rest.first = [{ box: halves[1], index: item.index, called: calledSoFar }, ...rest.first]
    found.set(half.box.height, { item: half, top, gaps, feet: rest.feet, called, rest: restOf(rest) })
  }
  return [...found.values()]
}

/** A row in two, where it is too tall for the next page or would leave a hole. */
function halvesOf(
  box: Box,
  isFirst: boolean,
  room: number,
  { height, pageHeight }: Flow,
): [RowBox, RowBox] | null {
  if (box.kind !== 'row') return null
  const isTall = box.height >= pageHeight * tallRow || (box.goesOn === true && room > pageHeight * leastPart)
  // Below something else it may go to the next page
  const must = isFirst && height >= pageHeight
  if (!must && !isTall) return null
  return splitRow(box, room, must) ?? (must && box.height > height ? splitRow(box, height, true) : null)
}

/** A figure of the document's own flow; only one waits at a time. */
const mayFloat = (box: Box): boolean => box.kind === 'figure' && box.begins

/** A figure with its caption. */
function figureAt(boxes: readonly Box[], at: number): Item[] {
  let end = at
  while (boxes[end]?.keep) end += 1
  return boxes.slice(at, end + 1).map((box, i) => ({ box, index: at + i }))
}

function headerAgain({ boxes, pageHeight }: Flow, { at, first, floats }: Start): Walk['repeated'] {
  const begun = boxes[at - 1]
  const box = first[0]?.box ?? (floats.length > 0 && boxes[at]?.begins ? undefined : boxes[at])
  const goesOn = first.length > 0 || begun?.kind === 'row'
  if (box?.kind !== 'row' || box.header.length === 0 || !goesOn) return []
  if (box.header.reduce((sum, row) => sum + row.height, 0) > pageHeight * tallHeader) return []
  let y = 0
  return box.header.map((row) => {
    const placed = { box: row, y }
    y += row.height
    return placed
  })
}

/** The ends that a page may have, from the fullest; where none is good, the fullest all the same. */
function endsOf(flow: Flow, start: Start, page: Walk, stop: Stop): End[] {
  const { steps } = page
  const last = lastEnd(flow, start, page, stop)
  const ends: End[] = last ? [last] : []
  for (const half of page.halves) ends.push(endAt(flow, page, half, steps.length, half))
  for (let count = steps.length - (last ? 1 : 0); count > 0; count--) {
    const step = steps[count - 1] as Step
    if (step.item.box.keep) continue
    if (ends.length > 0 && emptyBelow(flow, step) > flow.height * flow.emptiest) break
    ends.push(endAt(flow, page, step, count))
  }
  if (ends.length > 0) return ends
  const step = steps.at(-1)
  if (!step) return [{ count: 0, scale: 1, cost: 0, aversion: 0, next: { ...start, carried: page.begun[1] } }]
  const forced = endAt(flow, page, step, steps.length)
  return [{ ...forced, aversion: costs.forced, cost: forced.cost + costs.forced }]
}

/** What an end leaves empty where gaps stay as they are. */
const emptyBelow = ({ height }: Flow, { feet, top, item }: Step): number =>
  height - feetHeight(feet, height) - top - item.box.height

/** The page's end after so many boxes and, last, those of a step or half a row. */
function endAt(flow: Flow, page: Walk, step: Step, count: number, half?: Step): End {
  const { scale, cost } = gapsFor(flow, emptyBelow(flow, step), step.gaps)
  const shown: Shown = half ? { count, scale, half } : { count, scale }
  const { at, first, floats } = step.rest
  const next: Start = { at, first, floats, carried: notesOf(flow, page, shown).carried, ended: false }
  const aversion = endCost(flow, step.item.box, next)
  return { ...shown, cost: cost + aversion, aversion, next }
}

/** The end of all, or of what a page break ends. */
function lastEnd(flow: Flow, start: Start, page: Walk, stop: Stop): End | null {
  if (stop === 'full') return null
  const { steps } = page
  const step = steps.at(-1)
  const rest = step?.rest ?? start
  const feet = step?.feet ?? { whole: page.begun[0], last: [] }
  const room = flow.height - feetHeight(feet, flow.height)
  const end = step ? step.top + step.item.box.height : 0
  const over = Math.min(0, room - end)
  const { scale, cost } = over < 0 ? gapsFor(flow, over, step?.gaps ?? 0) : { scale: 1, cost: 0 }
  const filled = (end + flow.height - room) / flow.height
  const isFirst = start.at === 0 && start.first.length === 0
  // A column's end is no page's end: columns are weighed together
  const sparse = isFirst || !flow.isPaged ? 0 : lonely(filled)
  const { notes, carried } = notesOf(flow, page, { count: steps.length, scale })
  if (stop === 'break') {
    const next = { ...rest, at: rest.at + 1, carried, ended: false }
    return { count: steps.length, scale, cost: cost + sparse, aversion: 0, next }
  }
  const more = start.ended ? [] : flow.uncalled.flatMap((id) => flow.notes.get(id) ?? [])
  const left = [...carried, ...more]
  const next = left.length === 0 ? null : { ...rest, carried: left, ended: true }
  return steps.length === 0 && notes.length === 0 && next
    ? { count: 0, scale, cost: 0, aversion: 0, next }
    : { count: steps.length, scale, cost: cost + sparse, aversion: 0, next }
}

/** What of a walk an end shows. */
type Shown = Pick<End, 'count' | 'scale' | 'half'>

const shownBy = ({ steps }: Walk, { count, half }: Shown): Step[] =>
  half ? [...steps.slice(0, count), half] : steps.slice(0, count)

const lastOf = ({ steps }: Walk, { count, half }: Shown): Step | undefined => half ?? steps[count - 1]

/** The lower edge of the last box. */
function footOf(page: Walk, end: Shown): number {
  const last = lastOf(page, end)
  return last ? topAt(last, end.scale) + last.item.box.height : 0
}

const noNotes: { notes: Box[]; carried: Box[] } = { notes: [], carried: [] }

function notesOf(flow: Flow, page: Walk, end: Shown): { notes: Box[]; carried: Box[] } {
  const { begun } = page
  const called = lastOf(page, end)?.called ?? []
  if (called.length + begun[0].length + begun[1].length === 0) return noNotes
  const foot = footOf(page, end)
  return shownNotes(begun, called, flow.height - foot - noteGap.above - noteGap.below)
}

const topAt = ({ top, gaps }: Step, scale: number): number => top + gaps * (scale - 1)

/** The cheapest end by itself, whatever it means for the pages after it. */
export const bestEnd = ({ ends }: Walk): End =>
  ends.reduce((best, end) => (best.cost <= end.cost ? best : end))

export interface Filled {
  placed: Placed[]
  repeated: { box: RowBox; y: number }[]
  notes: Box[]
}

/** What a page shows that ends so. */
export function filledTo(flow: Flow, page: Walk, end: End): Filled {
  const placed = shownBy(page, end).map((step): Placed => ({ box: step.item.box, y: topAt(step, end.scale) }))
  const { notes } = notesOf(flow, page, end)
  return { placed, repeated: placed.length > 0 ? page.repeated : [], notes }
}

/** What stands last on a page that ends so, and the height in points that boxes and footnotes need. */
export function measureTo(
  flow: Flow,
  page: Walk,
  end: End,
): { last: Box | undefined; height: number; hasNotes: boolean } {
  const { notes } = notesOf(flow, page, end)
  const below = notes.length > 0 ? noteGap.above + noteGap.below + stack(notes).height : 0
  return {
    last: lastOf(page, end)?.item.box,
    height: footOf(page, end) + below,
    hasNotes: notes.length > 0,
  }
}
