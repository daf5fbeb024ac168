import type { Box, Cell, RowBox } from '../boxes/box.ts'
import { type Band, dealt, evenly, sizeOf } from '../boxes/dealt.ts'
import { shifted } from '../boxes/shifted.ts'
import { stack } from '../boxes/stack.ts'
import { averse } from '../boxes/together.ts'
import { costs } from './costs.ts'

/**
 * A row in two: what fits into `room` points, and the rest; null where not even one line fits. Each cell ends where that
 * costs it least; where none may end at all, only a row that `must` go on is split.
 */
export function splitRow(row: RowBox, room: number, must: boolean): [RowBox, RowBox] | null {
  if (row.isFlow) return splitFlow(row, room)
  const inner = room - 2 * row.padding - row.top
  const careful = row.cells.map((cell) => cheapestBreak(cell.boxes, inner))
  const begins = careful.map(({ count, half }) => count > 0 || half !== null)
  const isEmpty = !begins.includes(true)
  // A table's row begins with all that it says: no cell is empty above that has words below
  const isBegun = row.goesOn || row.cells.every(({ boxes }, i) => boxes.length === 0 || begins[i])
  if ((isEmpty || !isBegun) && !must) return null
  const parts = row.cells.map((cell, i) => {
    const cheapest = careful[i]
    return isEmpty || !cheapest ? splitBoxes(cell.boxes, inner) : brokenAt(cell.boxes, cheapest)
  })
  if (parts.every(([fits]) => fits.length === 0)) return null
  const side = (k: 0 | 1): Box[][] => parts.map((part) => part[k])
  const aversion = costs.row + Math.max(...careful.map((cheapest) => cheapest.aversion))
  return halves(row, side(0), side(1), aversion)
}

/** Columns of one text in two: full ones, and even ones of what is left. */
function splitFlow(row: RowBox, room: number): [RowBox, RowBox] | null {
  const from = row.cells[0]?.x ?? 0
  const list = row.cells.flatMap(({ x, boxes }) => boxes.map((box) => shifted(box, from - x)))
  const [fits, others] = beforeTooTall(list, room - 2 * row.padding - row.top)
  const full = dealt(fits, row.cells.length, room - 2 * row.padding - row.top)
  const rest = [...fits.slice(sizeOf(full)), ...others]
  if (fits.length === 0 || rest.length === 0) return null
  const even = evenly(rest, row.cells.length, Number.POSITIVE_INFINITY)
  const inColumns = (band: Band): Band =>
    row.cells.map(({ x }, i) => (band[i] ?? []).map((box) => shifted(box, x - from)))
  return halves(row, inColumns(full), inColumns(even), costs.row)
}

/** The boxes before the first that is taller than `room`, or a part of that one where it comes first; and the others. */
function beforeTooTall(list: readonly Box[], room: number): [Box[], Box[]] {
  const at = list.findIndex(({ height }) => height > room + 0.01)
  if (at < 0) return [[...list], []]
  const tall = list[at]
  const parts = at === 0 && tall?.kind === 'row' ? splitRow(tall, room, true) : null
  return parts ? [[parts[0]], [parts[1], ...list.slice(1)]] : [list.slice(0, at), list.slice(at)]
}

/** A row in two, with what stands in the cells of each. */
function halves(row: RowBox, above: Band, below: Band, aversion: number): [RowBox, RowBox] {
  const withBoxes = (band: Band): Cell[] => row.cells.map((cell, i) => ({ ...cell, boxes: band[i] ?? [] }))
  return [
    averse(sized({ ...row, cells: withBoxes(above), under: null, after: 0, keep: false }), aversion),
    sized({
      ...row,
      cells: withBoxes(below),
      over: null,
      top: 0,
      before: 0,
      anchors: [],
      markers: [],
      beside: [],
      begins: false,
    }),
  ]
}

const sized = (row: RowBox): RowBox => ({
  ...row,
  height: Math.max(...row.cells.map((cell) => stack(cell.boxes).height)) + 2 * row.padding + row.top,
  notes: row.cells.flatMap((cell) => cell.boxes.flatMap((box) => box.notes)),
})

/** Where boxes one below the other are parted: after so many of them, and within the next where it has halves. */
interface Break {
  count: number
  half: [RowBox, RowBox] | null
  /** Against ending there. */
  aversion: number
}

/** Of the places within `room` points where boxes may be parted, the one that costs least, with the room that it leaves. */
function cheapestBreak(list: readonly Box[], room: number): Break {
  const { placed } = stack(list)
  const over = placed.findIndex(({ box, y }) => y + box.height > room + 0.01)
  if (over < 0) return { count: list.length, half: null, aversion: 0 }
  let best: Break = { count: 0, half: null, aversion: 0 }
  let least = room * costs.hollow
  const weigh = (found: Break, end: number): void => {
    const cost = found.aversion + (room - end) * costs.hollow
    if (cost < least) [best, least] = [found, cost]
  }
  const next = placed[over]
  const half = next?.box.kind === 'row' ? splitRow(next.box, room - next.y, false) : null
  if (next && half) weigh({ count: over, half, aversion: half[0].aversion }, next.y + half[0].height)
  for (let count = over; count > 0; count--) {
    const last = placed[count - 1]
    if (last && !last.box.keep)
      weigh({ count, half: null, aversion: last.box.aversion }, last.y + last.box.height)
  }
  return best
}

const brokenAt = (list: readonly Box[], { count, half }: Break): [Box[], Box[]] =>
  half
    ? [
        [...list.slice(0, count), half[0]],
        [half[1], ...list.slice(count + 1)],
      ]
    : [list.slice(0, count), list.slice(count)]

/** Boxes one below the other in two, as `splitRow` parts those of a cell: those in `room` points, and the rest. */
export const partedBoxes = (list: readonly Box[], room: number): [Box[], Box[]] =>
  brokenAt(list, cheapestBreak(list, room))

/** As many boxes as fit into `room` points, whatever they keep with; and the rest. */
export function splitBoxes(list: readonly Box[], room: number): [Box[], Box[]] {
  const { placed } = stack(list)
  const over = placed.findIndex(({ box, y }) => y + box.height > room + 0.01)
  if (over < 0) return [[...list], []]
  const next = placed[over]
  const half = next?.box.kind === 'row' ? splitRow(next.box, room - next.y, true) : null
  return brokenAt(list, { count: over, half, aversion: 0 })
}
