/**
 * PDFKit as a writer of PDF objects. Only what is named here is used; what its types leave private is named too, so
 * the exact version is pinned and the tests compare bytes and text.
 */
import PDFDocument from 'pdfkit'
import type { GlyphNumbers } from '../fonts/glyph-numbers.ts'
import type { TrueTypeFont } from '../fonts/true-type.ts'
import { crossReferences, fields, type ObjectPlace, objectStream } from './object-streams.ts'

type Deflate = (data: Uint8Array) => Uint8Array

/** An indirect object. Strings in `data` are names, `String` objects are strings. */
export interface KitReference {
  id: number
  data: Record<string, unknown>
  buffer: Uint8Array[]
  write(bytes: Uint8Array | string): void
  end(bytes?: Uint8Array): void
  finalize(): void
}

/** A font as PDFKit embeds it: widths and texts by the glyph's number in the subset. */
export interface KitFont {
  id: string
  subset: GlyphNumbers
  widths: number[]
  unicode: number[][]
  ref(): KitReference
}

export interface KitPage {
  dictionary: KitReference
  content: KitReference
  fonts: Record<string, KitReference>
  xobjects: Record<string, KitReference>
  annotations: KitReference[]
  structParentTreeKey: number
}

export interface KitTree {
  _compareKeys(a: string, b: string): number
  add(key: string, value: unknown): void
}

export interface KitDocument {
  page: KitPage
  info: Record<string, unknown>
  _root: KitReference
  _font: KitFont
  ref(data?: Record<string, unknown>): KitReference
  addPage(options: { size: [number, number]; margin: number }): void
  font(font: TrueTypeFont): void
  save(): void
  restore(): void
  rect(x: number, y: number, width: number, height: number): void
  circle(x: number, y: number, radius: number): void
  ellipse(x: number, y: number, radiusX: number, radiusY: number): void
  path(commands: string): void
  addContent(operators: string): void
  file(data: Uint8Array, options: Record<string, unknown>): void
  getStructTreeRoot(): KitReference
  appendXML(xml: string): void
  _addInfo(): void
  _addColorOutputIntent(): void
  /** As they were given. */
  options: { deflate: Deflate }
  push(chunk: Uint8Array | null): boolean
  end(): void
  _id: unknown
  _info: KitReference
  _offset: number
  _write(data: Uint8Array | string): void
  _finalize(): void
}

const Base = PDFDocument as unknown as new (options: Record<string, unknown>) => KitDocument

/** So much text of objects makes one object stream, in characters. */
const packSize = 100_000

/**
 * Collects the file in memory instead of streaming it, deflates without Node.js, whose zlib's bytes depend on the machine,
 * and packs objects that are no streams into object streams, which PDFKit cannot write.
 */
class CollectingDocument extends Base {
  // Set by the constructor of the class above, which already writes
  declare chunks: Uint8Array[] | undefined
  declare finished: boolean | undefined
  /** What is written of an object that is to be packed. */
  declare caught: (Uint8Array | string)[] | null
  declare unpacked: { id: number; text: string }[] | undefined
  declare unpackedLength: number | undefined
  declare places: ObjectPlace[] | undefined

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= []
    if (chunk) this.chunks.push(chunk)
    return true
  }

  override _write(data: Uint8Array | string): void {
    if (this.caught) this.caught.push(data)
    else super._write(data)
  }

  override ref(data?: Record<string, unknown>): KitReference {
    const reference = super.ref(data)
    const write = reference.finalize
    reference.finalize = () => {
      if (reference.buffer.length === 0) this.pack(reference, write)
      else {
        deflate(reference, this.options.deflate)
        this.place(reference.id, { offset: this._offset })
        write.call(reference)
      }
    }
    return reference
  }

  place(id: number, place: ObjectPlace): void {
    this.places ??= []
    this.places[id - 1] = place
  }

  pack(reference: KitReference, write: () => void): void {
    this.caught = []
    write.call(reference)
    const text = String(this.caught[1])
    this.caught = null
    this.unpacked ??= []
    this.unpacked.push({ id: reference.id, text })
    this.unpackedLength = (this.unpackedLength ?? 0) + text.length
    if (this.unpackedLength > packSize) this.packAll()
  }

  packAll(): void {
    const objects = this.unpacked ?? []
    if (objects.length === 0) return
    this.unpacked = []
    this.unpackedLength = 0
    const { data, bytes } = objectStream(objects)
    const stream = this.ref(data)
    objects.forEach(({ id }, index) => {
      this.place(id, { stream: stream.id, index })
    })
    stream.end(bytes)
  }

  /** All objects are there; PDFKit would write its table of cross-references. */
  override _finalize(): void {
    this.finished = true
  }

  /** Writes what is left to pack, and the places of all objects instead of PDFKit's table. */
  close(): void {
    this.packAll()
    const start = this._offset
    const table = this.ref({ Type: 'XRef', W: fields, Root: this._root, Info: this._info })
    this.place(table.id, { offset: start })
    table.data['Size'] = table.id + 1
    table.data['ID'] = [this._id, this._id]
    table.end(crossReferences(this.places ?? []))
    this._write('startxref')
    this._write(String(start))
    this._write('%%EOF')
  }
}

function deflate(reference: KitReference, pack: Deflate): void {
  const { data } = reference
  if (reference.buffer.length === 0 || data['Type'] === 'Metadata') return
  if (data['Filter']) return
  reference.buffer = [pack(Buffer.concat(reference.buffer))]
  data['Filter'] = 'FlateDecode'
}

/** Opens a document; what PDFKit itself would put in it is left out. */
export function openDocument(deflate: Deflate, options: Record<string, unknown>): CollectingDocument {
  return new CollectingDocument({
    font: null,
    autoFirstPage: false,
    margin: 0,
    compress: false,
    deflate,
    ...options,
  })
}

/** Ends the document. */
export function finish(document: CollectingDocument): Uint8Array {
  document.end()
  if (!document.finished) throw new Error('Cannot end the PDF, expected all its objects written')
  document.close()
  return Buffer.concat(document.chunks ?? [])
}

export type { CollectingDocument }
