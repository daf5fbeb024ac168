import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Content, SourcePoint } from '../../model/session.ts'
import { toMarkdown } from '../markdown.ts'
import { takeFootnotes } from './footnotes.ts'
import { phrasingText, trimPhrasing } from './phrasing.ts'

/** Blocks of the notes as the model holds prose; null where there is none. */
export function toContent(blocks: readonly RootContent[]): Content | null {
  const kept = blocks.map(settle).filter((node) => node !== null)
  const source = span(kept)
  if (!source) return null
  const nodes = [...kept, ...takeFootnotes(kept)]
  let markdown: string | null = null
  return {
    text: flowText(nodes),
    // Only the model as JSON asks for it, and writing it is a third of reading.
    get markdown() {
      markdown ??= toMarkdown(nodes)
      return markdown
    },
    source,
    nodes,
  }
}

/** Phrasing of the notes as the model holds prose: one paragraph. */
export function toPhrasingContent(children: readonly PhrasingContent[]): Content | null {
  return toContent([paragraph(children)])
}

export function paragraph(children: readonly PhrasingContent[]): RootContent {
  const trimmed = trimPhrasing(children)
  const place = span(trimmed)
  return { type: 'paragraph', children: trimmed, ...(place && { position: place }) }
}

/** Where nodes begin and end. */
export function span(nodes: readonly Nodes[]): Content['source'] | null {
  const places = nodes.flatMap(({ position }) => (position ? [position] : []))
  const [first] = places
  if (!first) return null
  let { start, end } = first
  for (const place of places) {
    if ((place.start.offset ?? 0) < (start.offset ?? 0)) start = place.start
    if ((place.end.offset ?? 0) > (end.offset ?? 0)) end = place.end
  }
  return { start: toPoint(start), end: toPoint(end) }
}

function toPoint({
  line,
  column,
  offset = 0,
}: {
  line: number
  column: number
  offset?: number | undefined
}): SourcePoint {
  return { line, column, offset }
}

/** A block as the brief shall have it: lines that only the editor broke run on, white space at the ends is gone. */
function settle(node: RootContent): RootContent | null {
  const copy = settled(node)
  return isEmpty(copy) ? null : copy
}

/** A copy, for a node may stand in two contents, and what fills a brief with it may change it. */
function settled<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: unbroken(node.value) }
  if (!('children' in node)) return { ...node, ...(node.data && { data: { ...node.data } }) }
  const children = node.children.map((child) => settled(child as RootContent))
  const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  return { ...node, children: isText ? trimPhrasing(children as PhrasingContent[]) : children } as T
}

/** A text without the ends of lines that an editor set. */
const unbroken = (text: string): string => text.replaceAll(/(?<!\s)\s*\n\s*/gu, ' ')

function isEmpty(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true
  return 'children' in node && node.children.length === 0
}

/** The plain text of blocks: parted by a blank line; items and rows by a line end. */
export function flowText(nodes: readonly RootContent[]): string {
  return nodes.map(blockText).filter(Boolean).join('\n\n')
}

function blockText(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return phrasingText(node.children).replaceAll(/\s+/gu, ' ').trim()
    case 'list':
    case 'table':
      return node.children.map(blockText).filter(Boolean).join('\n')
    case 'listItem':
      return node.children.map(blockText).filter(Boolean).join('\n')
    case 'tableRow':
      return node.children.map(blockText).filter(Boolean).join(' ')
    case 'blockquote':
    case 'footnoteDefinition':
      return flowText(node.children)
    default:
      return 'children' in node
        ? phrasingText(node.children as PhrasingContent[])
        : 'value' in node
          ? node.value
          : ''
  }
}
