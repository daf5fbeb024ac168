import type { Element } from 'xast'
import { cellsOf, rowsOf } from '../../../word/word-file.ts'
import { child, isOn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

const isSingle = (table: Element): boolean =>
  rowsOf(table).length === 1 && rowsOf(table).flatMap(cellsOf).length === 1

export const tableHeaderMissing: Rule = {
  id: 'table-header-missing',
  clause: '10.1.3.1',
  error: true,
  what: 'The first row of a table is marked as its header.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      !isSingle(table) && !isOn(child(child(rowsOf(table)[0], 'w:trPr'), 'w:tblHeader'))
        ? [
            {
              place: `table ${index + 1}`,
              found: 'table whose first row is no header row',
              expected: 'Table, Repeat Header Rows',
            },
          ]
        : [],
    ),
}
