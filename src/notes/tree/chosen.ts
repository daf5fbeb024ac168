import type { Nodes, RootContent } from 'mdast'
import type { Content } from '../../model/session.ts'
import { flowText } from './content.ts'

/** The text of prose without the boxes that nobody ticked: what a form offers is not said. */
export function chosenText({ nodes, text }: Content): string {
  return nodes.some(hasUnchecked) ? flowText(nodes.map(withoutUnchecked)) : text
}

/** Blocks without the boxes that nobody ticked; the account of words tells of what nobody reads. */
export const chosenBlocks = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.some(hasUnchecked)
    ? blocks.map(withoutUnchecked).filter((block) => flowText([block]) !== '')
    : [...blocks]

const isUnchecked = (node: Nodes): boolean => node.type === 'listItem' && node.checked === false

function hasUnchecked(node: Nodes): boolean {
  return isUnchecked(node) || ('children' in node && node.children.some(hasUnchecked))
}

function withoutUnchecked<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children
    .filter((child) => !isUnchecked(child))
    .map((child) => withoutUnchecked(child as Nodes))
  return { ...node, children } as T
}
