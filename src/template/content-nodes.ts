/** The notes' nodes as a brief takes them in: as blocks, or in a line. */
import type { FootnoteDefinition, Node, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Content } from '../model/session.ts'
import type { PrintedPiece } from './printable.ts'

interface Notes {
  path: string
  language: string | null
}

/** Prose as blocks; its headings come below `depth`, deeper than 6 they are bold paragraphs. */
export function asFlow(content: Content, notes: Notes, depth: number): RootContent[] {
  const nodes = content.nodes.map((node) => placed(node, notes))
  const depths = nodes.map((node) => (node.type === 'heading' ? node.depth : 7))
  const shift = depth + 1 - Math.min(...depths)
  return inParagraphs(nodes)
    .map((node) => lowered(node, shift))
    .map((node) => inLanguage(node, notes))
}

const inLanguage = <T extends Node>(node: T, { language }: Notes): T =>
  language === null ? node : { ...node, data: { ...node.data, lang: language } }

/** A value in a line: blocks are joined by line breaks, and no word is lost. Footnotes that it calls stand outside it. */
export interface InLine {
  line: PhrasingContent[]
  footnotes: FootnoteDefinition[]
}

export function asPhrasing(piece: PrintedPiece, notes: Notes): InLine {
  if (piece.type === 'brief') return { line: [{ type: 'text', value: piece.value }], footnotes: [] }
  const { line, footnotes } = piece.type === 'notes' ? wordsInLine(piece.value) : proseInLine(piece, notes)
  if (line.length === 0) return { line, footnotes }
  const words: PhrasingContent[] =
    notes.language === null ? line : [{ type: 'languageSpan', lang: notes.language, children: line }]
  return { line: [{ type: 'isolate', children: words }], footnotes }
}

const wordsInLine = (value: string): InLine => ({ line: [{ type: 'text', value }], footnotes: [] })

function proseInLine({ content }: PrintedPiece & { type: 'content' }, notes: Notes): InLine {
  const root: Root = { type: 'root', children: content.nodes.map((node) => placed(node, notes)) }
  const footnotes = takenFootnotes(root).map((note) => inLanguage(note, notes))
  return { line: inLine(root.children), footnotes }
}

/** Takes the footnotes that something calls out of the blocks; what nothing calls stays among the words. */
function takenFootnotes(root: Root): FootnoteDefinition[] {
  const called = new Set<string>()
  visit(root, 'footnoteReference', ({ identifier }) => {
    called.add(identifier)
  })
  const taken: FootnoteDefinition[] = []
  visit(root, 'footnoteDefinition', (node, index, parent) => {
    if (index === undefined || !parent || !called.has(node.identifier)) return undefined
    taken.push(node)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return taken
}

/** A copy that says where in the notes each node stands. */
function placed<T extends Node>(node: T, notes: Notes): T {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  const data = { ...node.data, origin: { path: notes.path, line, column } }
  const copy = { ...node, data }
  const children = (node as Partial<Parent>).children
  return children ? { ...copy, children: children.map((child) => placed(child, notes)) } : copy
}

function lowered(node: RootContent, shift: number): RootContent {
  if (node.type !== 'heading') return node
  const depth = node.depth + shift
  if (depth <= 6) return { ...node, depth: depth as typeof node.depth }
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }], data: node.data }
}

const phrasingTypes = new Set<string>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'superscript',
  'subscript',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'languageSpan',
  'textDirective',
])

/** HTML may stand in a line or among blocks. */
const isInLine = (node: RootContent, lineIsOpen: boolean): node is PhrasingContent =>
  phrasingTypes.has(node.type) || (node.type === 'html' && lineIsOpen)

/** Phrasing that stands among blocks, as a field cut out of a line does, put into paragraphs. */
export function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let line: Paragraph | null = null
  for (const node of nodes) {
    // HTML in a line belongs to the line; HTML among blocks is a block.
    if (!isInLine(node, line !== null)) {
      line = null
      blocks.push(node)
    } else if (line) line.children.push(node)
    else {
      line = { type: 'paragraph', children: [node], data: node.data ?? {} }
      blocks.push(line)
    }
  }
  return blocks
}

/** Blocks as one line: `break` parts what stood apart. */
export function inLine(nodes: readonly Node[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = []
  let open = false
  for (const node of nodes as RootContent[]) {
    if (isInLine(node, true)) {
      if (open) lines.at(-1)?.push(node)
      else lines.push([node])
      open = true
    } else {
      open = false
      lines.push(blockInLine(node))
    }
  }
  const filled = lines.filter((line) => line.length > 0)
  return filled.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]))
}

function blockInLine(node: RootContent): PhrasingContent[] {
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value, data: node.data ?? {} }]
  if (node.type === 'tableRow') return joined(node.children.map(({ children }) => children))
  return 'children' in node ? inLine(node.children) : []
}

/** The cells of a row in a line. */
function joined(cells: readonly PhrasingContent[][]): PhrasingContent[] {
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [{ type: 'text', value: ' · ' } as const, ...cell],
  )
}
