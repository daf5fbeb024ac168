import { named } from '../../../word/word-file.ts'
import { valueIn } from '../../../word/xml.ts'
import { hyperlinks } from '../hyperlinks.ts'
import { excerpt, type Rule } from '../rule.ts'

export const linkBroken: Rule = {
  id: 'link-broken',
  clause: '10.2.4.4',
  error: true,
  what: 'A link within the document leads to a bookmark that is there.',
  check: (file) => {
    const names = new Set(
      file.stories.flatMap((story) => named(story, 'w:bookmarkStart').map((mark) => valueIn(mark, 'w:name'))),
    )
    return hyperlinks(file)
      .filter(
        ({ anchor, external }) =>
          anchor !== undefined && anchor !== '_top' && !external && !names.has(anchor),
      )
      .map(({ place, text, anchor }) => ({
        place,
        found: `link ${excerpt(text)} to “${anchor}”, which is not there`,
        expected: 'a bookmark of that name',
      }))
  },
}
