import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { VFileMessage } from 'vfile-message'
import { type BlockDirective, directiveFaults } from './directives/directive-faults.ts'
import { splitId } from './heading-id.ts'
import { splitLabel } from './item-label.ts'
import { report, tell } from './lowering.ts'
import { flowHtml, isSilent, lineDirective, lineHtml } from './markdown-faults.ts'

/** What is wrong with directives and HTML in a template's own Markdown, whatever the notes hold. */
export function checkMarkdown(root: Root): VFileMessage[] {
  const found = { messages: [], told: new Set<string>() }
  const check = (node: Nodes, inLine: boolean): void => {
    if (node.type === 'html' && !isSilent(node)) tell(found, node, inLine ? lineHtml(node.value) : flowHtml)
    if (node.type === 'textDirective' && !inLines.has(node.name)) tell(found, node, lineDirective(node.name))
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      for (const { ruleId, reason } of directiveFaults(node, isLabelled(node)))
        report(found, node, ruleId, reason)
    }
    if (!('children' in node)) return
    for (const child of partsOf(node)) check(child, inLine || holdsLine.has(node.type))
  }
  check(root, false)
  return found.messages
}

/** The directives that may stand anywhere in a line. */
const inLines: ReadonlySet<string> = new Set(['dot', 'break'])

/** What stands in a node, without the directives that say something about it. */
function partsOf(node: Parents): readonly RootContent[] {
  if (node.type === 'heading') return splitId(node.children).children
  if (node.type !== 'listItem') return node.children
  const { label, children } = splitLabel(node)
  return [...label, ...children]
}

const holdsLine: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective'])

function isLabelled(node: BlockDirective): boolean {
  if (node.type === 'leafDirective') return wordsOf(node).trim() !== ''
  const [first] = node.children
  const isLabel = (first?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
  return isLabel && wordsOf(first).trim() !== ''
}
