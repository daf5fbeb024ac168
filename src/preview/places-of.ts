import type { Block, Document, Phrasing } from '../document/document.ts'
import { firstOrigin } from '../document/first-origin.ts'
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

function placeOf(text: string, node: Parameters<typeof firstOrigin>[0]): WrittenPlace | null {
  const origin = firstOrigin(node)
  if (text === '' || !origin) return null
  const { path: file, line, column } = origin
  return { text, file, line, column }
}
