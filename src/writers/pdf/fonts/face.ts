import type * as HarfBuzz from 'harfbuzzjs'
import { remember } from '../remember.ts'
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

export function createFace(hb: typeof HarfBuzz, name: string, bytes: Uint8Array): Face {
  const font = readTrueType(bytes)
  const hbFace = new hb.Face(new hb.Blob(bytes))
  const hbFont = new hb.Font(hbFace)
  const buffer = new hb.Buffer()
  const covered = bitsOf(hbFace.collectUnicodes())
  const caches = new Map<string, Map<string, Glyphs>>()
  const widths = new Map<string, number>()
  const outlines = new Map<number, string>()
  const scale = 1000 / font.unitsPerEm

  const shapeAnew = (text: string, features: string, language: string, rightToLeft: boolean): Glyphs => {
    buffer.clearContents()
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR)
    buffer.setLanguage(language)
    hb.shape(hbFont, buffer, featuresOf(hb, features))
    const infos = buffer.getGlyphInfosAndPositions()
    // Right-to-left text comes in drawing order; readers want reading order
    if (rightToLeft) infos.reverse()
    return toGlyphs(font, scale, text, infos)
  }

  const face: Face = {
    name,
    font,
    covers: (codePoint) => (((covered[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1,
    shape(text, features, language, rightToLeft) {
      const forms = ownForms.has(language) ? language : ''
      const key = `${features}|${forms}|${rightToLeft}`
      const cache = remember(caches, key, () => new Map<string, Glyphs>())
      return remember(cache, text, () => shapeAnew(text, features, forms || 'en', rightToLeft))
    },
    outline: (glyph) => remember(outlines, glyph, () => hbFont.glyphToPath(glyph)),
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

const featureLists = new Map<string, HarfBuzz.Feature[]>()

function featuresOf(hb: typeof HarfBuzz, features: string): HarfBuzz.Feature[] {
  let list = featureLists.get(features)
  if (!list) {
    list = features ? features.split(',').map((tag) => new hb.Feature(tag, 1)) : []
    featureLists.set(features, list)
  }
  return list
}

type Info = HarfBuzz.GlyphInfo & Partial<HarfBuzz.GlyphPosition>

/** Where the letters of each glyph end: clusters never fall, and several glyphs may have one. */
function clusterEnds(text: string, infos: readonly Info[]): number[] {
  const ends = new Array<number>(infos.length)
  let [end, cluster] = [text.length, text.length]
  for (let i = infos.length - 1; i >= 0; i -= 1) {
    const own = infos[i]?.cluster ?? 0
    if (own < cluster) [end, cluster] = [cluster, own]
    ends[i] = end
  }
  return ends
}

function toGlyphs(font: TrueTypeFont, scale: number, text: string, infos: Info[]): Glyphs {
  const count = infos.length
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
  const ends = clusterEnds(text, infos)
  infos.forEach((info, i) => {
    const end = ends[i] ?? text.length
    const first = i === 0 || infos[i - 1]?.cluster !== info.cluster
    const advance = (info.xAdvance ?? 0) * scale
    // A damaged table may name a glyph that there is not
    const id = info.codepoint < font.glyphCount ? info.codepoint : 0
    glyphs.ids[i] = id
    glyphs.texts[i] = first ? text.slice(info.cluster, end) : ''
    glyphs.advances[i] = advance
    glyphs.naturals[i] = font.advance(id) * scale
    glyphs.width += advance
    if (info.cluster !== i) glyphs.simple = false
    if (info.xOffset || info.yOffset) {
      glyphs.offsets ??= new Array(count)
      glyphs.offsets[i] = [(info.xOffset ?? 0) * scale, (info.yOffset ?? 0) * scale]
    }
  })
  return glyphs
}
