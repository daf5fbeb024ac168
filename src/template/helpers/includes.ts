import { booleanShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const includes: Helper = {
  name: 'includes',
  summary: 'Says whether a list of texts or numbers has a certain one.',
  example: {
    template:
      '{{#each disruptions}}{{#if timeFrame}}{{#if (includes timeFrame.terms "long")}}long{{/if}}{{/if}}{{/each}}',
    prints: 'long',
  },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'value', kind: 'value', nullable: true },
  ],
  result: booleanShape,
  run: (_, [list, value]) => (list as unknown[]).some((item) => plainValue(item) === plainValue(value)),
}
