import type { Nodes, RootContent } from 'mdast'
import type { Content } from '../../model/session.ts'
import { flowText } from './content.ts'

/** The text of prose without what is struck out: what somebody crossed out is said no more. */
export function meantText({ nodes, text }: Content): string {
  return nodes.some(isStruck) ? flowText(nodes.map(withoutStruck)) : text
}

/** Blocks without what is struck out; the account of words tells of what nobody reads. */
export const meantBlocks = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.some(isStruck)
    ? blocks
        .filter((block) => !isUnchecked(block))
        .map(withoutStruck)
        .filter((block) => flowText([block]) !== '')
    : [...blocks]

function isStruck(node: Nodes): boolean {
  return node.type === 'delete' || isUnchecked(node) || ('children' in node && node.children.some(isStruck))
}

/** What a form offers and nobody chose. */
const isUnchecked = (node: Nodes): boolean => node.type === 'listItem' && node.checked === false

function withoutStruck<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children
    .filter((child) => child.type !== 'delete' && !isUnchecked(child as Nodes))
    .map((child) => withoutStruck(child as Nodes))
  return { ...node, children } as T
}
