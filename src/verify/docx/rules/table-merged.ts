import type { Element } from 'xast'
import { cellsOf, rowsOf } from '../../../word/word-file.ts'
import { child, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

function isMerged(cell: Element): boolean {
  const properties = child(cell, 'w:tcPr')
  const merged = child(properties, 'w:vMerge') ?? child(properties, 'w:hMerge')
  return merged !== undefined || Number(valueIn(child(properties, 'w:gridSpan')) ?? 1) > 1
}

export const tableMerged: Rule = {
  id: 'table-merged',
  clause: '10.1.3.1',
  error: false,
  what: 'Every cell of a table is one row and one column.',
  check: ({ tables }) =>
    tables.flatMap((table, index) =>
      rowsOf(table).flatMap(cellsOf).some(isMerged)
        ? [
            {
              place: `table ${index + 1}`,
              found: 'table with merged cells',
              expected: 'one cell a row and column',
            },
          ]
        : [],
    ),
}
