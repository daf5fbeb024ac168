import type { ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import {
  type FinishedBlock,
  type FinishedLink,
  type FinishedRole,
  foldedBlocks,
  textsOf,
} from '../finished-text.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Markdown as a reader of GFM sees it. */
export const parseMarkdown = (text: string): Root => parser.parse(text)

/**
 * The words of a written Markdown file, block by block, as `textBlocks` gives those of the document: without front
 * matter, contents list, list markers and labels, and footnote numbers.
 */
export const markdownTextBlocks = (data: Uint8Array): string[] => textsOf(markdownBlocks(data))

export const markdownBlocks = (data: Uint8Array): FinishedBlock[] =>
  blocksIn(parseMarkdown(new TextDecoder().decode(data)))

/** The same of a file that is parsed already. */
export const blocksIn = (root: Root): FinishedBlock[] => foldedBlocks(flow(root.children, 'text'))

const flow = (nodes: readonly RootContent[], role: FinishedRole): FinishedBlock[] =>
  withoutContents(nodes).flatMap((node) => blocksOf(node, role))

/** The entries of the contents list and its title, in whatever box it stands. */
export function contentsOf({ children }: Parents): Paragraph[] {
  const shown = new Set<Nodes>(withoutContents(children as RootContent[]))
  return children.flatMap((node) => {
    if (shown.has(node)) return flows.has(node.type) ? contentsOf(node as Parents) : []
    const entries: Paragraph[] = []
    visit(node, 'paragraph', (entry) => void entries.push(entry))
    return entries
  })
}

/** What holds blocks, and may have the contents list among them. */
export const flows: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
])

/** The blocks of the document’s own flow. */
export function withoutContents(nodes: readonly RootContent[]): RootContent[] {
  const start = nodes.findIndex((node) => node.type === 'html' && node.value === '<!-- contents -->')
  const end = nodes.findIndex((node) => node.type === 'html' && node.value === '<!-- /contents -->')
  return start === -1 ? [...nodes] : [...nodes.slice(0, start), ...withoutContents(nodes.slice(end + 1))]
}

/** @param role what its words are where they are no heading, cell or note */
function blocksOf(node: RootContent, role: FinishedRole): FinishedBlock[] {
  switch (node.type) {
    case 'yaml':
    case 'html':
    case 'thematicBreak':
      return []
    case 'code':
      return [{ role, text: node.value, links: [] }]
    case 'heading':
      return said(node.children, 'heading')
    case 'paragraph':
      return said(node.children, role)
    case 'list':
      return node.children.flatMap((item) => itemBlocks(item, role))
    case 'blockquote':
      return flow(node.children, role)
    case 'footnoteDefinition':
      return flow(node.children, 'note')
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => cellBlocks(cell.children)))
    default:
      return []
  }
}

/** A label and a fact's term stand before the item's own words: strong, then an en space or a hard break. */
function itemBlocks(item: ListItem, role: FinishedRole): FinishedBlock[] {
  const [head, ...more] = item.children
  if (head?.type !== 'paragraph') return flow(item.children, role)
  const [first, second] = head.children
  if (isLabel(first, second)) return [...said(head.children.slice(1), role), ...flow(more, role)]
  if (first?.type === 'strong' && (second?.type === 'break' || isOwnLabel(first, second))) {
    const rest = second?.type === 'break' ? head.children.slice(2) : head.children.slice(1)
    return [...said(first.children, role), ...said(rest, role), ...flow(more, role)]
  }
  return flow(item.children, role)
}

/** A label of the program’s, which stands outside the document’s words, and one of the document’s own. */
export const isLabel = (first: PhrasingContent | undefined, second: PhrasingContent | undefined): boolean =>
  first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('\u2002')

export const isOwnLabel = (
  first: PhrasingContent | undefined,
  second: PhrasingContent | undefined,
): boolean => first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('\u2003')

/** A cell's blocks are parted by two `<br>`, by list tags, or by both; only a list's item begins with a label. */
function cellBlocks(nodes: readonly PhrasingContent[]): FinishedBlock[] {
  const parts: { item: boolean; nodes: PhrasingContent[] }[] = [{ item: false, nodes: [] }]
  nodes.forEach((node, index) => {
    const twice = isBreak(node) && isBreak(nodes[index + 1])
    const list = node.type === 'html' && /^<\/?(ul|ol|li)\b/.test(node.value)
    if (twice || list) parts.push({ item: node.type === 'html' && node.value === '<li>', nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  })
  return parts.flatMap(({ item, nodes: part }) => {
    if (item && isOwnLabel(part[0], part[1]))
      return [...said(part.slice(0, 1), 'cell'), ...said(part.slice(1), 'cell')]
    return said(item && isLabel(part[0], part[1]) ? part.slice(1) : part, 'cell')
  })
}

const isBreak = (node: PhrasingContent | undefined): boolean => node?.type === 'html' && node.value === '<br>'

/** The words of a line, and the pictures in it. */
const said = (nodes: readonly PhrasingContent[], role: FinishedRole): FinishedBlock[] => [
  { role, text: words(nodes), links: nodes.flatMap(linksIn) },
  ...nodes.flatMap(picturesIn),
]

export function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'break' || isBreak(node)) return ' '
      return 'children' in node ? words(node.children) : ''
    })
    .join('')
}

/** Links out of the file; those within it begin with a number sign. */
function linksIn(node: PhrasingContent): FinishedLink[] {
  if (node.type === 'link')
    return node.url.startsWith('#') ? [] : [{ words: words(node.children), url: node.url }]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

/** Pictures with their alternative texts, also those in HTML's own words. */
export function picturesIn(node: Nodes): FinishedBlock[] {
  if (node.type === 'image')
    return [{ role: 'picture', text: node.alt ?? '', links: [], picture: { file: node.url } }]
  if (node.type === 'html' && node.value.startsWith('<img'))
    return [
      { role: 'picture', text: /\balt="([^"]*)"/u.exec(node.value)?.[1] ?? '', links: [], picture: null },
    ]
  return 'children' in node ? node.children.flatMap(picturesIn) : []
}
