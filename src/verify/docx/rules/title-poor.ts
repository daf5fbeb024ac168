import { child } from '../../../word/xml.ts'
import { isPoorTitle } from '../../accessible/poor-words.ts'
import { excerpt, type Rule } from '../rule.ts'
import { wordsOf } from '../words-of.ts'

export const titlePoor: Rule = {
  id: 'title-poor',
  clause: '10.2.4.2',
  error: false,
  what: 'A title says what the file is about.',
  check: ({ core }) => {
    const title = child(core, 'dc:title')
    const words = title ? wordsOf(title) : ''
    return isPoorTitle(words)
      ? [
          {
            place: 'the properties',
            found: `title ${excerpt(words)}`,
            expected: 'what the document is about',
          },
        ]
      : []
  },
}
