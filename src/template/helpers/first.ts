import type { Helper } from './helper.ts'
import { unknownList } from './unknown-list.ts'

export const first: Helper = {
  name: 'first',
  summary: 'Gives the first items of a list, as many as said.',
  example: { template: '{{#each (first needs 2)}}N{{number}} {{/each}}', prints: 'N1 N2' },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'how many', kind: 'number' },
  ],
  result: ([list]) => list ?? unknownList,
  run: (_, [list, howMany]) => ({ list: (list as object[]).slice(0, Math.max(0, Number(howMany))) }),
}
