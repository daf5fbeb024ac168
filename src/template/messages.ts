import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

const template =
  'A template is held against the model before it runs, in every branch, so that no brief comes out wrong.'
const form = 'The forms of a template are few and fixed, so that each can be set in every format.'

/** What is reported of templates and labels. */
export const templateRules = ruleTexts({
  'template-syntax': {
    level: 'error',
    what: 'A template is no valid Handlebars, or uses a part of it that is not allowed.',
    why: template,
    mend: 'Mend the line that the message names.',
  },
  'template-name': {
    level: 'error',
    what: 'A template uses a name that the model does not have.',
    why: template,
    mend: 'Write the name that the message suggests.',
  },
  'template-helper': {
    level: 'error',
    what: 'A template calls a helper that there is not.',
    why: template,
    mend: 'Write the name that the message suggests.',
  },
  'template-block': {
    level: 'error',
    what: 'A template opens a block that there is not.',
    why: template,
    mend: 'Use #each, #if, #unless or #with.',
  },
  'template-partial': {
    level: 'error',
    what: 'A template calls a partial that there is not.',
    why: template,
    mend: 'Write the name that the message suggests, or add the file to `partials/`.',
  },
  'template-brace': {
    level: 'warning',
    what: 'The name of a field in a template stands in one pair of braces.',
    why: 'The brief prints the name itself, with its braces.',
    mend: 'Write two pairs: `{{title}}`.',
  },
  'template-partial-unused': {
    level: 'warning',
    what: 'Nothing calls a partial of the template.',
    why: 'What it says is in no brief, and whoever edits it waits for it in vain.',
    mend: 'Call it, or take it away.',
  },
  'template-slot': {
    level: 'error',
    what: 'A slot has no name, or a file in `slots/` is for a slot that the template does not have.',
    why: template,
    mend: 'Correct the name; the template that is extended says its slots.',
  },
  'template-call': {
    level: 'error',
    what: 'A helper is called with other values than it takes.',
    why: template,
    mend: 'Give it what the message expects.',
  },
  'template-label': {
    level: 'error',
    what: 'A template asks for a label that no language has.',
    why: template,
    mend: 'Correct the key, or add it to the labels.',
  },
  'template-loop': {
    level: 'error',
    what: 'A template loops over something that is no list.',
    why: template,
    mend: 'Use {{#with}} or {{#if}}.',
  },
  'template-print': {
    level: 'error',
    what: 'A template prints something that has no text of its own.',
    why: template,
    mend: 'Loop over it, or name one of its fields.',
  },
  'template-optional': {
    level: 'warning',
    what: 'A template prints something that notes may lack, without a fallback.',
    why: template,
    mend: 'Put {{#if}} … {{else}} around it.',
  },
  'template-unguarded': {
    level: 'error',
    what: 'A template goes on from something that notes may lack.',
    why: template,
    mend: 'Put {{#if}} or {{#with}} around it.',
  },
  'template-heading': {
    level: 'warning',
    what: 'A heading of a template may skip a level.',
    why: 'EN 301 549, 10.2.4.6: who listens finds the way by headings.',
    mend: 'Write it one level below the heading above it.',
  },
  'template-fill': {
    level: 'error',
    what: 'A template fails on these notes.',
    why: template,
    mend: 'Mend the place that the message names.',
  },
  'template-matter': {
    level: 'error',
    what: 'The front matter of a template is not what it takes.',
    why: template,
    mend: 'Write what the message expects.',
  },
  'labels-missing': {
    level: 'warning',
    what: 'A template has words of its own in some languages and not in that of the brief.',
    why: 'A brief that changes its language in the middle is hard to read, above all for those who hear it.',
    mend: 'Add the words to a file for the language in the template’s folder `labels`.',
  },
  'labels-syntax': {
    level: 'error',
    what: 'A file of labels is no YAML.',
    why: form,
    mend: 'Mend the line that the message names.',
  },
  'labels-value': {
    level: 'error',
    what: 'A key or value of the labels is not known.',
    why: form,
    mend: 'Write what the message expects.',
  },
  'labels-unprinted': {
    level: 'warning',
    what: 'A template has a word of its own that nothing prints, under a key that is nearly one of the program.',
    why: 'Whoever wrote it waits for it in vain.',
    mend: 'Write the key that the message suggests, print it with {{label "…"}}, or take it away.',
  },
  'labels-language': {
    level: 'warning',
    what: 'There are no labels in the language of the notes.',
    why: 'The brief’s own words are then in another language than its text.',
    mend: 'Add labels, or choose a language with --lang.',
  },
  'labels-reviewed': {
    level: 'info',
    what: 'Nobody who knows the language has reviewed its labels.',
    why: 'They are printed in every brief of that language.',
    mend: 'Have them read, and say so in the file.',
  },
})

export type TemplateRule = keyof typeof templateRules

export const templateMessage = messagesOf('template', templateRules)
