import type { Box, Cell, RowBox } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'

/** A row in two: what fits into `room` points, and the rest; null where not even one line fits. */
export function splitRow(row: RowBox, room: number): [RowBox, RowBox] | null {
  const inner = room - 2 * row.padding - row.top
  const careful = row.cells.map((cell) => splitBoxes(cell.boxes, inner, true))
  const isEmpty = careful.every(([fits]) => fits.length === 0)
  const parts = isEmpty ? row.cells.map((cell) => splitBoxes(cell.boxes, inner)) : careful
  if (parts.every(([fits]) => fits.length === 0)) return null
  const side = (k: 0 | 1): Cell[] => row.cells.map((cell, i) => ({ ...cell, boxes: parts[i]?.[k] ?? [] }))
  return [
    sized({ ...row, cells: side(0), under: null, after: 0, keep: false }),
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

/**
 * Boxes one below the other in two: those that fit into `room` points, and the rest; a row among them is split in turn.
 * Where `careful`, the first part ends after no box that stays with the next.
 */
export function splitBoxes(list: readonly Box[], room: number, careful = false): [Box[], Box[]] {
  const { placed } = stack(list)
  const fits = placed.findIndex(({ box, y }) => y + box.height > room + 0.01)
  if (fits < 0) return [[...list], []]
  const next = placed[fits]
  if (next?.box.kind === 'row') {
    const halves = splitRow(next.box, room - next.y)
    if (halves)
      return [
        [...list.slice(0, fits), halves[0]],
        [halves[1], ...list.slice(fits + 1)],
      ]
  }
  let count = fits
  while (careful && count > 0 && list[count - 1]?.keep) count -= 1
  return [list.slice(0, count), list.slice(count)]
}
