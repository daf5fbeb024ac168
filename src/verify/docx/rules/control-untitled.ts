import { named } from '../../../word/word-file.ts'
import { child } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const controlUntitled: Rule = {
  id: 'control-untitled',
  clause: '10.4.1.2',
  error: false,
  what: 'A content control has a name.',
  check: ({ stories }) =>
    stories.flatMap((story) =>
      named(story, 'w:sdtPr')
        .filter((properties) => !child(properties, 'w:alias') && !child(properties, 'w:docPartObj'))
        .map(() => ({
          place: story.name,
          found: 'content control without a title',
          expected: 'one: Developer, Properties, Title',
        })),
    ),
}
