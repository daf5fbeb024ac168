import { pictures } from '../pictures.ts'
import type { Rule } from '../rule.ts'

export const altMissing: Rule = {
  id: 'alt-missing',
  clause: '10.1.1.1',
  error: true,
  what: 'A picture has alternative text, or is marked as decoration.',
  check: (file) =>
    pictures(file)
      .filter(({ alt, decorative }) => !decorative && alt === '')
      .map(({ place }) => ({
        place,
        found: 'picture without alternative text',
        expected: 'text, or the mark “decorative”',
      })),
}
