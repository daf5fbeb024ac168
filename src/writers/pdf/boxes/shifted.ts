import { remember } from '../remember.ts'
import type { Box, Frame } from './box.ts'

/** Moved frames by the frame and how far: boxes of one frame keep one. */
const frames = new WeakMap<Frame, Map<number, Frame>>()

function movedFrame(frame: Frame, distance: number): Frame {
  const known = remember(frames, frame, () => new Map<number, Frame>())
  return remember(known, distance, () => ({
    ...frame,
    x: frame.x + distance,
    whole: frame.whole ?? frame,
  }))
}

/** A box and all that stands in it, moved to the right; in points. */
export function shifted(box: Box, distance: number): Box {
  const moved = {
    ...box,
    frames: box.frames.map((frame) => movedFrame(frame, distance)),
    markers: box.markers.map((marker) => ({ ...marker, x: marker.x + distance })),
  }
  switch (moved.kind) {
    case 'break':
      return moved
    case 'row': {
      const cells = moved.cells.map((cell) => ({
        ...cell,
        x: cell.x + distance,
        boxes: cell.boxes.map((inner) => shifted(inner, distance)),
      }))
      const header = moved.header.flatMap((row) => {
        const again = shifted(row, distance)
        return again.kind === 'row' ? [again] : []
      })
      return { ...moved, x: moved.x + distance, cells, header }
    }
    case 'line': {
      const { entry } = moved
      return {
        ...moved,
        x: moved.x + distance,
        entry: entry && { ...entry, right: entry.right + distance },
      }
    }
    case 'figure':
    case 'rule':
      return { ...moved, x: moved.x + distance }
  }
}
