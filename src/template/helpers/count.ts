import { numberShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'

export const count: Helper = {
  name: 'count',
  summary: 'Gives the number of items of a list.',
  example: { template: '{{count needs}}', prints: '3' },
  parameters: [{ name: 'list', kind: 'list' }],
  result: numberShape,
  run: (_, [list]) => (list as unknown[]).length,
}
