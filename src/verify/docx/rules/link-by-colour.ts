import { child, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const linkByColour: Rule = {
  id: 'link-by-colour',
  clause: '10.1.4.1',
  error: false,
  what: 'A link is not told by colour alone.',
  check: ({ styles }) =>
    [...styles.values()]
      .filter((style) => (valueIn(child(style, 'w:name')) ?? '').toLowerCase() === 'hyperlink')
      .filter((style) => ['none', undefined].includes(valueIn(child(child(style, 'w:rPr'), 'w:u'))))
      .map(() => ({
        place: 'the style Hyperlink',
        found: 'links without underline',
        expected: 'an underline',
      })),
}
