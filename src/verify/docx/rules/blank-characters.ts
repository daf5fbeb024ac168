import type { Element } from 'xast'
import { elements, within } from '../../../word/xml.ts'
import { excerpt, type Rule } from '../rule.ts'

/** Styles of code, where blanks are words: Word's, Pandoc's and older ones. */
const code = /^(html preformatted|source code|preformatted text|macro)/

const tabsInARow = (paragraph: Element): boolean =>
  within(paragraph, 'w:r')
    .flatMap(elements)
    .filter(({ name }) => name !== 'w:rPr')
    .map(({ name }) => (name === 'w:tab' ? 't' : '-'))
    .join('')
    .includes('ttt')

export const blankCharacters: Rule = {
  id: 'blank-characters',
  clause: '10.1.3.2',
  error: false,
  what: 'Words are not set in columns by blanks.',
  check: ({ paragraphs }) =>
    paragraphs
      .filter(
        ({ element, text, styleName }) =>
          !code.test(styleName) && (/[ \u00A0]{4,}/.test(text) || tabsInARow(element)),
      )
      .map(({ text }) => ({
        place: excerpt(text),
        found: 'run of blanks or tabs',
        expected: 'a table, a tab stop or an indent',
      })),
}
