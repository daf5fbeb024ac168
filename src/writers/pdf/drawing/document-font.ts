import type { Face, Glyphs } from '../fonts/face.ts'
import { remember } from '../remember.ts'
import type { KitDocument, KitFont } from './kit.ts'

/** A face within one document: numbers for its glyphs, each with the text that it stands for. */
export interface DocumentFont {
  face: Face
  kit: KitFont
  /** The code of `glyph` standing for `text`, as four hexadecimal digits. */
  code(glyph: number, text: string, width: number): string
  /** The code of the space standing for `text`: a space that breaks or does not. */
  space(text: string): string
  /** Shaped glyphs as the inside of a TJ operand, without the outer angle brackets. */
  codes(glyphs: Glyphs): string
}

/** What a glyph stands for when an earlier one stands for its letter: PDF/A wants a character, this one is not seen. */
const nothing = '\u2060'

export function documentFont(document: KitDocument, face: Face): DocumentFont {
  document.font(face.font)
  const kit = document._font
  /** Codes by text, for each glyph: a glyph that stands for two texts (space and no-break space) has two codes. */
  const known = new Map<number, Map<string, string>>()
  const shaped = new Map<Glyphs, string>()
  const code: DocumentFont['code'] = (glyph, text, width) => {
    const codes = remember(known, glyph, () => new Map<string, string>())
    return remember(codes, text, () => {
      const number = codes.size === 0 ? kit.subset.includeGlyph(glyph) : kit.subset.addGlyph(glyph)
      kit.widths[number] = width
      kit.unicode[number] = Array.from(text || nothing, (letter) => letter.codePointAt(0) ?? 0)
      return number.toString(16).padStart(4, '0')
    })
  }
  const spaces = new Map<string, string>()
  const blank = face.shape(' ', '', '', false)
  const space = (text: string): string =>
    remember(spaces, text, () => code(blank.ids[0] ?? 0, text, blank.naturals[0] ?? 0))
  return {
    face,
    kit,
    code,
    space,
    codes: (glyphs) => remember(shaped, glyphs, () => glyphCodes(glyphs, code)),
  }
}

/** Kerning below this many thousandths is not seen and left out. */
const leastKern = 0.4

function glyphCodes(glyphs: Glyphs, code: DocumentFont['code']): string {
  let codes = ''
  glyphs.ids.forEach((glyph, i) => {
    const natural = glyphs.naturals[i] ?? 0
    codes += code(glyph, glyphs.texts[i] ?? '', natural)
    const kern = natural - (glyphs.advances[i] ?? 0)
    if (Math.abs(kern) > leastKern) codes += `> ${number(kern)} <`
  })
  return codes
}

/** A number as PDF syntax: no exponent, no minus zero. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
