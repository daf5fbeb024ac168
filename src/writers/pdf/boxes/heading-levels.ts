import type { Document, Heading } from '../../../document/document.ts'
import { walkBlocks } from '../../walk-blocks.ts'

/**
 * The levels of a document's headings as readers hear them: the first is 1, and each at most one below the one before
 * it (PDF/UA-1 7.4.2), whatever depth it is set in.
 */
export function headingLevels(document: Document): Map<Heading, Heading['depth']> {
  const notes = document.footnotes.flatMap((note) => note.children)
  const levels = new Map<Heading, Heading['depth']>()
  let last = 0
  for (const block of walkBlocks([...document.children, ...notes])) {
    if (block.type !== 'heading') continue
    last = Math.min(block.depth, last + 1)
    levels.set(block, last as Heading['depth'])
  }
  return levels
}
