import { findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'

export const isgTime: SessionRule = {
  id: 'isg-time',
  level: 'info',
  together: true,
  what: 'A time of the day is not written as in the Interinstitutional Style Guide: `8.30`.',
  why: 'The guide counts 24 hours and writes a point between hours and minutes in English, `8 h 30` in French.',
  mend: 'Write the hours of the day from 0 to 23, with the language’s own sign before the minutes.',
  examples: {
    bad: [
      { notes: '**Evidence:** The terminal opens at 8:30 only.', at: ['8:30'] },
      { notes: '**Evidence:** The terminal closes at 5.15 pm now.', at: ['5.15 pm'] },
    ],
    good: ['**Evidence:** The terminal opens at 8.30 and closes at 17.15.'],
  },
  check: ({ passages, words: { timeSeparator } }) => {
    if (timeSeparator === null) return []
    return findIn(passages, pattern, ({ 0: found, groups = {} }) => {
      const minutes = groups['minutes'] ?? '00'
      const half = (groups['half'] ?? groups['alone'])?.toLowerCase()
      // Figures with a point alone can be anything; a colon or the half of the day makes a time of them.
      if (half === undefined && groups['sign'] === '.') return null
      const hours = inDay(Number(groups['hours']), half)
      const expected = `${hours}${timeSeparator}${minutes}`
      if (hours > 23 || found.replaceAll(/\s/gu, ' ') === expected) return null
      return { reason: `Unexpected time \`${found}\`, expected \`${expected}\``, note: 'Write it so' }
    })
  },
}

const pattern =
  /(?<![\p{L}\p{N}.,:/-])(?<hours>[01]?\d|2[0-4])(?:(?<sign>[:.]|[ \u00A0]?h[ \u00A0]?)(?<minutes>[0-5]\d)(?:[ \u00A0]?(?<half>[ap])\.?m\b)?|[ \u00A0]?(?<alone>[ap])\.?m\b)(?![\p{L}\p{N}]|[:.]\p{N})/giu

function inDay(hours: number, half: string | undefined): number {
  if (half === 'p') return hours < 12 ? hours + 12 : hours
  return half === 'a' && hours === 12 ? 0 : hours
}
