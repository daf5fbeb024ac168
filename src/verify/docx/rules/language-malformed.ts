import { valueIn, within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const languageMalformed: Rule = {
  id: 'language-malformed',
  clause: '10.3.1.2',
  error: true,
  what: 'A language is named by a tag that readers know.',
  check: ({ stories }) =>
    stories.flatMap(({ name, root }) =>
      [...new Set(within(root, 'w:lang').map((lang) => valueIn(lang) ?? ''))]
        .filter((tag) => tag !== '' && !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag))
        .map((tag) => ({
          place: name,
          found: `language “${tag}”`,
          expected: 'a language tag such as “fr-FR”',
        })),
    ),
}
