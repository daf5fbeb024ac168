/** DICT operators; those after the escape byte 12 have 1200 added. */
export const operator = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  fontMatrix: 1207,
  dictionaries: 1236,
  selection: 1237,
} as const

/** An operator of a DICT with what stands before it. */
export interface Entry {
  operator: number
  operands: number[]
  /** Operands and operator as they stand in the font. */
  bytes: Uint8Array
}

/** A table CFF taken apart (Adobe Technical Note 5176). */
export interface Cff {
  bytes: Uint8Array
  top: Entry[]
  globalSubroutines: Uint8Array
  outlines: Uint8Array[]
  /** Font DICTs of a CID-keyed font; of another, its Top DICT. */
  fontDictionaries: Entry[][]
  dictionaryOf(glyph: number): number
}

/** Reads a table CFF. @throws {Error} where what it names lies outside it. */
export function readCff(bytes: Uint8Array): Cff {
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

export const operands = (entries: readonly Entry[], wanted: number): number[] =>
  entries.find((entry) => entry.operator === wanted)?.operands ?? []

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

/** The parts of an INDEX, and where it ends. @throws {Error} where they are out of order or outside. */
export function readIndex(bytes: Uint8Array, at: number): { parts: Uint8Array[]; end: number } {
  const count = numberAt(bytes, at, 2)
  if (count === 0) return { parts: [], end: at + 2 }
  const size = bytes[at + 2] ?? 1
  const data = at + 2 + (count + 1) * size
  const offset = (i: number): number => data + numberAt(bytes, at + 3 + i * size, size)
  if (size < 1 || size > 4 || data + 1 > bytes.length)
    throw new Error('Cannot read the font, expected an INDEX')
  const parts = Array.from({ length: count }, (_, i) => {
    const [from, to] = [offset(i), offset(i + 1)]
    if (from <= data || to < from || to > bytes.length)
      throw new Error('Cannot read the font, expected an INDEX')
    return bytes.subarray(from, to)
  })
  return { parts, end: offset(count) }
}

export function entriesOf(dictionary: Uint8Array): Entry[] {
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

function numberAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

/** Whether every glyph of a table CFF is there, with all that its dictionaries name. @throws {Error} where one is not. */
export function cffIsSound(bytes: Uint8Array, glyphCount: number): boolean {
  const { outlines, fontDictionaries, dictionaryOf } = readCff(bytes)
  for (const entries of fontDictionaries) {
    const [size = 0, at = 0] = operands(entries, operator.private)
    if (size < 0 || at < 0 || at + size > bytes.length) return false
    const subroutinesAt = operands(entriesOf(bytes.subarray(at, at + size)), operator.subroutines)[0]
    if (subroutinesAt !== undefined) readIndex(bytes, at + subroutinesAt)
  }
  return (
    outlines.length === glyphCount &&
    outlines.every((_, glyph) => dictionaryOf(glyph) < fontDictionaries.length)
  )
}
