import { ruleTexts } from '../messages/rule.ts'

const unread = 'What cannot be read cannot be made into a brief; all other files are.'
const imported = 'Markdown holds less than Word. What does not come over as it is, is said.'

/** What is reported of a Word file that becomes notes. */
export const importRules = ruleTexts({
  'import-empty': {
    level: 'error',
    what: 'A Word file has no words in it.',
    why: unread,
    mend: 'Choose another file.',
  },
  'import-changes': {
    level: 'warning',
    what: 'A Word file has tracked changes, which are taken as accepted.',
    why: imported,
    mend: 'Accept or reject them in Word and import again.',
  },
  'import-comments': {
    level: 'warning',
    what: 'A Word file has comments, which are left out.',
    why: imported,
    mend: 'Write what matters into the text.',
  },
  'import-running-line': {
    level: 'warning',
    what: 'A Word file has words in a header or footer, which are left out.',
    why: imported,
    mend: 'Write what matters into the text, such as the series or the date.',
  },
  'import-object': {
    level: 'warning',
    what: 'A Word file has a chart, a diagram or an embedded object, which is left out.',
    why: imported,
    mend: 'Put it in as a picture, or its figures as a table.',
  },
  'import-formula': {
    level: 'warning',
    what: 'A Word file has a formula, which is written on one line.',
    why: imported,
    mend: 'Compare it with the Word file.',
  },
  'import-picture': {
    level: 'warning',
    what: 'A Word file has a picture that a brief cannot show, which is left out.',
    why: imported,
    mend: 'Put it into Word as PNG, JPEG or SVG and import again.',
  },
  'import-contents': {
    level: 'warning',
    what: 'A Word file has a table of contents, which is left out.',
    why: imported,
    mend: 'Nothing is to be done: a brief has its own.',
  },
  'import-merged-cells': {
    level: 'warning',
    what: 'A Word file has a table with merged cells, whose words stand in the first of them.',
    why: imported,
    mend: 'Compare the table with the Word file.',
  },
  'import-inner-table': {
    level: 'warning',
    what: 'A Word file has a table within a table, whose rows are written as lines.',
    why: imported,
    mend: 'Compare the table with the Word file.',
  },
  'import-ruby': {
    level: 'warning',
    what: 'A Word file says above a word how it is read, which stands behind it in brackets.',
    why: imported,
    mend: 'Compare it with the Word file.',
  },
  'import-hidden': {
    level: 'warning',
    what: 'A Word file has hidden text, which is taken over like any other.',
    why: imported,
    mend: 'Take out of the notes what nobody should read.',
  },
  'import-address': {
    level: 'warning',
    what: 'A link of a Word file leads neither to the web nor to mail; its words are kept without it.',
    why: imported,
    mend: 'Write an address that readers can follow, if there is one.',
  },
  'import-words': {
    level: 'warning',
    what: 'A passage of a Word file did not come over.',
    why: imported,
    mend: 'Write it in by hand.',
  },
})

export type ImportRule = keyof typeof importRules
