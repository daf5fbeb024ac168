/**
 * PDFKit as a writer of PDF objects. Only what is named here is used; what its types leave private is named too, so
 * the exact version is pinned and the tests compare bytes and text.
 */
import { unzlibSync, zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import type { GlyphNumbers } from '../fonts/glyph-numbers.ts'
import type { TrueTypeFont } from '../fonts/true-type.ts'

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
  image(data: Uint8Array, x: number, y: number, size: { width: number; height: number }): void
  file(data: Uint8Array, options: Record<string, unknown>): void
  getStructTreeRoot(): KitReference
  appendXML(xml: string): void
  _addInfo(): void
  _addColorOutputIntent(): void
  push(chunk: Uint8Array | null): boolean
  end(): void
}

const Base = PDFDocument as unknown as new (options: Record<string, unknown>) => KitDocument

/** Collects the file in memory instead of streaming it, and deflates in JavaScript: zlib's bytes depend on the machine. */
class CollectingDocument extends Base {
  // Set by the constructor of the class above, which already writes
  declare chunks: Uint8Array[] | undefined
  declare finished: boolean | undefined
  declare whenFinished: (() => void) | undefined

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= []
    if (chunk) this.chunks.push(chunk)
    else {
      this.finished = true
      this.whenFinished?.()
    }
    return true
  }

  override ref(data?: Record<string, unknown>): KitReference {
    const reference = super.ref(data)
    const write = reference.finalize
    reference.finalize = () => {
      deflate(reference)
      write.call(reference)
    }
    return reference
  }
}

function deflate(reference: KitReference): void {
  const { data } = reference
  if (reference.buffer.length === 0 || data['Type'] === 'Metadata') return
  // PDFKit has deflated pixels that it took apart from their transparency; they are deflated again in JavaScript
  const again = data['Subtype'] === 'Image' && data['Filter'] === 'FlateDecode' && !data['DecodeParms']
  if (data['Filter'] && !again) return
  const bytes = Buffer.concat(reference.buffer)
  reference.buffer = [zlibSync(again ? unzlibSync(bytes) : bytes, { level: 6 })]
  data['Filter'] = 'FlateDecode'
}

/** Opens a document; what PDFKit itself would put in it is left out. */
export function openDocument(options: Record<string, unknown>): CollectingDocument {
  return new CollectingDocument({ font: null, autoFirstPage: false, margin: 0, compress: false, ...options })
}

/** Ends the document; pictures with transparency are decoded meanwhile, so it may take a turn. */
export async function finish(document: CollectingDocument): Promise<Uint8Array> {
  document.end()
  if (!document.finished) {
    await new Promise<void>((resolve) => {
      document.whenFinished = resolve
    })
  }
  return Buffer.concat(document.chunks ?? [])
}

export type { CollectingDocument }
