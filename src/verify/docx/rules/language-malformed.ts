import { named } from '../../../word/word-file.ts'
import { valueIn } from '../../../word/xml.ts'
import { isTag } from '../../accessible/poor-words.ts'
import type { Rule } from '../rule.ts'

export const languageMalformed: Rule = {
  id: 'language-malformed',
  clause: '10.3.1.2',
  error: true,
  what: 'A language is named by a tag that readers know.',
  check: ({ stories }) =>
    stories.flatMap((story) =>
      [...new Set(named(story, 'w:lang').map((lang) => valueIn(lang) ?? ''))]
        .filter((tag) => tag !== '' && !isTag(tag))
        .map((tag) => ({
          place: story.name,
          found: `language “${tag}”`,
          expected: 'a language tag such as “fr-FR”',
        })),
    ),
}
