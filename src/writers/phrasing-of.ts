import type { Block, Phrasing } from '../document/document.ts'

/** The lines of words that stand directly in a block: its own, its caption, title or terms. */
export function phrasingOf(block: Block): (readonly Phrasing[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'table':
    case 'figure':
      return block.caption ? [block.caption] : []
    case 'callout':
      return block.title ? [block.title] : []
    case 'facts':
      return block.children.map((fact) => fact.term)
    case 'contents':
      return [block.title]
    case 'list':
      return block.children.flatMap(({ label }) => (label ? [label] : []))
    case 'blockquote':
    case 'columns':
    case 'band':
    case 'margin':
    case 'sideBySide':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
      return []
  }
}
