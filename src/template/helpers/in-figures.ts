import { textShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import { writtenNumber } from '../written-number.ts'
import type { Helper } from './helper.ts'

export const inFigures: Helper = {
  name: 'inFigures',
  summary: 'Prints a number with the language’s decimal sign and groups of three figures; not for years.',
  example: { template: '{{inFigures (count needs)}}', prints: '3' },
  parameters: [{ name: 'value', kind: 'value' }],
  result: textShape,
  run: ({ labels }, [value]) => [{ type: 'brief', value: writtenNumber(String(plainValue(value)), labels) }],
}
