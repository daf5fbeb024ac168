import { named } from '../../../word/word-file.ts'
import type { Rule } from '../rule.ts'

export const textBox: Rule = {
  id: 'text-box',
  clause: '10.1.3.2',
  error: false,
  what: 'Words stand in the line of reading, not in a box beside it.',
  check: ({ stories }) =>
    stories
      .filter((story) => named(story, 'w:txbxContent').length > 0)
      .map(({ name }) => ({ place: name, found: 'text box', expected: 'a paragraph with a border' })),
}
