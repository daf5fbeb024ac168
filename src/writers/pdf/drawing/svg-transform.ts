import { listing } from '../../../listings/listing.ts'

type Matrix = [number, number, number, number, number, number]

const radians = (degrees = 0): number => (degrees * Math.PI) / 180

const kinds: Record<string, (values: number[]) => Matrix> = listing({
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))]
    return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
  },
  skewX: ([angle]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: ([angle]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
})

/** An SVG `transform` as one matrix, or null where it changes nothing. */
export function svgTransform(text: string): Matrix | null {
  const found = [...text.matchAll(/(?<!\w)(\w+)\s*\(([^()]*)\)/gu)]
  return found.reduce<Matrix | null>((before, [, kind = '', values = '']) => {
    const next = kinds[kind]?.(
      values
        .split(/[\s,]+/u)
        .filter(Boolean)
        .map(Number),
    )
    return next ? (before ? product(before, next) : next) : before
  }, null)
}

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
