import type { Block, Document, Heading } from './document.ts'
import { plainText } from './plain-text.ts'

/** An entry of the contents list, of the PDF's outline and of Word's navigation pane. */
export interface OutlineEntry {
  id: string
  depth: Heading['depth']
  text: string
}

/** Headings below the title, in order: those of the document's own flow and of parts side by side in it. */
export function outline(document: Document, depth = 6): OutlineEntry[] {
  return headings(document.children)
    .filter((heading) => heading.depth > 1 && heading.depth <= depth)
    .map(entry)
}

const headings = (blocks: readonly Block[]): Heading[] =>
  blocks.flatMap((block) => {
    if (block.type === 'sideBySide') return block.children.flatMap((side) => headings(side.children))
    return block.type === 'heading' ? [block] : []
  })

function entry(heading: Heading): OutlineEntry {
  return { id: heading.id, depth: heading.depth, text: plainText(heading.children).replaceAll('\n', ' ') }
}
