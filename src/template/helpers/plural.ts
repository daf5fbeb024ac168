import { textShape } from '../check/shape.ts'
import { fillPattern } from '../labels.ts'
import { pluralForm } from '../plural-rules.ts'
import { writtenNumber } from '../written-number.ts'
import type { Helper } from './helper.ts'

export const plural: Helper = {
  name: 'plural',
  summary:
    'Prints a number with its noun in the form that the language asks for; `counts` of the labels has the nouns.',
  example: { template: '{{plural "needs" (count needs)}}', prints: '3\u00a0needs' },
  parameters: [
    { name: 'key', kind: 'count' },
    { name: 'number', kind: 'number' },
  ],
  result: textShape,
  run: ({ labels }, [key, number]) => {
    const forms = labels.counts[String(key)] ?? {}
    const pattern = forms[pluralForm(Number(number), labels.language)] ?? forms['other'] ?? '{count}'
    return [{ type: 'brief', value: fillPattern(pattern, { count: writtenNumber(String(number), labels) }) }]
  },
}
