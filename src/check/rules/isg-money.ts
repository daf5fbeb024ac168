import { oneOf } from '../../languages/one-of.ts'
import { findIn } from '../find-in.ts'
import { grouped } from '../grouped.ts'
import type { SessionRule } from '../rule.ts'
import type { Words } from '../words/words.ts'

export const isgMoney: SessionRule = {
  id: 'isg-money',
  level: 'info',
  together: true,
  what: 'An amount of money has the sign `€`, or `EUR` on the wrong side.',
  why: 'The Interinstitutional Style Guide writes `EUR 12 500` in English, Irish, Latvian and Maltese and `12 500 EUR` in the other languages; the sign is for charts and leaflets.',
  mend: 'Write `EUR` on the side of the notes’ language.',
  examples: {
    bad: [
      { notes: '**Evidence:** The port lost €12,500 a day.', at: ['€12'] },
      { notes: '**Evidence:** The port lost 3 million € and 5 EUR.', at: ['3 million €'] },
    ],
    good: ['**Evidence:** The port lost EUR 12 500 a day and 2 euro a ton.'],
  },
  check: ({ passages, words }) =>
    findIn(passages, amountPattern(words), ({ 0: found, groups = {} }) => {
      const amount = groups['after'] ?? groups['before'] ?? ''
      const expected = money(amount, words)
      if (found.replaceAll(/\s+/gu, ' ') === expected) return null
      return { reason: `Unexpected amount \`${found}\`, expected \`${expected}\``, note: 'Write it so' }
    }),
}

const amount = String.raw`\d{1,3}(?:[ \u00A0\u202F.,]?\d{3})*(?:[.,]\d+)?`

/** Amounts in euro, with the sign or the code before or after them. */
function amountPattern({ scales }: Words): RegExp {
  const scale = String.raw`(?:[ \u00A0]?(?:${oneOf([...scales, 'k', 'M'])})(?!\p{L}))?`
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])(?:(?:€|EUR)[ \u00A0]?(?<after>${amount}${scale})(?![\p{L}\p{N}])|(?<before>${amount}${scale})[ \u00A0]?(?:€|EUR(?!\p{L})))`,
    'gu',
  )
}

function money(text: string, words: Words): string {
  const [, figure = '', rest = ''] = /^([\d.,\s]*\d)(.*)$/u.exec(text) ?? []
  const written = `${grouped(figure, words)}${rest.trim() === '' ? '' : ` ${rest.trim()}`}`.replaceAll(
    /\s+/gu,
    ' ',
  )
  return words.currencyFirst ? `EUR ${written}` : `${written} EUR`
}
