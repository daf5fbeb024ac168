import svgpath from 'svgpath'
import { listing } from '../../listings/listing.ts'

/** Numbers beyond this draw nothing that can be seen, and some readers of PDF stumble over them. */
const greatest = 1e6

const isSound = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= greatest

/** Pixels in a unit (CSS Values 3, 6.2). */
const units: Readonly<Record<string, number>> = listing({
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
})

/** A length in pixels; a percentage is one of `whole`. Null for what is no length. */
export function lengthOf(text: string, whole: number): number | null {
  const [, digits = '', unit = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/iu.exec(text.trim()) ?? []
  const scale = unit === '%' ? whole / 100 : units[unit.toLowerCase()]
  const value = digits === '' || scale === undefined ? Number.NaN : Number(digits) * scale
  return isSound(value) ? value : null
}

/** The numbers of a list, which commas and blanks part; null where one is none. */
export function numbersOf(text: string): number[] | null {
  const numbers = text
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map(Number)
  return numbers.every(isSound) ? numbers : null
}

/** The corners of a polygon; some programs part numbers by their signs alone. */
export function cornersOf(text: string): string | null {
  const numbers = numbersOf(text.replaceAll(/(?<=[\d.])-/gu, ' -'))
  const even = numbers?.slice(0, numbers.length - (numbers.length % 2))
  return even && even.length >= 4 ? even.join(' ') : null
}

/** A path of lines and curves from absolute places only, up to its first fault (SVG 2, 9.5.4); null where nothing is left. */
export function pathOf(text: string): string | null {
  const path = svgpath(text).abs().unarc().unshort().round(4)
  let sound = true
  path.iterate((segment) => {
    for (const value of segment) if (typeof value === 'number' && !isSound(value)) sound = false
  })
  const drawn = path.toString()
  return sound && drawn !== '' ? drawn : null
}

const transforms = /^(?:matrix|translate|scale|rotate|skewX|skewY)$/u

/** Transformations as they are, each of a kind that there is with numbers that are some; null where one is not. */
export function transformOf(text: string): string | null {
  const parts = text.split(')')
  const rest = parts.pop() ?? ''
  const sound = parts.map((part) => {
    const [kind = '', numbers = '', ...more] = part.replace(/^[\s,]+/u, '').split('(')
    const values = numbersOf(numbers)
    return transforms.test(kind.trim()) && values && values.length <= 6 && more.length === 0
      ? `${kind.trim()}(${values.join(' ')})`
      : null
  })
  return rest.trim() === '' && sound.length > 0 && !sound.includes(null) ? sound.join(' ') : null
}

/** A reference to something in the same drawing: `url(#name)`, or `#name` as an address. */
export const referenceIn = (text: string): string | null =>
  /^url\(\s*["']?#([^"')\s]+)["']?\s*\)$/u.exec(text.trim())?.[1] ??
  /^#(\S+)$/u.exec(text.trim())?.[1] ??
  null
