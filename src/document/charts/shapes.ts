/** Shapes of SVG as text; numbers with at most one decimal, so that the same data give the same bytes. */
import { escapeXml } from '../../escape/xml.ts'
import { size } from './chart.ts'

const short = (number: number): string => String(Math.round(number * 10) / 10)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`)
    .join('')

export const shape = (name: string, values: Readonly<Record<string, string | number>>): string =>
  `<${name}${attributes(values)}/>`

export interface Words {
  x: number
  /** The baseline. */
  y: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  bold?: boolean
}

export const words = (text: string, { x, y, fill, anchor = 'start', bold = false }: Words): string =>
  `<text${attributes({ x, y, fill, 'font-size': size, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }), ...(bold ? { 'font-weight': 'bold' } : {}) })}>${escapeXml(text)}</text>`

/** Lines from the upper right to the lower left across a rectangle, `apart` pixels from each other. */
export function hatching(
  [x, y, width, height]: readonly [number, number, number, number],
  apart: number,
  stroke: string,
): string[] {
  const lines: string[] = []
  for (let at = apart; at < width + height; at += apart) {
    const [x1, y1] = at <= width ? [at, 0] : [width, at - width]
    const [x2, y2] = at <= height ? [0, at] : [at - height, height]
    lines.push(shape('line', { x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2, stroke, 'stroke-width': 1.2 }))
  }
  return lines
}
