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
  Table,
} from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { invisible, plainNoBreakSpace } from '../clean-source.ts'
import { say } from '../messages.ts'
import { countedParts } from './counted-parts.ts'
import { listedLines } from './listed-lines.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from './phrasing.ts'
import { leadSign } from './signs.ts'
import { tellUnprinted } from './unprinted.ts'

/**
 * A tree with nothing in it that says nothing: no empty bullets and headings, no doubled markers, no dead links, no bold
 * in headings, no definitions apart from their links, no rules between sections. The tree given stays as it is.
 */
export function cleanTree(root: Root, file: VFile, isMonth: (word: string) => boolean): Root {
  const definitions = definitionsOf(root)
  tellUnprinted(root, definitions, file)
  return withCleanChildren(withFooter(root), { definitions, lone: loneLists(root), isMonth, file })
}

/** What the notes end with below a rule that follows a list, where nothing but paragraphs does. */
function withFooter(root: Root): Root {
  const rule = root.children.findLastIndex(({ type }) => type === 'thematicBreak')
  const below = root.children.slice(rule + 1)
  if (root.children[rule - 1]?.type !== 'list' || !below.every(({ type }) => type === 'paragraph'))
    return root
  const footer = below.map((node) => ({ ...node, data: { footer: true } }) as RootContent)
  return { ...root, children: [...root.children.slice(0, rule), ...footer] }
}

interface Context {
  /** Where numbered lists of one item stand, before and after which none goes on counting. */
  lone: ReadonlySet<Position>
  isMonth(word: string): boolean
  definitions: ReadonlyMap<string, Definition>
  file: VFile
}

function loneLists(tree: Root): Set<Position> {
  const lists: List[] = []
  visit(tree, 'list', (list) => {
    if (list.ordered) lists.push(list)
  })
  const last = ({ start, children }: List) => (start ?? 1) + children.length - 1
  return new Set(
    lists.flatMap(({ start, children, position }, index) => {
      const number = start ?? 1
      const [before, after] = [lists[index - 1], lists[index + 1]]
      const goesOn = (before && last(before) === number - 1) || (after && (after.start ?? 1) === number + 1)
      return children.length === 1 && !goesOn && position ? [position] : []
    }),
  )
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
      const parts = children.length > 0 ? countedParts({ ...node, children }) : []
      return parts.flatMap((part) => (part.type === 'paragraph' ? listedLines(part) : [part]))
    }
    case 'list':
      return list(node, context)
    case 'table':
      return [withHead(node)]
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
  say(file, {
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
  const all = trimPhrasing(unbold(node.children))
  const sign = leadSign.exec(phrasingText(all))?.[0].length ?? 0
  const children = sign > 0 ? trimPhrasing(slicePhrasing(all, sign)) : all
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

/** Word has no heads of tables: below an empty one a row that is all bold is the head, and needs no bold for it. */
function withHead(node: Table): Table {
  const [empty, bold, ...rows] = node.children
  const isEmpty = empty?.children.every((cell) => phrasingText(cell.children).trim() === '')
  if (!isEmpty || !bold || rows.length === 0) return node
  const filled = bold.children.filter((cell) => phrasingText(cell.children).trim() !== '')
  const isBold = filled.length > 1 && filled.every((cell) => cell.children.every(isStrongOrBlank))
  if (!isBold) return node
  const cells = bold.children.map((cell) => ({ ...cell, children: unbold(cell.children) }))
  return { ...node, children: [{ ...bold, children: cells }, ...rows] }
}

const isStrongOrBlank = (node: PhrasingContent): boolean =>
  node.type === 'strong' || node.type === 'break' || phrasingText([node]).trim() === ''

function list(node: List, context: Context): RootContent[] {
  if (node.children.length === 0) return []
  const inner = node.children.map(doubled)
  if (!inner.some((item) => item)) return [alone(node, context)]
  const numbers = inner.map((item) => (item?.list.ordered ? (item.list.start ?? 1) : null))
  // "- 12. Mai war Schluss": a figure that counts nothing is a word.
  if (!isCount(numbers) || inner.some((one) => one?.list.ordered && context.isMonth(firstWord(one.item)))) {
    const children = node.children.map((item, index) => withNumber(item, inner[index]?.list ?? null))
    return [{ ...node, children } as List]
  }
  const numbered = !node.ordered && inner.every((item) => item?.list.ordered)
  const start = numbered ? (inner[0]?.list.start ?? 1) : node.start
  const children = node.children.map((item, index) => inner[index]?.item ?? item)
  return [{ ...node, ordered: numbered || node.ordered, start, children } as List]
}

/** Whether figures count from item to item; one that is 1 counts, others need their like. */
function isCount(numbers: readonly (number | null)[]): boolean {
  const figures = numbers.filter((number) => number !== null)
  return (
    figures.every((figure, index) => figure === (figures[0] ?? 0) + index) &&
    (figures.length > 1 || (figures[0] !== undefined && figures[0] === 1) || figures.length === 0)
  )
}

/** An item with the figure that Markdown took for the number of a list within it. */
function withNumber(item: ListItem, list: List | null): ListItem {
  const [inner] = list?.children ?? []
  const [first, ...rest] = inner?.children ?? []
  if (!list?.ordered || first?.type !== 'paragraph') return item
  const sign = {
    type: 'text' as const,
    value: `${list.start ?? 1}. `,
    ...(list.position && { position: { start: list.position.start, end: list.position.start } }),
  }
  return {
    ...item,
    children: [{ ...first, children: merged([sign, ...first.children]) as PhrasingContent[] }, ...rest],
  }
}

function firstWord({ children: [first] }: ListItem): string {
  const text = first?.type === 'paragraph' ? phrasingText(first.children) : ''
  return /^\p{L}+/u.exec(text)?.[0] ?? ''
}

/** A numbered list of one item that is none: "2020. Das Jahr begann gut.", "1. Juli war Schluss". */
function alone(node: List, { lone, isMonth }: Context): RootContent {
  const [item] = node.children
  if (!item || !node.position || !lone.has(node.position)) return node
  const start = node.start ?? 1
  if (start === 1 && !isMonth(firstWord(item))) return node
  const [first, ...rest] = withNumber(item, { ...node, start }).children
  return first?.type === 'paragraph' && rest.length === 0 ? first : node
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
