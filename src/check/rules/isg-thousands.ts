import { alone, findIn } from '../find-in.ts'
import { grouped } from '../grouped.ts'
import type { SessionRule } from '../rule.ts'

export const isgThousands: SessionRule = {
  id: 'isg-thousands',
  level: 'info',
  together: true,
  what: 'The thousands of a number are parted by a comma or a point.',
  why: 'One language’s comma of thousands is another’s decimal comma. The Interinstitutional Style Guide has a no-break space in all of them.',
  mend: 'Part them by a no-break space: `12 500`.',
  examples: {
    bad: [{ notes: '**Evidence:** The port lost 12,500 jobs.', at: ['12,500'] }],
    good: [
      '**Evidence:** The port lost €12,500.',
      '**Evidence:** The port lost 12 500 jobs in 2019, 2020 and 2021, and 1.250 of its share.',
    ],
  },
  check: ({ passages, words }) => {
    const sign = words.decimal === '.' ? ',' : String.raw`\.`
    const figure = String.raw`[1-9]\d{0,2}(?:${sign}\d{3})+(?:${words.decimal === '.' ? String.raw`\.` : ','}\d+)?`
    return findIn(passages, new RegExp(alone(figure), 'gu'), ({ 0: found, index }, { own }) => {
      if (isMoney(own.slice(0, index), own.slice(index + found.length))) return null
      return {
        reason: `Unexpected number \`${found}\`, expected \`${grouped(found, words)}\``,
        note: 'Part the thousands by a no-break space',
      }
    })
  },
}

/** Amounts with the euro sign have a message of their own, which parts their thousands too. */
const isMoney = (before: string, after: string): boolean => /€\s?$/u.test(before) || /^\s?€/u.test(after)
