import { oneOf } from '../../languages/one-of.ts'
import { findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'
import type { Words } from '../words/words.ts'

export const isgTime: SessionRule = {
  id: 'isg-time',
  level: 'info',
  together: true,
  what: 'A time of the day is not written as in the Interinstitutional Style Guide: `8.30`.',
  why: 'The guide counts 24 hours and writes a point between hours and minutes in English, `8 h 30` in French.',
  mend: 'Write the hours of the day from 0 to 23, with the language’s own sign before the minutes; or run `policy-brief check --fix`.',
  fixable: true,
  examples: {
    bad: [
      { notes: '**Evidence:** The terminal opens at 8:30 only.', at: ['8:30'] },
      { notes: '**Evidence:** The terminal closes at 5.15 pm now.', at: ['5.15 pm'] },
    ],
    good: ['**Evidence:** The terminal opens at 8.30 and closes at 17.15.'],
  },
  check: ({ passages, words }) => {
    const { timeSeparator } = words
    if (timeSeparator === null) return []
    const pattern = timePattern(words)
    const next = new RegExp(pattern.source, 'iu')
    return findIn(passages, pattern, (match) => {
      const { 0: found, groups = {} } = match
      const minutes = groups['minutes'] ?? '00'
      const half = halfOf(groups)
      // Figures with a point alone can be anything; a colon or the half of the day makes a time of them.
      if (half === null && groups['sign'] === '.') return null
      const hours = inDay(Number(groups['hours']), half)
      const expected = `${hours}${timeSeparator}${minutes}`
      if (hours > 23 || found.replaceAll(/\s/gu, ' ') === expected) return null
      const reason = `Unexpected time \`${found}\`, expected \`${expected}\``
      return isSure(match, next)
        ? { reason, note: 'Write it so, or run --fix', mended: expected }
        : { reason, note: 'Write it so, if it is a time of the day' }
    })
  },
}

/**
 * Whether figures can only be a time of the day: `1:10` may be a ratio, `3:16` a verse and `2 h 30` how long something
 * took. Half of the day makes sure, a nought before the hour, an hour after noon, and such a time right after it.
 *
 * @param next finds the first time of a text
 */
function isSure({ 0: found, index, input, groups = {} }: RegExpExecArray, next: RegExp): boolean {
  const hours = groups['hours'] ?? ''
  const isOfTheDay = groups['sign'] === ':' && (/^0\d/u.test(hours) || Number(hours) > 12)
  if (halfOf(groups) !== null || isOfTheDay) return true
  const rest = input.slice(index + found.length, index + found.length + longestRange)
  const second = next.exec(rest)
  return second !== null && second.index <= joinerLength && halfOf(second.groups ?? {}) !== null
}

/** Letters of what joins the two times of a range, spaces too, and of that with the second time. */
const joinerLength = 5
const longestRange = 30

function timePattern({ hourSigns, dayHalves }: Words): RegExp {
  const space = String.raw`[ \u00A0]?`
  const letters = oneOf(hourSigns.filter((sign) => sign.length === 1))
  const sign = letters === '' ? '[:.]' : `[:.]|${space}(?:${letters})${space}`
  const half = (group: string) =>
    [`(?<am${group}>${oneOf(dayHalves.morning)})`, `(?<pm${group}>${oneOf(dayHalves.afternoon)})`].join('|')
  const halves = dayHalves.morning.length > 0
  const after = halves ? String.raw`(?:${space}(?:${half('')})(?!\p{L}))?` : ''
  const alone = halves ? String.raw`|${space}(?:${half('Alone')})(?!\p{L})` : ''
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}.,:/-])(?<hours>[01]?\d|2[0-4])(?:(?<sign>${sign})(?<minutes>[0-5]\d)${after}${alone})(?![\p{L}\p{N}]|[:.]\p{N})`,
    'giu',
  )
}

type Half = 'morning' | 'afternoon' | null

function halfOf(groups: Record<string, string | undefined>): Half {
  if (groups['am'] ?? groups['amAlone']) return 'morning'
  return (groups['pm'] ?? groups['pmAlone']) ? 'afternoon' : null
}

function inDay(hours: number, half: Half): number {
  if (half === 'afternoon') return hours < 12 ? hours + 12 : hours
  return half === 'morning' && hours === 12 ? 0 : hours
}
