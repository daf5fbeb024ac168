import { child } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'
import { wordsOf } from '../words-of.ts'

export const titleMissing: Rule = {
  id: 'title-missing',
  clause: '10.2.4.2',
  error: true,
  what: 'A file has a title in its properties.',
  check: ({ core }) => {
    const title = child(core, 'dc:title')
    return title && wordsOf(title) !== ''
      ? []
      : [{ place: 'the properties', found: 'file without a title', expected: 'one: File, Info, Title' }]
  },
}
