import type { Rule } from '../rule.ts'

export const headingsMissing: Rule = {
  id: 'headings-missing',
  clause: '10.2.4.6',
  error: false,
  what: 'A document has headings.',
  check: ({ paragraphs }) =>
    paragraphs.some(({ level }) => level > 0)
      ? []
      : [{ place: 'the document', found: 'text without headings', expected: 'the styles Heading 1, 2, …' }],
}
