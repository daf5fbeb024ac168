import { listing } from '../listings/listing.ts'
import type { TableSpan } from './table-span.ts'

type Tables = ReadonlyMap<string, TableSpan>

/** The shortest that each table may be, in bytes, so that what is read of it is there (OpenType 1.9). */
const shortest: Readonly<Record<string, number>> = listing({
  head: 54,
  hhea: 36,
  maxp: 6,
  'OS/2': 78,
  post: 32,
  name: 6,
  cmap: 4,
})

/** Whether the tables that say how large a font is are as long as they must be, and fit each other. */
export function measuresAreSound(view: DataView, tables: Tables): boolean {
  const isShort = Object.entries(shortest).some(([name, length]) => (tables.get(name)?.length ?? 0) < length)
  if (isShort) return false
  const at = (name: string): number => tables.get(name)?.offset ?? 0
  const units = view.getUint16(at('head') + 18)
  const glyphs = view.getUint16(at('maxp') + 4)
  const metrics = view.getUint16(at('hhea') + 34)
  const needed = 4 * metrics + 2 * (glyphs - metrics)
  const isModern = view.getUint16(at('OS/2')) >= 2
  return (
    units >= 16 &&
    units <= 16384 &&
    glyphs > 0 &&
    metrics > 0 &&
    metrics <= glyphs &&
    (tables.get('hmtx')?.length ?? 0) >= needed &&
    (!isModern || (tables.get('OS/2')?.length ?? 0) >= 96) &&
    namesAreThere(view, tables.get('name'))
  )
}

function namesAreThere(view: DataView, span: TableSpan | undefined): boolean {
  if (!span) return false
  const count = view.getUint16(span.offset + 2)
  const strings = view.getUint16(span.offset + 4)
  if (6 + 12 * count > span.length) return false
  return Array.from({ length: count }, (_, i) => span.offset + 6 + 12 * i).every((record) => {
    return strings + view.getUint16(record + 10) + view.getUint16(record + 8) <= span.length
  })
}

/** Whether `loca` has a place for each glyph, in order and within `glyf`, and parts of glyphs are glyphs. */
export function glyphsAreSound(view: DataView, tables: Tables): boolean {
  const at = (name: string): number => tables.get(name)?.offset ?? 0
  const long = view.getInt16(at('head') + 50) === 1
  const count = view.getUint16(at('maxp') + 4)
  const [loca, glyf] = [tables.get('loca'), tables.get('glyf')]
  if (!loca || !glyf || loca.length < (count + 1) * (long ? 4 : 2)) return false
  const place = (i: number): number =>
    long ? view.getUint32(loca.offset + 4 * i) : 2 * view.getUint16(loca.offset + 2 * i)
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [place(i), place(i + 1)]
    if (to < from || to > glyf.length) return false
    if (to > from && !outlineIsSound(view, glyf.offset + from, glyf.offset + to, count)) return false
  }
  return true
}

/** A glyph of contours is taken as it is; one of parts is walked through (OpenType 1.9, `glyf`). */
function outlineIsSound(view: DataView, from: number, to: number, count: number): boolean {
  if (to - from < 10) return false
  if (view.getInt16(from) >= 0) return true
  for (let at = from + 10, more = true; more; ) {
    if (at + 4 > to || view.getUint16(at + 2) >= count) return false
    const flags = view.getUint16(at)
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    if (at > to) return false
    more = (flags & 0x20) !== 0
  }
  return true
}
