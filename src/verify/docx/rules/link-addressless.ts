import { hyperlinks } from '../hyperlinks.ts'
import { excerpt, type Rule } from '../rule.ts'

export const linkAddressless: Rule = {
  id: 'link-addressless',
  clause: '10.2.4.4',
  error: true,
  what: 'A link leads somewhere.',
  check: (file) =>
    hyperlinks(file)
      .filter(
        ({ external, anchor, target }) =>
          anchor === undefined &&
          (!external || ['', '#', 'about:blank', 'http://', 'https://'].includes(target)),
      )
      .map(({ place, text, target }) => ({
        place,
        found: `link ${excerpt(text)} to “${target}”`,
        expected: 'an address',
      })),
}
