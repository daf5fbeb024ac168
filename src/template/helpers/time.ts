import { optionalText } from '../check/shape.ts'
import { fillPattern } from '../labels.ts'
import type { Labels } from '../labels-schema.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const time: Helper = {
  name: 'time',
  summary: 'Prints a time of day with a point and no zero before the hour (Interinstitutional Style Guide).',
  example: { template: '{{time time}}', prints: '8.30' },
  parameters: [{ name: 'time', kind: 'text', nullable: true }],
  result: optionalText,
  run: ({ labels }, [value]) =>
    value === null ? null : [{ type: 'brief', value: timeInWords(String(plainValue(value)), labels) }],
}

/** A time of day `HH:MM` as the language writes it. */
export function timeInWords(time: string, labels: Labels): string {
  const [hour = '', minute = ''] = time.split(':')
  return fillPattern(labels.time, { hour: String(Number(hour)), minute })
}
