/** A PDF file taken apart, changed and written again: for planting faults. */
import { inflateSync } from 'node:zlib'
import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  PdfName,
  PdfReference,
  type PdfValue,
  readPdf,
} from '../../src/verify/pdf/pdf-objects.ts'

export interface EditablePdf extends PdfFile {
  /** What stands before the first object. */
  header: string
  /** The bytes of streams as the file has them, by object number; a stream's dictionary is among the objects. */
  streams: Map<number, Uint8Array>
}

export function editPdf(data: Uint8Array): EditablePdf {
  const file = readPdf(data)
  const kept = ['Root', 'Info', 'ID'].flatMap((key): [string, PdfValue][] => {
    const value = file.trailer.get(key)
    return value === undefined ? [] : [[key, value]]
  })
  for (const [number, value] of [...file.objects]) {
    const type = isDictionary(value) ? nameOf(value.get('Type')) : undefined
    if (type === 'ObjStm' || type === 'XRef') file.objects.delete(number)
  }
  const numbers = [...file.objects].flatMap(([number, value]) =>
    isDictionary(value) && file.raw(number) ? [number] : [],
  )
  const streams = new Map(numbers.map((number) => [number, file.raw(number) ?? new Uint8Array()]))
  return { ...file, trailer: new Map(kept), header: '%PDF-1.7\n%\xff\xff\xff\xff\n', streams }
}

/** The file in the syntax of PDF 1.4: plain objects and a table of cross-references. */
export function writePdf({ header, objects, streams, trailer }: EditablePdf): Buffer {
  const chunks: Buffer[] = [Buffer.from(header, 'latin1')]
  let length = header.length
  const places = new Map<number, number>()
  const push = (bytes: Uint8Array | string): void => {
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
    chunks.push(chunk)
    length += chunk.length
  }
  for (const [number, value] of [...objects].sort(([a], [b]) => a - b)) {
    places.set(number, length)
    const bytes = streams.get(number)
    if (bytes && isDictionary(value)) value.set('Length', bytes.length)
    push(`${number} 0 obj\n${syntaxOf(value)}\n`)
    if (bytes) {
      push('stream\n')
      push(bytes)
      push('\nendstream\n')
    }
    push('endobj\n')
  }
  const start = length
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  push(`xref\n0 ${size}\n${entries.join('')}`)
  push(`trailer\n${syntaxOf(new Map([...trailer, ['Size', size]]))}\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(chunks)
}

/** A value in the file's syntax, one letter a byte. */
export function syntaxOf(value: PdfValue): string {
  if (value instanceof PdfName) return `/${value.name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/gu, escaped)}`
  if (value instanceof PdfReference) return `${value.number} 0 R`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (typeof value === 'string') return `(${value.replaceAll(/[\\()]/gu, '\\$&').replaceAll('\r', '\\r')})`
  if (Array.isArray(value)) return `[${value.map(syntaxOf).join(' ')}]`
  if (!isDictionary(value)) return String(value)
  return `<<${[...value].map(([key, inner]) => `${syntaxOf(new PdfName(key))} ${syntaxOf(inner)}`).join('\n')}>>`
}

const escaped = (letter: string): string => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`

/** Plain data as a PDF value: objects are dictionaries, and strings that begin with a slash are names. */
export type Plain = PdfValue | Plain[] | { [key: string]: Plain }
export function pdfValue(plain: Plain): PdfValue {
  if (typeof plain === 'string' && plain.startsWith('/')) return new PdfName(plain.slice(1))
  if (Array.isArray(plain)) return plain.map(pdfValue)
  const isPlainObject =
    typeof plain === 'object' && plain !== null && Object.getPrototypeOf(plain) === Object.prototype
  if (!isPlainObject) return plain as PdfValue
  return new Map(Object.entries(plain).map(([key, value]) => [key, pdfValue(value)]))
}

/** Adds an object, a stream where `bytes` are given. */
export function addObject(pdf: EditablePdf, value: Plain, bytes?: Uint8Array | string): PdfReference {
  const number = Math.max(...pdf.objects.keys()) + 1
  pdf.objects.set(number, pdfValue(value))
  if (bytes !== undefined) pdf.streams.set(number, Buffer.from(bytes as string, 'latin1'))
  return new PdfReference(number)
}

/** The dictionary that `value` is or refers to. */
export function dictionaryOf(pdf: PdfFile, value: PdfValue | undefined): PdfDictionary {
  const found = pdf.resolve(value)
  if (!isDictionary(found)) throw new Error('Cannot find a dictionary, expected one here')
  return found
}

export const catalogOf = (pdf: PdfFile): PdfDictionary => dictionaryOf(pdf, pdf.trailer.get('Root'))

/** All dictionaries of the file for which `holds`, with their object numbers. */
export function dictionariesOf(
  pdf: PdfFile,
  holds: (dictionary: PdfDictionary) => boolean,
): [number: number, dictionary: PdfDictionary][] {
  return [...pdf.objects].flatMap(([number, value]): [number, PdfDictionary][] =>
    isDictionary(value) && holds(value) ? [[number, value]] : [],
  )
}

/** Changes the text of stream `number`; it is written without a filter. */
export function editStream(pdf: EditablePdf, number: number, change: (text: string) => string): void {
  const dictionary = dictionaryOf(pdf, pdf.objects.get(number))
  const bytes = pdf.streams.get(number) ?? new Uint8Array()
  const plain = nameOf(dictionary.get('Filter')) === 'FlateDecode' ? inflateSync(bytes) : bytes
  const before = Buffer.from(plain).toString('latin1')
  const after = change(before)
  if (after === before)
    throw new Error(`Cannot change stream ${number}, expected what is to be changed in it`)
  dictionary.delete('Filter')
  pdf.streams.set(number, Buffer.from(after, 'latin1'))
}
