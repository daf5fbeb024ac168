import { rowsOf } from '../../../word/word-file.ts'
import { child, isOn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const rowSplits: Rule = {
  id: 'row-splits',
  clause: '10.1.3.2',
  error: false,
  what: 'A row stays on one page.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      rowsOf(table).some((row) => !isOn(child(child(row, 'w:trPr'), 'w:cantSplit')))
        ? [
            {
              place: `table ${index + 1}`,
              found: 'row that may break across pages',
              expected: 'Table Properties, Row, without “Allow row to break across pages”',
            },
          ]
        : [],
    ),
}
