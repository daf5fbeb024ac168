import type { Box } from '../boxes/box.ts'
import { bestEnd, type End, type Filled, filledTo, neededBy, type Walk, walk } from './ends.ts'
import type { Flow, Start } from './flow.ts'

/** What a point costs by which one column is lower than another, and one that they are high. */
const uneven = 1
const high = 0.3
/** Columns of like height are no higher than so many times their share of what is left, and so many points. */
const highest = { share: 1.4, more: 120 } as const

/** A column filled to a height; `after` is where the next begins, null at the segment's end. */
export interface Column {
  filled: Filled
  height: number
  after: Start | null
  /** Footnotes that it leaves to what comes after the segment. */
  owed: readonly Box[]
  /** Whether it may end where it does. */
  isSound: boolean
  endsPage: boolean
  cost: number
}

/** Whether anything is still to be set from here on: page breaks at the end are nothing. */
export const begins = ({ boxes }: Flow, { at, first, floats }: Start): boolean =>
  first.length + floats.length > 0 || boxes.slice(at).some(({ kind }) => kind !== 'break')

/** A column that ends at one of its ends; notes that are left when all boxes are shown are owed to what comes after. */
export function columnTo(flow: Flow, start: Start, page: Walk, end: End | undefined): Column {
  const filled = end ? filledTo(flow, page, end) : { placed: [], repeated: [], notes: [] }
  const next = end?.next ?? null
  const last = filled.placed.at(-1)?.box
  const isOver = next === null || !begins(flow, next)
  const endsPage = next !== null && !next.ended && flow.boxes[next.at - 1]?.kind === 'break'
  const fits = neededBy(filled) <= flow.height + 0.01
  return {
    filled,
    height: flow.height,
    after: start.ended ? next : isOver ? null : next,
    owed: isOver ? (next?.carried ?? []) : [],
    isSound: last !== undefined && fits && (isOver || endsPage || !last.keep),
    endsPage,
    cost: end?.cost ?? 0,
  }
}

/** Columns of one height, each ended where that is cheapest by itself. */
export function filledColumns(flow: Flow, start: Start, height: number, count: number): Column[] {
  const columns: Column[] = []
  let rest: Start | null = start
  while (rest && columns.length < count) {
    const own: Flow = { ...flow, height }
    const page = walk(own, rest)
    const column = columnTo(own, rest, page, bestEnd(page))
    columns.push(column)
    rest = column.endsPage ? null : column.after
  }
  return columns
}

/** Footnotes stand at the column's foot, so a column with some is as high as it may be. */
export const bottomOf = ({ filled, height }: Column): number =>
  filled.notes.length > 0 ? Math.max(height, neededBy(filled)) : neededBy(filled)

/** Columns that show all the rest, and what they cost. */
export interface Balanced {
  columns: Column[]
  cost: number
}

/** All the rest in columns of like height, as low as may be but for what had better stay together. */
export function balanced(flow: Flow, start: Start, room: number, count: number): Balanced | null {
  const rest = leastHeight(flow, start, room * count)
  if (rest > room * count) return null
  const height = Math.min(room, (rest / count) * highest.share + highest.more)
  const found = dealt({ ...flow, height, emptiest: 1 }, start, count)
  if (!found) return null
  const lowest = Math.max(...found.columns.map(neededHeight))
  return { ...found, columns: found.columns.map((column) => ({ ...column, height: lowest })) }
}

const neededHeight = ({ filled }: Column): number => neededBy(filled)

/** All ends of a column, each with the cheapest columns after it. */
function dealt(flow: Flow, start: Start, count: number): Balanced | null {
  const page = walk(flow, start)
  let best: Balanced | null = null
  for (const end of page.ends) {
    const column = columnTo(flow, start, page, end)
    if (!column.isSound) continue
    const isLast = column.after === null || column.endsPage
    if (isLast ? column.owed.length > 0 : count === 1) continue
    const others = isLast || !column.after ? { columns: [] } : dealt(flow, column.after, count - 1)
    if (!others) continue
    const columns = [{ ...column, cost: isLast ? 0 : end.aversion }, ...others.columns]
    const cost = costOf(columns)
    if (!best || cost < best.cost) best = { columns, cost }
  }
  return best
}

function costOf(columns: readonly Column[]): number {
  const heights = columns.map(neededHeight)
  const most = Math.max(...heights)
  return (
    columns.reduce((sum, { cost }) => sum + cost, 0) + (most - Math.min(...heights)) * uneven + most * high
  )
}

/** The height of what is left, summed up to `most`. */
function leastHeight({ boxes }: Flow, { at, first }: Start, most: number): number {
  let height = first.reduce((sum, { box }) => sum + box.height, 0)
  for (let i = at; i < boxes.length && height <= most; i++) height += boxes[i]?.height ?? 0
  return height
}
