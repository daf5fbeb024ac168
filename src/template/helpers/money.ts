import { textShape } from '../check/shape.ts'
import { fillPattern } from '../labels.ts'
import { plainValue } from '../printable.ts'
import { writtenNumber } from '../written-number.ts'
import type { Helper } from './helper.ts'

export const money: Helper = {
  name: 'money',
  summary:
    'Prints a sum with its currency’s code where the language has it (Interinstitutional Style Guide, 7.3.3).',
  example: { template: '{{money 12500 "EUR"}}', prints: 'EUR\u00a012\u00a0500' },
  parameters: [
    { name: 'amount', kind: 'value' },
    { name: 'currency', kind: 'word' },
  ],
  result: textShape,
  run: ({ labels }, [amount, currency]) => {
    const words = {
      amount: writtenNumber(String(plainValue(amount)), labels),
      currency: String(plainValue(currency)),
    }
    return [{ type: 'brief', value: fillPattern(labels.numbers.money, words) }]
  },
}
