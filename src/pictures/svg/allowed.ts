import { listing } from '../../listings/listing.ts'
import { cornersOf, lengthOf, numbersOf, pathOf, transformOf } from './values.ts'

/** The drawing’s own size, which percentages are of. */
export interface Room {
  width: number
  height: number
}

/** Gives an attribute’s value as it is written anew; null where it may not stay. */
type Value = (text: string, room: Room) => string | null

const plain: Value = (text) =>
  /^[\w#.,%()\s+-]{1,80}$/u.test(text) && !/url/iu.test(text) ? text.trim() : null
const words: Value = (text) => text.replaceAll(/[^\w\s,'-]/gu, '')
const list: Value = (text) => numbersOf(text)?.join(' ') ?? null
const across: Value = (text, { width }) => lengthOf(text, width)?.toString() ?? null
const down: Value = (text, { height }) => lengthOf(text, height)?.toString() ?? null
const either: Value = (text, room) =>
  lengthOf(text, Math.hypot(room.width, room.height) / Math.SQRT2)?.toString() ?? null
/** A size may not be below nought. */
const size =
  (of: Value): Value =>
  (text, room) => {
    const value = of(text, room)
    return value !== null && Number(value) >= 0 ? value : null
  }
/** Dashes so short that a line has thousands of them take minutes to draw. */
const dashes: Value = (text) => {
  if (text.trim() === 'none') return 'none'
  const numbers = numbersOf(text)
  const sum = numbers?.reduce((all, one) => all + one, 0) ?? 0
  return numbers && numbers.length <= 16 && numbers.every((one) => one >= 0) && sum >= 0.5
    ? numbers.join(' ')
    : null
}
const colour: Value = plain
/** A fraction of the shape that a gradient fills, or its own unit. */
const place: Value = (text) => (/^[+-]?[\d.]{1,12}(?:e-?\d{1,2})?%?$/u.test(text.trim()) ? text.trim() : null)

const shape: Readonly<Record<string, Value>> = listing({
  fill: colour,
  'fill-opacity': place,
  'fill-rule': plain,
  stroke: colour,
  'stroke-width': size(either),
  'stroke-opacity': place,
  'stroke-linecap': plain,
  'stroke-linejoin': plain,
  'stroke-miterlimit': place,
  'stroke-dasharray': dashes,
  'stroke-dashoffset': either,
  'font-family': words,
  'font-size': size(either),
  'font-weight': plain,
  'font-style': plain,
  'text-anchor': plain,
  'dominant-baseline': plain,
  'clip-rule': plain,
  color: colour,
  display: plain,
  visibility: plain,
  opacity: place,
  transform: transformOf,
})

const gradient: Readonly<Record<string, Value>> = listing({
  gradientUnits: plain,
  gradientTransform: transformOf,
  spreadMethod: plain,
  x1: place,
  y1: place,
  x2: place,
  y2: place,
  cx: place,
  cy: place,
  r: place,
  fx: place,
  fy: place,
})

const textPlace = { x: across, y: down, dx: across, dy: down }

/** The elements of a drawing and their attributes; what is not here is left out. */
export const elements: Readonly<Record<string, Readonly<Record<string, Value>>>> = listing({
  g: shape,
  rect: {
    ...shape,
    x: across,
    y: down,
    width: size(across),
    height: size(down),
    rx: size(across),
    ry: size(down),
  },
  circle: { ...shape, cx: across, cy: down, r: size(either) },
  ellipse: { ...shape, cx: across, cy: down, rx: size(across), ry: size(down) },
  line: { ...shape, x1: across, y1: down, x2: across, y2: down },
  polyline: { ...shape, points: cornersOf },
  polygon: { ...shape, points: cornersOf },
  path: { ...shape, d: pathOf },
  text: { ...shape, ...textPlace },
  tspan: { ...shape, ...textPlace },
  defs: {},
  linearGradient: gradient,
  radialGradient: gradient,
  stop: { offset: place, 'stop-color': colour, 'stop-opacity': place, color: colour },
  clipPath: { transform: transformOf, clipPathUnits: plain },
})

/** Attributes that may name something in the same drawing, by what they name. */
export const references: Readonly<Record<string, readonly string[]>> = listing({
  fill: ['linearGradient', 'radialGradient'],
  stroke: ['linearGradient', 'radialGradient'],
  'clip-path': ['clipPath'],
  href: ['linearGradient', 'radialGradient'],
  'xlink:href': ['linearGradient', 'radialGradient'],
})

/** Elements that only hold others. */
export const holders = new Set(['svg', 'g', 'a', 'switch', 'symbol'])

/** Elements and attributes that show nothing: they may go without a word. */
export const silent = new Set(['title', 'desc', 'metadata', 'style'])

/** `list` serves the view box, which is the drawing’s own. */
export const viewBoxOf = (text: string | null | undefined): number[] | null => {
  const numbers = text ? (list(text, { width: 0, height: 0 })?.split(' ').map(Number) ?? null) : null
  return numbers?.length === 4 && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0 ? numbers : null
}
