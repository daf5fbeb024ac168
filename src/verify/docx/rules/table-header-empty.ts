import { cellsOf, rowsOf } from '../../../word/word-file.ts'
import { textOf } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const tableHeaderEmpty: Rule = {
  id: 'table-header-empty',
  clause: '10.1.3.1',
  error: false,
  what: 'Every header cell says what its column holds.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      rowsOf(table)[0] !== undefined &&
      rowsOf(table).length > 1 &&
      cellsOf(rowsOf(table)[0] ?? table).some((cell) => textOf(cell).trim() === '')
        ? [
            {
              place: `table ${index + 1}`,
              found: 'empty header cell',
              expected: 'words in every header cell',
            },
          ]
        : [],
    ),
}
