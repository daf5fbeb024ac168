import type { Block } from '../document/document.ts'

/** Every block in reading order, each before those that stand in it. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* walkBlocks(innerBlocks(block))
  }
}

/** The blocks that stand directly in a block's items, cells or facts. */
export function innerBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'list':
    case 'facts':
    case 'sideBySide':
      return block.children.flatMap((part) => part.children)
    case 'blockquote':
    case 'callout':
    case 'columns':
    case 'band':
    case 'margin':
      return block.children
    case 'table':
      return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'thematicBreak':
    case 'figure':
    case 'contents':
    case 'pageBreak':
      return []
  }
}
