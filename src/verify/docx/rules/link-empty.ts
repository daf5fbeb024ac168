import { hyperlinks } from '../hyperlinks.ts'
import type { Rule } from '../rule.ts'

export const linkEmpty: Rule = {
  id: 'link-empty',
  clause: '10.2.4.4',
  error: true,
  what: 'A link has words.',
  check: (file) =>
    hyperlinks(file)
      .filter(({ text, picture }) => text === '' && !picture)
      .map(({ place, target }) => ({
        place,
        found: `link to “${target}” without words`,
        expected: 'words that say where it leads',
      })),
}
