import { oneOf } from '../../languages/one-of.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold, phrase, type Word, wordsOf } from '../labels/words.ts'
import type { NotesRule } from '../messages.ts'
import { evenlyFolded } from './denied.ts'

/** A date and a time as a line of the notes has them. */
export interface DateLine {
  /** `YYYY-MM-DD`; null where there is none, or none that can be. */
  date: string | null
  /** `HH:MM` of 24 hours. */
  time: string | null
  /** The same of the end, where a line has both. */
  endTime: string | null
  /** The zone behind the time, as it is written: "CET". */
  timeZone: string | null
  /** What a message should say about it. */
  problems: { ruleId: NotesRule; reason: string; note: string }[]
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
export function dateLine(text: string, vocabulary: Vocabulary, isTime = false): DateLine | null {
  // Without a figure there is neither.
  if (!/\d/.test(text)) return null
  const found = isoDate(text) ?? numericDate(text) ?? wordedDate(text, vocabulary)
  const blank = found
    ? text.slice(0, found.start) + ' '.repeat(found.end - found.start) + text.slice(found.end)
    : text
  const first = timeIn(blank, found !== null || isTime, vocabulary)
  const hour = first && hourBefore(blank, first, vocabulary)
  const time = hour ?? afternoonOf(first, blank, vocabulary)
  const end = hour ? first : first && endOf(blank, first, vocabulary)
  if (!found && !time) return null
  const problems = found ? problemsOf(found, text, vocabulary) : []
  const zone = time && zoneBehind(blank, [time, ...(end ? [end] : [])], vocabulary)
  const ranges = [
    ...(found ? [[found.start, found.end]] : []),
    ...(time ? [[time.start, zone?.end ?? end?.end ?? time.end]] : []),
  ] as [number, number][]
  const isDate = found && found.year !== null && exists(found)
  return {
    date: isDate ? iso(found) : null,
    time: time?.value ?? null,
    endTime: end?.value ?? null,
    timeZone: zone?.value ?? null,
    problems,
    ranges: ranges.toSorted(([a], [b]) => a - b),
    rest: restOf(text, ranges, vocabulary),
  }
}

/** "End: 16:15": whether a line tells the hour of the end and nothing else. */
export const isEnd = ({ date, endTime, rest }: DateLine, { languages }: Vocabulary): boolean =>
  date === null && endTime === null && languages.some(({ hourEnds }) => hourEnds.includes(phrase(rest)))

interface Hours {
  time?: string | null
  endTime?: string | null
  timeZone?: string | null
}

/** The time of a line where no other is known; its end and its zone belong to that time alone. */
export function takeTime({ time, endTime, timeZone }: DateLine, into: Hours): void {
  if ((into.time ?? time) !== time) return
  into.time = time
  into.endTime ??= endTime
  into.timeZone ??= timeZone
}

function isoDate(text: string): Found | null {
  const match = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(text)
  return match && dated(match, Number(match[1]), Number(match[3]), Number(match[4]))
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

/** "9th July 2020", "July 9, 2020", "9 de julio de 2020", "2020. július 9.", "2020 m. liepos 9 d.", "2020. gada 9. jūlijs". */
function wordedDate(text: string, vocabulary: Vocabulary): Found | null {
  const { ordinalSuffixes } = vocabulary
  const joiners = joinersOf(vocabulary)
  const isJoiner = ({ text: word }: Word) => joiners.has(word) || ordinalSuffixes.has(word)
  /** "09-Jul-20": two figures are a year where a hyphen or a slash joins it to the month. */
  const yearIn = (word: Word | undefined): number | null =>
    yearOf(word) ??
    (word && /^\d{2}$/u.test(word.text) && /\p{L}[-/’']$/u.test(text.slice(0, word.start))
      ? 2000 + Number(word.text)
      : null)
  const words = wordsOf(text).filter((word) => !isJoiner(word))
  for (const [index, word] of words.entries()) {
    const month = monthOf(words, index, vocabulary)
    if (!month) continue
    const [before, next] = [words[index - 1], words[index + month.words]]
    const end = words[index + month.words - 1]?.end ?? word.end
    const parts = (year: Word | undefined, day: Word, to: number): Found => ({
      year: yearIn(year),
      month: month.number,
      day: dayOf(day, ordinalSuffixes),
      start: Math.min(day.start, word.start, yearIn(year) === null ? word.start : (year?.start ?? 0)),
      end: Math.max(to, yearIn(year) === null ? to : (year?.end ?? 0)),
    })
    if (before && dayOf(before, ordinalSuffixes) > 0) {
      // "2020. gada 9. jūlijs"
      const first = words[index - 2]
      return parts(yearIn(next) === null && yearIn(first) !== null ? first : next, before, end)
    }
    if (!next || dayOf(next, ordinalSuffixes) === 0) continue
    // "2020. július 9."
    return parts(yearIn(before) === null ? words[index + month.words + 1] : before, next, next.end)
  }
  return null
}

const joinersOf = perVocabulary(
  ({ languages }) => new Set(languages.flatMap(({ dateJoiners }) => dateJoiners)),
)

/** The month that a word begins, and how many words it has: "Meán Fómhair" has two. */
function monthOf(
  words: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
): { number: number; words: number } | null {
  for (const { number, parts } of monthsOf(vocabulary).get(words[at]?.text ?? '') ?? []) {
    if (parts.every((part, offset) => words[at + offset]?.text === part))
      return { number, words: parts.length }
  }
  return null
}

/** Whether a word is the name of a month, or the first of its words. */
export const isMonth = (word: string, vocabulary: Vocabulary): boolean =>
  monthsOf(vocabulary).has(phrase(word)) && word.length > 2

interface MonthName {
  number: number
  parts: readonly string[]
}

const monthNames = new WeakMap<Vocabulary, Map<string, MonthName[]>>()

/** Names of months by their first word, the notes' own language first. */
function monthsOf(vocabulary: Vocabulary): Map<string, MonthName[]> {
  const known = monthNames.get(vocabulary)
  if (known) return known
  const found = new Map<string, MonthName[]>()
  for (const { months } of vocabulary.languages)
    for (const [index, names] of months.entries())
      for (const name of names) {
        const parts = phrase(name).split(' ')
        const first = parts[0] ?? ''
        found.set(first, [...(found.get(first) ?? []), { number: index + 1, parts }])
      }
  monthNames.set(vocabulary, found)
  return found
}

function dayOf(word: Word, suffixes: ReadonlySet<string>): number {
  const match = /^(\d{1,2})(\p{L}{0,4})$/u.exec(word.text)
  return match && (match[2] === '' || suffixes.has(match[2] ?? '')) ? Number(match[1]) : 0
}

const yearOf = (word: Word | undefined): number | null =>
  /^(?:19|20)\d{2}$/u.test(word?.text ?? '') ? Number(word?.text) : null

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

/** "8:30", "8.30am", "8h30", "14.00 Uhr"; a point only where a date or a word tells that it is a time. */
function timeIn(text: string, withDate: boolean, vocabulary: Vocabulary): FoundTime | null {
  for (const match of text.matchAll(timePattern(vocabulary))) {
    const {
      hour: only,
      hours = only ?? '',
      sign,
      minutes = '00',
      morning,
      afternoon,
      word,
    } = match.groups ?? {}
    const half = morning ?? afternoon
    if (sign === '.' && half === undefined && word === undefined && !withDate) continue
    const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (afternoon === undefined ? 0 : 12)
    if (Number(hours) > 24 || Number(minutes) > 59) continue
    return {
      value: `${String(hour).padStart(2, '0')}:${minutes}`,
      start: match.index,
      end: match.index + match[0].length,
    }
  }
  return null
}

/** The beginning of "4:00 – 5:00 PM", of which the end tells the half of the day. */
function afternoonOf(first: FoundTime | null, text: string, vocabulary: Vocabulary): FoundTime | null {
  const end = first && endOf(text, first, vocabulary)
  const later = first && `${Number(first.value.slice(0, 2)) + 12}${first.value.slice(2)}`
  const isMorning = first !== null && /[\d.:]$/u.test(text.slice(first.start, first.end))
  const isHalf = isMorning && end && end.value > '12:59' && /\p{L}\.?$/u.test(text.slice(end.start, end.end))
  return first && later && isHalf && later <= end.value ? { ...first, value: later } : first
}

/** The hour alone of "11–12:30" or "from 9 to 10:30", which is a time as what follows it is. */
function hourBefore(
  text: string,
  { start, end, value }: FoundTime,
  vocabulary: Vocabulary,
): FoundTime | null {
  const from = Math.max(0, start - 40)
  const match = hourJoint(vocabulary).exec(evenlyFolded(text.slice(from, start)))
  const named = Number(match?.groups?.['hour'] ?? match?.groups?.['first'])
  // "from 2 to 3:15 pm": both are of the afternoon.
  const isLater =
    value > '12:59' && /\p{L}\.?$/u.test(text.slice(start, end)) && named + 12 <= Number(value.slice(0, 2))
  const hour = isLater && named < 12 ? named + 12 : named
  if (!match || hour > 23) return null
  const at = from + match.index
  return { value: `${String(hour).padStart(2, '0')}:00`, start: at, end: start }
}

const hourJoint = perVocabulary(({ languages }) => {
  const to = oneOf(languages.flatMap((language) => language.to))
  const words = oneOf(languages.flatMap(({ dateWords }) => dateWords).map(fold))
  // "Salle 3 à 10h30": what follows another word is no hour.
  const before = String.raw`(?<=^|\s\s|[,;(]\s?|(?<!\p{L})(?:${words})\.?\s)`
  const dash = String.raw`(?<![\d.:/-])(?<hour>\d{1,2})\s?[–—-]\s?`
  return new RegExp(String.raw`(?:${dash}|${before}(?<first>\d{1,2})\.?\s(?:${to})\s)$`, 'iu')
})

/** The second time of "8:30–10:00", "from 8:30 to 10:00" or "klo 9–10". */
function endOf(text: string, { start, end }: FoundTime, vocabulary: Vocabulary): FoundTime | null {
  const length = jointPattern(vocabulary).exec(fold(text.slice(end, end + 30)))?.[0].length ?? 0
  if (length === 0) return null
  const after = text.slice(end + length)
  const bare = /^\d{1,2}$/u.test(text.slice(start, end))
    ? /^\d{1,2}(?=[\s,;)]|$)/u.exec(after)?.[0]
    : undefined
  if (bare !== undefined && Number(bare) < 25)
    return { value: `${bare.padStart(2, '0')}:00`, start: end + length, end: end + length + bare.length }
  const next = timeIn(after, true, vocabulary)
  return next?.start === 0 ? { ...next, start: end + length, end: end + length + next.end } : null
}

const jointPatterns = new WeakMap<Vocabulary, RegExp>()

/** What stands between the beginning and the end of a session. */
function jointPattern(vocabulary: Vocabulary): RegExp {
  const known = jointPatterns.get(vocabulary)
  if (known) return known
  const words = vocabulary.languages.flatMap((language) => language.dateWords).map(fold)
  const to = [...vocabulary.languages.flatMap((language) => language.to).map(fold), ...words]
  // "11:00 (CEST) → 12:00"
  // "13.00 uur tot 14.30 uur", "kl. 8.15 till kl. 9.00": the word for the hour may stand at each of them.
  const hour = String.raw`(?:${oneOf(words)})\.?`
  // "14:00, end: 16:15"
  const end = String.raw`[\s,;.|/]+(?:${oneOf(vocabulary.languages.flatMap(({ hourEnds }) => hourEnds))})\s?(?:[:：=]|[–—]|-{1,3})?\s+`
  const pattern = new RegExp(
    String.raw`^\.?(?:${zoneOf(vocabulary)}|\s${hour})?(?:\s*(?:[–—→]|-{1,3})\s*|[\s,]+(?:${oneOf(to)})\s+|${end})(?:${hour}\s)?(?=\d)`,
    'iu',
  )
  jointPatterns.set(vocabulary, pattern)
  return pattern
}

/** The zone that stands right behind the end or, without one there, behind the beginning. */
function zoneBehind(text: string, times: readonly FoundTime[], vocabulary: Vocabulary): FoundTime | null {
  const pattern = zonePattern(vocabulary)
  for (const { end } of times.toReversed()) {
    const [all = '', value = ''] = pattern.exec(text.slice(end, end + 20)) ?? []
    // "10:00 wet, cold"
    if (/^\p{Lu}{3}/u.test(value))
      return { value, start: end, end: Math.max(end + all.length, times.at(-1)?.end ?? 0) }
  }
  return null
}

const zonePattern = perVocabulary(
  (vocabulary) => new RegExp(`^${zoneOf(vocabulary)}(?![\\p{L}\\p{N}])`, 'iu'),
)

const zoneOf = ({ languages }: Vocabulary): string =>
  String.raw`\s?\(?((?:${oneOf(languages.flatMap(({ timeZones }) => timeZones))})(?:\s?[+−-]\d{1,2})?)\)?`

const timePatterns = new WeakMap<Vocabulary, RegExp>()

function timePattern(vocabulary: Vocabulary): RegExp {
  const pattern = timePatterns.get(vocabulary) ?? buildTimePattern(vocabulary)
  timePatterns.set(vocabulary, pattern)
  return pattern
}

function buildTimePattern({ languages }: Vocabulary): RegExp {
  const signs = languages.flatMap(({ hourSigns }) => hourSigns)
  const between = oneOf([':', '.', ...signs])
  const morning = oneOf(languages.flatMap(({ dayHalves }) => dayHalves.morning))
  const afternoon = oneOf(languages.flatMap(({ dayHalves }) => dayHalves.afternoon))
  const word = oneOf(signs)
  const minutes = String.raw`\s?(?<sign>${between})\s?(?<minutes>\d{2})(?!\d)`
  const alone = String.raw`(?=\s?(?:${morning}|${afternoon}|${word})(?!\p{L}))`
  const after = String.raw`\s?(?:(?<morning>${morning})|(?<afternoon>${afternoon})|(?<word>${word}))(?!\p{L})`
  // "ore 15", "kl. 15": the word may stand before the hour.
  const leads = languages.flatMap(({ hourLeads }) => hourLeads ?? [])
  const before = String.raw`(?<=(?<!\p{L})(?:${oneOf(leads)})\.?\s)(?=\d{1,2}(?:[\s,;)]|[–—-]\d|$))`
  return new RegExp(
    String.raw`(?<![\d.,:/]|(?<!\d)-)(?:(?<hours>\d{1,2})(?:${minutes}|${alone})(?:${after})?(?!\p{L})|${before}(?<hour>\d{1,2}))`,
    'giu',
  )
}

/** What is said between the day and the hour: "room 7" in "9 July 2020, room 7, 10:30". */
export function withinDate(
  text: string,
  { ranges }: DateLine,
  vocabulary: Vocabulary,
): [number, number] | null {
  const [first, second] = ranges
  if (!first || !second) return null
  const said = text.slice(first[1], second[0])
  if (restOf(said, [], vocabulary) === '') return null
  const [sign = ''] = /^[\s,;|–—-]+/u.exec(said) ?? []
  return [first[1] + sign.length, first[1] + said.replace(/(?<![\s,;|–—-])[\s,;|–—-]+$/u, '').length]
}

/** The words left over, without weekdays and the words that join date and time. */
function restOf(text: string, ranges: readonly [number, number][], vocabulary: Vocabulary): string {
  const isKnown = isDateWord(vocabulary)
  return wordsOf(text)
    .filter(({ start, end }) => !ranges.some(([from, to]) => start >= from && end <= to))
    .filter((word) => !isKnown(word))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
}

/** Whether a word is a weekday or one that joins date and time. */
export function isDateWord(vocabulary: Vocabulary): (word: Word) => boolean {
  const known = dateWords.get(vocabulary) ?? dateWordsOf(vocabulary)
  dateWords.set(vocabulary, known)
  return ({ text }) => known.has(text)
}

const dateWords = new WeakMap<Vocabulary, Set<string>>()

function dateWordsOf({ languages }: Vocabulary): Set<string> {
  return new Set(
    languages.flatMap((language) => [...language.weekdays.flat(), ...language.dateWords].map(fold)),
  )
}
