import type { Box } from './box.ts'
import { stack } from './stack.ts'

/** Boxes one below the other in columns side by side. */
export type Band = Box[][]

/** Columns as even as the boxes allow, no taller than `height`: what finds no room is left. */
export function evenly(list: readonly Box[], count: number, height: number): Band {
  let room = Math.min(height, stack(list).height / count)
  let band = dealt(list, count, room)
  while (sizeOf(band) < list.length && room < height) {
    room = Math.min(height, room + 4)
    band = dealt(list, count, room)
  }
  return band
}

export const sizeOf = (band: Band): number => band.reduce((sum, column) => sum + column.length, 0)

/** Columns of one height, each as full as may be. */
export function dealt(list: readonly Box[], count: number, room: number): Band {
  const band: Band = []
  let rest = list
  for (let column = 0; column < count && rest.length > 0; column++) {
    const taken = fitting(rest, room)
    band.push(rest.slice(0, taken))
    rest = rest.slice(taken)
  }
  return band
}

/** How many boxes one column takes: at least one, and none last that wants to stay with the next. */
function fitting(list: readonly Box[], room: number): number {
  const over = stack(list).placed.findIndex(({ box, y }) => y + box.height > room + 0.01)
  const most = over < 0 ? list.length : Math.max(1, over)
  if (most === list.length) return most
  for (let taken = most; taken > 0; taken--) if (!list[taken - 1]?.keep) return taken
  return most
}
