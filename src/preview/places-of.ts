import type { Block, Document, Origin, Phrasing } from '../document/document.ts'
import { plainText } from '../document/plain-text.ts'
import { textBlocks } from '../document/text-blocks.ts'
import { innerBlocks, walkBlocks } from '../writers/walk-blocks.ts'
import type { WrittenPlace } from './protocol.ts'

/** Where the words of a brief were written, block by block in reading order: in the notes, else in the template. */
export function placesOf(document: Pick<Document, 'children' | 'footnotes'>): WrittenPlace[] {
  const blocks = [...document.children, ...document.footnotes.flatMap(({ children }) => children)]
  return [...walkBlocks(blocks)].flatMap((block) => {
    const own = innerBlocks(block).length === 0 ? [placeOf(wordsOf(block), block)] : []
    return [
      ...headsOf(block).map((words) => placeOf(plainText(words), { ...block, children: words })),
      ...own,
    ].filter((place) => place !== null)
  })
}

const wordsOf = (block: Block): string => textBlocks({ children: [block], footnotes: [] }).join(' ')

/** What a block says before that which stands in it. */
function headsOf(block: Block): Phrasing[][] {
  if (block.type === 'callout') return block.title ? [block.title] : []
  if (block.type === 'table') return block.caption ? [block.caption] : []
  return block.type === 'facts' ? block.children.map(({ term }) => term) : []
}

function placeOf(text: string, node: Node): WrittenPlace | null {
  const origin = originIn(node)
  if (text === '' || !origin) return null
  const { path: file, line, column } = origin
  return { text, file, line, column }
}

type Node = { origin?: Origin; children?: readonly unknown[] } & object

/** Of the first words in a block: a template's paragraph says where it stands, and what it prints where that was said. */
function originIn(node: Node): Origin | undefined {
  for (const child of ('children' in node && node.children) || []) {
    const origin = originIn(child as Node)
    if (origin) return origin
  }
  return node.origin
}
