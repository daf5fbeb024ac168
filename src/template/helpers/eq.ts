import { booleanShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const eq: Helper = {
  name: 'eq',
  summary: 'Says whether two texts or numbers are the same.',
  example: { template: '{{#if (eq (count disruptions) 1)}}one{{else}}several{{/if}}', prints: 'one' },
  parameters: [
    { name: 'one', kind: 'value', nullable: true },
    { name: 'other', kind: 'value', nullable: true },
  ],
  result: booleanShape,
  run: (_, [one, other]) => plainValue(one) === plainValue(other),
}
