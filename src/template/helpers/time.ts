import { optionalText } from '../check/shape.ts'
import { fillPattern } from '../labels.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const time: Helper = {
  name: 'time',
  summary: 'Prints a time of day with a point and no zero before the hour (Interinstitutional Style Guide).',
  example: { template: '{{time time}}', prints: '8.30' },
  parameters: [{ name: 'time', kind: 'text', nullable: true }],
  result: optionalText,
  run: ({ labels }, [value]) => {
    if (value === null) return null
    const [hour = '', minute = ''] = String(plainValue(value)).split(':')
    return [{ type: 'brief', value: fillPattern(labels.time, { hour: String(Number(hour)), minute }) }]
  },
}
