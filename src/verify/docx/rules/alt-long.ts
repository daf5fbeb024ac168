import { pictures } from '../pictures.ts'
import type { Rule } from '../rule.ts'

export const altLong: Rule = {
  id: 'alt-long',
  clause: '10.1.1.1',
  error: false,
  what: 'Alternative text is short; what is long belongs in the document.',
  check: (file) =>
    pictures(file)
      .filter(({ alt }) => alt.length > 250)
      .map(({ place, alt }) => ({
        place,
        found: `alternative text of ${alt.length} characters`,
        expected: 'at most 250, and the rest in the document',
      })),
}
