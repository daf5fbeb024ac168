import type { Node, PhrasingContent, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** A heading's children without its `:id[name]`, and that name. */
export function splitId(children: readonly PhrasingContent[]): {
  children: PhrasingContent[]
  id: string | null
} {
  const isId = (node: Node) => node.type === 'textDirective' && (node as { name?: string }).name === 'id'
  const found = children.find(isId)
  return { children: children.filter((node) => !isId(node)), id: found ? ascii(wordsOf(found)) : null }
}

/** The ids that headings give themselves by `:id[name]`. */
export function namedIds(root: Root): Set<string> {
  const ids = new Set<string>()
  visit(root, 'heading', (node) => {
    const { id } = splitId(node.children)
    if (id !== null) ids.add(id)
  })
  return ids
}

/** An id from a heading's words; words without Latin letters give `section-N`. */
export function idOf(words: string, taken: ReadonlySet<string>): string {
  return ascii(words) || `section-${taken.size + 1}`
}

const longest = 60

function ascii(words: string): string {
  const plain = words.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  const id = plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '')
  return id.length <= longest ? id : id.slice(0, longest).replace(/-[^-]*$/u, '')
}
