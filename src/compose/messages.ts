import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

const printed = 'Nothing is dropped silently: what a format cannot show is said.'

/** What is reported where notes and template come together. */
export const composeRules = ruleTexts({
  'template-pages': {
    level: 'warning',
    what: 'A brief has more pages than its template allows.',
    why: 'A brief is read because it is short. Nothing is cut: what is too much is the editor’s to decide.',
    mend: 'Shorten one of the parts that the message names, or raise `pages` in the template’s front matter.',
  },
  'chart-typed': {
    level: 'error',
    what: 'A template has a number typed in a chart.',
    why: 'What a chart shows comes from the notes; a number that a template brings would be made up.',
    mend: 'Print a count of the notes in its place: {{total}} of a tally, or {{count …}}.',
  },
  'directive-open': {
    level: 'warning',
    what: 'A directive is not closed, or a `:::` closes none.',
    why: 'All that follows stands in it then, to the end of the brief or of what it stands in.',
    mend: 'Write `:::` after it, of as many colons as before its name.',
  },
  'table-parted': {
    level: 'warning',
    what: 'An empty line parts a row of a table in a template from the rows above it.',
    why: 'Markdown ends a table there: the row would be printed as a line of words.',
    mend: 'Take the empty line away.',
  },
  'theme-letter': {
    level: 'error',
    what: 'A font of the theme lacks a letter that the labels of a language need.',
    why: printed,
    mend: 'Take a font that has the letter, or another family for it.',
  },
})

export const composeMessage = messagesOf('template', composeRules)
