import type { Line } from '../lines/line.ts'
import type { BlockLooks } from '../looks.ts'
import { type Box, common, type Frame, type LineBox } from './box.ts'
import { baselineOf } from './lines-of.ts'

/** A marker and where it stands. */
interface Marking {
  line: Line
  x: number
  looks: BlockLooks
  frames: Frame[]
  /** Whether there is room at the left of the boxes. */
  beside: boolean
}

/** Boxes with a marker: beside the first line, or on a line of its own above them where there is none. */
export function withMarker(list: readonly Box[], marking: Marking): Box[] {
  const [first, ...rest] = list
  if (!first) return [{ ...ownLine(marking), keep: false }]
  if (!marking.beside || !beginsWithLine(first)) return [ownLine(marking), ...list]
  const notes = [...marking.line.notes, ...first.notes]
  return [{ ...first, notes, markers: [{ x: marking.x, line: marking.line }, ...first.markers] }, ...rest]
}

function beginsWithLine(box: Box): boolean {
  if (box.kind !== 'row') return box.kind === 'line'
  const first = box.cells[0]?.boxes[0]
  return first !== undefined && beginsWithLine(first)
}

const ownLine = ({ line, x, looks, frames }: Marking): LineBox => ({
  ...common,
  kind: 'line',
  x,
  line,
  height: looks.leading,
  baseline: baselineOf(looks),
  keep: true,
  frames,
  notes: line.notes,
  entry: null,
})
