import type { TableSpan } from '../../../fonts/table-span.ts'

/** An OpenType font's tables, as far as setting and embedding need them. Units are the font's own. */
export interface FontTables {
  bytes: Uint8Array
  view: DataView
  tables: Map<string, TableSpan>
  glyphCount: number
  unitsPerEm: number
  ascent: number
  descent: number
  lineGap: number
  xHeight: number
  capHeight: number
  italicAngle: number
  postscriptName: string
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  head: { macStyle: { italic: boolean } }
  post: { isFixedPitch: boolean }
  'OS/2': { sFamilyClass: number }
  advance(glyph: number): number
  leftBearing(glyph: number): number
  /** Where the outline of `glyph` begins in the table `glyf`. */
  outlineAt(glyph: number): number
}
