import * as theirs from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../../src/cli/project.ts'
import {
  numberOf,
  numbersPerGlyph,
  type Shaping,
  startHarfBuzz,
} from '../../../src/writers/pdf/fonts/harfbuzz.ts'

const ours = startHarfBuzz(programAssets.read('harfbuzz.wasm'))
const serif = programAssets.read('fonts/SourceSerif4-Regular.ttf')

const texts: [title: string, text: string, how: Shaping][] = [
  ['a word with a ligature and kerning', 'AVATAR fficers', latin('')],
  ['small capitals and old figures', 'OECD 2030', latin('smcp,onum')],
  ['forms of a language', 'вграждане', { ...latin(''), language: 'bg' }],
  ['Greek, letters above each other, and a pair of surrogates', 'Ώρα e\u0301 \u{1F600}', latin('')],
  ['a text from right to left', 'AV (שלום)', { ...latin(''), rightToLeft: true }],
  ['no text', '', latin('')],
  ['a text longer than any before', 'shared value '.repeat(400), latin('')],
]

function latin(features: string): Shaping {
  return { features, language: 'en', rightToLeft: false }
}

describe('a word is shaped as the package of HarfBuzz does', () => {
  const font = ours.open(serif)
  test.each(texts)('%s', (_, text, how) => {
    const shaped = font.shape(text, how)
    const glyphs = Array.from({ length: shaped.length / numbersPerGlyph }, (_, i) =>
      Object.values(numberOf).map((number) => shaped[i * numbersPerGlyph + number]),
    )
    expect(glyphs).toEqual(theirGlyphs(text, how))
  })

  test('letters drawn as outlines', () => {
    const { font: theirFont } = theirOpen()
    const glyphs = [...'Ag8%'].map((letter) => font.shape(letter, latin(''))[numberOf.glyph] ?? 0)
    for (const glyph of glyphs) expect(font.outline(glyph)).toBe(theirFont.glyphToPath(glyph))
  })

  test('the code points of a font', () => {
    expect([...font.codePoints()]).toEqual([...theirOpen().face.collectUnicodes()])
  })
})

test('many fonts may be open at once', () => {
  const fonts = Array.from({ length: 60 }, () => ours.open(serif))
  const shaped = fonts.map((font) => [...font.shape('brief', latin(''))])
  expect(new Set(shaped.map(String)).size).toBe(1)
})

test('bytes that are no font have no letters', () => {
  expect(ours.open(new Uint8Array(40)).codePoints()).toHaveLength(0)
})

function theirOpen() {
  const face = new theirs.Face(new theirs.Blob(serif))
  return { face, font: new theirs.Font(face) }
}

function theirGlyphs(text: string, { features, language, rightToLeft }: Shaping) {
  const buffer = new theirs.Buffer()
  buffer.setClusterLevel(theirs.ClusterLevel.MONOTONE_CHARACTERS)
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(rightToLeft ? theirs.Direction.RTL : theirs.Direction.LTR)
  buffer.setLanguage(language)
  const tags = features.split(',').filter((tag) => tag !== '')
  theirs.shape(
    theirOpen().font,
    buffer,
    tags.map((tag) => new theirs.Feature(tag, 1)),
  )
  return buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, cluster, xAdvance, xOffset, yOffset }) => [
      codepoint,
      cluster,
      xAdvance,
      xOffset,
      yOffset,
    ])
}
