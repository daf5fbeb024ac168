import { child, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const tableUntitled: Rule = {
  id: 'table-untitled',
  clause: '10.1.1.1',
  error: false,
  what: 'A table has a title or description for readers who cannot see it.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      !['w:tblCaption', 'w:tblDescription'].some(
        (name) => (valueIn(child(child(table, 'w:tblPr'), name)) ?? '').trim() !== '',
      )
        ? [
            {
              place: `table ${index + 1}`,
              found: 'table without title and description',
              expected: 'one: Table Properties, Alt Text',
            },
          ]
        : [],
    ),
}
