import { findIn } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'

export const isgPercent: SessionRule = {
  id: 'isg-percent',
  level: 'info',
  together: true,
  what: 'There is no space between a figure and `%` or `°C`.',
  why: 'The Interinstitutional Style Guide has a no-break space there, in every language.',
  mend: 'Put a no-break space between them: `50 %`; or run `policy-brief check --fix`.',
  fixable: true,
  examples: {
    bad: [{ notes: '**Evidence:** Orders fell by 50% in May and 8% in June.', at: ['50%'] }],
    good: ['**Evidence:** Orders fell by 50 % in May; “by 8%”, one said.'],
  },
  check: ({ passages }) =>
    findIn(
      passages,
      /(?<![\p{L}\p{N}.,_%])(?<figure>[\d.,]{1,20})(?<sign>%|‰|°C)(?![\p{L}\p{N}])/gu,
      (match) => {
        const { figure = '', sign = '' } = match.groups ?? {}
        return {
          reason: `Unexpected \`${match[0]}\`, expected \`${figure} ${sign}\``,
          note: 'Put a no-break space between them, or run --fix',
          mended: `${figure}\u00A0${sign}`,
        }
      },
    ),
}
