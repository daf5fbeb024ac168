import type { Origin } from './document.ts'

type Node = { origin?: Origin; children?: readonly unknown[] } & object

/**
 * Where the first words in a node were written, of one file where that is named: a template's paragraph says where it
 * stands, and what it prints where that was said.
 */
export function firstOrigin(node: Node, path?: string): Origin | undefined {
  for (const child of node.children ?? []) {
    const origin = firstOrigin(child as Node, path)
    if (origin) return origin
  }
  return path === undefined || node.origin?.path === path ? node.origin : undefined
}
