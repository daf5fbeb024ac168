import type { Heading, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast'
import { phrasingText, slicePhrasing, trimPhrasing } from './phrasing.ts'

/** Notes as they are meant, and what somebody crossed out of them. */
export interface Unstruck {
  blocks: RootContent[]
  struck: PhrasingContent[][]
  /** What stands below a heading that is struck: it has lost its place. */
  orphans: RootContent[][]
}

/**
 * Takes out what is struck, wherever it stands, before anything is read: it is said no more, and a line through words is
 * nothing that all readers of a brief would hear.
 */
export function withoutStruck(blocks: readonly RootContent[]): Unstruck {
  const found: Unstruck = { blocks: [], struck: [], orphans: [] }
  if (!blocks.some(hasStruck)) return { ...found, blocks: [...blocks] }
  let below: { depth: number; blocks: RootContent[] } | null = null
  for (const block of blocks) {
    if (below && !(block.type === 'heading' && block.depth <= below.depth)) {
      below.blocks.push(...meant(block, found.struck))
      continue
    }
    below = null
    if (block.type === 'heading' && isAllStruck(block)) {
      below = { depth: block.depth, blocks: [] }
      found.struck.push(block.children)
      found.orphans.push(below.blocks)
    } else found.blocks.push(...meant(block, found.struck))
  }
  return found
}

const hasStruck = (node: Nodes): boolean =>
  node.type === 'delete' || ('children' in node && node.children.some(hasStruck))

const isAllStruck = ({ children }: Heading): boolean =>
  children.some(hasStruck) && phrasingText(children.filter(({ type }) => type !== 'delete')).trim() === ''

/** A block without what is struck in it; none where nothing is left. */
function meant(node: RootContent, struck: Unstruck['struck']): RootContent[] {
  if (!hasStruck(node) || !('children' in node)) return [node]
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const children = trimPhrasing(meantPhrasing(node.children, struck))
      return children.length > 0 ? [{ ...node, children }] : []
    }
    case 'table':
      return [{ ...node, children: node.children.flatMap((row, index) => meantRow(row, index, struck)) }]
    default: {
      const children = (node.children as RootContent[]).flatMap((child) => meant(child, struck))
      return children.length > 0 ? [{ ...node, children } as RootContent] : []
    }
  }
}

/** A row below the head in which all is struck is none. */
function meantRow(row: TableRow, index: number, struck: Unstruck['struck']): TableRow[] {
  const children = row.children.map((cell) => ({
    ...cell,
    children: trimPhrasing(meantPhrasing(cell.children, struck)),
  }))
  const isGone = index > 0 && hasStruck(row) && children.every((cell) => cell.children.length === 0)
  return isGone ? [] : [{ ...row, children }]
}

function meantPhrasing(nodes: readonly PhrasingContent[], struck: Unstruck['struck']): PhrasingContent[] {
  let kept: PhrasingContent[] = []
  let isGap = false
  for (const node of nodes) {
    if (node.type === 'delete') {
      struck.push([node])
      isGap = true
      continue
    }
    const [own] = hasStruck(node) ? within(node, struck) : [node]
    if (!own) {
      isGap = true
      continue
    }
    kept = isGap ? closed(kept, own) : [...kept, own]
    isGap = false
  }
  return isGap ? withoutEnd(kept, /(?<![\s,;])[\s,;]+$/u) : kept
}

/** A mark or link without what is struck in it; none where it holds no words then. */
function within(node: PhrasingContent, struck: Unstruck['struck']): PhrasingContent[] {
  if (!('children' in node)) return [node]
  const children = meantPhrasing(node.children, struck)
  return children.length > 0 ? [{ ...node, children } as PhrasingContent] : []
}

/** Puts together what stood around struck words, with one space or one sign between: "Spain, ~~Italy~~, Malta". */
function closed(before: PhrasingContent[], next: PhrasingContent): PhrasingContent[] {
  const text = phrasingText(before)
  const after = phrasingText([next])
  const isOpen = /(?:^|[,;:])\s*$/u.test(text)
  const doubled = (isOpen ? /^\s*(?:[,;]\s*)?/u : /\s$/u.test(text) ? /^\s+/u : /^/u).exec(after)?.[0] ?? ''
  const rest = slicePhrasing([next], doubled.length)
  const isSign = /^\s*[.,;:!?)]/u.test(after.slice(doubled.length))
  return [...(isSign ? withoutEnd(before, /(?<!\s)\s+$/u) : before), ...rest]
}

function withoutEnd(nodes: PhrasingContent[], end: RegExp): PhrasingContent[] {
  const match = end.exec(phrasingText(nodes))
  return match ? slicePhrasing(nodes, 0, match.index) : nodes
}
