import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type FinishedBlock, foldedBlocks } from '../finished-text.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Markdown as a reader of GFM sees it. */
export const parseMarkdown = (data: Uint8Array): Root => parser.parse(new TextDecoder().decode(data))

/**
 * The words of a written Markdown file, block by block, as `textBlocks` gives those of the document: without front
 * matter, contents list, list markers and labels, and footnote numbers.
 */
export const markdownTextBlocks = (data: Uint8Array): string[] => markdownBlocks(data).map(({ text }) => text)

export function markdownBlocks(data: Uint8Array): FinishedBlock[] {
  return foldedBlocks(
    withoutContents(parseMarkdown(data).children).flatMap((node) =>
      blocksOf(node).map((text) => ({ isHeading: node.type === 'heading', text })),
    ),
  )
}

function flow(nodes: readonly RootContent[]): string[] {
  return withoutContents(nodes).flatMap(blocksOf)
}

function withoutContents(nodes: readonly RootContent[]): RootContent[] {
  const start = nodes.findIndex((node) => node.type === 'html' && node.value === '<!-- contents -->')
  const end = nodes.findIndex((node) => node.type === 'html' && node.value === '<!-- /contents -->')
  return start === -1 ? [...nodes] : [...nodes.slice(0, start), ...withoutContents(nodes.slice(end + 1))]
}

function blocksOf(node: RootContent): string[] {
  switch (node.type) {
    case 'yaml':
    case 'html':
    case 'thematicBreak':
      return []
    case 'code':
      return [node.value]
    case 'heading':
    case 'paragraph':
      return [words(node.children)]
    case 'list':
      return node.children.flatMap(itemBlocks)
    case 'blockquote':
    case 'footnoteDefinition':
      return flow(node.children)
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => cellBlocks(cell.children)))
    default:
      return []
  }
}

/** A label and a fact's term stand before the item's own words: strong, then an en space or a hard break. */
function itemBlocks(item: ListItem): string[] {
  const [head, ...more] = item.children
  if (head?.type !== 'paragraph') return flow(item.children)
  const [first, second] = head.children
  if (isLabel(first, second)) return [words(head.children.slice(1)), ...flow(more)]
  if (first?.type === 'strong' && (second?.type === 'break' || isOwnLabel(first, second))) {
    const rest = second?.type === 'break' ? head.children.slice(2) : head.children.slice(1)
    return [words(first.children), words(rest), ...flow(more)]
  }
  return flow(item.children)
}

const isLabel = (first: PhrasingContent | undefined, second: PhrasingContent | undefined): boolean =>
  first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('\u2002')

const isOwnLabel = (first: PhrasingContent | undefined, second: PhrasingContent | undefined): boolean =>
  first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('\u2003')

/** A cell's blocks are parted by two `<br>`, by list tags, or by both; only a list's item begins with a label. */
function cellBlocks(nodes: readonly PhrasingContent[]): string[] {
  const parts: { item: boolean; nodes: PhrasingContent[] }[] = [{ item: false, nodes: [] }]
  nodes.forEach((node, index) => {
    const twice = isBreak(node) && isBreak(nodes[index + 1])
    const list = node.type === 'html' && /^<\/?(ul|ol|li)\b/.test(node.value)
    if (twice || list) parts.push({ item: node.type === 'html' && node.value === '<li>', nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  })
  return parts.flatMap(({ item, nodes: part }) => {
    if (item && isOwnLabel(part[0], part[1])) return [words(part.slice(0, 1)), words(part.slice(1))]
    return [words(item && isLabel(part[0], part[1]) ? part.slice(1) : part)]
  })
}

const isBreak = (node: PhrasingContent | undefined): boolean => node?.type === 'html' && node.value === '<br>'

function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'break' || isBreak(node)) return ' '
      return 'children' in node ? words(node.children) : ''
    })
    .join('')
}
