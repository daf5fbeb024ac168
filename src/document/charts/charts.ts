import { bars } from './bars.ts'
import { type ChartData, type ChartLooks, type DrawChart, width } from './chart.ts'
import { matrix } from './matrix.ts'
import { shape } from './shapes.ts'
import { stackedBars } from './stacked-bars.ts'
import { timeline } from './timeline.ts'

/** Every kind of chart that a template may draw. */
export const charts = { bar: bars, stacked: stackedBars, matrix, timeline } as const satisfies Record<
  string,
  DrawChart
>

export type ChartKind = keyof typeof charts

/** A chart as an SVG file; the same data give the same bytes. */
export function drawChart(
  kind: ChartKind,
  data: ChartData,
  looks: ChartLooks,
): { svg: string; width: number; height: number } {
  const { shapes, height: drawn } = charts[kind](data, looks)
  const height = Math.ceil(drawn)
  const families = `'${looks.family}', 'Source Sans 3', Calibri, Arial, sans-serif`
  const ground = shape('rect', { x: 0, y: 0, width, height, fill: '#FFFFFF' })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${families}">\n${[ground, ...shapes].join('\n')}\n</svg>\n`
  return { svg, width, height }
}
