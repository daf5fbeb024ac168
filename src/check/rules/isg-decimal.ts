import { oneOf } from '../../languages/one-of.ts'
import { findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'

export const isgDecimal: SessionRule = {
  id: 'isg-decimal',
  level: 'info',
  together: true,
  what: 'Tenths follow another sign than the language’s decimal sign.',
  why: 'The Interinstitutional Style Guide has a decimal point in English, Irish and Maltese and a decimal comma in the other languages.',
  mend: 'Write the sign of the notes’ language: `3.5 %` in English, `3,5 %` in French.',
  examples: {
    bad: [{ notes: '**Evidence:** Orders fell by 3,5 % in May.', at: ['3,5'] }],
    good: ['**Evidence:** Orders fell by 3.5 % in the ports of sections 3,5 and 7.'],
  },
  check: ({ passages, words: { decimal, measures } }) => {
    const wrong = decimal === '.' ? ',' : String.raw`\.`
    const unit = String.raw`(?=[\s\u00A0]?(?:[%‰€]|°C|(?:${oneOf([...measures, 'EUR'])})(?![\p{L}\p{N}])))`
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}.,:/-])\d{1,9}${wrong}\d{1,2}${unit}`, 'gu')
    return findIn(passages, pattern, ({ 0: found }) => ({
      reason: `Unexpected number \`${found}\`, expected \`${found.replace(/[.,]/u, decimal)}\``,
      note: `Write a decimal ${decimal === '.' ? 'point' : 'comma'}`,
    }))
  },
}
