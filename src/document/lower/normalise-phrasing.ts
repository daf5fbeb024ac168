import type { Phrasing } from '../document.ts'
import { withoutIdleIsolates } from '../isolates.ts'

type WithChildren = Extract<Phrasing, { children: Phrasing[] }>
type Mark = WithChildren['type']

/** Phrasing without marks within the same mark, empty nodes, double spaces and spaces at its ends. */
export function normalisePhrasing(nodes: readonly Phrasing[]): Phrasing[] {
  return trimmed(folded(flattened(withoutIdleIsolates(nodes), new Set())))
}

/** Headings are bold already, stand in one line, and their links would be read out twice in a contents list. */
export function headingPhrasing(nodes: readonly Phrasing[]): Phrasing[] {
  const plain = nodes.flatMap(function unmark(node): Phrasing[] {
    if (node.type === 'break') return [{ type: 'text', value: ' ' }]
    if (node.type === 'strong') return node.children.flatMap(unmark)
    return 'children' in node ? [{ ...node, children: node.children.flatMap(unmark) }] : [node]
  })
  return normalisePhrasing(plain)
}

const links = ['link', 'crossReference'] as const
const isLink = (type: string): boolean => (links as readonly string[]).includes(type)

/** A mark within the same mark says nothing; a link within a link cannot be followed. */
function flattened(nodes: readonly Phrasing[], around: ReadonlySet<Mark>): Phrasing[] {
  return nodes.flatMap((node): Phrasing[] => {
    if (!('children' in node)) return [node]
    const again = isLink(node.type) ? links.some((type) => around.has(type)) : around.has(node.type)
    if (again && node.type !== 'languageSpan' && node.type !== 'isolate')
      return flattened(node.children, around)
    return [{ ...node, children: flattened(node.children, new Set([...around, node.type])) }]
  })
}

/** Line ends and runs of spaces are one space; no-break spaces stay. Texts are joined before, each looked at once. */
function folded(nodes: readonly Phrasing[]): Phrasing[] {
  return joined(nodes)
    .map(foldNode)
    .filter((node) => !isEmpty(node))
}

/** Texts of one language that follow one another, as one text; what is empty does not part them. */
function joined(nodes: readonly Phrasing[]): Phrasing[] {
  const result: Phrasing[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && node.lang === last.lang) {
      result[result.length - 1] = { ...last, value: last.value + node.value }
    } else if (!isEmpty(node)) result.push(node)
  }
  return result
}

const isEmpty = (node: Phrasing): boolean =>
  node.type === 'text' ? node.value === '' : 'children' in node && node.children.every(isEmpty)

function foldNode(node: Phrasing): Phrasing {
  if (node.type === 'text') return { ...node, value: foldSpace(node.value) }
  return 'children' in node ? { ...node, children: folded(node.children) } : node
}

const foldSpace = (text: string): string => text.replaceAll(/[ \t\n\r]+/gu, ' ')

/** Neither end of a line is a space or a break, however deep it stands. */
function trimmed(nodes: readonly Phrasing[]): Phrasing[] {
  return around(aroundBreaks(nodes), 'start', 'end')
}

/** No space stands beside a hard break. */
function aroundBreaks(nodes: readonly Phrasing[]): Phrasing[] {
  return nodes.flatMap((node, index): Phrasing[] => {
    if (node.type !== 'text') return [node]
    let { value } = node
    if (nodes[index + 1]?.type === 'break') value = value.trimEnd()
    if (nodes[index - 1]?.type === 'break') value = value.replace(/^ /u, '')
    return value === '' ? [] : [{ ...node, value }]
  })
}

type End = 'start' | 'end'

function around(nodes: readonly Phrasing[], ...ends: End[]): Phrasing[] {
  return ends.reduce<readonly Phrasing[]>(trimEnd, nodes) as Phrasing[]
}

function trimEnd(nodes: readonly Phrasing[], end: End): Phrasing[] {
  const rest = [...nodes]
  while (rest.length > 0) {
    const index = end === 'start' ? 0 : rest.length - 1
    const kept = trimNode(rest[index] as Phrasing, end)
    if (kept) {
      rest[index] = kept
      return rest
    }
    rest.splice(index, 1)
  }
  return rest
}

function trimNode(node: Phrasing, end: End): Phrasing | null {
  if (node.type === 'break') return null
  if (node.type === 'text') {
    const value = end === 'start' ? node.value.replace(/^ /u, '') : node.value.replace(/ $/u, '')
    return value === '' ? null : { ...node, value }
  }
  if (!('children' in node)) return node
  const children = trimEnd(node.children, end)
  return children.length === 0 ? null : { ...node, children }
}
