import type { RootContent } from 'mdast'
import { flowText } from '../tree/content.ts'
import { phrasingText } from '../tree/phrasing.ts'
import type { Container, Leaf } from './leaf.ts'

/** The leaves of blocks, in order: each word of the notes stands in one of them. */
export function leavesOf(nodes: readonly RootContent[], path: readonly Container[] = []): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ node, path, nodes: node.children, text: phrasingText(node.children) }]
      case 'list':
        return node.children.flatMap((item) =>
          leavesOf(item.children as RootContent[], [...path, node, item]),
        )
      case 'blockquote':
        return leavesOf(node.children as RootContent[], [...path, node])
      default:
        return [{ node, path, nodes: [], text: flowText([node]) }]
    }
  })
}
