import type { Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { replaceMustaches } from '../template/mustaches.ts'

/** A directive that its file does not close, or a fence that closes none; the Markdown parser takes both as they are. */
export interface OpenFence {
  reason: string
  line: number
  column: number
}

const fence = /^[ \t>]*:{3,}[ \t]*$/u

/**
 * Where the fences of a template file do not fit each other.
 *
 * @param root the file's Markdown with a word for each mustache
 * @param text the file as it is, of the same lines
 */
export function openFences(root: Root, text: string): OpenFence[] {
  const lines = text.split('\n').map((line) => replaceMustaches(line, () => ''))
  const found: OpenFence[] = []
  visit(root, ['containerDirective', 'paragraph'], (node) => {
    const { start, end } = node.position ?? {}
    if (!start || !end) return
    if (node.type === 'containerDirective') {
      if (end.line > start.line && fence.test(lines[end.line - 1] ?? '')) return
      const reason = `Unexpected \`:::${node.name}\` that nothing closes, expected \`:::\` in a line of its own after it, of as many colons; a directive in another has fewer`
      found.push({ reason, line: start.line, column: start.column })
    } else if (/^:{3,}$/mu.test(wordsOf(node))) {
      const reason =
        'Unexpected `:::` that closes nothing, expected a directive above it; one that holds others has more colons than they'
      const within = lines.slice(start.line - 1, end.line).findIndex((line) => fence.test(line))
      found.push({ reason, line: start.line + Math.max(0, within), column: start.column })
    }
  })
  return found
}
