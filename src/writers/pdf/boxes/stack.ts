import type { Box } from './box.ts'

/** A box at its place: `y` in points from the top of what holds it. */
export interface Placed {
  box: Box
  y: number
}

/** Where a box ends, in points from the top of what holds it; 0 where there is none. */
export const endOf = (placed: Placed | undefined): number => (placed ? placed.y + placed.box.height : 0)

/** Boxes one below the other; of the space after one and before the next, the greater counts. */
export function stack(list: readonly Box[]): { placed: Placed[]; height: number } {
  const placed: Placed[] = []
  let [y, after] = [0, 0]
  for (const box of list) {
    if (placed.length > 0) y += Math.max(after, box.before)
    placed.push({ box, y })
    y += box.height
    after = box.after
  }
  return { placed, height: y }
}
