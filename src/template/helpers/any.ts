import { booleanShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'

export const any: Helper = {
  name: 'any',
  summary: 'Says whether at least one of its values is there: not null, not an empty list.',
  example: { template: '{{#if (any needs solutions)}}yes{{/if}}', prints: 'yes' },
  parameters: [
    { name: 'first', kind: 'value', nullable: true },
    { name: 'second', kind: 'value', nullable: true, optional: true },
    { name: 'third', kind: 'value', nullable: true, optional: true },
    { name: 'fourth', kind: 'value', nullable: true, optional: true },
    { name: 'fifth', kind: 'value', nullable: true, optional: true },
    { name: 'sixth', kind: 'value', nullable: true, optional: true },
  ],
  result: booleanShape,
  run: (_, values) => values.some(there),
}

const there = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))
