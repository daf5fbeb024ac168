import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

const printed = 'Nothing is dropped silently: what a format cannot show is said.'
const word = 'A Word file from elsewhere is opened with care: nothing in it may run, read or fetch anything.'

/** What is reported where briefs are written. */
export const writersRules = ruleTexts({
  'markdown-merged-cells': {
    level: 'info',
    what: 'Markdown has no merged cells.',
    why: printed,
    mend: 'Nothing is to be done; the text stands in the first of the cells.',
  },
  'missing-glyph': {
    level: 'warning',
    what: 'No font of the theme has a character.',
    why: printed,
    mend: 'Take it away, or name a font that has it.',
  },
  'docx-active': {
    level: 'warning',
    what: 'A Word file given for its styles holds something that runs, fetches or embeds; the brief comes without it.',
    why: word,
    mend: 'Take it out of the Word file, or let it be: the brief does not have it.',
  },
  'docx-theme': {
    level: 'warning',
    what: 'A Word file given for its styles was made for other colours or fonts than the theme has now.',
    why: 'PDF and HTML follow the theme, the Word file this one: the same brief then has two looks.',
    mend: 'Make it anew with `policy-brief new reference.docx`, or take the keywords out of its properties where it is meant so.',
  },
  'docx-style-missing': {
    level: 'info',
    what: 'A Word file given for its styles lacks one that briefs use.',
    why: word,
    mend: 'Add the style that the message names.',
  },
  'docx-style-name': {
    level: 'info',
    what: 'A Word file given for its styles has some of Word’s own under a name in another language.',
    why: 'By Word’s own names the contents list, navigation and other programs know what is a heading and what a list.',
    mend: 'Nothing needs to be done; a style made from Word’s own keeps its name.',
  },
  'picture-unreadable': {
    level: 'warning',
    what: 'A picture is damaged, or of a kind that cannot be shown.',
    why: printed,
    mend: 'Save it anew as PNG, JPEG or SVG.',
  },
  'svg-element': {
    level: 'warning',
    what: 'A drawing (SVG) has a part that cannot be shown.',
    why: printed,
    mend: 'Save the drawing with plain shapes and text.',
  },
})

export const writersMessage = messagesOf('policy-brief', writersRules)
