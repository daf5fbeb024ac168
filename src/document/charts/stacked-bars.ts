import { type ChartLooks, type DrawChart, leading, width } from './chart.ts'
import { hatching, shape } from './shapes.ts'
import { inLines, nameRoom, widthOf, wrapped } from './wrapped.ts'

const thickness = 20
const gap = 8
const numberRoom = 40

type Rectangle = readonly [x: number, y: number, width: number, height: number]
type Fill = (at: Rectangle, looks: ChartLooks) => string[]

const outlined = ([x, y, w, h]: Rectangle, fill: string, { accent }: ChartLooks): string =>
  shape('rect', { x, y, width: w, height: h, fill, stroke: accent, 'stroke-width': 1 })

/** Columns are told apart by pattern, not by colour; a fourth and later ones begin again. */
const fills: readonly Fill[] = [
  (at, looks) => [outlined(at, looks.accent, looks)],
  (at, looks) => [outlined(at, '#FFFFFF', looks), ...hatching(at, 7, looks.accent)],
  (at, looks) => [outlined(at, looks.tint, looks)],
  (at, looks) => [outlined(at, '#FFFFFF', looks), ...hatching(at, 3.5, looks.accent)],
]
const fillOf = (column: number): Fill => fills[column % fills.length] as Fill

/** The number stands on white or on the solid ground, never on lines. */
function numberIn([x, y, w, h]: Rectangle, value: number, column: number, looks: ChartLooks): string[] {
  const text = String(value)
  const [middle, half] = [x + w / 2, widthOf(text) / 2 + 3]
  const isSolid = column % fills.length === 0
  const ground = shape('rect', {
    x: middle - half,
    y: y + 3,
    width: half * 2,
    height: h - 6,
    fill: '#FFFFFF',
  })
  const style = {
    x: middle,
    y: y + h / 2,
    fill: isSolid ? '#FFFFFF' : looks.text,
    anchor: 'middle',
    bold: true,
  } as const
  return [...(isSolid ? [] : [ground]), ...inLines([text], style)]
}

/** A bar for each row, of a piece for each column; the pieces' patterns are explained above. */
export const stackedBars: DrawChart = ({ columns, rows }, looks) => {
  const left =
    nameRoom(
      rows.map(({ name }) => name),
      200,
    ) + 10
  const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const unit = (width - left - numberRoom) / Math.max(1, ...totals)
  const { shapes, bottom } = legend(columns, looks)
  let y = bottom + gap
  const top = y - 4
  for (const [index, { name, values }] of rows.entries()) {
    const lines = wrapped(name, left - 10)
    const height = Math.max(thickness, lines.length * leading)
    const middle = y + height / 2
    shapes.push(...inLines(lines, { x: left - 8, y: middle, fill: looks.text, anchor: 'end' }))
    let x = left
    for (const [column, value] of values.entries()) {
      if (value === 0) continue
      const at: Rectangle = [x, middle - thickness / 2, value * unit, thickness]
      shapes.push(...fillOf(column)(at, looks), ...numberIn(at, value, column, looks))
      x += value * unit
    }
    shapes.push(...inLines([String(totals[index])], { x: x + 6, y: middle, fill: looks.text, bold: true }))
    y += height + gap
  }
  shapes.push(
    shape('line', { x1: left, y1: top, x2: left, y2: y - 4, stroke: looks.text, 'stroke-width': 1 }),
  )
  return { shapes, height: y }
}

function legend(columns: readonly string[], looks: ChartLooks): { shapes: string[]; bottom: number } {
  const shapes: string[] = []
  let [x, y] = [1, 1]
  for (const [column, name] of columns.entries()) {
    const room = 24 + widthOf(name) + 18
    if (x > 1 && x + room > width) [x, y] = [1, y + 20]
    const at: Rectangle = [x, y, 18, 13]
    shapes.push(...fillOf(column)(at, looks), ...inLines([name], { x: x + 24, y: y + 7, fill: looks.text }))
    x += room
  }
  return { shapes, bottom: y + 16 }
}
