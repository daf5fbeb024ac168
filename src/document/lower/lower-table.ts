import type { TableCell as MdastCell, Table as MdastTable, PhrasingContent, RootContent } from 'mdast'
import type { Block, TableCell } from '../document.ts'
import { common, freeId, inside, type Lowering, type Place } from './lowering.ts'

/** A table without caption; the `table` directive gives it one. Rows are filled up to the header row's width. */
export function lowerTable(node: MdastTable, _: Place, lowering: Lowering): Block[] {
  const width = Math.max(...node.children.map(({ children }) => children.length))
  const rows = node.children.map((row) => ({
    type: 'tableRow' as const,
    ...common(row),
    children: Array.from({ length: width }, (_, index) => lowerCell(row.children[index], lowering)),
  }))
  if (rows.every(({ children }) => children.every((cell) => cell.children.length === 0))) return []
  return [
    {
      type: 'table',
      ...common(node),
      id: freeId(lowering, `table-${lowering.tables.count++ + 1}`),
      caption: null,
      summary: null,
      rowHeaders: false,
      align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? null),
      children: rows,
    },
  ]
}

/** A cell's own line, or the blocks that a value put there. */
function lowerCell(node: MdastCell | undefined, lowering: Lowering): TableCell {
  const children = node ? cellBlocks(node, lowering) : []
  return { type: 'tableCell', ...(node && common(node)), columnSpan: 1, rowSpan: 1, children }
}

const blockTypes = new Set<string>([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'code',
  'table',
  'thematicBreak',
  'containerDirective',
  'leafDirective',
  'footnoteDefinition',
])

function cellBlocks(node: MdastCell, lowering: Lowering): TableCell['children'] {
  const children = node.children as RootContent[]
  const blocks = children.some(({ type }) => blockTypes.has(type))
    ? children
    : [{ type: 'paragraph' as const, children: children as PhrasingContent[], data: node.data ?? {} }]
  return lowering.blocks(blocks, inside)
}
