import type { Parents, RootContent } from 'mdast'
import { paragraph, span } from '../tree/content.ts'
import { slicePhrasing } from '../tree/phrasing.ts'
import type { Container, Leaf, Span } from './leaf.ts'

/**
 * The blocks that stretches of leaves are, with the lists and quotations around them. `base`: containers that already
 * stand around the place where the blocks go.
 */
export function blocksOf(spans: readonly Span[], base: readonly Container[] = []): RootContent[] {
  const root: RootContent[] = []
  const open: { of: Container; copy: Parents }[] = []
  for (const joined of withoutSeams(spans)) {
    const block = blockOf(joined)
    if (!block) continue
    const path = within(joined.leaf.path, base)
    let depth = 0
    while (depth < open.length && open[depth]?.of === path[depth]) depth++
    open.length = depth
    for (const container of path.slice(depth)) {
      const copy = emptied(container)
      children(open.at(-1)?.copy, root).push(copy)
      open.push({ of: container, copy })
    }
    children(open.at(-1)?.copy, root).push(block)
  }
  for (const node of root) place(node)
  return root
}

const children = (parent: Parents | undefined, root: RootContent[]): RootContent[] =>
  parent ? (parent.children as RootContent[]) : root

/** Stretches that go on in the same leaf are one. */
function withoutSeams(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const next of spans) {
    const last = found.at(-1)
    if (last?.leaf === next.leaf && last.end === next.start)
      found[found.length - 1] = { ...last, end: next.end }
    else found.push(next)
  }
  return found
}

function within(path: readonly Container[], base: readonly Container[]): readonly Container[] {
  return base.every((container, index) => path[index] === container) ? path.slice(base.length) : path
}

function blockOf({ leaf, start, end }: Span): RootContent | null {
  if (isWhole(leaf, start, end)) return leaf.node
  const block = paragraph(slicePhrasing(leaf.nodes, start, end))
  return 'children' in block && block.children.length > 0 ? block : null
}

function isWhole(leaf: Leaf, start: number, end: number): boolean {
  return leaf.nodes.length === 0 || (start === 0 && end >= leaf.text.length)
}

function emptied(container: Container): RootContent & Parents {
  const { position, ...copy } = container
  return { ...copy, children: [] } as RootContent & Parents
}

/** Gives containers that were put together the place of what they hold. */
function place(node: RootContent): void {
  if (node.position || !('children' in node)) return
  for (const child of node.children) place(child as RootContent)
  const found = span(node.children)
  if (found) node.position = found
}
