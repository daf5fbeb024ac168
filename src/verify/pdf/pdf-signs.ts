import { type SignBook, type Signs, signBook } from '../signs.ts'
import { type PdfTag, words } from './pdf-text.ts'

/** Where a tag stands. */
interface Around {
  language: string | null
  depth: number
  inCell: boolean
  inCode: boolean
}

/** What a PDF is beside its words, by its tags. */
export function pdfSigns(tags: readonly PdfTag[], title: string | null, language: string | null): Signs {
  const book = signBook(title, language)
  for (const tag of tags) visit(tag, { language, depth: 0, inCell: false, inCode: false }, book)
  const { levels: _, ways: __, ...signs } = book.signs
  return signs
}

const leftOut = new Set(['TOC', 'TOCI'])
const lines = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

function visit(tag: PdfTag, around: Around, book: SignBook): void {
  const { role, attributes } = tag
  if (leftOut.has(role)) return
  if (role === 'Reference') {
    book.call(words(tag))
    return
  }
  const place = { ...around, language: attributes.get('Lang') ?? around.language }
  if (lines.has(role)) book.newLine()
  if (/^H[1-6]$/u.test(role) && !place.inCell) book.heading(Number(role[1]), words(tag))
  if (role === 'Table' && !place.inCell) tableSigns(tag, book)
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
    if (isInside && words(tag).trim() !== '') book.add('links', words(tag))
  }
  if (role === 'Code') place.inCode = true
  for (const child of tag.children) {
    if ('role' in child) visit(child, place, book)
    else if ('text' in child) {
      if (place.inCode) book.code(child.text)
      else book.say(child.text, place.language)
    }
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

function tableSigns(table: PdfTag, book: SignBook): void {
  const parts = tagsIn(table).flatMap((part) =>
    part.role === 'TR' ? [part] : part.role.startsWith('T') ? tagsIn(part) : [],
  )
  const rows = parts
    .filter(({ role }) => role === 'TR')
    .map((row) => tagsIn(row).filter(({ role }) => role === 'TD' || role === 'TH'))
  const spanOf = ({ attributes }: PdfTag, name: string): number => Number(attributes.get(name) ?? 1)
  const widths = rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell, 'ColSpan'), 0))
  if (Math.max(0, ...widths) === 0) return
  const isMerged = rows.some((cells) =>
    cells.some((cell) => spanOf(cell, 'ColSpan') > 1 || spanOf(cell, 'RowSpan') > 1),
  )
  book.add('tables', `${rows.length}`)
  book.add('columns', isMerged ? '' : `${Math.max(...widths)}`)
  const isHeaded = rows.slice(1).some((cells) => cells.some(({ role }) => role === 'TH'))
  book.add('rowHeads', isHeaded ? 'yes' : 'no')
}
