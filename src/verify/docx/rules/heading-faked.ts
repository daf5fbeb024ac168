import type { Element } from 'xast'
import { child, isOn, within } from '../../../word/xml.ts'
import { excerpt, type Rule } from '../rule.ts'
import { runsWithWords } from '../words-of.ts'

/** Styles whose words are bold and no heading. */
const labels = /^(title|subtitle|caption|toc|table|callout|fact|header|footer|footnote)/

export const headingFaked: Rule = {
  id: 'heading-faked',
  clause: '10.1.3.1',
  error: false,
  what: 'A heading is one by its style.',
  check: ({ paragraphs }) =>
    paragraphs
      .filter(
        ({ level, styleName, text, around, element }) =>
          level === 0 &&
          around.length === 0 &&
          text.trim() !== '' &&
          text.length < 120 &&
          !labels.test(styleName) &&
          !isItem(element) &&
          !isLink(element),
      )
      .filter(({ element }) => runsWithWords(element).every((run) => isOn(child(child(run, 'w:rPr'), 'w:b'))))
      .map(({ text }) => ({
        place: excerpt(text),
        found: 'bold paragraph',
        expected: 'a heading style, if it is a heading',
        text: text.replaceAll(/\s+/gu, ' ').trim(),
      })),
}

/** The title of a list's item is none of a section. */
const isItem = (paragraph: Element): boolean => child(child(paragraph, 'w:pPr'), 'w:numPr') !== undefined

/** A link alone on its line leads somewhere, and heads nothing. */
function isLink(paragraph: Element): boolean {
  const links = within(paragraph, 'w:hyperlink').flatMap(runsWithWords)
  return links.length > 0 && links.length === runsWithWords(paragraph).length
}
