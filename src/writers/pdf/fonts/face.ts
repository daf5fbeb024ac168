import { remember } from '../remember.ts'
import { type HarfBuzz, numberOf, numbersPerGlyph } from './harfbuzz.ts'
import { readTrueType, type TrueTypeFont } from './true-type.ts'

/** A shaped text. Widths are thousandths of the size; glyphs stand in reading order, `offsets` only where one is moved. */
export interface Glyphs {
  text: string
  ids: number[]
  /** What each glyph stands for; a ligature for several letters, the second glyph of one letter for none. */
  texts: string[]
  advances: number[]
  /** Advances as the font has them, before kerning. */
  naturals: number[]
  offsets: (readonly [x: number, y: number] | undefined)[] | null
  width: number
  /** One glyph a UTF-16 unit, in order: then the width of a beginning is the sum of its advances. */
  simple: boolean
}

/** A font with its shaper. What `shape` returns never depends on what was shaped before. */
export interface Face {
  name: string
  font: TrueTypeFont
  covers(codePoint: number): boolean
  /** `features` are OpenType tags, comma-separated. */
  shape(text: string, features: string, language: string, rightToLeft: boolean): Glyphs
  width(text: string): number
  /** A glyph's outline as the path of an SVG, upwards, in the font's units. */
  outline(glyph: number): string
}

/** OpenType knows letter forms of these languages (Bulgarian Cyrillic, Romanian comma below); others share one cache. */
const ownForms = new Set(['bg', 'ro', 'nl', 'tr', 'pl', 'ca', 'mk', 'sr'])

export function createFace(harfbuzz: HarfBuzz, name: string, bytes: Uint8Array): Face {
  const font = readTrueType(bytes)
  const shaping = harfbuzz.open(bytes)
  const covered = bitsOf(shaping.codePoints())
  const caches = new Map<string, Map<string, Glyphs>>()
  const widths = new Map<string, number>()
  const outlines = new Map<number, string>()
  const scale = 1000 / font.unitsPerEm

  const face: Face = {
    name,
    font,
    covers: (codePoint) => (((covered[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1,
    shape(text, features, language, rightToLeft) {
      const forms = ownForms.has(language) ? language : ''
      const key = `${features}|${forms}|${rightToLeft}`
      const cache = remember(caches, key, () => new Map<string, Glyphs>())
      return remember(cache, text, () => {
        const shaped = shaping.shape(text, { features, language: forms || 'en', rightToLeft })
        // Right-to-left text comes in drawing order; readers want reading order.
        return toGlyphs(font, scale, text, rightToLeft ? reversed(shaped) : shaped)
      })
    },
    outline: (glyph) => remember(outlines, glyph, () => shaping.outline(glyph)),
    width: (text) => remember(widths, text, () => face.shape(text, '', '', false).width),
  }
  return face
}

/** A bit a code point: fonts have thousands, and few are asked for. */
function bitsOf(codePoints: Uint32Array): Uint8Array {
  const bits = new Uint8Array(((codePoints.at(-1) ?? 0) >> 3) + 1)
  for (const code of codePoints) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
  return bits
}

function reversed(shaped: Int32Array): Int32Array {
  const turned = new Int32Array(shaped.length)
  for (let from = 0; from < shaped.length; from += numbersPerGlyph) {
    const glyph = shaped.subarray(from, from + numbersPerGlyph)
    turned.set(glyph, shaped.length - from - numbersPerGlyph)
  }
  return turned
}

/** Where the letters of each glyph end: clusters never fall, and several glyphs may have one. */
function clusterEnds(text: string, shaped: Int32Array): number[] {
  const ends = new Array<number>(shaped.length / numbersPerGlyph)
  let [end, cluster] = [text.length, text.length]
  for (let i = ends.length - 1; i >= 0; i -= 1) {
    const own = shaped[i * numbersPerGlyph + numberOf.cluster] ?? 0
    if (own < cluster) [end, cluster] = [cluster, own]
    ends[i] = end
  }
  return ends
}

/** @param shaped in reading order */
function toGlyphs(font: TrueTypeFont, scale: number, text: string, shaped: Int32Array): Glyphs {
  const count = shaped.length / numbersPerGlyph
  const glyphs: Glyphs = {
    text,
    ids: new Array(count),
    texts: new Array(count),
    advances: new Array(count),
    naturals: new Array(count),
    offsets: null,
    width: 0,
    simple: count === text.length,
  }
  const ends = clusterEnds(text, shaped)
  let before = -1
  for (let i = 0; i < count; i += 1) {
    const own = (number: keyof typeof numberOf): number => shaped[i * numbersPerGlyph + numberOf[number]] ?? 0
    const cluster = own('cluster')
    const advance = own('advance') * scale
    const glyph = own('glyph') >>> 0
    // A damaged table may name a glyph that there is not
    const id = glyph < font.glyphCount ? glyph : 0
    glyphs.ids[i] = id
    glyphs.texts[i] = cluster === before ? '' : text.slice(cluster, ends[i])
    glyphs.advances[i] = advance
    glyphs.naturals[i] = font.advance(id) * scale
    glyphs.width += advance
    if (cluster !== i) glyphs.simple = false
    const [x, y] = [own('xOffset'), own('yOffset')]
    if (x !== 0 || y !== 0) {
      glyphs.offsets ??= new Array(count)
      glyphs.offsets[i] = [x * scale, y * scale]
    }
    before = cluster
  }
  return glyphs
}
