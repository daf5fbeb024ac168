import type { Block } from '../document/document.ts'

/** A table of more columns than this stands across the page. */
const mostCells = 3
/** Of a pixel, as in CSS, in points. */
const pixel = 0.75
/** A picture that would have to be made smaller than this to stand in a column stands across the page. */
const leastScale = 0.75

/**
 * Which of the document's own blocks stand across all columns: the title with what introduces it and its byline, what has columns of
 * its own or is too wide for one, the headings right before it and the small words right below it. With one column, all do.
 */
export function acrossColumns(blocks: readonly Block[], columns: number, columnWidth: number): boolean[] {
  const across = blocks.map((block) => columns === 1 || standsAcross(block, columnWidth))
  for (let i = blocks.length - 2; i >= 0; i--) {
    if (blocks[i]?.type === 'heading' && across[i + 1]) across[i] = true
  }
  for (const [i, block] of blocks.entries()) {
    const isByline = block.type === 'paragraph' && block.style === 'note'
    if (isByline && across[i - 1] && (across[i + 1] || blocks[i - 1]?.type === 'table')) across[i] = true
  }
  return across
}

/** Whether a block takes the margin column's width too, where there is one. */
export function wantsWidth(block: Block, textWidth: number): boolean {
  const isWide = block.type === 'table' || block.type === 'figure' || block.type === 'columns'
  const isStrip = block.type === 'callout' && block.kind === 'strip'
  return (
    block.type === 'band' ||
    block.type === 'sideBySide' ||
    isStrip ||
    (isWide && standsAcross(block, textWidth))
  )
}

function standsAcross(block: Block, columnWidth: number): boolean {
  switch (block.type) {
    case 'heading':
      return block.depth === 1
    case 'paragraph':
      return block.style === 'kicker' || block.style === 'lead' || block.style === 'statement'
    case 'callout':
      return block.kind === 'key-messages' || block.kind === 'strip'
    case 'table':
      return block.children.some((row) => row.children.length > mostCells)
    case 'figure':
      return block.width * pixel * leastScale > columnWidth
    case 'columns':
    case 'band':
    case 'sideBySide':
    case 'contents':
      return true
    case 'list':
    case 'blockquote':
    case 'code':
    case 'thematicBreak':
    case 'margin':
    case 'facts':
    case 'pageBreak':
      return false
  }
}
