import type { Element, Root } from 'hast'
import { type SignBook, type SignedCell, type Signs, signBook, tableSigns } from '../signs.ts'
import { textOf, wordsWithin } from './html-text.ts'

/** Where an element stands. */
interface Around {
  language: string | null
  depth: number
  inCell: boolean
  inCode: boolean
}

interface Walk {
  book: SignBook
  ids: ReadonlyMap<string, Element>
}

/** What an HTML file is beside its words. */
export function htmlSigns(root: Root, title: string | null, language: string | null): Signs {
  const book = signBook(title, language)
  const ids = new Map<string, Element>()
  collect(root, ids)
  visit(root, { language, depth: 0, inCell: false, inCode: false }, { book, ids })
  const { levels: _, pages: __, ...signs } = book.signs
  return signs
}

function collect(node: Root | Element, ids: Map<string, Element>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const { id } = child.properties
    if (id !== undefined && !ids.has(String(id))) ids.set(String(id), child)
    collect(child, ids)
  }
}

/** What says nothing, or what the document does not say. */
const leftOut = new Set(['head', 'nav', 'script', 'style', 'template', 'input'])
const lines = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'caption',
  'figcaption',
])

function visit(node: Root | Element, place: Around, walk: Walk): void {
  const { book } = walk
  for (const child of node.children) {
    if (child.type === 'text') {
      if (place.inCode) book.code(child.value)
      else book.say(child.value, place.language)
    }
    if (child.type === 'element') visitElement(child, node, place, walk)
  }
}

function visitElement(element: Element, parent: Root | Element, around: Around, walk: Walk): void {
  const { tagName, properties } = element
  const { book } = walk
  const role = properties['role']
  const classes = [properties['className'] ?? []].flat().map(String)
  if (tagName === 'nav') addContents(element, walk)
  if (leftOut.has(tagName) || classes.includes('number') || classes.includes('counted')) return
  if (role === 'doc-noteref') {
    book.call(wordsWithin(element))
    return
  }
  if (role === 'img') {
    book.say(wordsWithin(element), null)
    return
  }
  const place = {
    ...around,
    language: properties['lang'] === undefined ? around.language : String(properties['lang']),
  }
  if (lines.has(tagName) || classes.includes('label')) book.newLine()
  if (tagName === 'br') book.say(' ', null)
  if (/^h[1-6]$/u.test(tagName) && !place.inCell) book.heading(Number(tagName[1]), textOf(element))
  if (tagName === 'table' && !place.inCell) tableSigns(cellsOf(element), book)
  if (tagName === 'td' || tagName === 'th') place.inCell = true
  if (tagName === 'code') place.inCode = true
  if (tagName === 'li') {
    const marker = markerOf(element, parent)
    if (marker !== null && !place.inCell) {
      book.item(marker, place.depth)
      place.depth += 1
    }
  }
  const href = String(properties['href'] ?? '')
  if (tagName === 'a' && href.startsWith('#')) addLink(textOf(element), walk.ids.get(href.slice(1)), book)
  visit(element, place, walk)
}

function addLink(words: string, target: Element | undefined, book: SignBook): void {
  if (words.trim() === '') return
  book.add('links', words)
  book.add('ways', `${words} → ${nameOf(target)}`)
}

function nameOf(target: Element | undefined): string {
  const isHeading = target !== undefined && /^h[1-6]$/u.test(target.tagName)
  return isHeading ? textOf(target) : target ? 'another place' : 'nowhere'
}

function addContents(node: Element, walk: Walk): void {
  for (const inner of childrenOf(node, 'ul', 'li', 'a')) {
    const href = String(inner.properties['href'] ?? '')
    if (inner.tagName === 'a') walk.book.add('contents', nameOf(walk.ids.get(href.slice(1))))
    else addContents(inner, walk)
  }
}

const childrenOf = (node: Root | Element, ...names: string[]): Element[] =>
  node.children.flatMap((one) => (one.type === 'element' && names.includes(one.tagName) ? [one] : []))

function markerOf(item: Element, list: Root | Element): string | null {
  const [label] = childrenOf(item, 'span').filter(({ properties }) =>
    [properties['className']].flat().includes('label'),
  )
  if (label) return [label.properties['className']].flat().includes('counted') ? wordsWithin(label) : null
  const [box] = childrenOf(item, 'input')
  if (box) return box.properties['checked'] ? 'done' : 'open'
  if (list.type !== 'element' || list.tagName !== 'ol') return 'bullet'
  return `number ${Number(list.properties['start'] ?? 1) + childrenOf(list, 'li').indexOf(item)}`
}

function cellsOf(table: Element): SignedCell[][] {
  const rows = childrenOf(table, 'thead', 'tbody').flatMap((part) => childrenOf(part, 'tr'))
  return rows.map((row) =>
    childrenOf(row, 'td', 'th').map((cell) => ({
      columnSpan: Number(cell.properties['colSpan'] ?? 1),
      rowSpan: Number(cell.properties['rowSpan'] ?? 1),
      isFilled: textOf(cell).trim() !== '' || holdsPicture(cell),
      heads: cell.tagName === 'td' ? null : (scopes.get(String(cell.properties['scope'])) ?? 'unknown'),
    })),
  )
}

const scopes = new Map<string, SignedCell['heads']>([
  ['col', 'column'],
  ['row', 'row'],
])

const holdsPicture = (node: Element): boolean =>
  childrenOf(node, 'img', 'svg').length > 0 ||
  node.children.some((child) => child.type === 'element' && holdsPicture(child))
