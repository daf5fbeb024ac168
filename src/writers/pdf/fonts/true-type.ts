import { tableSpans } from '../../../fonts/read-font.ts'
import { CffSubset } from './cff-subset.ts'
import type { FontTables } from './font-tables.ts'
import { Subset } from './subset.ts'

/**
 * PDFKit takes any object with these members for a font, so that no font library has to be loaded at run time; the text
 * is shaped elsewhere.
 */
export interface TrueTypeFont extends FontTables {
  getGlyph(glyph: number): { advanceWidth: number }
  layout(): never
  createSubset(): Subset | CffSubset
  /** PDFKit compares it to tell fonts of one name apart: no two faces are one. */
  _tables: { head: { checkSumAdjustment: object } }
}

/**
 * Reads the tables of a font file.
 * @throws {Error} where the file is no such font.
 */
export function readTrueType(data: Uint8Array): TrueTypeFont {
  // A Buffer's slice() shares its memory, a plain Uint8Array's does not
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const tables = tableSpans(view)
  const at = (name: string): number => {
    const span = tables.get(name)
    if (!span) throw new Error(`Cannot read the font, expected a table ${name}`)
    return span.offset
  }
  const [head, hhea, post, os2, hmtx] = ['head', 'hhea', 'post', 'OS/2', 'hmtx'].map(at) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const loca = tables.has('CFF ') ? 0 : at('loca')
  const metrics = view.getUint16(hhea + 34)
  const longOffsets = view.getInt16(head + 50) === 1
  const modern = view.getUint16(os2) >= 2
  const font: TrueTypeFont = {
    bytes,
    view,
    tables,
    glyphCount: view.getUint16(at('maxp') + 4),
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    lineGap: view.getInt16(hhea + 8),
    xHeight: modern ? view.getInt16(os2 + 86) : 0,
    capHeight: modern ? view.getInt16(os2 + 88) : 0,
    italicAngle: view.getInt32(post + 4) / 65536,
    postscriptName: postscriptName(view, at('name')),
    bbox: {
      minX: view.getInt16(head + 36),
      minY: view.getInt16(head + 38),
      maxX: view.getInt16(head + 40),
      maxY: view.getInt16(head + 42),
    },
    head: { macStyle: { italic: (view.getUint16(head + 44) & 2) !== 0 } },
    post: { isFixedPitch: view.getUint32(post + 12) !== 0 },
    'OS/2': { sFamilyClass: view.getInt16(os2 + 30) },
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
    leftBearing: (glyph) =>
      view.getInt16(glyph < metrics ? hmtx + 4 * glyph + 2 : hmtx + 4 * metrics + 2 * (glyph - metrics)),
    outlineAt: (glyph) =>
      longOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph),
    getGlyph: (glyph) => ({ advanceWidth: font.advance(glyph) }),
    layout: () => {
      throw new Error('Cannot lay out text with PDFKit, expected it shaped')
    },
    createSubset: () => (tables.has('CFF ') ? new CffSubset(font) : new Subset(font)),
    _tables: { head: { checkSumAdjustment: {} } },
  }
  return font
}

/** What may not stand in a PDF name as it is. */
const noName = /[^!-~]|[#%/()<>[\]{}]/gu

/** Name 6 of the table `name`: what a PDF calls the font. */
function postscriptName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4)
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + i * 12
    if (view.getUint16(record + 6) !== 6) continue
    const wide = view.getUint16(record) !== 1
    const start = strings + view.getUint16(record + 10)
    const length = view.getUint16(record + 8)
    let name = ''
    for (let at = start; at < start + length; at += wide ? 2 : 1) {
      name += String.fromCharCode(wide ? view.getUint16(at) : view.getUint8(at))
    }
    return name.replaceAll(noName, '') || 'Unnamed'
  }
  return 'Unnamed'
}
