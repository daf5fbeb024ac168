import type { Box, Cell, RowBox } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import { averse } from '../boxes/together.ts'
import { costs } from './costs.ts'

/**
 * A row in two: what fits into `room` points, and the rest; null where not even one line fits. Each cell ends where that
 * costs it least; where none may end at all, only a row that `must` go on is split.
 */
export function splitRow(row: RowBox, room: number, must: boolean): [RowBox, RowBox] | null {
  const inner = room - 2 * row.padding - row.top
  const careful = row.cells.map((cell) => cheapestBreak(cell.boxes, inner))
  const isEmpty = careful.every(({ count, half }) => count === 0 && !half)
  if (isEmpty && !must) return null
  const parts = row.cells.map((cell, i) => {
    const cheapest = careful[i]
    return isEmpty || !cheapest ? splitBoxes(cell.boxes, inner) : brokenAt(cell.boxes, cheapest)
  })
  if (parts.every(([fits]) => fits.length === 0)) return null
  const side = (k: 0 | 1): Cell[] => row.cells.map((cell, i) => ({ ...cell, boxes: parts[i]?.[k] ?? [] }))
  const aversion = costs.row + Math.max(...careful.map((cheapest) => cheapest.aversion))
  return [
    averse(sized({ ...row, cells: side(0), under: null, after: 0, keep: false }), aversion),
    sized({
      ...row,
      cells: side(1),
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
