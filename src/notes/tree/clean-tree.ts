import type {
  Definition,
  Heading,
  List,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { invisible, plainNoBreakSpace } from '../clean-source.ts'
import { warn } from '../message.ts'
import { phrasingText, trimPhrasing } from './phrasing.ts'

/**
 * A tree with nothing in it that says nothing: no empty bullets and headings, no doubled markers, no dead links, no bold
 * in headings, no definitions apart from their links, no rules between sections. The tree given stays as it is.
 */
export function cleanTree(root: Root, file: VFile): Root {
  return withCleanChildren(root, { definitions: definitionsOf(root), file })
}

interface Context {
  definitions: ReadonlyMap<string, Definition>
  file: VFile
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node)
  })
  return found
}

function withCleanChildren<T extends Parents>(parent: T, context: Context): T {
  const children = (parent.children as RootContent[]).flatMap((node) =>
    cleaned('children' in node ? withCleanChildren(node, context) : node, context),
  )
  const copy = { ...parent, children } as T
  return isPhrasingParent(copy) ? ({ ...copy, children: merged(children as PhrasingContent[]) } as T) : copy
}

function isPhrasingParent(node: Parents): boolean {
  return node.type !== 'table' && node.children.every((child) => phrasing.has(child.type))
}

const phrasing = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'link',
  'inlineCode',
  'break',
  'image',
  'superscript',
  'subscript',
  'languageSpan',
  'footnoteReference',
])

/** What stands in a node's place. Its children are clean already. */
function cleaned(node: RootContent, context: Context): RootContent[] {
  switch (node.type) {
    case 'text':
      return text(node.value) === '' ? [] : [{ ...node, value: text(node.value) }]
    case 'link':
      return isDead(node.url) ? deadLink(node, context) : node.children.length > 0 ? [node] : []
    case 'linkReference':
    case 'imageReference':
      return resolved(node, context)
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'superscript':
    case 'subscript':
      return mark(node)
    case 'heading':
      return heading(node)
    case 'paragraph': {
      const children = trimPhrasing(node.children)
      return children.length > 0 ? [{ ...node, children }] : []
    }
    case 'list':
      return list(node)
    case 'listItem':
      return node.children.length > 0 ? [node] : []
    case 'blockquote':
      return node.children.length > 0 ? [node] : []
    case 'definition':
    case 'thematicBreak':
      return []
    default:
      return [node]
  }
}

function text(value: string): string {
  return value
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\t/gu, ' ')
    .replaceAll(invisible, '')
    .replaceAll(plainNoBreakSpace, ' ')
}

const isDead = (url: string): boolean => url === '' || url === '#'

function deadLink(node: Extract<RootContent, { type: 'link' }>, { file }: Context): RootContent[] {
  const words = phrasingText(node.children).trim()
  warn(file, {
    reason: `Unexpected link without an address on “${words}”, expected one: only its words are kept`,
    ruleId: 'link-dead',
    place: node,
    actual: node.url,
    note: 'Write the address, or take the link away',
  })
  return node.children
}

function resolved(
  node: Extract<RootContent, { type: 'linkReference' | 'imageReference' }>,
  { definitions }: Context,
): RootContent[] {
  const definition = definitions.get(node.identifier)
  if (!definition) return node.type === 'linkReference' ? node.children : []
  const { url, title } = definition
  const place = node.position ? { position: node.position } : {}
  if (node.type === 'imageReference')
    return [{ type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...place }]
  return [{ type: 'link', url, title: title ?? null, children: node.children, ...place } as RootContent]
}

/** Emphasis: gone where it holds nothing but white space, not twice in itself. */
function mark(
  node: Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript' }>,
): RootContent[] {
  const children = node.children.flatMap((child) => (child.type === node.type ? child.children : [child]))
  const holdsText = phrasingText(children).trim() !== '' || children.some((child) => child.type === 'image')
  return holdsText ? [{ ...node, children } as RootContent] : children
}

function heading(node: Heading): RootContent[] {
  const children = trimPhrasing(unbold(node.children))
  return children.length > 0 ? [{ ...node, children }] : []
}

/** A heading is bold by being a heading. */
function unbold(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return merged(
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'strong') return unbold(node.children)
      if ('children' in node) return [{ ...node, children: unbold(node.children) } as PhrasingContent]
      return [node]
    }),
  )
}

function list(node: List): RootContent[] {
  if (node.children.length === 0) return []
  const inner = node.children.map(doubled)
  if (!inner.some((item) => item)) return [{ ...node, children: node.children }]
  const numbered = !node.ordered && inner.every((item) => item?.list.ordered)
  const start = numbered ? (inner[0]?.list.start ?? 1) : node.start
  const children = node.children.map((item, index) => inner[index]?.item ?? item)
  return [{ ...node, ordered: numbered || node.ordered, start, children } as List]
}

/** "- 1) text": an item whose whole content is a list of one item has two markers for one thing. */
function doubled(item: ListItem): { list: List; item: ListItem } | null {
  const [only] = item.children
  if (item.children.length !== 1 || only?.type !== 'list' || only.children.length !== 1) return null
  const [inner] = only.children
  if (!inner || only.position?.start.line !== item.position?.start.line) return null
  return { list: only, item: { ...inner, ...(item.position && { position: item.position }) } }
}

/** Texts side by side as one, and emphasis of one kind side by side as one. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value, ...joined(last, node) }
    } else if (last && isMark(last) && last.type === node.type && 'children' in node) {
      result[result.length - 1] = {
        ...last,
        children: merged([...last.children, ...node.children]),
        ...joined(last, node),
      } as PhrasingContent
    } else result.push(node)
  }
  return result
}

function isMark(
  node: PhrasingContent,
): node is Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }> {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

function joined(first: Nodes, second: Nodes): Pick<Nodes, 'position'> {
  return first.position && second.position
    ? { position: { start: first.position.start, end: second.position.end } }
    : {}
}
