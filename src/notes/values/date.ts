import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold, type Word, wordsOf } from '../labels/words.ts'

/** A date and a time as a line of the notes has them. */
export interface DateLine {
  /** `YYYY-MM-DD`; null where there is none, or none that can be. */
  date: string | null
  /** `HH:MM` of 24 hours. */
  time: string | null
  /** What a message should say about it. */
  problems: { ruleId: string; reason: string; note: string }[]
  /** Offsets of date and time in the line, in order. */
  ranges: [number, number][]
  /** The words that are neither date nor time nor join them. */
  rest: string
}

interface Found {
  year: number | null
  month: number
  day: number
  start: number
  end: number
  /** Written month first, which only figures over 12 show. */
  monthFirst?: boolean
}

/** Reads the first date and the first time of a line; null where it has neither. */
export function dateLine(text: string, vocabulary: Vocabulary): DateLine | null {
  const found = isoDate(text) ?? numericDate(text) ?? wordedDate(text, vocabulary)
  const blank = found
    ? text.slice(0, found.start) + ' '.repeat(found.end - found.start) + text.slice(found.end)
    : text
  const time = timeIn(blank, found !== null)
  if (!found && !time) return null
  const problems = found ? problemsOf(found, text, vocabulary) : []
  const ranges = [
    ...(found ? [[found.start, found.end]] : []),
    ...(time ? [[time.start, time.end]] : []),
  ] as [number, number][]
  const isDate = found && found.year !== null && exists(found)
  return {
    date: isDate ? iso(found) : null,
    time: time?.value ?? null,
    problems,
    ranges: ranges.toSorted(([a], [b]) => a - b),
    rest: restOf(text, ranges, vocabulary),
  }
}

function isoDate(text: string): Found | null {
  const match = /(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text)
  return match && dated(match, Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Day first, as in Europe; month first where nothing else can be. */
function numericDate(text: string): Found | null {
  const match = /(?<![\d.:/])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/u.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = Number(match[4]) + (match[4]?.length === 2 ? 2000 : 0)
  if (second > 12 && first <= 12) return { ...dated(match, year, first, second), monthFirst: true }
  return dated(match, year, second, first)
}

function dated(match: RegExpExecArray, year: number, month: number, day: number): Found {
  return { year, month, day, start: match.index, end: match.index + match[0].length }
}

/** "9th July 2020", "July 9, 2020", "9 juillet", "9 de julio de 2020", "9. Juli 2020". */
function wordedDate(text: string, { languages, ordinalSuffixes }: Vocabulary): Found | null {
  const words = wordsOf(text)
  const monthOf = (word: string) => {
    for (const { months } of languages) {
      const month = months.findIndex((names) => names.some((name) => fold(name) === word))
      if (month >= 0) return month + 1
    }
    return 0
  }
  const dayOf = (word: string | undefined) => {
    const match = /^(\d{1,2})(\p{L}{0,4})$/u.exec(word ?? '')
    return match && (match[2] === '' || ordinalSuffixes.has(match[2] ?? '')) ? Number(match[1]) : 0
  }
  const yearOf = (word: string | undefined) => (/^(?:19|20)\d{2}$/u.test(word ?? '') ? Number(word) : null)
  const skip = new Set(['de', 'del', 'of', 'the', 'den'])
  for (const [index, word] of words.entries()) {
    const month = monthOf(word.text)
    if (month === 0) continue
    let before = index - 1
    if (skip.has(words[before]?.text ?? '') || ordinalSuffixes.has(words[before]?.text ?? '')) before--
    let after = index + 1
    if (skip.has(words[after]?.text ?? '')) after++
    const first = words[before]
    if (first && dayOf(first.text)) {
      const year = yearOf(words[after]?.text)
      return {
        year,
        month,
        day: dayOf(first.text),
        start: first.start,
        end: (year === null ? word : words[after])?.end ?? word.end,
      }
    }
    const next = words[after]
    if (!next || !dayOf(next.text)) continue
    const last = words[after + 1]
    const year = yearOf(last?.text)
    return {
      year,
      month,
      day: dayOf(next.text),
      start: word.start,
      end: (year === null ? next : last)?.end ?? next.end,
    }
  }
  return null
}

function exists({ year, month, day }: Found): boolean {
  const lengths = [31, isLeap(year ?? 2000) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function iso({ year, month, day }: Found): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(year ?? 0, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Monday is 0. Zeller's congruence, so that no clock or time zone has a say. */
export function weekday(year: number, month: number, day: number): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  return (
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400) +
      5) %
    7
  )
}

function problemsOf(found: Found, text: string, { languages }: Vocabulary): DateLine['problems'] {
  const written = text.slice(found.start, found.end)
  if (found.year === null) {
    const note = 'Write the year, or `date: YYYY-MM-DD` in the front matter'
    return [
      {
        ruleId: 'date-year',
        reason: `Unexpected date “${written}” without a year, expected day, month and year`,
        note,
      },
    ]
  }
  if (!exists(found)) {
    const reason = `Unexpected date “${written}”, expected one that is in the calendar`
    return [{ ruleId: 'date-invalid', reason, note: 'Correct the day or the month' }]
  }
  const problems: DateLine['problems'] = []
  if (found.monthFirst) {
    const reason = `Unexpected date “${written}” with the month first, expected the day first: it is read as ${iso(found)}`
    problems.push({ ruleId: 'date-order', reason, note: 'Write the day first, or the month as a word' })
  }
  for (const word of wordsOf(text).filter(({ start, end }) => end <= found.start || start >= found.end)) {
    for (const [index, { weekdays }] of languages.entries()) {
      // "so" and "do" are days of the week, but not in English.
      const isKnown = (name: string) => fold(name) === word.text && (index === 0 || name.length > 2)
      const day = weekdays.findIndex((names) => names.some(isKnown))
      const right = weekday(found.year, found.month, found.day)
      if (day < 0 || problems.some(({ ruleId }) => ruleId === 'date-weekday')) continue
      if (day === right) return problems
      const written = text.slice(word.start, word.end)
      const expected = likeCase(weekdays[right]?.[0] ?? '', written)
      const reason = `Unexpected weekday “${written}” for ${iso(found)}, expected “${expected}”`
      problems.push({ ruleId: 'date-weekday', reason, note: 'Correct the weekday or the date' })
    }
  }
  return problems
}

/** A word with a capital where another has one. */
function likeCase(word: string, other: string): string {
  return /^\p{Lu}/u.test(other) ? word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : word
}

interface FoundTime {
  value: string
  start: number
  end: number
}

/** "8:30", "8.30am", "8h30", "14.00"; a point only where a date or am/pm tells that it is a time. */
function timeIn(text: string, withDate: boolean): FoundTime | null {
  const pattern =
    /(?<![\d.,:/-])(\d{1,2})(?:\s?([:h.])\s?(\d{2})(?!\d)|(?=\s?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L}))|\s?h(?!\p{L}))(?:\s?(?:am|a\.m\.)|\s?(pm|p\.m\.))?(?!\p{L})/giu
  for (const match of text.matchAll(pattern)) {
    const [whole, hours = '', sign, minutes = '00', pm] = match
    const half = /[ap]\.?m\.?$/iu.test(whole)
    if (sign === '.' && !half && !withDate) continue
    const hour = (Number(hours) % (half ? 12 : 24)) + (pm ? 12 : 0)
    if (Number(hours) > 24 || Number(minutes) > 59) continue
    return {
      value: `${String(hour).padStart(2, '0')}:${minutes}`,
      start: match.index,
      end: match.index + whole.length,
    }
  }
  return null
}

/** Zones of Europe: the model's time is as noted, in the notes' own zone. */
const zones = new Set(['cet', 'cest', 'eet', 'eest', 'wet', 'west', 'bst', 'utc', 'gmt', 'mez', 'mesz'])

/** The words left over, without weekdays and the words that join date and time. */
function restOf(text: string, ranges: readonly [number, number][], vocabulary: Vocabulary): string {
  const isKnown = isDateWord(vocabulary)
  return wordsOf(text)
    .filter(({ start, end }) => !ranges.some(([from, to]) => start >= from && end <= to))
    .filter((word) => !isKnown(word) && !zones.has(word.text))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
}

/** Whether a word is a weekday or one that joins date and time. */
export function isDateWord({ languages }: Vocabulary): (word: Word) => boolean {
  const known = new Set(
    languages.flatMap(({ weekdays, dateWords }) => [...weekdays.flat(), ...dateWords].map(fold)),
  )
  return ({ text }) => known.has(text)
}
