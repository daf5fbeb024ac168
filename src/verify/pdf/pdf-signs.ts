import { type SignBook, type SignedCell, type Signs, signBook, tableSigns } from '../signs.ts'
import { type PdfTag, words } from './pdf-text.ts'

/** Where a tag stands. */
interface Around {
  language: string | null
  depth: number
  inCell: boolean
  inCode: boolean
}

/** What a PDF is beside its words, by its tags. */
export function pdfSigns(
  tags: readonly PdfTag[],
  { title, language }: { title: string | null; language: string | null },
  leadsTo: LeadsTo,
  sheets: readonly string[],
): Signs {
  const book = signBook(title, language)
  const walk = { book, leadsTo }
  for (const tag of tags) visit(tag, { language, depth: 0, inCell: false, inCode: false }, walk)
  for (const sheet of new Set(sheets)) book.add('pages', sheet)
  const { levels: _, ...signs } = book.signs
  return signs
}

/** The words of the heading at a place within the file; empty where that cannot be told. */
export type LeadsTo = (place: string) => string

interface Walk {
  book: SignBook
  leadsTo: LeadsTo
}

const leftOut = new Set(['TOC', 'TOCI'])
const lines = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

function visit(tag: PdfTag, around: Around, walk: Walk): void {
  const { role, attributes } = tag
  const { book } = walk
  if (role === 'TOC') addContents(tag, walk)
  if (leftOut.has(role)) return
  if (role === 'Reference') {
    book.call(words(tag))
    return
  }
  const place = { ...around, language: attributes.get('Lang') ?? around.language }
  if (lines.has(role)) book.newLine()
  if (/^H[1-6]$/u.test(role) && !place.inCell) book.heading(Number(role[1]), words(tag))
  if (role === 'Table' && !place.inCell) tableSigns(cellsOf(tag), book)
  if (role === 'TD' || role === 'TH') place.inCell = true
  if (role === 'LI') {
    const marker = markerOf(tag)
    if (marker !== null && !place.inCell) {
      book.item(marker, place.depth)
      place.depth += 1
    }
  }
  if (role === 'Lbl' && !tagsIn(tag).some((one) => one.role === 'P')) return
  if (role === 'Link') {
    const isInside = tag.children.some((one) => 'annotation' in one && one.url === undefined)
    if (isInside && words(tag).trim() !== '') {
      book.add('links', words(tag))
      const target = targetOf(tag, walk)
      book.add('ways', target === '' ? '' : `${words(tag)} → ${target}`)
    }
  }
  if (role === 'Code') place.inCode = true
  for (const child of tag.children) {
    if ('role' in child) visit(child, place, walk)
    else if ('text' in child) {
      if (place.inCode) book.code(child.text)
      else book.say(child.text, place.language)
    }
  }
}

/** A link on several lines leads from each of them; one that is parted in two is none. */
function targetOf({ children }: PdfTag, { leadsTo }: Walk): string {
  const places = children.flatMap((one) => ('annotation' in one ? [leadsTo(one.place ?? '')] : []))
  return [...new Set(places)].join(' and ')
}

function addContents(tag: PdfTag, walk: Walk): void {
  for (const inner of tagsIn(tag)) {
    if (inner.role === 'Link') walk.book.add('contents', targetOf(inner, walk))
    else addContents(inner, walk)
  }
}

const tagsIn = (tag: PdfTag): PdfTag[] => tag.children.flatMap((child) => ('role' in child ? [child] : []))

/** Null for an item with a label of its own, and for a fact. */
function markerOf(item: PdfTag): string | null {
  const label = tagsIn(item).find(({ role }) => role === 'Lbl')
  if (!label || tagsIn(label).some(({ role }) => role === 'P')) return null
  const text = words(label).trim()
  const [, number] = /^(\d+)\.$/u.exec(text) ?? []
  if (number !== undefined) return `number ${number}`
  return marks.get(text) ?? text
}

const marks = new Map([
  ['•', 'bullet'],
  ['–', 'bullet'],
  ['☐', 'open'],
  ['☑', 'done'],
])

function cellsOf(table: PdfTag): SignedCell[][] {
  const parts = tagsIn(table).flatMap((part) =>
    part.role === 'TR' ? [part] : part.role.startsWith('T') ? tagsIn(part) : [],
  )
  return parts
    .filter(({ role }) => role === 'TR')
    .map((row) =>
      tagsIn(row)
        .filter(({ role }) => role === 'TD' || role === 'TH')
        .map((cell) => ({
          columnSpan: Number(cell.attributes.get('ColSpan') ?? 1),
          rowSpan: Number(cell.attributes.get('RowSpan') ?? 1),
          isFilled: words(cell).trim() !== '' || holdsFigure(cell),
          heads: cell.role === 'TD' ? null : (scopes.get(cell.attributes.get('Scope') ?? '') ?? 'unknown'),
        })),
    )
}

const scopes = new Map<string, SignedCell['heads']>([
  ['Column', 'column'],
  ['Row', 'row'],
])

const holdsFigure = (tag: PdfTag): boolean =>
  tagsIn(tag).some((inner) => inner.role === 'Figure' || holdsFigure(inner))
