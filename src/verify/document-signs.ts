import type { Block, Document, Phrasing, Table } from '../document/document.ts'
import { outline } from '../document/outline.ts'
import { dotSign, plainText } from '../document/plain-text.ts'
import { documentBlocks } from './document-blocks.ts'
import { type SignBook, type SignedCell, type Signs, signBook, tableSigns } from './signs.ts'

/** Where a block stands. */
interface Around {
  language: string
  /** Of lists whose items have marks of their own, and of all lists. */
  depth: number
  level: number
  inCell: boolean
}

/** What every format must be beside the words of a document; each leaves out what it cannot hold. */
export function documentSigns(document: Document): Signs {
  const { language, metadata, footnotes, children } = document
  const book = signBook(metadata.title, language)
  const walk = {
    book,
    numbers: new Map(footnotes.map(({ id }, index) => [id, `${index + 1}`])),
    document,
    headings: headingsIn(document),
    targets: targetsIn(document),
  }
  const place = { language, depth: 0, level: 0, inCell: false }
  for (const block of children) visit(block, place, walk)
  for (const note of footnotes)
    for (const block of note.children) visit(block, { ...place, language: note.lang ?? language }, walk)
  const { width, height } = document.theme.page
  return { ...book.signs, pages: [`${Math.round(width)} × ${Math.round(height)}`] }
}

interface Walk {
  book: SignBook
  document: Document
  /** Of footnotes. */
  numbers: ReadonlyMap<string, string>
  /** Ids that links may lead to. */
  targets: ReadonlySet<string>
  /** Words of headings by their ids. */
  headings: ReadonlyMap<string, string>
}

/** A heading in a cell is none in Markdown. */
function headingsIn(
  value: unknown,
  inCell = false,
  found: Map<string, string> = new Map(),
): Map<string, string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return found
  const block = value as Block
  if (block.type === 'heading') found.set(block.id, inCell ? '' : plainText(block.children))
  for (const part of Object.values(value)) headingsIn(part, inCell || block.type === 'table', found)
  return found
}

function targetsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return found
  const { type, id } = value as { type?: string; id?: string }
  if (id !== undefined && (type === 'heading' || type === 'table' || type === 'figure')) found.add(id)
  for (const part of Object.values(value)) targetsIn(part, found)
  return found
}

function visit(block: Block, around: Around, walk: Walk): void {
  const place = { ...around, language: block.lang ?? around.language }
  const { book } = walk
  const all = (blocks: readonly Block[], own: Around = place) => {
    for (const one of blocks) visit(one, own, walk)
  }
  const line = (nodes: readonly Phrasing[], own: Around = place) => {
    book.newLine()
    say(nodes, own.language, walk)
  }
  switch (block.type) {
    case 'heading':
      if (!place.inCell) book.heading(block.depth, plainText(block.children))
      line(block.children)
      return
    case 'paragraph':
      line(block.children)
      return
    case 'list':
      for (const [index, item] of block.children.entries()) {
        const own = { ...place, language: item.lang ?? place.language, level: place.level + 1 }
        const marker = markerOf(block, index)
        if (marker !== null && !place.inCell) {
          book.item(marker, place.depth)
          book.add('levels', `${Math.min(place.level, deepest)}`)
          own.depth += 1
        }
        if (item.label) line(item.label, own)
        all(item.children, own)
      }
      return
    case 'table':
      if (!place.inCell) tableSigns(cellsOf(block), book)
      if (block.caption) line(block.caption)
      for (const row of block.children)
        for (const cell of row.children)
          all(cell.children, {
            ...place,
            inCell: true,
            language: cell.lang ?? row.lang ?? place.language,
          })
      return
    case 'figure':
      if (block.caption) line(block.caption)
      return
    case 'callout':
      if (block.title) line(block.title)
      all(block.children)
      return
    case 'sideBySide':
      for (const side of block.children)
        all(side.children, { ...place, language: side.lang ?? place.language })
      return
    case 'facts':
      for (const fact of block.children) {
        const own = { ...place, language: fact.lang ?? place.language }
        line(fact.term, own)
        all(fact.children, own)
      }
      return
    case 'blockquote':
    case 'columns':
    case 'band':
    case 'margin':
      all(block.children)
      return
    case 'code':
      book.newLine()
      book.code(block.value)
      return
    case 'contents':
      for (const { text } of outline(walk.document, block.depth))
        if (text.trim() !== '') book.add('contents', text)
      return
    case 'thematicBreak':
    case 'pageBreak':
      return
  }
}

/** Word has nine levels. */
const deepest = 8

function markerOf(list: Extract<Block, { type: 'list' }>, index: number): string | null {
  const item = list.children[index]
  if (item?.label) return null
  if (list.ordered)
    return list.prefix === '' ? `number ${list.start + index}` : `${list.prefix}${list.start + index}`
  return item?.checked === true ? 'done' : item?.checked === false ? 'open' : 'bullet'
}

const cellsOf = ({ children, rowHeaders }: Table): SignedCell[][] =>
  children.map((row, index) =>
    row.children.map((cell, column) => ({
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      isFilled: documentBlocks({ children: cell.children, footnotes: [] }).length > 0,
      heads: index === 0 ? 'column' : rowHeaders && column === 0 ? 'row' : null,
    })),
  )

function say(nodes: readonly Phrasing[], around: string, walk: Walk): void {
  const { book, numbers, headings, targets } = walk
  for (const node of nodes) {
    const language = node.lang ?? around
    switch (node.type) {
      case 'text':
        book.say(node.value, language)
        break
      case 'footnoteReference':
        book.call(numbers.get(node.id) ?? '')
        break
      case 'break':
        book.say(' ', null)
        break
      case 'inlineCode':
        book.code(node.value)
        break
      case 'dot':
        book.say(dotSign, null)
        break
      case 'crossReference': {
        const words = plainText(node.children)
        if (words.trim() !== '' && targets.has(node.target)) {
          book.add('links', words)
          const target = headings.get(node.target) ?? 'another place'
          book.add('ways', target === '' ? '' : `${words} → ${target}`)
        }
        say(node.children, language, walk)
        break
      }
      default:
        say(node.children, language, walk)
    }
  }
}
