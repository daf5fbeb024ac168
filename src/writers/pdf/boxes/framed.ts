import type { Box } from './box.ts'

/** Room within a frame above the first and below the last box, and around the frame; in points. */
export interface FrameRoom {
  above: number
  below: number
  margin: number
}

/** Boxes with the room that their frame needs. */
export function framed(list: readonly Box[], room: FrameRoom): Box[] {
  const last = list.length - 1
  return list.map((box, i) => {
    let inner = box
    if (i === 0) {
      inner = {
        ...inner,
        top: inner.top + room.above,
        height: inner.height + room.above,
        before: room.margin,
      }
    }
    if (i === last) {
      const below = inner.kind === 'row' ? { below: room.below } : {}
      inner = { ...inner, ...below, height: inner.height + room.below, after: room.margin }
    }
    return inner
  })
}
