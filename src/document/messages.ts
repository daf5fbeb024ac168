import { limitRules } from '../limits/messages.ts'
import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

const form = 'The forms of a template are few and fixed, so that each can be set in every format.'
const printed = 'Nothing is dropped silently: what a format cannot show is said.'

/** What is reported of a theme, and of what a brief is made of. */
export const documentRules = ruleTexts({
  'chart-number': {
    level: 'error',
    what: 'A chart has a cell that is no whole number.',
    why: 'A chart is drawn from numbers; a text in their place would be drawn as nothing.',
    mend: 'Print a count there: {{total}} of a tally, or {{count …}}.',
  },
  'theme-file': {
    level: 'error',
    what: 'A font or logo of the theme cannot be used.',
    why: form,
    mend: 'Do what the message says of the file; it lies in the template’s folder.',
  },
  'theme-font': {
    level: 'error',
    what: 'The theme sets text in a family that there is not.',
    why: form,
    mend: 'Name a family of the program, or give the files of your own under `fonts.files`.',
  },
  'theme-syntax': {
    level: 'error',
    what: 'The theme is no YAML.',
    why: form,
    mend: 'Mend the line that the message names.',
  },
  'theme-value': {
    level: 'error',
    what: 'A key or value of the theme is not known.',
    why: form,
    mend: 'Write what the message expects.',
  },
  'theme-field': {
    level: 'error',
    what: 'Header or footer use a field that there is not.',
    why: form,
    mend: 'Write the field that the message suggests.',
  },
  'theme-contrast': {
    level: 'error',
    what: 'Text and its ground are too much alike.',
    why: 'EN 301 549, 10.1.4.3: at least 4.5:1, or 3:1 for large text.',
    mend: 'Choose a darker or a lighter colour.',
  },
  directive: {
    level: 'error',
    what: 'A directive is not known.',
    why: form,
    mend: 'Write the name that the message suggests.',
  },
  'directive-attribute': {
    level: 'error',
    what: 'A directive has an attribute that it does not take, or lacks one.',
    why: form,
    mend: 'Write what the message expects.',
  },
  'directive-label': {
    level: 'error',
    what: 'A directive lacks a label, or has one that it does not take.',
    why: form,
    mend: 'Write what the message expects.',
  },
  'directive-children': {
    level: 'error',
    what: 'A directive holds something that it cannot show.',
    why: form,
    mend: 'Write what the message expects.',
  },
  'picture-alternative': {
    level: 'warning',
    what: 'A picture has no alternative text.',
    why: 'EN 301 549, 10.1.1.1.',
    mend: 'Write between the square brackets what the picture says.',
  },
  'picture-changed': {
    level: 'warning',
    what: 'A picture is shown otherwise than its file has it: without what moves, runs or is fetched, or in RGB.',
    why: printed,
    mend: 'Look at the picture in the brief, or save it anew.',
  },
  'picture-file': {
    level: 'warning',
    what: 'A picture cannot be read, or lies where briefs do not look.',
    why: 'Only the folders of the notes and the template are read, and nothing is fetched.',
    mend: 'Put the file beside the notes.',
  },
  'picture-in-line': {
    level: 'warning',
    what: 'A picture stands within a line.',
    why: printed,
    mend: 'Put it into a paragraph of its own.',
  },
  'picture-undefined': {
    level: 'warning',
    what: 'A picture refers to a definition that there is not.',
    why: printed,
    mend: 'Write its address.',
  },
  'brief-empty': {
    level: 'error',
    what: 'A brief would have nothing in it.',
    why: printed,
    mend: 'Look at the template and at the messages about the notes.',
  },
  'link-address': {
    level: 'warning',
    what: 'A link has an address that briefs do not print.',
    why: printed,
    mend: 'Write an address that begins with https:// or mailto:.',
  },
  'heading-level': {
    level: 'warning',
    what: 'A heading of a brief skips a level, or is deeper than briefs go.',
    why: 'EN 301 549, 10.2.4.6: who listens finds the way by headings.',
    mend: 'Write it one level below the heading above it.',
  },
  'heading-id': {
    level: 'warning',
    what: 'Two headings of a brief have one name for links.',
    why: printed,
    mend: 'Give one of them another.',
  },
  'raw-html': {
    level: 'warning',
    what: 'HTML stands where a brief has Markdown.',
    why: printed,
    mend: 'Write it as Markdown.',
  },
  'link-undefined': {
    level: 'warning',
    what: 'A link refers to a definition that there is not.',
    why: printed,
    mend: 'Write its address.',
  },
  'footnote-undefined': {
    level: 'warning',
    what: 'A call of a footnote has no footnote.',
    why: printed,
    mend: 'Write the footnote, or take the call away.',
  },
  'footnote-uncalled': {
    level: 'warning',
    what: 'A footnote is called nowhere.',
    why: printed,
    mend: 'Put its call into the text, or take it away.',
  },
})

export type DocumentRule = keyof typeof documentRules | 'limit'

export const documentMessage = messagesOf<DocumentRule>('document', { ...documentRules, ...limitRules })
