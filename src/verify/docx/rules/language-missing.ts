import { valueIn, within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const languageMissing: Rule = {
  id: 'language-missing',
  clause: '10.3.1.1',
  error: true,
  what: 'The language of the document is said.',
  check: ({ defaults }) => {
    const language = valueIn(within(defaults, 'w:lang')[0]) ?? ''
    return /^[a-z]{2,3}(-|$)/i.test(language)
      ? []
      : [
          {
            place: 'the default style',
            found: 'text without a language',
            expected: 'one in the defaults: Review, Language',
          },
        ]
  },
}
