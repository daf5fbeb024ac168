import type { Block, Document, Heading } from './document.ts'
import { plainText } from './plain-text.ts'

/** An entry of the contents list, of the PDF's outline and of Word's navigation pane. */
export interface OutlineEntry {
  id: string
  depth: Heading['depth']
  text: string
}

/** Headings below the title, in order; only those that stand in the document's own flow (not in a call-out). */
export function outline(document: Document, depth = 6): OutlineEntry[] {
  return document.children.filter((block) => isSection(block, depth)).map(entry)
}

function isSection(block: Block, depth: number): block is Heading {
  return block.type === 'heading' && block.depth > 1 && block.depth <= depth
}

function entry(heading: Heading): OutlineEntry {
  return { id: heading.id, depth: heading.depth, text: plainText(heading.children).replaceAll('\n', ' ') }
}
