import { type ChartData, type ChartLooks, type Drawn, leading, width } from './chart.ts'
import { shape } from './shapes.ts'
import { inLines, nameRoom, wrapped } from './wrapped.ts'

/** A row's band: its upper edge and height, with the middle of each column. */
interface Band {
  y: number
  height: number
  middles: number[]
  column: number
}

/** Names above and beside, a rule between rows, and what `cells` draws in a row. */
export function grid(
  { columns, rows }: ChartData,
  looks: ChartLooks,
  least: number,
  cells: (values: readonly number[], band: Band) => string[],
): Drawn {
  const left =
    nameRoom(
      rows.map(({ name }) => name),
      240,
    ) + 12
  const column = (width - left) / Math.max(1, columns.length)
  const middles = columns.map((_, i) => left + column * (i + 0.5))
  const heads = columns.map((name) => wrapped(name, column - 8))
  const shapes: string[] = []
  let y = Math.max(1, ...heads.map(({ length }) => length)) * leading + 6
  for (const [i, lines] of heads.entries())
    shapes.push(
      ...inLines(lines, {
        x: middles[i] ?? 0,
        y: (y - 6) / 2,
        fill: looks.text,
        anchor: 'middle',
        bold: true,
      }),
    )
  const rule = (at: number) =>
    shape('line', { x1: 0, y1: at, x2: width, y2: at, stroke: looks.rule, 'stroke-width': 1 })
  for (const { name, values } of rows) {
    const lines = wrapped(name, left - 12)
    const height = Math.max(least, lines.length * leading + 8)
    shapes.push(rule(y), ...inLines(lines, { x: 0, y: y + height / 2, fill: looks.text }))
    shapes.push(...cells(values, { y, height, middles, column }))
    y += height
  }
  return { shapes: [...shapes, rule(y)], height: y + 1 }
}
