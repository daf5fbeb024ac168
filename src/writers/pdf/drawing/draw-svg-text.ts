import type { Element } from 'hast'
import type { Face } from '../fonts/face.ts'
import type { Setting } from '../setting.ts'
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
  const face = faceFor(text, paint.bold, setting)
  const glyphs = face.shape(text, '', setting.document.language, false)
  const scale = paint.size / 1000
  const shift = { middle: 0.5, end: 1 }[paint.anchor] ?? 0
  const [left, baseline] = ['x', 'y'].map(
    (name) => Number.parseFloat(String(element.properties[name] ?? 0)) || 0,
  )
  kit.addContent(`${rgb(paint.fill)} rg`)
  let pen = (left ?? 0) - glyphs.width * scale * shift
  const unit = paint.size / face.font.unitsPerEm
  glyphs.ids.forEach((glyph, i) => {
    const outline = face.outline(glyph)
    if (outline !== '') {
      kit.save()
      kit.addContent(`${[unit, 0, 0, -unit, pen, baseline ?? 0].map(number).join(' ')} cm`)
      kit.path(outline)
      kit.addContent('f')
      kit.restore()
    }
    pen += (glyphs.advances[i] ?? 0) * scale
  })
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

/** The first face that has all the letters, else that of headings. */
function faceFor(text: string, bold: boolean, { book, theme }: Setting): Face {
  const own = book.face(theme.fonts.headings, bold, false)
  const covers = (face: Face) => [...text].every((letter) => face.covers(letter.codePointAt(0) ?? 0))
  if (covers(own)) return own
  for (const face of book.fallbacks(bold, false)) if (covers(face)) return face
  return own
}
