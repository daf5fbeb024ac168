import type { Element, RootContent } from 'hast'
import type { Figure } from '../../../document/document.ts'
import { listing } from '../../../listings/listing.ts'
import { writersMessage } from '../../messages.ts'
import type { Setting } from '../setting.ts'
import { rgb } from './colour.ts'
import { number } from './document-font.ts'
import { drawSvgText } from './draw-svg-text.ts'
import type { KitDocument } from './kit.ts'
import { svgColour } from './svg-colour.ts'
import { svgTransform } from './svg-transform.ts'

/** What comes down to a shape from the elements around it. */
interface Paint {
  fill: string | null
  stroke: string | null
  strokeWidth: number
  evenOdd: boolean
  size: number
  bold: boolean
  anchor: string
}

/** The rectangle on the page, in points from its upper left corner. */
interface Target {
  x: number
  y: number
  width: number
  height: number
}

type Shape = (kit: KitDocument, get: (name: string) => number, element: Element) => void

const shapes: Record<string, Shape> = listing({
  rect: (kit, get) => kit.rect(get('x'), get('y'), get('width'), get('height')),
  circle: (kit, get) => kit.circle(get('cx'), get('cy'), get('r')),
  ellipse: (kit, get) => kit.ellipse(get('cx'), get('cy'), get('rx'), get('ry')),
  line: (kit, get) => kit.path(`M${get('x1')},${get('y1')}L${get('x2')},${get('y2')}`),
  polyline: (kit, _get, element) => kit.path(points(element)),
  polygon: (kit, _get, element) => kit.path(`${points(element)}Z`),
  path: (kit, _get, element) => kit.path(String(element.properties['d'] ?? '')),
})
/** Elements that only hold others, and those that show nothing. */
const groups = new Set(['svg', 'g', 'a'])
const silent = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'script'])

/** Draws shapes of an SVG picture; what is more than shapes and plain colours is left out with a message. */
export function drawSvg(
  kit: KitDocument,
  figure: Figure,
  svg: Element | undefined,
  target: Target,
  setting: Setting,
): void {
  if (!svg) {
    leftOut('file without an svg element', figure, setting)
    return
  }
  const [left, top, width, height] = viewBox(svg, figure)
  kit.save()
  kit.rect(target.x, target.y, target.width, target.height)
  kit.addContent('W n')
  const scale = [target.width / width, target.height / height] as const
  const shift = [target.x - left * scale[0], target.y - top * scale[1]] as const
  kit.addContent(`${[scale[0], 0, 0, scale[1], ...shift].map(number).join(' ')} cm`)
  const paint: Paint = {
    fill: '#000000',
    stroke: null,
    strokeWidth: 1,
    evenOdd: false,
    size: 16,
    bold: false,
    anchor: 'start',
  }
  const drawer = { kit, figure, setting }
  drawAll(svg.children, paintOf({ ...svg.properties, ...declarations(svg) }, paint, drawer), drawer)
  kit.restore()
}

interface Drawer {
  kit: KitDocument
  figure: Figure
  setting: Setting
}

function viewBox(svg: Element, figure: Figure): [number, number, number, number] {
  const box = String(svg.properties['viewBox'] ?? '')
    .split(/[\s,]+/u)
    .map(Number)
  const [left, top, width, height] = box
  const whole = box.length === 4 && box.every(Number.isFinite) && Number(width) > 0 && Number(height) > 0
  return whole ? [left ?? 0, top ?? 0, width ?? 1, height ?? 1] : [0, 0, figure.width, figure.height]
}

function drawAll(nodes: RootContent[], around: Paint, drawer: Drawer): void {
  for (const element of nodes) {
    if (element.type !== 'element' || silent.has(element.tagName)) continue
    const properties = { ...element.properties, ...declarations(element) }
    const paint = paintOf(properties, around, drawer)
    const draw = shapes[element.tagName]
    drawer.kit.save()
    const matrix = svgTransform(String(properties['transform'] ?? ''))
    if (matrix) drawer.kit.addContent(`${matrix.map(number).join(' ')} cm`)
    if (draw) drawShape(draw, element, paint, drawer)
    else if (groups.has(element.tagName)) drawAll(element.children, paint, drawer)
    else if (element.tagName === 'text') drawText(element, paint, drawer)
    else leftOut(`<${element.tagName}>`, drawer.figure, drawer.setting)
    drawer.kit.restore()
  }
}

function drawText(element: Element, paint: Paint, { kit, figure, setting }: Drawer): void {
  if (!drawSvgText(kit, element, paint, setting)) leftOut('<tspan> with a place of its own', figure, setting)
}

function drawShape(draw: Shape, element: Element, paint: Paint, { kit }: Drawer): void {
  const operator = `${paint.fill ? (paint.stroke ? 'B' : 'f') : paint.stroke ? 'S' : 'n'}`
  const rule = paint.evenOdd && paint.fill ? '*' : ''
  if (paint.fill) kit.addContent(`${rgb(paint.fill)} rg`)
  if (paint.stroke) kit.addContent(`${rgb(paint.stroke)} RG ${number(paint.strokeWidth)} w`)
  draw(kit, (name) => Number.parseFloat(String(element.properties[name] ?? 0)) || 0, element)
  kit.addContent(operator + rule)
}

const points = (element: Element): string => {
  const values = String(element.properties['points'] ?? '').match(/-?[\d.]+(?:e-?\d+)?/giu) ?? []
  return values.map((value, i) => `${i === 0 ? 'M' : i % 2 === 0 ? 'L' : ','}${value}`).join('')
}

/** The declarations of a `style` attribute, by the names that attributes have. */
function declarations(element: Element): Record<string, string> {
  const pairs = String(element.properties['style'] ?? '')
    .split(';')
    .map((line) => line.split(':'))
  return Object.fromEntries(
    pairs.flatMap(([name = '', value]) =>
      value === undefined
        ? []
        : [[name.trim().replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()), value.trim()]],
    ),
  )
}

function paintOf(properties: Record<string, unknown>, around: Paint, { figure, setting }: Drawer): Paint {
  const colour = (name: 'fill' | 'stroke'): string | null => {
    const value = properties[name]
    if (value === undefined || value === null || value === 'inherit') return around[name]
    const known = svgColour(String(value), setting.colours.text)
    if (known === undefined) leftOut(`the colour ${String(value)}`, figure, setting)
    return known === undefined ? around[name] : known
  }
  const width = Number.parseFloat(String(properties['strokeWidth'] ?? around.strokeWidth))
  return {
    fill: colour('fill'),
    stroke: colour('stroke'),
    strokeWidth: Number.isFinite(width) ? width : around.strokeWidth,
    size: Number.parseFloat(String(properties['fontSize'] ?? around.size)) || around.size,
    bold: isBold(properties['fontWeight'], around.bold),
    anchor: String(properties['textAnchor'] ?? around.anchor),
    evenOdd: (properties['fillRule'] ?? (around.evenOdd ? 'evenodd' : 'nonzero')) === 'evenodd',
  }
}

function isBold(weight: unknown, around: boolean): boolean {
  if (weight === undefined) return around
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

function leftOut(what: string, figure: Figure, setting: Setting): void {
  const reason = `Unexpected ${what} in the picture ${figure.url}, expected shapes in plain colours: it is not shown`
  if (setting.messages.some((message) => message.reason === reason)) return
  const [place, file] = [figure.origin, figure.origin?.path]
  const note = 'Turn text into paths, or save the picture as PNG'
  setting.messages.push(writersMessage('svg-element', { reason, place, file, note }))
}
