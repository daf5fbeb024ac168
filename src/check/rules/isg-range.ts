import { findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'

export const isgRange: SessionRule = {
  id: 'isg-range',
  level: 'info',
  together: true,
  what: 'A range of figures has a hyphen or spaces around its dash.',
  why: 'The Interinstitutional Style Guide joins the figures of a range by an en dash without spaces: `2014–2020`.',
  mend: 'Put an en dash (–) between them, without spaces.',
  examples: {
    bad: [{ notes: '**Evidence:** In 2014-2020 orders fell by 10 - 15 %.', at: ['2014-'] }],
    good: [
      '**Evidence:** In 2014–2020 orders fell by 10–15 %; COVID-19, ISO 9001-2 and 50-50 are no ranges.',
    ],
  },
  check: ({ passages }) =>
    findIn(passages, pattern, ({ 0: found, groups = {} }) => {
      const { from = '', to = '' } = groups
      const shortYear = from.length === 4 && to.length === 2 && Number(to) > Number(from.slice(2))
      const rises = from.length <= to.length && Number(to) > Number(from)
      if (!rises && !shortYear) return null
      return {
        reason: `Unexpected range \`${found}\`, expected \`${from}–${to}\``,
        note: 'Put an en dash without spaces',
      }
    }),
}

const pattern =
  /(?<![\p{L}\p{N}\-–/.,:_+]|\b[A-Z]{2,}[ \u00A0])(?<from>\d{1,4})(?:[ \u00A0]?-[ \u00A0]?|[ \u00A0]–[ \u00A0])(?<to>\d{1,4})(?![\p{L}\p{N}\-–/_]|[.,:]\p{N})/gu
