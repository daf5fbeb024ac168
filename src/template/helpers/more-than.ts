import { booleanShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'

export const moreThan: Helper = {
  name: 'moreThan',
  summary: 'Says whether a list has more items than a number.',
  example: { template: '{{#if (moreThan needs 1)}}several needs{{/if}}', prints: 'several needs' },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'number', kind: 'number' },
  ],
  result: booleanShape,
  run: (_, [list, number]) => (list as unknown[]).length > Number(number),
}
