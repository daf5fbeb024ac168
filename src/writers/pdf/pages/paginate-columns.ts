import type { Box } from '../boxes/box.ts'
import type { Segment } from '../boxes/boxes.ts'
import type { PageGeometry } from '../looks.ts'
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
interface Place {
  segment: number
  start: Start
  column: number
  /** Of what stands above it, the lower edge from the text's top, the space wanted below, and whether it keeps with the next. */
  y: number
  space: number
  keeps: boolean
  /** Footnotes that the segments before owe. */
  owed: readonly Box[]
  isFirstPage: boolean
}

/** A place, and the cheapest way to it. */
interface Node {
  place: Place
  cost: number
  before: Node | null
  put: Put
}

/** A way on from a place. */
interface Way {
  place: Place
  put: Put
  cost: number
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
  const flows = flowsOf(segments, notes, page.textHeight)
  const last = cheapest(flows, page)
  const puts: Put[] = []
  for (let node: Node | null = last; node; node = node.before) puts.push(node.put)
  const called = new Set(segments.flatMap(({ boxes }) => calledBy(boxes)))
  const uncalled = [...notes].filter(([id]) => !called.has(id)).flatMap(([, boxes]) => boxes)
  return columnPages(puts.reverse(), [...(last?.place.owed ?? []), ...uncalled], page)
}

const calledBy = (boxes: readonly Box[]): string[] => [...new Set(boxes.flatMap(({ notes }) => notes))]

/** A segment's flow, and the notes that it calls across the page: they stand in the columns after it. */
interface OwnFlow {
  flow: Flow
  across: boolean
  called: Box[]
}

function flowsOf(segments: readonly Segment[], notes: ReadonlyMap<string, Box[]>, height: number): OwnFlow[] {
  const seen = new Set<string>()
  return segments.map(({ across, boxes }) => {
    const left = new Map([...notes].filter(([id]) => !seen.has(id)))
    const ids = calledBy(boxes)
    for (const id of ids) seen.add(id)
    const flow = { ...flowOf(boxes, across ? new Map() : left, height, false), uncalled: [] }
    return { flow, across, called: across ? ids.flatMap((id) => left.get(id) ?? []) : [] }
  })
}

function cheapest(flows: readonly OwnFlow[], page: PageGeometry): Node | null {
  const place: Place = {
    segment: 0,
    start: beginning,
    column: 0,
    y: 0,
    space: 0,
    keeps: false,
    owed: [],
    isFirstPage: true,
  }
  let last: Node | null = null
  const begun = new Map<string, Node>()
  const agenda = flows.map((): Node[][] => [])
  agenda[0]?.push([{ place, cost: 0, before: null, put: nothing }])
  for (const [segment, own] of flows.entries()) {
    const places = agenda[segment] ?? []
    for (let at = 0; at <= own.flow.boxes.length; at++) {
      // What turns the page, or goes on in the next column with a row's rest, comes to the list while it is gone through
      for (const node of places[at] ?? [])
        for (const way of waysFrom(own, node.place, page)) follow(node, way)
      places[at] = []
    }
  }
  return last

  function follow(node: Node, { place, put, cost: more }: Way): void {
    const cost = node.cost + more
    const next: Node = { place, cost, before: node, put }
    if (place.segment === flows.length) {
      const end = cost + endOfAll(place, page)
      if (!last || end < last.cost) last = { ...next, cost: end }
      return
    }
    const key = keyOfPlace(place)
    const known = begun.get(key)
    if (known && known.cost <= cost) return
    if (known) {
      Object.assign(known, next)
      return
    }
    begun.set(key, next)
    const places = agenda[place.segment] ?? []
    const at = Math.min(place.start.at, flows[place.segment]?.flow.boxes.length ?? 0)
    const list = places[at]
    if (list) list.push(next)
    else places[at] = [next]
  }
}

const endOfAll = ({ isFirstPage, y }: Place, { textHeight }: PageGeometry): number =>
  isFirstPage ? 0 : lonely(y / textHeight)

const keyOfPlace = ({ segment, start, column, y, keeps, owed, isFirstPage }: Place): string =>
  [segment, keyOf(start), column, Math.round(y / alike), keeps, owed.length, isFirstPage].join('|')

/** All ways on: to the segment's next column, to its end, or to the next page. */
function waysFrom(own: OwnFlow, place: Place, page: PageGeometry): Way[] {
  const { flow } = own
  if (!begins(flow, place.start)) return [{ place: afterSegment(own, place), put: nothing, cost: 0 }]
  const box = flow.boxes[place.start.at]
  const gap = place.y === 0 || place.column > 0 ? 0 : Math.max(place.space, box?.before ?? 0)
  const top = place.y + gap
  const room = page.textHeight - top
  const ways: Way[] = []
  if (place.column === 0 && place.y > 0) {
    const cost = hole(room + gap, page.textHeight) + (place.keeps ? costs.forced : 0)
    ways.push({ place: turned(place), put: { ...nothing, turns: true }, cost })
    if (room < page.textHeight * leastRoom) return ways
  }
  ways.push(...columnWays(own, place, top, room, page))
  if (!own.across && place.column === 0) ways.push(...balancedWays(own, place, top, room, page))
  return ways
}

const turned = (place: Place): Place => ({
  ...place,
  column: 0,
  y: 0,
  space: 0,
  keeps: false,
  isFirstPage: false,
})

const afterSegment = ({ called }: OwnFlow, place: Place): Place => ({
  ...place,
  segment: place.segment + 1,
  start: beginning,
  column: 0,
  owed: [...place.owed, ...called],
})

/** The ways of one column, to each of its ends. */
function columnWays(own: OwnFlow, place: Place, top: number, room: number, page: PageGeometry): Way[] {
  const flow: Flow = { ...own.flow, height: room }
  const count = own.across ? 1 : page.columns
  const isBegun = place.start.at > 0 || place.start.first.length > 0
  const start =
    own.across || isBegun || place.column > 0 ? place.start : { ...place.start, carried: place.owed }
  const owed = own.across ? place.owed : []
  const walked = walk(flow, start)
  return walked.ends.flatMap((end): Way[] => {
    const column = columnTo(flow, start, walked, end)
    if (!column.isSound && place.y > 0 && place.column === 0) return []
    const put: Put = { columns: [column], column: place.column, y: top, turns: false }
    // What a column parts within its page is read on nearby
    const isInner = column.after !== null && !column.endsPage && place.column + 1 < count
    const cost = isInner ? end.cost / 2 : end.cost
    if (column.after) {
      const next = { ...place, start: column.after, owed, y: top }
      if (isInner) return [{ place: { ...next, column: place.column + 1 }, put, cost }]
      return [{ place: turned(next), put: { ...put, turns: true }, cost }]
    }
    const bottom = top + Math.max(bottomOf(column), place.column > 0 ? room : 0)
    const ended = afterColumns(own, { ...place, owed: [...owed, ...column.owed] }, column, bottom)
    if (column.endsPage) return [{ place: turned(ended), put: { ...put, turns: true }, cost }]
    return [{ place: ended, put, cost: cost + (count > 1 ? unlike : 0) }]
  })
}

function afterColumns(own: OwnFlow, place: Place, last: Column | undefined, y: number): Place {
  const box = last?.filled.placed.at(-1)?.box
  return { ...afterSegment(own, place), y, space: box?.after ?? 0, keeps: box?.keep ?? false }
}

/** To the segment's end, in columns of like height. */
function balancedWays(own: OwnFlow, place: Place, top: number, room: number, page: PageGeometry): Way[] {
  const isBegun = place.start.at > 0 || place.start.first.length > 0
  const start = isBegun ? place.start : { ...place.start, carried: place.owed }
  const found = balanced(own.flow, start, room, page.columns)
  if (!found) return []
  const { columns, cost } = found
  const bottom = top + Math.max(...columns.map(bottomOf))
  const put: Put = { columns, column: 0, y: top, turns: false }
  const ended = afterColumns(own, { ...place, owed: [] }, columns.at(-1), bottom)
  const endsPage = columns.at(-1)?.endsPage ?? false
  return [{ place: endsPage ? turned(ended) : ended, put: { ...put, turns: endsPage }, cost }]
}
