import type { Block } from '../../../document/document.ts'
import type { Box } from './box.ts'

/** What words that end in a colon lead to. */
const led: ReadonlySet<Block['type']> = new Set(['list', 'table', 'facts', 'figure', 'code', 'blockquote'])

/** Of the room above a heading, what is left right below another. */
const underHeading = 0.45

/**
 * The boxes of `block`, which stay with what it introduces: a byline or a line of facts below a heading, words that lead to a list or a
 * table, a table before small print, and one line below a heading, which alone would leave it at the page's foot. What is about the whole brief goes on from nothing.
 */
export function introducing(
  before: Block | undefined,
  block: Block,
  next: Block | undefined,
  boxes: Box[],
): Box[] {
  if (before?.type === 'heading' && block.type === 'heading') {
    return boxes.map((box, i) => (i === 0 ? { ...box, before: box.before * underHeading } : box))
  }
  if (before?.type === 'heading' && isByline(block) && next)
    return boxes.map((box) => ({ ...box, keep: true }))
  if (isLoneLine(before, boxes) && next && !beginsAnew(next)) {
    return boxes.map((box) => ({ ...box, keep: true }))
  }
  const last = boxes.at(-1)
  return last && next && leadsTo(block, last, next) ? [...boxes.slice(0, -1), { ...last, keep: true }] : boxes
}

/** Words that end in a colon to what they announce, and a table to the small print below it, which says what its signs mean. */
function leadsTo(block: Block, last: Box, next: Block): boolean {
  if (block.type === 'table') return next.type === 'paragraph' && next.style === 'note'
  if (!led.has(next.type) || last.kind !== 'line') return false
  const end = last.line.parts.at(-1)
  return end?.kind === 'glyphs' && end.glyphs.text.endsWith(':')
}

const beginsAnew = (block: Block): boolean =>
  block.type === 'heading' || (block.type === 'callout' && block.kind === 'strip')

const isByline = (block: Block): boolean =>
  block.type === 'paragraph' ? block.style === 'note' : block.type === 'facts' && block.inLine === true

const isLoneLine = (before: Block | undefined, [only, ...others]: readonly Box[]): boolean =>
  before?.type === 'heading' && only?.kind === 'line' && others.length === 0
