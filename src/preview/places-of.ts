import type { Block, Document, Origin } from '../document/document.ts'
import { textBlocks } from '../document/text-blocks.ts'
import { innerBlocks, walkBlocks } from '../writers/walk-blocks.ts'
import type { Place } from './protocol.ts'

/** Where the words of a brief were written, block by block in reading order: in the notes, else in the template. */
export function placesOf(document: Pick<Document, 'children' | 'footnotes'>): Place[] {
  const blocks = [...document.children, ...document.footnotes.flatMap(({ children }) => children)]
  return [...walkBlocks(blocks)]
    .filter((block) => innerBlocks(block).length === 0)
    .flatMap((block): Place[] => {
      const text = textBlocks({ children: [block], footnotes: [] }).join(' ')
      const origin = originIn(block)
      if (text === '' || !origin) return []
      const { path: file, line, column } = origin
      return [{ text, file, line, column }]
    })
}

type Node = { origin?: Origin; children?: readonly unknown[] } & object

/** Of the first words in a block: a template's paragraph says where it stands, and what it prints where that was said. */
function originIn(node: Block | Node): Origin | undefined {
  for (const child of ('children' in node && node.children) || []) {
    const origin = originIn(child as Node)
    if (origin) return origin
  }
  return node.origin
}
