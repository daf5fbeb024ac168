import type { WordParagraph } from '../../../word/word-file.ts'
import { within } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

const objects = ['w:drawing', 'w:pict', 'w:br', 'w:sectPr', 'w:fldChar', 'w:object', 'w:pBdr']

const isBlank = (paragraph: WordParagraph | undefined): boolean =>
  paragraph !== undefined &&
  paragraph.text.trim() === '' &&
  paragraph.around.length === 0 &&
  objects.every((name) => within(paragraph.element, name).length === 0)

export const blankParagraphs: Rule = {
  id: 'blank-paragraphs',
  clause: '10.1.3.2',
  error: false,
  what: 'Room is made by styles, not by empty paragraphs.',
  check: ({ paragraphs: all }) => {
    const paragraphs = all.filter(({ story }) => story === 'document')
    return paragraphs.flatMap((paragraph, index) => {
      const before = paragraphs[index - 1]
      const first = before && isBlank(before) && !isBlank(paragraphs[index - 2])
      return first && isBlank(paragraph)
        ? [
            {
              place: `paragraph ${index}`,
              found: 'empty paragraphs in a row',
              expected: 'room by the style’s spacing',
            },
          ]
        : []
    })
  },
}
