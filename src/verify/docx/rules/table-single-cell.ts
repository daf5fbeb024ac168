import { cellsOf, rowsOf } from '../../../word/word-file.ts'
import type { Rule } from '../rule.ts'

export const tableSingleCell: Rule = {
  id: 'table-single-cell',
  clause: '10.1.3.1',
  error: false,
  what: 'A table holds data, it does not frame text.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      rowsOf(table).length === 1 && rowsOf(table).flatMap(cellsOf).length === 1
        ? [{ place: `table ${index + 1}`, found: 'table of one cell', expected: 'a paragraph with a border' }]
        : [],
    ),
}
