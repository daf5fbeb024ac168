import type { Box } from '../boxes/box.ts'
import { bestEnd, type End, measureTo, type Walk, walk } from './ends.ts'
import type { Flow, Start } from './flow.ts'

/** What a point costs by which one column is lower than another, and one that they are high. */
const uneven = 1
const high = 0.3
/** Columns of like height are no higher than so many times their share of what is left, and so many points. */
const highest = { share: 1.4, more: 120 } as const

/** A column from its start to one of its ends, as `filledTo` fills it; `after` is where the next begins, null at the segment's end. */
export interface Column {
  flow: Flow
  start: Start
  end: End
  /** Of the whole column; footnotes stand at its foot. */
  height: number
  after: Start | null
  /** Footnotes that it leaves to what comes after the segment. */
  owed: readonly Box[]
  last: Box | undefined
  /** The height that boxes and footnotes need. */
  needed: number
  hasNotes: boolean
  fits: boolean
  /** Whether it may end where it does. */
  isSound: boolean
  endsPage: boolean
}

/** Whether anything is still to be set from here on: page breaks at the end are nothing. */
export const begins = ({ count }: Flow, { at, first, floats }: Start): boolean =>
  first.length + floats.length > 0 || at < count

/** A column that ends at one of its ends; notes that are left when all boxes are shown are owed to what comes after. */
export function columnTo(flow: Flow, start: Start, page: Walk, end: End): Column {
  const { next } = end
  const { last, height, hasNotes } = measureTo(flow, page, end)
  const isOver = next === null || !begins(flow, next)
  const endsPage = next !== null && !next.ended && flow.boxes[next.at - 1]?.kind === 'break'
  const fits = height <= flow.height + 0.01
  return {
    flow,
    start,
    end,
    height: flow.height,
    after: start.ended ? next : isOver ? null : next,
    owed: isOver ? (next?.carried ?? []) : [],
    last,
    needed: height,
    hasNotes,
    fits,
    isSound: last !== undefined && fits && (isOver || endsPage || !last.keep),
    endsPage,
  }
}

/** Columns of one height, each ended where that is cheapest by itself. */
export function filledColumns(flow: Flow, start: Start, height: number, count: number): Column[] {
  const columns: Column[] = []
  const own: Flow = { ...flow, height }
  let rest: Start | null = start
  while (rest && columns.length < count) {
    const page = walk(own, rest)
    const column: Column = columnTo(own, rest, page, bestEnd(page))
    columns.push(column)
    rest = column.endsPage ? null : column.after
  }
  return columns
}

/** Footnotes stand at the column's foot, so a column with some is as high as it may be. */
export const bottomOf = ({ hasNotes, height, needed }: Column): number =>
  hasNotes ? Math.max(height, needed) : needed

/** Columns that show all the rest, and what they cost. */
export interface Balanced {
  columns: Column[]
  cost: number
}

/** By how much less counts what had better stay together, where columns should be low rather. */
const cares = [1, 0.2, 0] as const

/**
 * All the rest in columns of like height, as low as may be but for what had better stay together; and lower ones that part
 * more, where what follows has room only below them.
 */
export function balanced(flow: Flow, start: Start, room: number, count: number): Balanced[] {
  const rest = leastHeight(flow, start, room * count)
  if (rest > room * count) return []
  const height = Math.min(room, (rest / count) * highest.share + highest.more)
  const all = cares.flatMap((care) => {
    const found = dealt({ ...flow, height, emptiest: 1 }, start, count, care)
    if (!found) return []
    const lowest = Math.max(...found.columns.map(({ needed }) => needed))
    const columns = found.columns.map((column) => ({ ...column, height: lowest }))
    return [{ cost: costOf(found, count, 1), columns, lowest }]
  })
  return all.filter(({ lowest }, i) => i === 0 || lowest < (all[0]?.lowest ?? 0))
}

/** Columns, and what their ends cost. */
interface Dealt {
  columns: Column[]
  averse: number
}

/** All ends of a column, each with the cheapest columns after it. */
function dealt(flow: Flow, start: Start, count: number, care: number): Dealt | null {
  // The last column ends where all ends
  const own: Flow = { ...flow, emptiest: count === 1 ? 0 : 1 }
  const page = walk(own, start)
  let best: Dealt | null = null
  let least = Number.POSITIVE_INFINITY
  for (const end of page.ends) {
    const column = columnTo(own, start, page, end)
    if (!column.isSound) continue
    const isLast = column.after === null || column.endsPage
    if (isLast ? column.owed.length > 0 : count === 1) continue
    const others = isLast || !column.after ? noColumns : dealt(flow, column.after, count - 1, care)
    if (!others) continue
    const found: Dealt = {
      columns: [column, ...others.columns],
      averse: (isLast ? 0 : end.aversion) + others.averse,
    }
    const cost = costOf(found, count, care)
    if (cost < least) [best, least] = [found, cost]
  }
  return best
}

const noColumns: Dealt = { columns: [], averse: 0 }

/** @param count how many columns there are: one that nothing stands in is as uneven as any */
function costOf({ columns, averse }: Dealt, count: number, care: number): number {
  const heights = columns.map(({ needed }) => needed)
  const most = Math.max(...heights)
  const least = columns.length < count ? 0 : Math.min(...heights)
  return averse * care + (most - least) * uneven + most * high
}

/** The height of what is left up to the next page break, summed up to `most`. */
function leastHeight({ boxes }: Flow, { at, first }: Start, most: number): number {
  let height = first.reduce((sum, { box }) => sum + box.height, 0)
  for (let i = at; i < boxes.length && height <= most; i++) {
    const box = boxes[i]
    if (!box || (box.kind === 'break' && i > at)) break
    height += box.height
  }
  return height
}
