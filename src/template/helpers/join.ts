import { textShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { joinPieces, piecesOf } from './pieces-of.ts'

export const join: Helper = {
  name: 'join',
  summary: 'Prints the items of a list with a text between them, or one field of each item.',
  example: { template: '{{join speakers " · " "name"}}', prints: 'Alberto Pezzi · Xavier Amores' },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'between', kind: 'word' },
    { name: 'field', kind: 'field', optional: true },
  ],
  result: textShape,
  run: (_, [list, between, field]) => {
    const values = (list as Record<string, unknown>[]).map((item) =>
      field === undefined ? item : item[String(plainValue(field))],
    )
    const lists = values.map(piecesOf).filter((pieces) => pieces.length > 0)
    return joinPieces(lists, String(plainValue(between)))
  },
}
