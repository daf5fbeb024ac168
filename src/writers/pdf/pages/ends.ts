import type { Box, RowBox } from '../boxes/box.ts'
import { type Placed, stack } from '../boxes/stack.ts'
import { costs, endCost, gapsFor, give } from './costs.ts'
import { type Flow, type Item, newNotes, type Start } from './flow.ts'
import { carriedNotes, type Feet, feetHeight, noteGap, shownNotes, withNotes } from './footnotes.ts'
import { splitRow } from './split-boxes.ts'

/** A row is split over pages where it is taller than this share of the page; lower ones go to the next page whole. */
const tallRow = 0.4
/** What stands side by side is split where this share of the page is left. */
const leastPart = 0.12
/** A figure that does not fit floats to the next page where it would leave a hole of more than this share of the page. */
const leastHole = 0.08
/** A header row that is taller than this share of the page is not set again. */
const tallHeader = 0.3
/** Ends that leave more than this share of a page empty are looked at only where there is no other. */
const emptiest = 0.5

/** A box on the page with gaps as they are, and what is left to do after it. */
interface Step {
  item: Item
  top: number
  /** Of all gaps down to the box. */
  gaps: number
  feet: Feet
  called: readonly Box[]
  rest: Omit<Start, 'carried' | 'ended'>
}

/** A place where the page may end. */
export interface End {
  /** How many of the page's boxes stand above it. */
  count: number
  /** By which the gaps are made larger or smaller. */
  scale: number
  /** As the room in points that one would rather leave empty. */
  cost: number
  /** Where the next page begins; null at the end of all. */
  next: Start | null
}

/** A page from its start, with all the places where it may end. */
export interface Walk {
  repeated: { box: RowBox; y: number }[]
  /** Notes of the pages before, and those of them that must wait. */
  begun: [Box[], Box[]]
  steps: readonly Step[]
  ends: readonly End[]
}

/** Sets boxes until one does not fit, and weighs the ends. */
export function walk(flow: Flow, start: Start): Walk {
  const begun = carriedNotes(start.carried, flow.height)
  const repeated = headerAgain(flow, start)
  const { steps, stop } = stepsFrom(flow, start, { whole: begun[0], last: [] }, heightOf(repeated))
  const page: Walk = { repeated, begun, steps, ends: [] }
  return { ...page, ends: endsOf(flow, start, page, stop) }
}

const heightOf = (repeated: readonly { box: RowBox }[]): number =>
  repeated.reduce((sum, { box }) => sum + box.height, 0)

/** Why no more boxes stand on the page. */
type Stop = 'full' | 'break' | 'end'

function stepsFrom(flow: Flow, start: Start, notes: Feet, offset: number): { steps: Step[]; stop: Stop } {
  const { boxes, height } = flow
  const steps: Step[] = []
  let { at } = start
  let first = [...start.first]
  let pending = [...start.floats]
  let later: Item[] = []
  let feet = notes
  let [y, after, gaps] = [offset, 0, 0]
  // A page does not begin with a page break
  while (first.length === 0 && boxes[at]?.kind === 'break') at += 1
  const restNow = (): Step['rest'] => ({ at, first, floats: [...pending, ...later] })
  for (;;) {
    const before = steps.at(-1)?.item.box
    if (first.length === 0 && pending.length > 0 && !before?.keep && (boxes[at]?.begins ?? true)) {
      ;[first, pending] = [pending, []]
    }
    const item = first[0] ?? (at < boxes.length ? { box: boxes[at] as Box, index: at } : undefined)
    if (!item) return { steps, stop: later.length > 0 ? 'full' : 'end' }
    const { box } = item
    if (box.kind === 'break') return { steps, stop: 'break' }
    if (later.length > 0 && box.heading?.depth === 2) return { steps, stop: 'full' }
    const gap = steps.length > 0 ? Math.max(after, box.before) : 0
    const called = newNotes(flow, item)
    const nextFeet = withNotes(feet, called)
    const room = height - feetHeight(nextFeet, height)
    const top = y + gap
    const isFirst = steps.length === 0
    // Where not even its caption fits below it, a figure does not fit
    const isFloat = !isFirst && later.length === 0 && mayFloat(box)
    const wanted = isFloat
      ? stack((first.length > 0 ? first : figureAt(boxes, at)).map((one) => one.box)).height
      : box.height
    if (top + wanted - (flow.gives ? (gaps + gap) * give.closer : 0) > room + 0.01) {
      if (isFloat && room - top > height * leastHole) {
        later = first.length > 0 ? first : figureAt(boxes, at)
        if (first.length === 0) at += later.length
        first = []
        continue
      }
      const halves = halvesOf(box, isFirst, room - top, height)
      if (halves) {
        const others = first.slice(1)
        if (first.length === 0) at += 1
        const half = { ...item, box: halves[0] }
        const calledSoFar = [...(item.called ?? []), ...half.box.notes]
        first = [{ box: halves[1], index: item.index, called: calledSoFar }, ...others]
        const own = newNotes(flow, half)
        steps.push({
          item: half,
          top,
          gaps: gaps + gap,
          feet: withNotes(feet, own),
          called: own,
          rest: restNow(),
        })
        return { steps, stop: 'full' }
      }
      // On a page that footnotes of the page before fill, there may be no other box
      if (!isFirst || notes.whole.length > 0) return { steps, stop: 'full' }
    }
    if (first.length > 0) first = first.slice(1)
    else at += 1
    ;[y, after, gaps, feet] = [top + box.height, box.after, gaps + gap, nextFeet]
    steps.push({ item, top, gaps, feet, called, rest: restNow() })
  }
}

/** What stands side by side without rules or a ground is text that may go on overleaf. */
const isPlain = ({ fill, over, under, header }: RowBox): boolean =>
  fill === null && over === null && under === null && header.length === 0

/** A row in two, where it is too tall for the next page or would leave a hole; its footnotes may have to wait. */
function halvesOf(box: Box, isFirst: boolean, room: number, height: number): [RowBox, RowBox] | null {
  if (box.kind !== 'row') return null
  const isTall = box.height >= height * tallRow || (isPlain(box) && room > height * leastPart)
  if (!isFirst && !isTall) return null
  return splitRow(box, room) ?? (isFirst && box.height > height ? splitRow(box, height) : null)
}

/** A figure of the document's own flow; only one waits at a time. */
const mayFloat = (box: Box): boolean => box.kind === 'figure' && box.begins

/** A figure with its caption. */
function figureAt(boxes: readonly Box[], at: number): Item[] {
  let end = at
  while (boxes[end]?.keep) end += 1
  return boxes.slice(at, end + 1).map((box, i) => ({ box, index: at + i }))
}

function headerAgain({ boxes, height }: Flow, { at, first, floats }: Start): Walk['repeated'] {
  const begun = boxes[at - 1]
  const box = first[0]?.box ?? (floats.length > 0 && boxes[at]?.begins ? undefined : boxes[at])
  const goesOn = first.length > 0 || begun?.kind === 'row'
  if (box?.kind !== 'row' || box.header.length === 0 || !goesOn) return []
  if (box.header.reduce((sum, row) => sum + row.height, 0) > height * tallHeader) return []
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
  const ends: End[] = []
  const last = lastEnd(flow, start, page, stop)
  if (last) ends.push(last)
  for (let count = steps.length - (last ? 1 : 0); count > 0; count--) {
    const { box } = (steps[count - 1] as Step).item
    if (box.keep) continue
    const end = endAfter(flow, page, count)
    if (ends.length > 0 && end.empty > flow.height * emptiest) break
    ends.push({ ...end, cost: end.cost + endCost(flow, box, end.next) })
  }
  if (ends.length > 0) return ends
  if (steps.length === 0) return [{ count: 0, scale: 1, cost: 0, next: { ...start, carried: page.begun[1] } }]
  const forced = endAfter(flow, page, steps.length)
  return [{ ...forced, cost: forced.cost + costs.forced }]
}

/** The page's end after so many boxes, with what it leaves empty where gaps stay as they are. */
function endAfter(flow: Flow, page: Walk, count: number): End & { next: Start; empty: number } {
  const step = page.steps[count - 1] as Step
  const empty = flow.height - feetHeight(step.feet, flow.height) - step.top - step.item.box.height
  const { scale, cost } = gapsFor(flow, empty, step.gaps)
  const next = { ...step.rest, carried: notesOf(flow, page, count, scale).carried, ended: false }
  return { count, scale, cost, next, empty }
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
  const lonely = isFirst || filled >= costs.sparse ? 0 : costs.lonely * (1.2 - filled / costs.sparse)
  const { notes, carried } = notesOf(flow, page, steps.length, scale)
  if (stop === 'break') {
    const next = { ...rest, at: rest.at + 1, carried, ended: false }
    return { count: steps.length, scale, cost: cost + lonely, next }
  }
  const more = start.ended ? [] : flow.uncalled.flatMap((id) => flow.notes.get(id) ?? [])
  const left = [...carried, ...more]
  const next = left.length === 0 ? null : { ...rest, carried: left, ended: true }
  return steps.length === 0 && notes.length === 0 && next
    ? { count: 0, scale, cost: 0, next }
    : { count: steps.length, scale, cost: cost + lonely, next }
}

function notesOf(
  flow: Flow,
  { begun, steps }: Walk,
  count: number,
  scale: number,
): { notes: Box[]; carried: Box[] } {
  const called = steps.slice(0, count).flatMap((step) => step.called)
  if (called.length + begun[0].length + begun[1].length === 0) return { notes: [], carried: [] }
  const last = steps[count - 1]
  const end = last ? topAt(last, scale) + last.item.box.height : 0
  return shownNotes(begun, called, flow.height - end - noteGap.above - noteGap.below)
}

const topAt = ({ top, gaps }: Step, scale: number): number => top + gaps * (scale - 1)

/** The cheapest end by itself, whatever it means for the pages after it. */
export const bestEnd = ({ ends }: Walk): End | undefined =>
  ends.reduce<End | undefined>((best, end) => (best && best.cost <= end.cost ? best : end), undefined)

export interface Filled {
  placed: Placed[]
  repeated: { box: RowBox; y: number }[]
  notes: Box[]
}

/** What a page shows that ends so. */
export function filledTo(flow: Flow, page: Walk, { count, scale }: End): Filled {
  const placed = page.steps
    .slice(0, count)
    .map((step): Placed => ({ box: step.item.box, y: topAt(step, scale) }))
  const { notes } = notesOf(flow, page, count, scale)
  return { placed, repeated: placed.length > 0 ? page.repeated : [], notes }
}

/** The height that boxes and footnotes need, in points. */
export const neededBy = ({ placed, notes }: Filled): number => {
  const last = placed.at(-1)
  const end = last ? last.y + last.box.height : 0
  return end + (notes.length > 0 ? noteGap.above + noteGap.below + stack(notes).height : 0)
}
