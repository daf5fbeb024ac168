import type { Box } from './box.ts'

/** A box and all that stands in it, moved to the right; in points. */
export function shifted(box: Box, distance: number): Box {
  const moved = {
    ...box,
    frames: box.frames.map((frame) => ({ ...frame, x: frame.x + distance })),
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
