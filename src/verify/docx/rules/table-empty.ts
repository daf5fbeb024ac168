import { rowsOf } from '../../../word/word-file.ts'
import { textOf, within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const tableEmpty: Rule = {
  id: 'table-empty',
  clause: '10.1.3.1',
  error: false,
  what: 'A table holds words or pictures.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      textOf(table).trim() === '' && within(table, 'w:drawing').length === 0
        ? [
            {
              place: `table ${index + 1}`,
              found: `empty table of ${rowsOf(table).length} rows`,
              expected: 'data, or no table',
            },
          ]
        : [],
    ),
}
