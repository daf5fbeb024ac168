import type { Rule } from '../rule.ts'

export const headingEmpty: Rule = {
  id: 'heading-empty',
  clause: '10.2.4.6',
  error: true,
  what: 'A heading has words.',
  check: ({ paragraphs }) =>
    paragraphs.flatMap(({ level, text }, index) =>
      level > 0 && text.trim() === ''
        ? [
            {
              place: `paragraph ${index + 1}`,
              found: 'heading without words',
              expected: 'words, or no heading',
            },
          ]
        : [],
    ),
}
