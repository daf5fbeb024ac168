import { within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const tableNested: Rule = {
  id: 'table-nested',
  clause: '10.1.3.2',
  error: false,
  what: 'No table stands in another.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      within(table, 'w:tbl').length > 0
        ? [{ place: `table ${index + 1}`, found: 'table within a table', expected: 'two tables, or a list' }]
        : [],
    ),
}
