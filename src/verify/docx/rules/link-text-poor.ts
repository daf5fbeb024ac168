import { hyperlinks } from '../hyperlinks.ts'
import { excerpt, type Rule } from '../rule.ts'

export const linkTextPoor: Rule = {
  id: 'link-text-poor',
  clause: '10.2.4.4',
  error: false,
  what: 'A link’s words say where it leads.',
  check: (file) =>
    hyperlinks(file)
      .filter(
        ({ text }) =>
          /^(click here|here|link|more|read more|this page|this link)$/i.test(text) ||
          /^(https?:\/\/|www\.)\S{40,}$/i.test(text),
      )
      .map(({ place, text }) => ({
        place,
        found: `link ${excerpt(text)}`,
        expected: 'words that say where it leads',
      })),
}
