/** How far a cell goes. */
export interface Spans {
  columnSpan: number
  rowSpan: number
}

/** What lies at one place of a table's grid: a cell at its first place, a place that a cell spans, or nothing. */
export type GridPlace<Cell extends Spans> =
  | { type: 'cell'; cell: Cell; columns: number; rows: number }
  | { type: 'spanned'; row: number; column: number }
  | { type: 'hole' }

type Grid<Cell extends Spans> = (GridPlace<Cell> | undefined)[][]

/** The table as rows of equal length; a merged cell covers a rectangle, cut where another cell or the table's end is. */
export function tableGrid<Cell extends Spans>(
  rows: readonly { readonly children: readonly Cell[] }[],
): GridPlace<Cell>[][] {
  const grid: Grid<Cell> = rows.map(() => [])
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of row.children) {
      while (grid[rowIndex]?.[column]) column += 1
      column += cover(grid, cell, rowIndex, column)
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? { type: 'hole' }))
}

/** Lays a cell over its places and gives the columns that it took. */
function cover<Cell extends Spans>(grid: Grid<Cell>, cell: Cell, top: number, left: number): number {
  const free = (row: number, column: number) => grid[row] !== undefined && grid[row][column] === undefined
  let columns = 1
  while (columns < cell.columnSpan && free(top, left + columns)) columns += 1
  const wholeRowFree = (row: number) =>
    Array.from({ length: columns }, (_, index) => free(row, left + index)).every(Boolean)
  let rows = 1
  while (rows < cell.rowSpan && wholeRowFree(top + rows)) rows += 1
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const line = grid[top + row]
      if (line) line[left + column] = { type: 'spanned', row, column }
    }
  }
  const line = grid[top]
  if (line) line[left] = { type: 'cell', cell, columns, rows }
  return columns
}
