import { pictures } from '../pictures.ts'
import { excerpt, type Rule } from '../rule.ts'

export const altPoor: Rule = {
  id: 'alt-poor',
  clause: '10.1.1.1',
  error: false,
  what: 'Alternative text says what a picture shows.',
  check: (file) =>
    pictures(file)
      .filter(
        ({ alt }) =>
          /\.(png|jpe?g|gif|svg|emf|wmf|bmp)$/i.test(alt) ||
          /^(image|picture|logo|chart|graph|photo|diagram)( of)?\s*\d*$/i.test(alt),
      )
      .map(({ place, alt }) => ({
        place,
        found: `alternative text ${excerpt(alt)}`,
        expected: 'what the picture shows',
      })),
}
