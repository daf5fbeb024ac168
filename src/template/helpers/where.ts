import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { unknownList } from './unknown-list.ts'

export const where: Helper = {
  name: 'where',
  summary: 'Gives the items of a list of which a field has a certain value.',
  example: {
    template: '{{#each disruptions}}{{count (where euActions "kind" "coordination")}}{{/each}}',
    prints: '1',
  },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'field', kind: 'field' },
    { name: 'value', kind: 'value', nullable: true },
  ],
  result: ([list]) => list ?? unknownList,
  run: (_, [list, field, value]) => ({
    list: (list as Record<string, unknown>[]).filter(
      (item) => plainValue(item[String(plainValue(field))]) === plainValue(value),
    ),
  }),
}
