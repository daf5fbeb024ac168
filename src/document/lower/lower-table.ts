import type { TableCell as MdastCell, Table as MdastTable, PhrasingContent, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { OverLimit } from '../../limits/limits.ts'
import type { Block, TableCell } from '../document.ts'
import { common, freeId, inside, type Lowering, report, type Standing } from './lowering.ts'

/** A table without caption; the `table` directive gives it one. Rows are filled up to the header row's width. */
export function lowerTable(node: MdastTable, _: Standing, lowering: Lowering): Block[] {
  const width = node.children.reduce((most, { children }) => Math.max(most, children.length), 0)
  if (!afford(node, width, lowering)) return []
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
      align: Array.from(
        { length: width },
        (_, index) => node.align?.[index] ?? (endsInFigures(node, index, width) ? 'right' : null),
      ),
      children: rows,
    },
  ]
}

/** A number with its sign, its unit of money or per cent. */
const figure = /^[+–−-]?\s?\p{Sc}?\s?\d[\d\s.,]*(?<=\d)\s?[%‰\p{Sc}]?$/u

/** Whether a column has numbers alone below its head, two at least: they stand below each other, unit under unit. */
function isOfFigures({ children: [, ...rows] }: MdastTable, column: number): boolean {
  const cells = rows.map(({ children }) => (children[column] ? wordsOf(children[column]).trim() : ''))
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => figure.test(cell))
}

/** From that column on all are of numbers: before words, numbers that are set right would run into them. */
const endsInFigures = (node: MdastTable, column: number, width: number): boolean =>
  Array.from({ length: width - column }, (_, i) => column + i).every((index) => isOfFigures(node, index))

/** Spends the cells of a table row by row; says where they are too many. */
function afford(node: MdastTable, width: number, lowering: Lowering): boolean {
  try {
    for (const _ of node.children) lowering.cells.spend(width)
    return true
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    report(lowering, node, 'limit', `${error.message}. ${error.note}`)
    return false
  }
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
