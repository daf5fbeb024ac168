import type { FontTables } from './font-tables.ts'
import { GlyphNumbers } from './glyph-numbers.ts'

/** The glyphs of a font that a document uses, as a font file of its own. PDFKit calls its two methods. */
export class Subset extends GlyphNumbers {
  private readonly font: FontTables

  constructor(font: FontTables) {
    super()
    this.font = font
  }

  encode(): Uint8Array {
    const outlines = this.outlines()
    return fontFile(this.tables(outlines))
  }

  /** Outlines in the subset's order; the parts of composite glyphs join the subset on the way. */
  private outlines(): Uint8Array[] {
    const { bytes, tables, outlineAt } = this.font
    const start = tables.get('glyf')?.offset ?? 0
    const outlines: Uint8Array[] = []
    for (let i = 0; i < this.glyphs.length; i++) {
      const glyph = this.glyphs[i] ?? 0
      const outline = bytes.slice(start + outlineAt(glyph), start + outlineAt(glyph + 1))
      outlines.push(this.renumberParts(outline))
    }
    return outlines
  }

  private renumberParts(outline: Uint8Array): Uint8Array {
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
    if (outline.length === 0 || view.getInt16(0) >= 0) return outline
    for (let at = 10, more = true; more; ) {
      const flags = view.getUint16(at)
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)))
      at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
      more = (flags & 0x20) !== 0
    }
    return outline
  }

  private tables(outlines: Uint8Array[]): [string, Uint8Array][] {
    const { font, glyphs } = this
    const count = glyphs.length
    const head = withView(this.copy('head'), (view) => {
      view.setUint32(8, 0)
      view.setInt16(50, 1)
    })
    const hhea = withView(this.copy('hhea'), (view) => view.setUint16(34, count))
    const maxp = withView(this.copy('maxp'), (view) => view.setUint16(4, count))
    const hmtx = withView(new Uint8Array(4 * count), (view) =>
      glyphs.forEach((glyph, i) => {
        view.setUint16(4 * i, font.advance(glyph))
        view.setInt16(4 * i + 2, font.leftBearing(glyph))
      }),
    )
    const { glyf, loca } = joined(outlines)
    const tables: [string, Uint8Array][] = [
      ['cvt ', this.copy('cvt ')],
      ['fpgm', this.copy('fpgm')],
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
      ['prep', this.copy('prep')],
    ]
    return tables.filter(([, bytes]) => bytes.length > 0)
  }

  private copy(name: string): Uint8Array {
    const span = this.font.tables.get(name)
    return span ? this.font.bytes.slice(span.offset, span.offset + span.length) : new Uint8Array()
  }
}

function withView(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  change(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return bytes
}

const aligned = (length: number): number => (length + 3) & ~3

function joined(outlines: Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + aligned(outline.length), 0))
  let at = 0
  const loca = withView(new Uint8Array(4 * (outlines.length + 1)), (view) =>
    outlines.forEach((outline, i) => {
      glyf.set(outline, at)
      at += aligned(outline.length)
      view.setUint32(4 * (i + 1), at)
    }),
  )
  return { glyf, loca }
}

/** The tables as a file (OpenType 1.9, "Organization of an OpenType font"). */
function fontFile(tables: [string, Uint8Array][]): Uint8Array {
  const count = tables.length
  const header = 12 + 16 * count
  const file = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + aligned(bytes.length), header))
  const power = Math.floor(Math.log2(count))
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  for (const [i, value] of [count, 16 << power, power, 16 * count - (16 << power)].entries()) {
    view.setUint16(4 + 2 * i, value)
  }
  let at = header
  let headAt = 0
  for (const [i, [name, bytes]] of tables.entries()) {
    const record = 12 + 16 * i
    for (let k = 0; k < 4; k++) file[record + k] = name.charCodeAt(k)
    file.set(bytes, at)
    view.setUint32(record + 4, checksum(view, at, aligned(bytes.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    if (name === 'head') headAt = at
    at += aligned(bytes.length)
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0)
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
