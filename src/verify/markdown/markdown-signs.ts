import type { ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { type SignBook, type Signs, signBook, tableSigns } from '../signs.ts'
import {
  contentsOf,
  flows,
  isLabel,
  isOwnLabel,
  picturesIn,
  withoutContents,
  words,
} from './markdown-text.ts'

/** What a walk through the file knows. */
interface Walk {
  book: SignBook
  /** Headings by their anchors, and other anchors. */
  anchors: ReadonlyMap<string, string>
  /** Of tags that are open, the innermost last. */
  languages: string[]
  inCode: boolean
  /** The first block of the last item. */
  head: Nodes | null
  /** Whether a break stands right before. */
  isBroken: boolean
  /** Whether an item might be a fact: Markdown has one form for both. */
  isUnsure: boolean
}

/** What a Markdown file is beside its words. */
export function markdownSigns(root: Root, title: string | null, language: string | null): Signs {
  const book = signBook(title, language)
  const walk: Walk = {
    book,
    anchors: anchorsIn(root),
    languages: [],
    inCode: false,
    head: null,
    isBroken: false,
    isUnsure: false,
  }
  for (const node of withoutContents(root.children)) if (node.type !== 'yaml') step(node, root, 0, walk)
  for (const entry of contentsOf(root))
    visit(entry, 'link', ({ url }) => void book.add('contents', headingAt(url.slice(1), walk)))
  const { items, nesting, levels: _, heads: __, spans: ___, pages: ____, ...signs } = book.signs
  return walk.isUnsure ? signs : { ...signs, items, nesting }
}

/** Anchors as GitHub gives them to headings: letters, figures and hyphens, numbered where they repeat. */
function anchorsIn(root: Root): Map<string, string> {
  const found = new Map<string, string>()
  const used = new Map<string, number>()
  visit(root, (node) => {
    if (node.type === 'html') {
      const [, id] = /^<a id="([^"]*)">$/u.exec(node.value) ?? []
      if (id !== undefined) found.set(id, 'another place')
    }
    if (node.type !== 'heading') return
    const text = words(node.children)
      .replaceAll(/[ \t\n\r\f\v]+/gu, ' ')
      .trim()
    const base = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let anchor = base
    for (let number = used.get(base) ?? 0; used.has(anchor); anchor = `${base}-${number}`) {
      number += 1
      used.set(base, number)
    }
    used.set(anchor, 0)
    found.set(anchor, text)
  })
  return found
}

const lines = new Set<Nodes['type']>(['heading', 'paragraph', 'tableCell'])

/** @param depth of lists whose items have marks of their own */
function step(node: Nodes, parent: Parents, depth: number, walk: Walk): void {
  const { book } = walk
  if (lines.has(node.type)) book.newLine()
  if (node.type !== 'html') walk.isBroken = false
  const below = (by = 0): void => {
    if (!('children' in node)) return
    const shown = flows.has(node.type) ? withoutContents(node.children as RootContent[]) : node.children
    for (const child of shown) step(child, node, depth + by, walk)
  }
  switch (node.type) {
    case 'heading':
      book.heading(node.depth, words(node.children))
      below()
      return
    case 'listItem': {
      const marker = markerOf(node, parent, walk)
      walk.head = node.children[0] ?? null
      if (marker !== null) book.item(marker, depth)
      below(marker === null ? 0 : 1)
      return
    }
    case 'table':
      tableSigns(
        node.children.map((row) =>
          row.children.map((cell) => ({
            ...{ columnSpan: 1, rowSpan: 1, heads: null },
            isFilled: words(cell.children).trim() !== '' || picturesIn(cell).length > 0,
          })),
        ),
        book,
      )
      below()
      return
    case 'text':
      if (isAfterLabel(node, parent, walk)) book.newLine()
      if (walk.inCode) book.code(node.value)
      else book.say(node.value, walk.languages.at(-1) ?? null)
      return
    case 'code':
    case 'inlineCode':
      book.code(node.value)
      return
    case 'break':
      if (isAfterLabel(node, parent, walk)) book.newLine()
      book.say(' ', null)
      return
    case 'html':
      tag(node.value, walk)
      return
    case 'footnoteReference':
      book.call(node.label ?? node.identifier)
      return
    case 'link':
      if (node.url.startsWith('#')) addLink(words(node.children), node.url.slice(1), walk)
      below()
      return
    default:
      below()
  }
}

/** Whether a label or a fact’s term stands before, from which a line of its own begins. */
function isAfterLabel(node: PhrasingContent, { children }: Parents, { head }: Walk): boolean {
  const at = (children as Nodes[]).indexOf(node)
  const [before, first] = [children[at - 2], children[at - 1]]
  const isHead = before
    ? before.type === 'html' && before.value === '<li>'
    : head?.type === 'paragraph' && head.children === children
  if (first?.type !== 'strong' || !isHead) return false
  return node.type === 'break' || isLabel(first, node) || isOwnLabel(first, node)
}

function tag(value: string, walk: Walk): void {
  const [, language] = /^<span lang="([^"]*)">$/u.exec(value) ?? []
  if (language !== undefined) walk.languages.push(language)
  if (value === '</span>') walk.languages.pop()
  if (/^<\/?code>$/u.test(value)) walk.inCode = value === '<code>'
  if (value === '<br>') walk.book.say(' ', null)
  // Blocks of a cell are parted by two breaks, or by the tags of a list.
  if ((value === '<br>' && walk.isBroken) || /^<\/?(?:ul|ol|li)\b/u.test(value)) walk.book.newLine()
  walk.isBroken = value === '<br>'
}

function addLink(text: string, anchor: string, walk: Walk): void {
  if (text.trim() === '') return
  walk.book.add('links', text)
  walk.book.add('ways', `${text} → ${headingAt(anchor, walk)}`)
}

function headingAt(anchor: string, { anchors }: Walk): string {
  const decoded = URL.canParse(`a:#${anchor}`) ? safelyDecoded(anchor) : anchor
  return anchors.get(decoded) ?? 'nowhere'
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Null for an item with a label of its own, and for a fact. */
function markerOf(item: ListItem, list: Parents, walk: Walk): string | null {
  const [head] = item.children
  const own = head?.type === 'paragraph' ? labelOf(head, walk) : ''
  if (own !== '') return own
  if (item.checked !== null && item.checked !== undefined) return item.checked ? 'done' : 'open'
  if (list.type !== 'list' || !list.ordered) return 'bullet'
  return `number ${(list.start ?? 1) + list.children.indexOf(item)}`
}

/** What stands in the place of a mark: a label, nothing to be counted (null), or none (empty). */
function labelOf({ children: [first, second] }: Paragraph, walk: Walk): string | null {
  if (first?.type !== 'strong') return ''
  if (isLabel(first, second)) return words(first.children)
  if (second?.type === 'break' || isOwnLabel(first, second)) return null
  if (second === undefined) walk.isUnsure = true
  return ''
}
