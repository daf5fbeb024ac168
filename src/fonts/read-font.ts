import { listing } from '../listings/listing.ts'
import { cffIsSound } from './read-cff.ts'
import { glyphsAreSound, measuresAreSound } from './sound-outlines.ts'
import type { TableSpan } from './table-span.ts'

/** A font file as far as it has to be known before text is set with it. */
export interface FontFile {
  /** `glyf` draws with TrueType outlines, `cff` with those of PostScript. */
  outlines: 'glyf' | 'cff'
  tables: ReadonlyMap<string, TableSpan>
  /** Code points that it has a glyph for. */
  letters: ReadonlySet<number>
}

/** Reads a TrueType or OpenType file; one that no brief can be set with is a problem: what it is, and how to mend it. */
export function readFont(data: Uint8Array): FontFile | { problem: string } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const kind = data.length < 12 ? 'nothing' : tagAt(view, 0)
  const other = otherKinds[kind]
  if (other !== undefined) return { problem: other }
  if (kind !== 'OTTO' && kind !== 'true' && kind !== '\u0000\u0001\u0000\u0000')
    return { problem: 'it is no font; save it as a TrueType (.ttf) or OpenType (.otf) file' }
  try {
    return fontOf(view)
  } catch {
    return damaged
  }
}

const damaged = { problem: 'it is damaged; fetch it again' }

const otherKinds: Record<string, string> = listing({
  wOFF: 'it is a WOFF file for web pages; take the .ttf or .otf file of the same font',
  wOF2: 'it is a WOFF2 file for web pages; take the .ttf or .otf file of the same font',
  ttcf: 'it is a collection of fonts; save the one that is meant as a .ttf or .otf file',
  nothing: 'it is empty; fetch it again',
})

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2', 'post']

function fontOf(view: DataView): FontFile | { problem: string } {
  const tables = tableSpans(view)
  const missing = needed.find((name) => !tables.has(name))
  if (missing !== undefined) return { problem: `it lacks the table \`${missing}\`; fetch it again` }
  if ([...tables.values()].some(({ offset, length }) => offset + length > view.byteLength))
    return { problem: 'it is cut off; fetch it again' }
  if (!mayEmbed(view, tables))
    return { problem: 'its licence does not let it be embedded (OS/2 fsType 2); take another font' }
  const outlines = outlinesOf(tables)
  if (outlines === null)
    return { problem: 'it has neither TrueType nor CFF outlines; save it as a .ttf file' }
  if (!measuresAreSound(view, tables)) return damaged
  if (!outlinesAreSound(view, tables, outlines))
    return { problem: 'its outlines lie outside the file or are damaged; fetch it again' }
  return { outlines, tables, letters: lettersOf(view, tables.get('cmap')?.offset ?? 0) }
}

function outlinesAreSound(
  view: DataView,
  tables: ReadonlyMap<string, TableSpan>,
  outlines: FontFile['outlines'],
): boolean {
  if (outlines === 'glyf') return glyphsAreSound(view, tables)
  const { offset, length } = tables.get('CFF ') ?? { offset: 0, length: 0 }
  const table = new Uint8Array(view.buffer, view.byteOffset + offset, length)
  return cffIsSound(table, view.getUint16((tables.get('maxp')?.offset ?? 0) + 4))
}

function outlinesOf(tables: ReadonlyMap<string, TableSpan>): FontFile['outlines'] | null {
  if (tables.has('glyf') && tables.has('loca')) return 'glyf'
  return tables.has('CFF ') ? 'cff' : null
}

/** The directory of an OpenType file (OpenType 1.9, "Table directory"). */
export function tableSpans(view: DataView): Map<string, TableSpan> {
  const spans = new Map<string, TableSpan>()
  for (let i = 0, record = 12; i < view.getUint16(4); i++, record += 16) {
    const span = { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) }
    spans.set(tagAt(view, record), span)
  }
  return spans
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))

/** OpenType 1.9, OS/2, fsType: bit 1 alone forbids embedding (ISO 19005-3, 6.2.11.4.1 wants what the licence allows). */
function mayEmbed(view: DataView, tables: ReadonlyMap<string, TableSpan>): boolean {
  return (view.getUint16((tables.get('OS/2')?.offset ?? 0) + 8) & 0x0f) !== 0x02
}

/** The code points of the best Unicode table of `cmap`, of format 12 or 4. */
function lettersOf(view: DataView, cmap: number): Set<number> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const record = cmap + 4 + 8 * i
    const at = cmap + view.getUint32(record + 4)
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    return { at, format: unicode ? view.getUint16(at) : -1 }
  })
  const long = subtables.find(({ format }) => format === 12)
  if (long) return longLetters(view, long.at)
  const short = subtables.find(({ format }) => format === 4)
  return short ? shortLetters(view, short.at) : new Set()
}

function longLetters(view: DataView, at: number): Set<number> {
  const letters = new Set<number>()
  let next = 0
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [first, last] = [view.getUint32(group), view.getUint32(group + 4)]
    // In order and apart, so that all groups together are no more than all letters
    if (first < next || last < first || last > 0x10ffff)
      throw new Error('Cannot read the font, expected groups in order')
    for (let code = first; code <= last; code++) letters.add(code)
    next = last + 1
  }
  return letters
}

function shortLetters(view: DataView, at: number): Set<number> {
  const letters = new Set<number>()
  const segments = view.getUint16(at + 6)
  let next = 0
  for (let i = 0; i < segments; i += 2) {
    const end = at + 14 + i
    const last = view.getUint16(end)
    const first = view.getUint16(end + segments + 2)
    if (first < next && last !== 0xffff) throw new Error('Cannot read the font, expected segments in order')
    next = last + 1
    const delta = view.getUint16(end + 2 * segments + 2)
    const rangeAt = end + 3 * segments + 2
    const range = view.getUint16(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + 2 * (code - first))
      if ((glyph & 0xffff) !== 0) letters.add(code)
    }
  }
  return letters
}
