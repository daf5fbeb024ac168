import type { Box } from './box.ts'

/** A box after which the page ends only where that spares `points` of empty room. */
export const averse = <B extends Box>(box: B, points: number): B =>
  points > box.aversion ? { ...box, aversion: points } : box

/** Every box but the last, after which the page may end as if the boxes were no group. */
export const averseWithin = (boxes: readonly Box[], points: number): Box[] =>
  boxes.map((box, i) => (i < boxes.length - 1 ? averse(box, points) : box))

/** Up to this height a group stays whole where it can, in lines. */
const short = 16

/**
 * Parts of a group, one below the other, with the aversion against ending the page between them: `parted` lines to keep
 * a short group whole, more where its last part would stand alone. A part of one line counts as a line of a paragraph
 * does: neither the first nor the last of several ever stands alone.
 */
export function together(parts: readonly (readonly Box[])[], leading: number, parted: number): Box[] {
  if (parts.length < 2) return parts.flat()
  const heights = parts.map((part) => part.reduce((sum, { height }) => sum + height, 0) / leading)
  const isShort = heights.reduce((sum, height) => sum + height, 0) <= short
  const isLine = (i: number): boolean => (heights[i] ?? 0) < 1.9
  const last = parts.length - 1
  const boxes = parts.flatMap((part, i) => {
    const alone = (i === 0 && isLine(0)) || (i === last - 1 && isLine(last))
    const after = isShort && i === last - 1 ? parted * 2 : 0
    return part.map((box, k) =>
      k < part.length - 1 || i === last ? box : { ...averse(box, after * leading), keep: box.keep || alone },
    )
  })
  return isShort ? averseWithin(boxes, parted * leading) : boxes
}
