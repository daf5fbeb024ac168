import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { type Limits, OverLimit, raise } from '../../limits/limits.ts'
import type { Picture, Problem } from '../picture.ts'
import { viewBoxOf } from './allowed.ts'
import { rewritten } from './rewritten.ts'
import { lengthOf } from './values.ts'

/** Bytes of a drawing’s file beyond which it is a map or a photograph. */
const mostBytes = 5_000_000

/** How many times as long as the other a side may be: more shows as a hair. */
const slimmest = 1000

const head = (data: Uint8Array): string => new TextDecoder().decode(data.subarray(0, 4096))

export const isSvg = (data: Uint8Array): boolean => /<(?:svg:)?svg[\s>]/u.test(head(data))

/** An SVG drawing written anew from the shapes, words and colours that were understood: nothing else of the file is left. */
export function readSvg(data: Uint8Array, limits: Limits): Picture | Problem {
  if (data.length > mostBytes)
    return {
      problem: `it is a drawing of ${data.length} bytes, expected at most ${mostBytes}; save it as PNG`,
    }
  const root = rootOf(data)
  if ('problem' in root) return root
  const size = sizeOf(root)
  if (!size)
    return { problem: 'its size cannot be read, or has sides of too different lengths; save it again' }
  try {
    const { svg, leftOut } = rewritten(root, size, limits)
    const picture: Picture = {
      mediaType: 'image/svg+xml',
      data: new TextEncoder().encode(toXml(svg, { closeEmptyElements: true, tightClose: true })),
      width: size.width,
      height: size.height,
    }
    return leftOut.length === 0 ? picture : { ...picture, change: `of it is left out: ${leftOut.join(', ')}` }
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    return {
      problem: `it has more than ${error.most} shapes; make it simpler, save it as PNG, or ${raise('shapes')}`,
    }
  }
}

function rootOf(data: Uint8Array): Element | Problem {
  const text = textOf(data)
  if (/<!(?:ENTITY|ELEMENT|ATTLIST)/u.test(text))
    return { problem: 'it has entities of its own; save it as a plain SVG' }
  try {
    const root = fromXml(text).children.find((node) => node.type === 'element')
    if (root && /^(?:svg:)?svg$/u.test(root.name)) return root
  } catch {
    // Not well-formed, or so deep that the parser gives up
  }
  return { problem: 'it is no well-formed SVG; save it as a plain SVG or as PNG' }
}

/** XML may come in UTF-16 (XML 1.0, 4.3.3). */
function textOf(data: Uint8Array): string {
  const [first, second] = data
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(data)
}

/** Its width and height in pixels, else its view box; null where it has none that can be shown. */
function sizeOf({ attributes }: Element): { width: number; height: number } | null {
  const [, , boxWidth = 0, boxHeight = 0] = viewBoxOf(attributes['viewBox']) ?? []
  const side = (name: 'width' | 'height', box: number): number => {
    const text = attributes[name] ?? ''
    return text === '' || text.endsWith('%') || text === 'auto' ? box : (lengthOf(text, 0) ?? 0)
  }
  const given = { width: side('width', boxWidth), height: side('height', boxHeight) }
  // One side alone follows the view box
  const ratio = boxHeight > 0 ? boxWidth / boxHeight : 0
  if (attributes['width'] === undefined && attributes['height'] !== undefined)
    given.width = given.height * ratio
  if (attributes['height'] === undefined && attributes['width'] !== undefined && ratio > 0)
    given.height = given.width / ratio
  const { width, height } = given
  const isShown = width > 0 && height > 0 && width <= slimmest * height && height <= slimmest * width
  return isShown ? given : null
}
