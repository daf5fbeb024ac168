import { dateInWords } from '../template/helpers/date.ts'
import { fillPattern } from '../template/labels.ts'
import type { Labels } from '../template/labels-schema.ts'
import { pluralForm } from '../template/plural-rules.ts'
import { writtenNumber } from '../template/written-number.ts'
import type { SiteBrief } from './site.ts'

/** A label of a site; each language has all of them. */
export const wordOf = ({ words }: Labels, key: string): string => words[key] ?? key

/** How many briefs, in words. */
export function briefsInWords(count: number, labels: Labels): string {
  const forms = labels.counts['briefs'] ?? {}
  const pattern = forms[pluralForm(count, labels.language)] ?? forms['other'] ?? '{count}'
  return fillPattern(pattern, { count: writtenNumber(String(count), labels) })
}

export const dayInWords = (date: string, labels: Labels): string => dateInWords(date, labels)

/** What a brief is called; one without a title is called what it is. */
export const titleOf = ({ title }: SiteBrief, labels: Labels): string =>
  title.trim() === '' ? wordOf(labels, 'policyBrief') : title

/** How many briefs of which years. */
export function extentOf(briefs: readonly SiteBrief[], labels: Labels): string {
  const years = briefs.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort()
  const [first, last] = [years[0], years.at(-1)]
  const count = briefsInWords(briefs.length, labels)
  if (first === undefined) return count
  return `${count}, ${first === last ? first : `${first}–${last}`}`
}
