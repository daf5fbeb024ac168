import { child, within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const controlUntitled: Rule = {
  id: 'control-untitled',
  clause: '10.4.1.2',
  error: false,
  what: 'A content control has a name.',
  check: ({ stories }) =>
    stories.flatMap(({ name, root }) =>
      within(root, 'w:sdtPr')
        .filter((properties) => !child(properties, 'w:alias') && !child(properties, 'w:docPartObj'))
        .map(() => ({
          place: name,
          found: 'content control without a title',
          expected: 'one: Developer, Properties, Title',
        })),
    ),
}
