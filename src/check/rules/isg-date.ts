import { oneOf } from '../../languages/one-of.ts'
import { alone, findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'
import type { Words } from '../words/words.ts'

/** A date as the notes have it: the month from 1, the year as written. */
interface Written {
  day: number
  month: number
  year: string | null
}

export const isgDate: SessionRule = {
  id: 'isg-date',
  level: 'info',
  together: true,
  what: 'A date is not written as in the Interinstitutional Style Guide: `9 July 2020`.',
  why: 'The guide has the day as a figure, the month as a word and a year of four figures, without comma and ordinal. Figures alone are read with the day first by some and the month first by others.',
  mend: 'Write the day, the month’s name and the year; in tables `09.07.2020` is right too. `policy-brief check --fix` does it where it is sure which figure is the day.',
  fixable: true,
  examples: {
    bad: [
      { notes: '**Evidence:** Quays closed on 9th July 2020 at once.', at: ['9th'] },
      { notes: '**Evidence:** Quays closed on July 9, 2020 and opened on 22/07/2020.', at: ['July 9, 2020'] },
      { notes: '**Evidence:** Quays closed on the 9th of July.', at: ['9th of July'] },
    ],
    good: [
      '**Evidence:** Quays closed on 9 July 2020, and in May 15 more.',
      '**Evidence:** “Quays closed on July 9, 2020” was the title of https://example.eu/2020-07-09/quays.',
    ],
  },
  check: ({ passages, words }) => {
    if (words.months.length === 0) return []
    return patterns(words).flatMap(({ pattern, read, isSure, inTables }) =>
      findIn(inTables ? passages : passages.filter(({ kind }) => kind !== 'cell'), pattern, (match) => {
        const { 0: found, groups = {} } = match
        const date = read(groups)
        const expected = date && inWords(date, words)
        if (!expected || found.replaceAll(/\s+/gu, ' ') === expected) return null
        const reason = `Unexpected date \`${found}\`, expected \`${expected}\``
        return isSure(groups) && !isCutShort(match, words)
          ? { reason, note: 'Write it so, or run --fix', mended: expected }
          : { reason, note: 'Write it so, if that is the day that is meant' }
      }),
    )
  },
}

type Groups = Record<string, string | undefined>

interface DatePattern {
  pattern: RegExp
  read(groups: Groups): Written | null
  /** Whether the date can only be this one. */
  isSure(groups: Groups): boolean
  inTables: boolean
}

function patterns(words: Words): DatePattern[] {
  const short = words.shortMonths.flat()
  // A point after a month's whole name ends the sentence.
  const month = String.raw`(?<month>(?:${oneOf(words.months)})(?!\p{L})|(?:${oneOf(short)})(?!\p{L})(?=\.?))`
  const suffix = words.daySuffixes.length === 0 ? '' : `(?:${oneOf(words.daySuffixes)})`
  const optionalSuffix = suffix === '' ? '' : `${suffix}?`
  const joiner = words.dayJoiners.length === 0 ? '' : String.raw`(?:(?:${oneOf(words.dayJoiners)})\s+)?`
  const day = String.raw`(?<![\p{L}\p{N}.,/-])(?<day>\d{1,2}${firstSuffix(words)})`
  // "1st of May 2020-07-09" has two dates: a year that begins one in figures is no year of the date before it.
  const year = String.raw`(?<year>\d{4})(?!\p{N}|[-./]\d)`
  const named = (groups: Groups) => read(groups, monthOf(groups['month'] ?? '', words))
  const figures = (groups: Groups) => read(groups, Number(groups['month']))
  const row = (
    pattern: string,
    read: DatePattern['read'],
    isSure: DatePattern['isSure'] = () => true,
    inTables = true,
  ): DatePattern => ({ pattern: new RegExp(pattern, 'giu'), read, isSure, inTables })
  const monthFirst = String.raw`(?<![\p{L}\p{N}])${month}\s+(?<day>\d{1,2})`
  return [
    row(String.raw`${day}${optionalSuffix}\s+${joiner}${month}(?:,?\s+${year})?`, named),
    ...(words.monthFirst ? [row(String.raw`${monthFirst}${optionalSuffix}(?:,\s*|\s+)${year}`, named)] : []),
    ...(suffix === '' ? [] : [row(String.raw`${monthFirst}${suffix}(?!,?\s+\d{4})`, named)]),
    row(alone(String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4}|\d{2})`), figures, isDayFirst),
    row(
      alone(String.raw`(?<day>\d{1,2})[.-](?<month>\d{1,2})[.-](?<year>\d{4})`),
      figures,
      isDayFirst,
      false,
    ),
    row(alone(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`), figures),
  ]
}

/** What the guide keeps after the figure of a month's first day: "1er". */
function firstSuffix({ firstDay }: Words): string {
  const suffix = firstDay.slice(1)
  return suffix === '' ? '' : `(?:${oneOf([suffix])})?`
}

function read(groups: Groups, month: number): Written | null {
  const day = Number.parseInt(groups['day'] ?? '', 10)
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return null
  const year = groups['year'] ?? null
  return { day, month, year: year?.length === 2 ? `20${year}` : year }
}

function monthOf(name: string, words: Words): number {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase()
  return words.months.findIndex((month, i) => same(month) || words.shortMonths[i]?.some(same)) + 1
}

/** Of two figures up to 12 either may be the month, and two figures of a year leave the century open. */
const isDayFirst = ({ day, year }: Groups): boolean => Number(day) > 12 && year?.length === 4

/** "Sept. 2020": the point belongs to the month, and more may follow it. */
const isCutShort = ({ 0: found, index, input, groups }: RegExpExecArray, { months }: Words): boolean =>
  input[index + found.length] === '.' &&
  /\p{L}/u.test(groups?.['month'] ?? '') &&
  !months.some((month) => month.toLowerCase() === groups?.['month']?.toLowerCase())

function inWords({ day, month, year }: Written, words: Words): string {
  const first = day === 1 ? words.firstDay : String(day)
  return [first, words.months[month - 1], year].filter((part) => part !== null).join(' ')
}
