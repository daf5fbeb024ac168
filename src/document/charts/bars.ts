import { type DrawChart, leading, width } from './chart.ts'
import { shape } from './shapes.ts'
import { inLines, nameRoom, wrapped } from './wrapped.ts'

const thickness = 16
const gap = 8
/** Room for the number after the longest bar. */
const numberRoom = 40

/** A bar for each row, its number after it; the first column alone counts. */
export const bars: DrawChart = ({ rows }, looks) => {
  const left =
    nameRoom(
      rows.map(({ name }) => name),
      230,
    ) + 10
  const most = Math.max(1, ...rows.map(({ values }) => values[0] ?? 0))
  const unit = (width - left - numberRoom) / most
  const shapes: string[] = []
  let y = 4
  for (const { name, values } of rows) {
    const lines = wrapped(name, left - 10)
    const height = Math.max(thickness, lines.length * leading)
    const middle = y + height / 2
    const value = values[0] ?? 0
    shapes.push(
      ...inLines(lines, { x: left - 8, y: middle, fill: looks.text, anchor: 'end' }),
      shape('rect', {
        x: left,
        y: middle - thickness / 2,
        width: value * unit,
        height: thickness,
        fill: looks.accent,
      }),
      ...inLines([String(value)], { x: left + value * unit + 6, y: middle, fill: looks.text, bold: true }),
    )
    y += height + gap
  }
  shapes.push(shape('line', { x1: left, y1: 0, x2: left, y2: y - 4, stroke: looks.text, 'stroke-width': 1 }))
  return { shapes, height: y - 4 }
}
