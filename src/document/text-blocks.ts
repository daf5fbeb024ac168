import type { Block, Document, ListItem, Table } from './document.ts'
import { plainText } from './plain-text.ts'

/**
 * The document's words block by block, in reading order: what every format must hold. Contents list, running lines,
 * list markers, footnote numbers and file properties stand outside. Footnotes come last. White space is folded.
 */
export function textBlocks(document: Pick<Document, 'children' | 'footnotes'>): string[] {
  const notes = document.footnotes.flatMap((note) => note.children)
  return [...document.children, ...notes].flatMap(ofBlock).map(fold).filter(Boolean)
}

const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function ofBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.children)]
    case 'code':
      return [block.value]
    case 'list':
      return block.children.flatMap(({ label, children }: ListItem) => [
        ...(label ? [plainText(label)] : []),
        ...children.flatMap(ofBlock),
      ])
    case 'blockquote':
    case 'columns':
    case 'band':
    case 'margin':
      return block.children.flatMap(ofBlock)
    case 'sideBySide':
      return block.children.flatMap((side) => side.children.flatMap(ofBlock))
    case 'table':
      return [...caption(block), ...cells(block)]
    case 'figure':
      return block.caption ? [plainText(block.caption)] : []
    case 'callout':
      return [...(block.title ? [plainText(block.title)] : []), ...block.children.flatMap(ofBlock)]
    case 'facts':
      return block.children.flatMap((fact) => [plainText(fact.term), ...fact.children.flatMap(ofBlock)])
    case 'thematicBreak':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

function caption(table: Table): string[] {
  return table.caption ? [plainText(table.caption)] : []
}

function cells(table: Table): string[] {
  return table.children.flatMap((row) => row.children.flatMap((cell) => cell.children.flatMap(ofBlock)))
}
