import type { Table, TableCell } from '../../../document/document.ts'

/** A cell at its place in the grid: `row` and `column` from 0; spans end at the table's edge. */
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
}

/** Where each cell stands, once those that span rows have pushed the others aside. */
export function tableGrid(table: Table): Grid {
  const taken = new Set<string>()
  const cells = table.children.flatMap((row, y) => {
    let x = 0
    return row.children.map((cell): GridCell => {
      while (taken.has(`${y}:${x}`)) x += 1
      const rows = Math.max(1, Math.min(cell.rowSpan, table.children.length - y))
      const columns = Math.max(1, cell.columnSpan)
      for (let dy = 0; dy < rows; dy++) for (let dx = 0; dx < columns; dx++) taken.add(`${y + dy}:${x + dx}`)
      x += columns
      return { cell, row: y, column: x - columns, columns, rows }
    })
  })
  const columns = cells.reduce((most, { column, columns: span }) => Math.max(most, column + span), 0)
  return { columns, cells }
}
