import type { VFileMessage } from 'vfile-message'
import type { Block, Document } from '../document/document.ts'
import type { Extent } from '../document/extent.ts'
import { firstOrigin } from '../document/first-origin.ts'
import { forFormat } from '../document/for-format.ts'
import { plainText } from '../document/plain-text.ts'
import type { Template } from '../template/template.ts'
import { composeMessage } from './messages.ts'

/** How many parts a message names. */
const most = 5

/**
 * What is over a template's page budget: a warning where the template says its pages, naming the parts that take the
 * most lines; null where all fits. Nothing is cut.
 */
export function overBudget(
  document: Document,
  extent: Extent,
  { budget }: Pick<Template, 'budget'>,
  notesPath: string,
): VFileMessage | null {
  const found = extent.pages.length
  if (!budget || found <= budget.pages) return null
  const over = extent.pages.slice(budget.pages).reduce((sum, lines) => sum + lines, 0)
  const longest = parts(forFormat(document, 'pdf'), extent, notesPath)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, most)
  const reason = `Unexpected ${found} pages of “${document.metadata.title}”, expected at most ${budget.pages}: about ${counted(over, 'line')} too many; the longest parts are ${longest.map(named).join(', ')}`
  return composeMessage('template-pages', {
    reason,
    place: { line: budget.line, column: 1 },
    file: budget.path,
    note: 'Shorten one of them in the notes, or print less of it in the template',
  })
}

/** A heading, or a call-out with a title, with what stands under it. */
interface Part {
  title: string
  lines: number
  /** Where its words come from first. */
  from: string | null
}

const named = ({ title, lines, from }: Part): string =>
  `“${title}” (${counted(lines, 'line')}${from === null ? '' : `, ${from}`})`

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function parts(document: Document, { blocks }: Extent, notesPath: string): Part[] {
  const found: Part[] = []
  for (const [index, block] of document.children.entries()) {
    const title = titleOf(block)
    if (title !== null || found.length === 0)
      found.push({ title: title ?? document.metadata.title, lines: 0, from: null })
    const part = found.at(-1) as Part
    part.lines += blocks[index] ?? 0
    const line = firstOrigin(block, notesPath)?.line
    if (line !== undefined) part.from ??= `${notesPath}:${line}`
  }
  return found
}

/** Deeper headings are too many to be named. */
function titleOf(block: Block): string | null {
  if (block.type === 'heading') return block.depth <= 3 ? plainText(block.children) : null
  return block.type === 'callout' && block.title ? plainText(block.title) : null
}
