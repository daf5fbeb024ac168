import type { Table, TableCell } from '../document/document.ts'

/** What lies at one place of a table's grid: a cell's first place, a place that a cell spans, or nothing. */
export type Place =
  | { type: 'cell'; cell: TableCell }
  | { type: 'spanned'; cell: TableCell; row: number; column: number }
  | { type: 'hole' }

/** The table as rows of equal length, with merged cells laid over every place that they cover. */
export function tableGrid(table: Table): Place[][] {
  const grid: (Place | undefined)[][] = table.children.map(() => [])
  table.children.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of row.children) {
      while (grid[rowIndex]?.[column]) column += 1
      cover(grid, cell, rowIndex, column)
      column += Math.max(1, cell.columnSpan)
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? { type: 'hole' }))
}

function cover(grid: (Place | undefined)[][], cell: TableCell, top: number, left: number): void {
  for (let row = top; row < Math.min(grid.length, top + Math.max(1, cell.rowSpan)); row += 1) {
    for (let column = left; column < left + Math.max(1, cell.columnSpan); column += 1) {
      const line = grid[row]
      if (line && !line[column]) {
        line[column] =
          row === top && column === left
            ? { type: 'cell', cell }
            : { type: 'spanned', cell, row: row - top, column: column - left }
      }
    }
  }
}
