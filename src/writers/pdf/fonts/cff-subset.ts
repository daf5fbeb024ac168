import { type Entry, entriesOf, operands, operator, readCff, readIndex } from '../../../fonts/read-cff.ts'
import type { FontTables } from './font-tables.ts'
import { GlyphNumbers } from './glyph-numbers.ts'

/**
 * The glyphs of a font with PostScript outlines, as a CFF table of its own whose CIDs are the subset's numbers
 * (Adobe Technical Note 5176; ISO 32000-1, 9.9, CIDFontType0C). Subroutines are kept as they are.
 */
export class CffSubset extends GlyphNumbers {
  /** PDFKit asks for it, to embed the font as CFF. */
  readonly cff = true
  private readonly font: FontTables

  constructor(font: FontTables) {
    super()
    this.font = font
  }

  encode(): Uint8Array {
    const source = readCff(tableOf(this.font))
    const dictionaries = source.fontDictionaries.map((entries) => privateOf(source.bytes, entries))
    const outlines = this.glyphs.map((glyph) => source.outlines[glyph] ?? new Uint8Array([14]))
    const selection = Uint8Array.from([0, ...this.glyphs.map((glyph) => source.dictionaryOf(glyph))])
    const charset = Uint8Array.from([2, 0, 1, ...bytesOf(this.glyphs.length - 2, 2)])
    const outlineIndex = index(outlines)
    const top = (at: number[]): Uint8Array => {
      const [charsetAt = 0, selectionAt = 0, outlinesAt = 0, dictionariesAt = 0] = at
      return Uint8Array.from([
        ...registryOrderingSupplement,
        ...raw(source.top, operator.fontMatrix),
        ...raw(source.top, operator.fontBBox),
        ...[...integer(this.glyphs.length), 12, 34],
        ...[...integer(charsetAt), operator.charset],
        ...[...integer(selectionAt), 12, 37],
        ...[...integer(outlinesAt), operator.charStrings],
        ...[...integer(dictionariesAt), 12, 36],
      ])
    }
    const before = (at: number[]): Uint8Array[] => [
      Uint8Array.from([1, 0, 4, 4]),
      index([ascii(this.font.postscriptName)]),
      index([top(at)]),
      index([ascii('Adobe'), ascii('Identity')]),
      source.globalSubroutines,
    ]
    const start = lengthOf(before([0, 0, 0, 0]))
    const charsetAt = start
    const selectionAt = charsetAt + charset.length
    const outlinesAt = selectionAt + selection.length
    const privatesAt = outlinesAt + outlineIndex.length
    const privates = dictionaries.map(({ data, subroutines }) => concatenated([data, subroutines]))
    const fontDictionaries = index(
      dictionaries.map(({ data, matrix }, i) => {
        const at = privatesAt + lengthOf(privates.slice(0, i))
        return Uint8Array.from([...matrix, ...integer(data.length), ...integer(at), operator.private])
      }),
    )
    const at = [charsetAt, selectionAt, outlinesAt, privatesAt + lengthOf(privates)]
    return concatenated([...before(at), charset, selection, outlineIndex, ...privates, fontDictionaries])
  }
}

/** ROS: strings 391 and 392, the first of the font's own, and 0; readers expect it first, and its numbers short. */
const registryOrderingSupplement = [248, 27, 248, 28, 139, 12, 30]

function tableOf({ bytes, tables }: FontTables): Uint8Array {
  const span = tables.get('CFF ')
  if (!span) throw new Error('Cannot read the font, expected a table CFF')
  return bytes.subarray(span.offset, span.offset + span.length)
}

/** A private DICT with its local subroutines right behind it; the matrix is the font DICT's own. */
function privateOf(bytes: Uint8Array, entries: Entry[]) {
  const [size = 0, at = 0] = operands(entries, operator.private)
  const own = entriesOf(bytes.subarray(at, at + size))
  const subroutinesAt = operands(own, operator.subroutines)[0]
  const kept = own.filter((entry) => entry.operator !== operator.subroutines).map((entry) => entry.bytes)
  const isTop = entries.some((entry) => entry.operator === operator.charStrings)
  const matrix = isTop ? [] : raw(entries, operator.fontMatrix)
  if (subroutinesAt === undefined) return { data: concatenated(kept), subroutines: new Uint8Array(), matrix }
  const pointer = [...integer(lengthOf(kept) + 6), operator.subroutines]
  const end = readIndex(bytes, at + subroutinesAt).end
  return {
    data: concatenated([...kept, Uint8Array.from(pointer)]),
    subroutines: bytes.slice(at + subroutinesAt, end),
    matrix,
  }
}

const raw = (entries: readonly Entry[], wanted: number): Uint8Array =>
  entries.find((entry) => entry.operator === wanted)?.bytes ?? new Uint8Array()

function index(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 0) return new Uint8Array(2)
  let end = 1
  const offsets = [1, ...parts.map(({ length }) => (end += length))].flatMap((offset) => bytesOf(offset, 4))
  return concatenated([Uint8Array.from([...bytesOf(parts.length, 2), 4, ...offsets]), ...parts])
}

/** A number as DICT operand, always of five bytes, so that lengths are known before offsets are. */
const integer = (value: number): number[] => [29, ...bytesOf(value, 4)]

const bytesOf = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff)

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
