import { isPoorAlternative } from '../../accessible/poor-words.ts'
import { pictures } from '../pictures.ts'
import { excerpt, type Rule } from '../rule.ts'

export const altPoor: Rule = {
  id: 'alt-poor',
  clause: '10.1.1.1',
  error: false,
  what: 'Alternative text says what a picture shows.',
  check: (file) =>
    pictures(file)
      .filter(({ alt }) => isPoorAlternative(alt))
      .map(({ place, alt }) => ({
        place,
        found: `alternative text ${excerpt(alt)}`,
        expected: 'what the picture shows',
      })),
}
