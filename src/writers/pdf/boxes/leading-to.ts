import type { Block } from '../../../document/document.ts'
import type { Box } from './box.ts'
import { averse } from './together.ts'

/** What it is worth that words which lead to a list stand with it, in lines left empty. */
const worth = 4

/** The boxes of a block before `next`: words that end in a colon lead to the list after them. */
export function leadingTo(next: Block | undefined, boxes: Box[], leading: number): Box[] {
  const last = boxes.at(-1)
  if (next?.type !== 'list' || last?.kind !== 'line') return boxes
  const end = last.line.parts.at(-1)
  const leads = end?.kind === 'glyphs' && end.glyphs.text.endsWith(':')
  return leads ? [...boxes.slice(0, -1), averse(last, worth * leading)] : boxes
}
