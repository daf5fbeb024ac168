import type { Nodes, Paragraph, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { EXIT, visit } from 'unist-util-visit'
import { replaceMustaches } from '../template/mustaches.ts'

/** A directive that its file does not close, or a fence that closes none; the Markdown parser takes both as they are. */
export interface OpenFence {
  reason: string
  line: number
  column: number
}

const fence = /^[ \t>]*(:{3,})[ \t]*$/u
/** The beginning of a directive; where it stands in a paragraph, the parser could not read it. */
const opening = /^[ \t>]*(:{3,})[a-zA-Z][\w-]*/u

/**
 * Where the fences of a template file do not fit each other. A directive that nothing closes takes the next fence for its
 * own, or ends with what it stands in: it is told where it begins, and what that leaves below it is not told again.
 *
 * @param root the file's Markdown with a word for each mustache
 * @param text the file as it is, of the same lines
 */
export function openFences(root: Root, text: string): OpenFence[] {
  const raw = text.split('\n')
  const lines = raw.map((line) => replaceMustaches(line, () => ''))
  const colons = (pattern: RegExp, line: number): number =>
    pattern.exec(lines[line - 1] ?? '')?.[1]?.length ?? 0
  const found: OpenFence[] = []
  /** Fences that may be left without a directive by what was told. */
  let left = 0
  const tell = (reason: string, line: number, column: number): void => {
    found.push({ reason, line, column })
    left += 1
  }
  const directive = (node: ContainerDirective, { start, end }: Position): void => {
    const own = colons(opening, start.line)
    const next = firstWithin(node, (line) => colons(opening, line) >= own)
    if (next === null && colons(fence, end.line) === own) return
    const written = ':'.repeat(own)
    const before = next === null ? '' : ` and before line ${next}`
    const reason = `Unexpected \`${written}${node.name}\` that nothing closes, expected \`${written}\` in a line of its own after it${before}; a directive in another has fewer colons`
    tell(reason, start.line, start.column)
  }
  const paragraph = (node: Paragraph, { start, end }: Position): void => {
    for (let line = start.line; line <= end.line; line++) {
      if (colons(opening, line) > 0) {
        const written = (raw[line - 1] ?? '').trim()
        const reason = `Unexpected \`${written}\`, which is no directive: expected a name, \`[words]\` and \`{attributes}\` with spaces between them, as in \`:::only-in{docx md}\``
        tell(reason, line, start.column)
      } else if (colons(fence, line) > 0 && /^:{3,}$/mu.test(wordsOf(node))) {
        if (left > 0) left -= 1
        else found.push({ reason: closesNothing, line, column: start.column })
      }
    }
  }
  /** @param around colons of the directive that it stands in: one of as many has its fence, and that is told of it */
  const walk = (node: Nodes, around: number): void => {
    const isDirective = node.type === 'containerDirective'
    const own = isDirective ? colons(opening, node.position?.start.line ?? 0) : around
    if (isDirective && own < around && node.position) directive(node, node.position)
    if (node.type === 'paragraph' && !isLabel(node) && node.position) paragraph(node, node.position)
    if ('children' in node) for (const child of node.children) walk(child, Math.min(around, own))
  }
  walk(root, Infinity)
  return found
}

/** The line of the first directive in another for which it holds. */
function firstWithin(directive: ContainerDirective, holds: (line: number) => boolean): number | null {
  let found: number | null = null
  visit(directive, 'containerDirective', ({ position }) => {
    const line = position?.start.line ?? 0
    if (line === directive.position?.start.line || !holds(line)) return
    found = line
    return EXIT
  })
  return found
}

/** The words in brackets of a directive, in the line that opens it. */
const isLabel = ({ data }: Paragraph): boolean =>
  (data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true

const closesNothing =
  'Unexpected `:::` that closes nothing, expected a directive above it; one that holds others has more colons than they'
