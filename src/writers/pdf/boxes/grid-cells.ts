import type { Table, TableCell } from '../../../document/document.ts'
import { tableGrid } from '../../../document/table-grid.ts'

/** A cell at its place in the grid: `row` and `column` from 0; spans end where another cell or the table does. */
export interface GridCell {
  cell: TableCell
  row: number
  column: number
  columns: number
  rows: number
}

export interface Grid {
  columns: number
  cells: GridCell[]
  /** Indices of the cells that stand in each row. */
  inRow: number[][]
  /** The cells of the first row. */
  top: GridCell[]
}

/** Places that no cell covers are empty cells: a table's rows are of one length to a reader (PDF/UA-1 7.5). */
const emptyCell: TableCell = { type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [] }

export function gridCells(table: Table): Grid {
  const places = tableGrid(table.children)
  const cells = places.flatMap((row, y) =>
    row.flatMap((place, x): GridCell[] => {
      if (place.type === 'spanned') return []
      if (place.type === 'hole') return [{ cell: emptyCell, row: y, column: x, columns: 1, rows: 1 }]
      return [{ cell: place.cell, row: y, column: x, columns: place.columns, rows: place.rows }]
    }),
  )
  const inRow: number[][] = places.map(() => [])
  for (const [index, { row, rows }] of cells.entries())
    for (let y = row; y < row + rows; y++) inRow[y]?.push(index)
  return { columns: places[0]?.length ?? 0, cells, inRow, top: cells.filter(({ row }) => row === 0) }
}
