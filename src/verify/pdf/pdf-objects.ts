/**
 * The objects of a PDF file as plain data: enough of ISO 32000-1, 7.3 for files whose streams are plain or deflated and
 * whose objects have no later generations, as those of this program and most others.
 */

import { Unzlib } from 'fflate'
import { joined } from '../../bytes/joined.ts'
import { listing } from '../../listings/listing.ts'

/** A name of the file's syntax, without its slash. */
export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
/** A reference to object `number`. */
export class PdfReference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}
export type PdfDictionary = Map<string, PdfValue>
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | PdfName
  | PdfReference
  | PdfDictionary
  | PdfValue[]

export interface PdfFile {
  trailer: PdfDictionary
  /** Every object by its number; a stream is its dictionary. */
  objects: Map<number, PdfValue>
  /** The decoded bytes of stream `number`. */
  stream(number: number): Uint8Array
  /** The bytes of stream `number` as the file has them. */
  raw(number: number): Uint8Array | undefined
  /** The value itself, references followed. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfName ? value.name : undefined

/** Reads the text of a string object: UTF-16 with a mark, else one byte a letter. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  if (!value.startsWith('\xfe\xff')) return value
  const bytes = Uint8Array.from(value.slice(2), (letter) => letter.charCodeAt(0))
  return new TextDecoder('utf-16be').decode(bytes)
}

/** A reference leads to an object, which is a reference itself only in odd files. */
const mostSteps = 10

/** Reads every object of the file, those in object streams too. */
export function readPdf(data: Uint8Array): PdfFile {
  const source = Buffer.from(data).toString('latin1')
  const objects = new Map<number, PdfValue>()
  const places = new Map<number, number>()
  for (const match of source.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b/gu)) {
    const reader = { source, at: match.index + match[0].length }
    const number = Number(match[1])
    objects.set(number, readValue(reader))
    const stream = /^\s*stream\r?\n/u.exec(source.slice(reader.at, reader.at + 20))
    if (stream) places.set(number, reader.at + stream[0].length)
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let at = value
    for (let steps = 0; at instanceof PdfReference; steps += 1) {
      if (steps > mostSteps) throw new Error('Cannot follow a reference, expected none that lead round')
      at = objects.get(at.number)
    }
    return at
  }
  const raw = (number: number): Uint8Array | undefined => {
    const [at, value] = [places.get(number), objects.get(number)]
    if (at === undefined || !isDictionary(value)) return undefined
    return data.subarray(at, at + Number(resolve(value.get('Length'))))
  }
  const stream = (number: number): Uint8Array => decode(raw(number), objects.get(number))
  for (const [number, value] of [...objects]) {
    if (isDictionary(value) && nameOf(value.get('Type')) === 'ObjStm') unpack(value, stream(number), objects)
  }
  return { trailer: trailerOf(source, objects), objects, stream, raw, resolve }
}

function decode(bytes: Uint8Array | undefined, value: PdfValue | undefined): Uint8Array {
  if (!bytes || !isDictionary(value)) throw new Error('Cannot read a stream, expected one here')
  return nameOf(value.get('Filter')) === 'FlateDecode' ? inflated(bytes) : bytes
}

/** Bytes that one stream may become: text, numbers and letters of a page are far from it. */
const longest = 64 * 1024 * 1024
/** So many bytes are inflated at a time: deflate makes at most a thousand of each. */
const step = 4096

function inflated(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Unzlib((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  for (let at = 0; at < bytes.length; at += step) {
    if (length > longest) throw new Error(`Cannot read a stream, expected at most ${longest} bytes`)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  }
  return joined(pieces)
}

function unpack(dictionary: PdfDictionary, bytes: Uint8Array, objects: Map<number, PdfValue>): void {
  const source = Buffer.from(bytes).toString('latin1')
  const header = source
    .slice(0, Number(dictionary.get('First')))
    .trim()
    .split(/\s+/u)
    .map(Number)
  for (let i = 0; i + 1 < header.length; i += 2) {
    const at = Number(dictionary.get('First')) + Number(header[i + 1])
    objects.set(Number(header[i]), readValue({ source, at }))
  }
}

function trailerOf(source: string, objects: Map<number, PdfValue>): PdfDictionary {
  for (const value of objects.values()) {
    if (isDictionary(value) && nameOf(value.get('Type')) === 'XRef') return value
  }
  const at = [...source.matchAll(/(?<=[\r\n])trailer\s*(?=<<)/gu)].at(-1)
  const trailer = at && readValue({ source, at: at.index + at[0].length })
  if (isDictionary(trailer)) return trailer
  throw new Error('Cannot find the trailer, expected a PDF file')
}

interface Reader {
  source: string
  at: number
}

const blank = /[\s\0]*(?:%[^\r\n]*[\s\0]*)*/uy
const token = /true|false|null|(\d+) 0 R\b|[+-]?(?:\d+\.?\d*|\.\d+)|\/([^\s\0()<>[\]{}/%]*)/uy

function skip(reader: Reader): void {
  blank.lastIndex = reader.at
  reader.at += blank.exec(reader.source)?.[0].length ?? 0
}

function readValue(reader: Reader): PdfValue {
  skip(reader)
  const { source, at } = reader
  if (source.startsWith('<<', at)) return readDictionary(reader)
  if (source[at] === '[') return readArray(reader)
  if (source[at] === '(') return readString(reader)
  if (source[at] === '<') return readHexadecimal(reader)
  token.lastIndex = at
  const match = token.exec(source)
  if (!match) throw new Error(`Cannot read the object at byte ${at}, found ${source.slice(at, at + 20)}`)
  reader.at = token.lastIndex
  if (match[1]) return new PdfReference(Number(match[1]))
  if (match[2] !== undefined) return new PdfName(unescapeName(match[2]))
  if (match[0] === 'null') return null
  return match[0] === 'true' || match[0] === 'false' ? match[0] === 'true' : Number(match[0])
}

const unescapeName = (name: string): string =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function readDictionary(reader: Reader): PdfDictionary {
  const dictionary: PdfDictionary = new Map()
  for (reader.at += 2, skip(reader); !reader.source.startsWith('>>', reader.at); skip(reader)) {
    const key = readValue(reader)
    dictionary.set(nameOf(key) ?? '', readValue(reader))
  }
  reader.at += 2
  return dictionary
}

function readArray(reader: Reader): PdfValue[] {
  const values: PdfValue[] = []
  for (reader.at += 1, skip(reader); reader.source[reader.at] !== ']'; skip(reader))
    values.push(readValue(reader))
  reader.at += 1
  return values
}

const escapes: Record<string, string> = listing({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })

function readString(reader: Reader): string {
  let text = ''
  let depth = 0
  for (; ; reader.at += 1) {
    let letter = reader.source[reader.at] ?? ''
    if (letter === '(' && depth++ === 0) continue
    if (letter === ')' && --depth === 0) break
    if (letter === '\\') {
      letter = reader.source[++reader.at] ?? ''
      letter = escapes[letter] ?? letter
    }
    text += letter
  }
  reader.at += 1
  return text
}

function readHexadecimal(reader: Reader): Uint8Array {
  const end = reader.source.indexOf('>', reader.at)
  const digits = reader.source.slice(reader.at + 1, end).replaceAll(/\s/gu, '')
  reader.at = end + 1
  return Buffer.from(digits, 'hex')
}
