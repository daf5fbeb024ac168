import { child, isOn } from '../../../word/xml.ts'
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
        ({ level, styleName, text, around }) =>
          level === 0 &&
          around.length === 0 &&
          text.trim() !== '' &&
          text.length < 120 &&
          !labels.test(styleName),
      )
      .filter(({ element }) => runsWithWords(element).every((run) => isOn(child(child(run, 'w:rPr'), 'w:b'))))
      .map(({ text }) => ({
        place: excerpt(text),
        found: 'bold paragraph',
        expected: 'a heading style, if it is a heading',
      })),
}
