import type { Block, Heading } from '../document.ts'

/** Below this depth headings have no numbers. */
const deepest = 3

/** Headings of the document's own flow with the numbers of their sections before their words: `2.1`. */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0]
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.depth < 2 || block.depth > deepest) return block
    const level = block.depth - 2
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    return numbered(block, counts.slice(0, level + 1).join('.'))
  })
}

/** No line breaks after the number. */
const numbered = (heading: Heading, number: string): Heading => ({
  ...heading,
  children: [{ type: 'text', value: `${number}\u00a0\u00a0` }, ...heading.children],
})
