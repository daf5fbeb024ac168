import type { AlignType, TableCell as MdastCell, Table as MdastTable, PhrasingContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Table, TableCell } from '../../document/document.ts'
import { type GridPlace, tableGrid } from '../../document/table-grid.ts'
import { writersMessage } from '../messages.ts'
import { lowerCell } from './lower-cell.ts'
import { type Scope, within } from './scope.ts'

/** A GFM table. It has no merged cells, so a cell's words stand at its first place and the rest stays empty. */
export function lowerRows(table: Table, scope: Scope): MdastTable {
  const grid = tableGrid(table.children)
  if (grid.some((row) => row.some(({ type }) => type === 'spanned'))) scope.report(mergedCells(table))
  const align: AlignType[] = (grid[0] ?? []).map((_, column) => table.align[column] ?? null)
  const children = grid.map((row, rowIndex) => ({
    type: 'tableRow' as const,
    children: row.map((place, column): MdastCell => {
      const isRowHeader = table.rowHeaders && rowIndex > 0 && column === 0
      return { type: 'tableCell', children: inPlace(place, isRowHeader, scope) }
    }),
  }))
  return { type: 'table', align, children }
}

const inPlace = (place: GridPlace<TableCell>, isRowHeader: boolean, scope: Scope): PhrasingContent[] =>
  place.type === 'cell' ? lowerCell(place.cell.children, isRowHeader, within(scope, place.cell)) : []

const mergedCells = ({ origin }: Table): VFileMessage =>
  writersMessage('markdown-merged-cells', {
    reason:
      'Unexpected merged cells in a table, expected cells of one row and one column: Markdown has none, so the words stand in the first place and the rest is empty',
    place: origin,
    file: origin?.path,
  })
