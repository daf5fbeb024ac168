import type { Box } from '../boxes/box.ts'
import type { Segment } from '../boxes/boxes.ts'
import type { PageGeometry } from '../looks.ts'
import { cheapestWay, type Way } from './cheapest-way.ts'
import { costs, hole, lonely } from './costs.ts'
import { walk } from './ends.ts'
import { balanced, begins, bottomOf, type Column, columnTo } from './fill-columns.ts'
import { beginning, type Flow, flowOf, keyOf, type Start } from './flow.ts'
import type { Page } from './page.ts'
import { columnPages, type Put } from './put-columns.ts'

/** Below what is set already, text goes on only where this share of the page is left. */
const leastRoom = 0.08
/** Columns that end at unlike heights before what stands across them. */
const unlike = 600
/** How finely heights on the page are told apart, in points. */
const alike = 8

/** Where a segment begins or goes on: on a page, in a column, below what stands there. */
interface ColumnState {
  segment: number
  start: Start
  column: number
  /** Of what stands above it, the lower edge from the text's top, the space wanted below, and whether it keeps with the next. */
  y: number
  space: number
  keeps: boolean
  /** Footnotes that wait for the next columns, while segments stand across the page. */
  owed: readonly Box[]
  isFirstPage: boolean
}

/** What a way puts on the page; the last of all has the footnotes that no column had room for. */
interface Step {
  put: Put
  owed: readonly Box[]
}

/** A segment's flow, and the notes that it calls across the page: they stand in the columns after it. */
interface OwnFlow {
  flow: Flow
  across: boolean
  called: Box[]
}

const nothing: Put = { columns: [], column: 0, y: 0, turns: false }

/**
 * Segments on pages, across the page one below the other or in columns that end at one height before the next. As with
 * pages of one column, the ends of all columns and pages are chosen together.
 */
export function paginateColumns(
  segments: readonly Segment[],
  notes: ReadonlyMap<string, Box[]>,
  page: PageGeometry,
): Page[] {
  const steps = cheapestSteps(flowsOf(segments, notes, page.textHeight), page)
  const called = new Set(segments.flatMap(({ boxes }) => calledBy(boxes)))
  const uncalled = [...notes].filter(([id]) => !called.has(id)).flatMap(([, boxes]) => boxes)
  const owed = steps.at(-1)?.owed ?? []
  return columnPages(
    steps.map(({ put }) => put),
    [...owed, ...uncalled],
    page,
  )
}

const calledBy = (boxes: readonly Box[]): string[] => [...new Set(boxes.flatMap(({ notes }) => notes))]

function flowsOf(segments: readonly Segment[], notes: ReadonlyMap<string, Box[]>, height: number): OwnFlow[] {
  const seen = new Set<string>()
  return segments.map(({ across, boxes }) => {
    const left = new Map([...notes].filter(([id]) => !seen.has(id)))
    const ids = calledBy(boxes)
    for (const id of ids) seen.add(id)
    const flow = {
      ...flowOf(boxes, across ? new Map() : left, height, false),
      inColumns: !across,
      uncalled: [],
    }
    return { flow, across, called: across ? ids.flatMap((id) => left.get(id) ?? []) : [] }
  })
}

function cheapestSteps(flows: readonly OwnFlow[], page: PageGeometry): Step[] {
  const lengths = flows.map(({ flow }) => flow.boxes.length)
  const before = (segment: number): number =>
    lengths.slice(0, segment).reduce((sum, length) => sum + length + 1, 0)
  const offsets = [...lengths, 0].map((_, segment) => before(segment))
  const first: ColumnState = {
    segment: 0,
    start: beginning,
    column: 0,
    y: 0,
    space: 0,
    keeps: false,
    owed: [],
    isFirstPage: true,
  }
  return cheapestWay<ColumnState, Step>(entered(flows, first), {
    orderOf: ({ segment, start }) => (offsets[segment] ?? 0) + Math.min(start.at, lengths[segment] ?? 0),
    keyOf: keyOfPlace,
    waysFrom: (place) => waysFrom(flows, place, page),
  })
}

const keyOfPlace = ({ segment, start, column, y, keeps, owed, isFirstPage }: ColumnState): string =>
  [segment, keyOf(start), column, Math.round(y / alike), keeps, owed.length, isFirstPage].join('|')

/** All ways on: to the segment's next column, to its end, to the next page, or to the end of all. */
function waysFrom(
  flows: readonly OwnFlow[],
  place: ColumnState,
  page: PageGeometry,
): Way<ColumnState, Step>[] {
  const own = flows[place.segment]
  if (!own) return [{ to: null, step: { put: nothing, owed: place.owed }, cost: endOfAll(place, page) }]
  const { flow, across } = own
  if (!begins(flow, place.start)) {
    const to = afterSegment(flows, { ...place, owed: [...place.owed, ...place.start.carried] })
    return [wayTo(to, nothing, 0)]
  }
  const box = flow.boxes[place.start.at]
  const gap = place.y === 0 || place.column > 0 ? 0 : Math.max(place.space, box?.before ?? 0)
  const top = place.y + gap
  const room = page.textHeight - top
  const ways: Way<ColumnState, Step>[] = []
  if (place.y > 0) {
    const parts = place.column === 0 && place.keeps
    const cost = hole(room + gap, page.textHeight) + (parts ? costs.forced : 0)
    ways.push(wayTo(turned(place), { ...nothing, turns: true }, cost))
    if (room < page.textHeight * leastRoom) return ways
  }
  const area = { top, room, count: across ? 1 : page.columns }
  const even = !across && place.column === 0 ? balancedWays(flows, own, place, area) : []
  const each = columnWays(flows, own, place, area)
  // All that is left, in one column with nothing beside it: that is for columns of like height to say
  const others = even.length > 0 ? each.filter(({ to }) => to === null || to.segment === place.segment) : each
  return [...ways, ...others, ...even]
}

const wayTo = (to: ColumnState, put: Put, cost: number): Way<ColumnState, Step> => ({
  to,
  step: { put, owed: [] },
  cost,
})

const endOfAll = ({ isFirstPage, y }: ColumnState, { textHeight }: PageGeometry): number =>
  isFirstPage ? 0 : lonely(y / textHeight)

const turned = (place: ColumnState): ColumnState => ({
  ...place,
  column: 0,
  y: 0,
  space: 0,
  keeps: false,
  isFirstPage: false,
})

/** At the beginning of a segment: footnotes that wait stand in its columns, if it has some. */
function entered(flows: readonly OwnFlow[], place: ColumnState): ColumnState {
  const next = flows[place.segment]
  if (!next || next.across) return { ...place, start: beginning, column: 0 }
  return { ...place, start: { ...beginning, carried: place.owed }, column: 0, owed: [] }
}

function afterSegment(flows: readonly OwnFlow[], place: ColumnState): ColumnState {
  const owed = [...place.owed, ...(flows[place.segment]?.called ?? [])]
  return entered(flows, { ...place, segment: place.segment + 1, owed })
}

/** Where columns begin, how high they may be, and how many stand side by side. */
interface Area {
  top: number
  room: number
  count: number
}

/** The ways of one column, to each of its ends. */
function columnWays(
  flows: readonly OwnFlow[],
  own: OwnFlow,
  place: ColumnState,
  { top, room, count }: Area,
): Way<ColumnState, Step>[] {
  const flow: Flow = { ...own.flow, height: room, gives: count > 1 }
  const walked = walk(flow, place.start)
  return walked.ends.flatMap((end): Way<ColumnState, Step>[] => {
    const column = columnTo(flow, place.start, walked, end)
    // Below what stands on the page already nothing is forced: it has more room on the next
    if (place.y > 0 && !(place.column === 0 ? column.isSound : column.fits)) return []
    const put: Put = { columns: [column], column: place.column, y: top, turns: false }
    // What a column parts within its page is read on nearby
    const isInner = column.after !== null && !column.endsPage && place.column + 1 < count
    const cost = isInner ? end.cost / 2 : end.cost
    if (column.after) {
      const next = { ...place, start: column.after, y: top }
      return isInner
        ? [wayTo({ ...next, column: place.column + 1 }, put, cost)]
        : [wayTo(turned(next), { ...put, turns: true }, cost)]
    }
    const bottom = top + Math.max(bottomOf(column), place.column > 0 ? room : 0)
    const ended = afterColumns(flows, place, [column], bottom)
    return column.endsPage
      ? [wayTo(turned(ended), { ...put, turns: true }, cost)]
      : [wayTo(ended, put, cost + (count > 1 ? unlike : 0))]
  })
}

function afterColumns(
  flows: readonly OwnFlow[],
  place: ColumnState,
  columns: readonly Column[],
  y: number,
): ColumnState {
  const last = columns.at(-1)
  const box = last?.last
  const owed = [...place.owed, ...(last?.owed ?? [])]
  return { ...afterSegment(flows, { ...place, owed }), y, space: box?.after ?? 0, keeps: box?.keep ?? false }
}

/** To the segment's end, or to a page break, in columns of like height. */
function balancedWays(
  flows: readonly OwnFlow[],
  own: OwnFlow,
  place: ColumnState,
  { top, room, count }: Area,
): Way<ColumnState, Step>[] {
  return balanced(own.flow, place.start, room, count).map(({ columns, cost }) => {
    const put: Put = { columns, column: 0, y: top, turns: false }
    const last = columns.at(-1)
    if (last?.after) return wayTo(turned({ ...place, start: last.after }), { ...put, turns: true }, cost)
    const bottom = top + Math.max(...columns.map(bottomOf))
    const ended = afterColumns(flows, place, columns, bottom)
    return last?.endsPage ? wayTo(turned(ended), { ...put, turns: true }, cost) : wayTo(ended, put, cost)
  })
}
