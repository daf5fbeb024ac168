import type { Block, Document, Footnote, Phrasing, Text } from '../document.ts'
import { typographicMarks, typographicText } from './typographic-text.ts'

/** A document with the quotation marks of its languages; code and addresses keep theirs. */
export function typographicQuotes(document: Document): Document {
  const { language, metadata } = document
  const values = new Map<Text, string>()
  gather([...document.children, ...document.footnotes], language, values)
  const line = (items: Document['header']['start']) =>
    items.map((item) =>
      item.type === 'text' ? { ...item, value: typographicText(item.value, language) } : item,
    )
  const running = (one: Document['header']) => ({ ...one, start: line(one.start), end: line(one.end) })
  return {
    ...document,
    metadata: { ...metadata, title: typographicText(metadata.title, language) },
    header: running(document.header),
    footer: running(document.footer),
    children: changed(document.children, values),
    footnotes: changed(document.footnotes, values),
  }
}

/** Fields that hold a line of words beside a node's children. */
const lines = ['title', 'caption', 'term', 'label'] as const

type Any = Block | Footnote | { type: string; lang?: string; children?: unknown }

/** The new words of every text that changes, line by line. */
function gather(nodes: readonly Any[], around: string, values: Map<Text, string>): void {
  for (const node of nodes) {
    const language = node.lang ?? around
    for (const field of lines) {
      const held = (node as Record<string, unknown>)[field]
      if (Array.isArray(held)) gatherLine(held as Phrasing[], language, values)
    }
    if (node.type === 'heading' || node.type === 'paragraph')
      gatherLine(node.children as Phrasing[], language, values)
    else if ('children' in node && Array.isArray(node.children))
      gather(node.children as Any[], language, values)
  }
}

/** A part of a line in one language: a text of it, or what stands between as one letter. */
interface Leaf {
  node: Text | null
  value: string
  language: string
}

function gatherLine(nodes: readonly Phrasing[], language: string, values: Map<Text, string>): void {
  const leaves = leavesOf(nodes, language)
  for (const own of new Set(leaves.map((leaf) => leaf.language))) {
    const changes = typographicMarks(leaves.map(({ value }) => value).join(''), own)
    let start = 0
    for (const { node, value, language } of leaves) {
      const letters = value.split('').map((one, index) => changes.get(start + index) ?? one)
      if (node && language === own && letters.join('') !== value) values.set(node, letters.join(''))
      start += value.length
    }
  }
}

function leavesOf(nodes: readonly Phrasing[], language: string): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    const own = node.lang ?? language
    if (node.type === 'text') return [{ node, value: node.value, language: own }]
    if ('children' in node) return leavesOf(node.children, own)
    return [{ node: null, value: node.type === 'break' ? ' ' : 'x', language: own }]
  })
}

/** A copy in which the texts gathered have their new words. */
function changed<T>(value: T, values: ReadonlyMap<Text, string>): T {
  if (Array.isArray(value)) return value.map((one) => changed(one, values)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const text = values.get(value as unknown as Text)
  if (text !== undefined) return { ...value, value: text }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, values)])) as T
}
