import type { Element } from 'xast'
import { cellsOf, rowsOf } from '../../../word/word-file.ts'
import { child, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

const columns = (row: Element): number =>
  cellsOf(row).reduce(
    (sum, cell) => sum + Number(valueIn(child(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1),
    0,
  )

export const tableRagged: Rule = {
  id: 'table-ragged',
  clause: '10.1.3.1',
  error: false,
  what: 'Rows of a table are of equal length.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      new Set(rowsOf(table).map(columns)).size > 1
        ? [
            {
              place: `table ${index + 1}`,
              found: 'table with rows of unequal length',
              expected: 'as many columns in every row',
            },
          ]
        : [],
    ),
}
