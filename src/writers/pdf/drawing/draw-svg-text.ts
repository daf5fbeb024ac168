import type { Element } from 'hast'
import { directionOf } from '../../../document/direction.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import { visualOrder } from '../text/levels.ts'
import { type Piece, pieces, shapeOf } from '../text/pieces.ts'
import type { TextStyle } from '../text/run.ts'
import { runOf } from '../text/runs.ts'
import { rgb } from './colour.ts'
import { number } from './document-font.ts'
import type { KitDocument } from './kit.ts'

/** How the words of a picture are set, as it comes down from the elements around. */
export interface TextPaint {
  fill: string | null
  size: number
  bold: boolean
  anchor: string
}

/**
 * Draws a line of words as outlines, in the family of headings: to a reader a picture says what its alternative text
 * does, and nothing twice. Words with places of their own are not drawn; says whether these were.
 */
export function drawSvgText(kit: KitDocument, element: Element, paint: TextPaint, setting: Setting): boolean {
  const text = plainWords(element)
  if (text === null) return false
  if (text === '' || paint.fill === null) return true
  const glyphs = inOrder(text, paint, setting)
  const scale = paint.size / 1000
  const shift = { middle: 0.5, end: 1 }[paint.anchor] ?? 0
  const [left, baseline] = ['x', 'y'].map(
    (name) => Number.parseFloat(String(element.properties[name] ?? 0)) || 0,
  )
  kit.addContent(`${rgb(paint.fill)} rg`)
  let pen = (left ?? 0) - glyphs.reduce((sum, { advance }) => sum + advance, 0) * scale * shift
  for (const { outline, advance, offset, unitsPerEm } of glyphs) {
    if (outline !== '') {
      const unit = paint.size / unitsPerEm
      const place = [pen + offset[0] * scale, (baseline ?? 0) - offset[1] * scale]
      kit.save()
      kit.addContent(`${[unit, 0, 0, -unit, ...place].map(number).join(' ')} cm`)
      kit.path(outline)
      kit.addContent('f')
      kit.restore()
    }
    pen += advance * scale
  }
  return true
}

/** The words of a text element, or null where a part of it has a place of its own. */
function plainWords(element: Element): string | null {
  const parts = element.children.map((child) => {
    if (child.type === 'text') return child.value
    if (child.type !== 'element') return ''
    const isPlaced = ['x', 'y', 'dx', 'dy'].some((name) => child.properties[name] !== undefined)
    return isPlaced ? null : plainWords(child)
  })
  return parts.includes(null) ? null : parts.join('').replaceAll(/\s+/gu, ' ').trim()
}

/** A glyph's outline in units of its face; advance and offset in thousandths of the size. */
interface Glyph {
  outline: string
  advance: number
  offset: readonly [x: number, y: number]
  unitsPerEm: number
}

/** The glyphs of a line from left to right. */
function inOrder(text: string, { size, bold }: TextPaint, setting: Setting): Glyph[] {
  const style: TextStyle = {
    family: setting.theme.fonts.headings,
    bold,
    italic: false,
    size,
    colour: '',
    features: '',
    rise: 0,
    tracking: 0,
    language: setting.document.language,
    underline: false,
    strike: false,
    hyphenate: false,
  }
  const parts = pieces([runOf(text, style, addTag(null, 'P'))], setting, directionOf(text) ?? 'ltr')
  return visualOrder(parts.map(({ level }) => level)).flatMap((index) => {
    const part = parts[index]
    return part ? glyphsOf(part) : []
  })
}

function glyphsOf(piece: Piece): Glyph[] {
  const { ids, advances, offsets } = shapeOf(piece, piece.text)
  const glyphs = ids.map((glyph, i) => ({
    outline: piece.face.outline(glyph),
    advance: advances[i] ?? 0,
    offset: offsets?.[i] ?? ([0, 0] as const),
    unitsPerEm: piece.face.font.unitsPerEm,
  }))
  return piece.level % 2 === 1 ? glyphs.reverse() : glyphs
}
