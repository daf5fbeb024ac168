import { isPoorLink } from '../../accessible/poor-words.ts'
import { hyperlinks } from '../hyperlinks.ts'
import { excerpt, type Rule } from '../rule.ts'

export const linkTextPoor: Rule = {
  id: 'link-text-poor',
  clause: '10.2.4.4',
  error: false,
  what: 'A link’s words say where it leads.',
  check: (file) =>
    hyperlinks(file)
      .filter(({ text }) => isPoorLink(text))
      .map(({ place, text }) => ({
        place,
        found: `link ${excerpt(text)}`,
        expected: 'words that say where it leads',
      })),
}
