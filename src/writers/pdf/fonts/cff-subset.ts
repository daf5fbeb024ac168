import { GlyphNumbers } from './glyph-numbers.ts'
import type { TrueTypeFont } from './true-type.ts'

/**
 * The glyphs of a font with PostScript outlines, as a CFF table of its own whose CIDs are the subset's numbers
 * (Adobe Technical Note 5176; ISO 32000-1, 9.9, CIDFontType0C). Subroutines are kept as they are.
 */
export class CffSubset extends GlyphNumbers {
  /** PDFKit asks for it, to embed the font as CFF. */
  readonly cff = true
  private readonly font: TrueTypeFont

  constructor(font: TrueTypeFont) {
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

/** DICT operators; those after the escape byte 12 have 1200 added. */
const operator = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  fontMatrix: 1207,
  dictionaries: 1236,
  selection: 1237,
} as const

/** ROS: strings 391 and 392, the first of the font's own, and 0; readers expect it first, and its numbers short. */
const registryOrderingSupplement = [248, 27, 248, 28, 139, 12, 30]

interface Entry {
  operator: number
  operands: number[]
  /** Operands and operator as they stand in the font. */
  bytes: Uint8Array
}

interface Cff {
  bytes: Uint8Array
  top: Entry[]
  globalSubroutines: Uint8Array
  outlines: Uint8Array[]
  /** Font DICTs of a CID-keyed font; of another, its Top DICT. */
  fontDictionaries: Entry[][]
  dictionaryOf(glyph: number): number
}

function tableOf({ bytes, tables }: TrueTypeFont): Uint8Array {
  const span = tables.get('CFF ')
  if (!span) throw new Error('Cannot read the font, expected a table CFF')
  return bytes.subarray(span.offset, span.offset + span.length)
}

function readCff(bytes: Uint8Array): Cff {
  const names = readIndex(bytes, bytes[2] ?? 4)
  const tops = readIndex(bytes, names.end)
  const strings = readIndex(bytes, tops.end)
  const globals = readIndex(bytes, strings.end)
  const top = entriesOf(tops.parts[0] ?? new Uint8Array())
  const offset = (wanted: number): number => operands(top, wanted)[0] ?? 0
  const dictionariesAt = offset(operator.dictionaries)
  return {
    bytes,
    top,
    globalSubroutines: bytes.slice(strings.end, globals.end),
    outlines: readIndex(bytes, offset(operator.charStrings)).parts,
    fontDictionaries: dictionariesAt > 0 ? readIndex(bytes, dictionariesAt).parts.map(entriesOf) : [top],
    dictionaryOf: dictionariesAt > 0 ? selectionAt(bytes, offset(operator.selection)) : () => 0,
  }
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

const operands = (entries: readonly Entry[], wanted: number): number[] =>
  entries.find((entry) => entry.operator === wanted)?.operands ?? []

const raw = (entries: readonly Entry[], wanted: number): Uint8Array =>
  entries.find((entry) => entry.operator === wanted)?.bytes ?? new Uint8Array()

/** Which font DICT each glyph belongs to, by FDSelect of format 0 or 3. */
function selectionAt(bytes: Uint8Array, at: number): (glyph: number) => number {
  if (bytes[at] === 0) return (glyph) => bytes[at + 1 + glyph] ?? 0
  const count = numberAt(bytes, at + 1, 2)
  return (glyph) => {
    for (let i = count - 1; i >= 0; i--) {
      const range = at + 3 + 3 * i
      if (numberAt(bytes, range, 2) <= glyph) return bytes[range + 2] ?? 0
    }
    return 0
  }
}

function readIndex(bytes: Uint8Array, at: number): { parts: Uint8Array[]; end: number } {
  const count = numberAt(bytes, at, 2)
  if (count === 0) return { parts: [], end: at + 2 }
  const size = bytes[at + 2] ?? 1
  const data = at + 2 + (count + 1) * size
  const offset = (i: number): number => data + numberAt(bytes, at + 3 + i * size, size)
  const parts = Array.from({ length: count }, (_, i) => bytes.subarray(offset(i), offset(i + 1)))
  return { parts, end: offset(count) }
}

function index(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 0) return new Uint8Array(2)
  let end = 1
  const offsets = [1, ...parts.map(({ length }) => (end += length))].flatMap((offset) => bytesOf(offset, 4))
  return concatenated([Uint8Array.from([...bytesOf(parts.length, 2), 4, ...offsets]), ...parts])
}

function entriesOf(dictionary: Uint8Array): Entry[] {
  const entries: Entry[] = []
  let [start, numbers]: [number, number[]] = [0, []]
  for (let at = 0; at < dictionary.length; ) {
    const first = dictionary[at] ?? 0
    if (first <= 21) {
      const [code, length] = first === 12 ? [1200 + (dictionary[at + 1] ?? 0), 2] : [first, 1]
      at += length
      entries.push({ operator: code, operands: numbers, bytes: dictionary.slice(start, at) })
      ;[start, numbers] = [at, []]
    } else {
      const { value, length } = operandAt(dictionary, at)
      numbers.push(value)
      at += length
    }
  }
  return entries
}

/** A number of a DICT; a real one only by its length, since none is asked for. */
function operandAt(bytes: Uint8Array, at: number): { value: number; length: number } {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if (first === 28) return { value: (numberAt(bytes, at + 1, 2) << 16) >> 16, length: 3 }
  if (first === 29) return { value: numberAt(bytes, at + 1, 4) | 0, length: 5 }
  if (first === 30) {
    let length = 1
    while (at + length < bytes.length && ((bytes[at + length] ?? 0xff) & 0x0f) !== 0x0f) length++
    return { value: Number.NaN, length: length + 1 }
  }
  if (first < 247) return { value: first - 139, length: 1 }
  if (first < 251) return { value: (first - 247) * 256 + second + 108, length: 2 }
  return { value: -(first - 251) * 256 - second - 108, length: 2 }
}

/** A number as DICT operand, always of five bytes, so that lengths are known before offsets are. */
const integer = (value: number): number[] => [29, ...bytesOf(value, 4)]

const bytesOf = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff)

function numberAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

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
