import { optionalText } from '../check/shape.ts'
import { fillPattern } from '../labels.ts'
import type { Labels } from '../labels-schema.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const date: Helper = {
  name: 'date',
  summary: 'Prints a day in words, as the Interinstitutional Style Guide writes it.',
  example: { template: '{{date date}}', prints: '9\u00a0July 2020' },
  parameters: [{ name: 'day', kind: 'text', nullable: true }],
  result: optionalText,
  run: ({ labels }, [day]) =>
    day === null ? null : [{ type: 'brief', value: dateInWords(String(plainValue(day)), labels) }],
}

/** A day `YYYY-MM-DD` in words; what is no such day is given back as it is. */
export function dateInWords(day: string, labels: Labels): string {
  const [, year, month, number] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  const name = labels.months[Number(month) - 1]
  if (year === undefined || name === undefined) return day
  const figure = String(Number(number))
  const first = figure === '1' && labels.firstDay ? labels.firstDay : '{day}'
  return fillPattern(labels.date, { day: fillPattern(first, { day: figure }), month: name, year })
}
