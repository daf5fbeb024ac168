import { pictures } from '../pictures.ts'
import type { Rule } from '../rule.ts'

export const objectFloating: Rule = {
  id: 'object-floating',
  clause: '10.1.3.2',
  error: false,
  what: 'A picture stands in the line of reading.',
  check: (file) =>
    pictures(file)
      .filter(({ floating, decorative }) => floating && !decorative)
      .map(({ place }) => ({ place, found: 'floating picture', expected: 'one in line with text' })),
}
