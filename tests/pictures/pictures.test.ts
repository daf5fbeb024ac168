import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { joined } from '../../src/bytes/joined.ts'
import { programAssets } from '../../src/cli/project.ts'
import type { Figure } from '../../src/document/document.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import type { Picture } from '../../src/pictures/picture.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { documentOf, paragraph, text } from '../support/sample-document.ts'
import { chunk, end, header, packed, pngOf, type Raw, samplesOf, start } from './make-png.ts'
import { pixelsInPdf } from './pixels-in.ts'

const folder = join(import.meta.dirname, 'jpeg')
const jpegs = readdirSync(folder).filter((name) => name.endsWith('.jpg'))
const jpegFile = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(folder, name)))

function shown(data: Uint8Array): Picture {
  const picture = readPicture(data)
  if ('problem' in picture) throw new Error(picture.problem)
  return picture
}

const problemOf = (data: Uint8Array): string => {
  const read = readPicture(data)
  return 'problem' in read ? read.problem : `none, but ${read.mediaType}`
}

const documentWith = ({ change: _, ...picture }: Picture) => {
  const figure: Figure = {
    type: 'figure',
    id: 'figure-1',
    alt: 'A mill',
    url: 'mill',
    caption: null,
    ...picture,
  }
  return documentOf([
    { type: 'heading', depth: 1, id: 'title', children: [text('A brief')] },
    paragraph('Words.'),
    figure,
  ])
}

async function inPdf(data: Uint8Array) {
  const { data: pdf, messages } = await pdfWriter.write(documentWith(shown(data)), programAssets)
  expect(messages).toEqual([])
  return pixelsInPdf(pdf)
}

/** Samples that differ from one another, of 9 × 7 pixels, with some that are wholly clear or opaque. */
function rawOf(colourType: Raw['colourType'], depth: number, interlaced: boolean, clear: boolean): Raw {
  const [width, height] = [9, 7]
  const most = 2 ** depth - 1
  const count = width * height * samplesOf[colourType]
  const samples = Array.from({ length: count }, (_, i) => (i * 37 * (1 + (most >> 4)) + (i >> 3)) & most)
  const raw: Raw = { width, height, colourType, depth, interlaced, samples }
  const colours = colourType === 3 ? most + 1 : 0
  return {
    ...raw,
    ...(colours > 0 ? { palette: Array.from({ length: colours * 3 }, (_, i) => (i * 53) & 255) } : {}),
    ...(clear && colours > 0
      ? { transparency: Array.from({ length: Math.max(1, colours >> 1) }, (_, i) => (i * 40) & 255) }
      : {}),
    ...(clear && colours === 0 ? { transparency: samples.slice(9, 9 + samplesOf[colourType]) } : {}),
  }
}

/** RGBA of raw samples, by the standard’s words (W3C PNG, 12.4: the sixteen bits’ higher eight). */
function referenceOf(raw: Raw): Uint8Array {
  const count = samplesOf[raw.colourType]
  const scaled = (value: number) =>
    raw.depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** raw.depth - 1))
  return Uint8Array.from(
    Array.from({ length: raw.width * raw.height }, (_, i) =>
      raw.samples.slice(i * count, (i + 1) * count),
    ).flatMap((pixel) => {
      const [first = 0] = pixel
      if (raw.palette)
        return [...raw.palette.slice(first * 3, first * 3 + 3), raw.transparency?.[first] ?? 255]
      const isClear = raw.transparency?.every((value, k) => value === pixel[k]) ?? false
      const alpha = count === 2 || count === 4 ? scaled(pixel.at(-1) ?? 0) : isClear ? 0 : 255
      const colours = pixel.slice(0, count >= 3 ? 3 : 1).map(scaled)
      return [...(colours.length === 1 ? [...colours, ...colours, ...colours] : colours), alpha]
    }),
  )
}

const kinds = (
  [
    [0, [1, 2, 4, 8, 16]],
    [2, [8, 16]],
    [3, [1, 2, 4, 8]],
    [4, [8, 16]],
    [6, [8, 16]],
  ] as const
).flatMap(([colourType, depths]) =>
  depths.flatMap((depth) =>
    [false, true].flatMap((interlaced) =>
      (colourType > 3 ? [false] : [false, true]).map((clear) => ({ colourType, depth, interlaced, clear })),
    ),
  ),
)

describe('a PNG', () => {
  test.each(kinds)(
    'of colour type $colourType, $depth bits, interlaced $interlaced, transparency $clear has its pixels in the PDF and in Word',
    async ({ colourType, depth, interlaced, clear }) => {
      const raw = rawOf(colourType, depth, interlaced, clear)
      const found = await inPdf(pngOf(raw))
      expect([found.width, found.height]).toEqual([9, 7])
      expect(furthest(found.rgba, referenceOf(raw))).toBeLessThanOrEqual(depth === 16 ? 1 : 0)
      const { data: word } = await docxWriter.write(documentWith(shown(pngOf(raw))), programAssets)
      const [, media] = Object.entries(unzipSync(word)).find(([name]) => name.startsWith('word/media/')) ?? []
      expect(Buffer.from(media ?? []).equals(shown(pngOf(raw)).data)).toBe(true)
      expect(Buffer.from(shown(pngOf(raw)).data).equals(pngOf(raw))).toBe(true)
    },
  )

  test.each([
    [1, 1],
    [3, 1],
    [1, 9],
    [8, 8],
    [17, 5],
  ])('of %i × %i pixels is whole when interlaced, though some passes have none', async (width, height) => {
    const raw: Raw = {
      width,
      height,
      colourType: 0,
      depth: 8,
      interlaced: true,
      samples: Array.from({ length: width * height }, (_, i) => (i * 7) & 255),
    }
    expect((await inPdf(pngOf(raw))).rgba).toEqual(referenceOf(raw))
  })

  test('loses what its pixels do not need, and tells that it moved', () => {
    const raw = rawOf(2, 8, false, false)
    const place = chunk('tEXt', new TextEncoder().encode('GPS\0home'))
    const file = pngOf(raw)
    const withMore = joined([
      file.subarray(0, 33),
      place,
      chunk('acTL', new Uint8Array(8)),
      file.subarray(33),
    ])
    expect(shown(withMore)).toEqual({
      ...shown(file),
      change: 'it is animated, and only its first picture is shown',
    })
  })
})

/** The greatest difference of two samples; what is wholly clear has no colour that anybody sees. */
function furthest(found: Uint8Array, wanted: Uint8Array): number {
  const colours = found.map((value, i) =>
    wanted[i | 3] === 0 && (i & 3) < 3 ? 0 : Math.abs(value - (wanted[i] ?? 0)),
  )
  return Math.max(...colours)
}

describe('a JPEG', () => {
  const reference = readFileSync(join(folder, 'reference.rgb'))

  test.each(jpegs.filter((name) => name !== 'arithmetic.jpg'))(
    '%s stands upright in its colours in the PDF',
    async (name) => {
      const { width, height, rgba } = await inPdf(jpegFile(name))
      expect([width, height]).toEqual([24, 16])
      const luma = (at: number, from: Uint8Array) =>
        0.2126 * (from[at] ?? 0) + 0.7152 * (from[at + 1] ?? 0) + 0.0722 * (from[at + 2] ?? 0)
      let sum = 0
      for (let i = 0; i < width * height; i += 1) {
        for (let k = 0; k < 3; k += 1) {
          const wanted = name === 'grey.jpg' ? luma(3 * i, reference) : (reference[3 * i + k] ?? 0)
          sum += Math.abs(wanted - (rgba[4 * i + k] ?? 0))
        }
      }
      expect(sum / (width * height * 3)).toBeLessThan(name.startsWith('half') ? 8 : 4)
    },
  )

  test('of a camera loses its places and times, and is not coded again where it stands upright', () => {
    const whole = jpegFile('orientation-1.jpg')
    expect(shown(whole).data).toEqual(shown(jpegFile('baseline.jpg')).data)
    expect(Buffer.from(shown(whole).data).includes('Exif')).toBe(false)
  })

  test('in CMYK tells that its colours are others', () => {
    expect(shown(jpegFile('cmyk.jpg')).change).toBe('it is in CMYK, and its colours are turned into RGB')
  })
})

describe('a picture that cannot be shown says why and what to do:', () => {
  const small = rawOf(2, 8, false, false)
  const sound = pngOf(small)
  const changed = (at: number): Uint8Array => sound.map((byte, i) => (i === at ? byte ^ 0x55 : byte))
  const pixels = (content: Uint8Array, raw: Raw = small) =>
    joined([start, header(raw), chunk('IDAT', content), end])
  const bytes = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))

  test.each<[string, Uint8Array, RegExp]>([
    ['a PNG cut off in its pixels', sound.subarray(0, sound.length - 30), /^it is cut off; fetch it again$/],
    ['a PNG without its last bytes', sound.subarray(0, sound.length - 5), /^it is cut off/],
    ['a PNG with a damaged byte', changed(60), /^it is damaged/],
    ['a PNG with a damaged header', changed(20), /^it is damaged/],
    [
      'a PNG with a chunk that must be known',
      joined([sound.subarray(0, 33), chunk('ABCD', start), sound.subarray(33)]),
      /^it is damaged/,
    ],
    ['a PNG of a depth that there is not', pngOf({ ...small, depth: 7 }), /^it is damaged/],
    ['a PNG whose pixels are none', pixels(Uint8Array.of(1, 2, 3)), /^it is damaged or cut off/],
    [
      'a PNG with too few rows',
      pngOf({ ...small, samples: small.samples.slice(0, 60) }),
      /^it is damaged or cut off/,
    ],
    [
      'a PNG of 74 bytes that says it is huge',
      pixels(Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1), { ...small, width: 65535, height: 65535 }),
      /^it has 65535 × 65535 pixels, expected at most 50000000 in all; make it smaller, or raise `limits.pixels`/,
    ],
    [
      'a palette PNG without its palette',
      pngOf({ ...rawOf(3, 4, false, false), palette: [] }),
      /^it is damaged/,
    ],
    ['a JPEG cut off', jpegFile('baseline.jpg').subarray(0, 400), /^it is cut off/],
    [
      'a JPEG that lies on its side and is damaged',
      jpegFile('orientation-6.jpg').map((byte, i) => (i > 300 && i < 420 ? 0xd0 : byte)),
      /^it is (?:damaged|cut off)/,
    ],
    [
      'a JPEG in arithmetic coding',
      jpegFile('arithmetic.jpg'),
      /^it is a JPEG without loss, in arithmetic coding/,
    ],
    ['an empty file', new Uint8Array(), /^it is an empty file; save it as PNG or JPEG$/],
    ['a GIF', bytes('GIF89a......'), /^it is a GIF picture; save it as PNG or JPEG$/],
    ['a WebP', bytes('RIFF\x10\0\0\0WEBPVP8 '), /^it is a WebP picture/],
    ['an AVIF', bytes('\0\0\0\x20ftypavif\0'), /^it is an AVIF picture/],
    ['a HEIC', bytes('\0\0\0\x20ftypheic\0'), /^it is a HEIC picture/],
    ['a TIFF', bytes('II*\0\x08\0\0\0'), /^it is a TIFF picture/],
    ['text', bytes('not a picture'), /^it is neither PNG, JPEG nor SVG/],
  ])('%s', (_, data, words) => {
    expect(problemOf(data)).toMatch(words)
  })

  test('a JPEG that is to be turned and too large for it', () => {
    const limits = { ...defaultLimits, turned: 100 }
    const read = readPicture(jpegFile('orientation-6.jpg'), limits)
    expect(read).toEqual({
      problem: expect.stringMatching(
        /16 × 24 pixels are more than 100; save it upright in RGB, or raise `limits.turned`/,
      ),
    })
    expect(readPicture(jpegFile('baseline.jpg'), limits)).toMatchObject({ width: 24 })
  })

  test('a PNG that inflates to more than its pixels, which costs no more than they do', () => {
    const bomb = pixels(zlibSync(joined([packed(small), new Uint8Array(100_000_000)]), { level: 1 }))
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().arrayBuffers
    expect(problemOf(bomb)).toMatch(/damaged or cut off/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })
})
