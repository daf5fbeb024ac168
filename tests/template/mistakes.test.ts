/** What an editor gets wrong, and the one message that says what to write. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder } from '../support/run-cli.ts'

const title = '# {{#if title}}{{title}}{{else}}Brief{{/if}}\n\n'

const mistakes: { mistake: string; files: Record<string, string>; report: string }[] = [
  {
    mistake: 'a colour by its name',
    files: { 'theme.yaml': 'colours:\n  accent: navy\n' },
    report:
      'theme.yaml:2:11 error Unexpected "navy" for `colours.accent`, expected a colour of six digits: "#003399"; write `accent: "#000080"` theme-value',
  },
  {
    mistake: 'a colour without quotation marks, which YAML takes for a comment',
    files: { 'theme.yaml': 'colours:\n  accent: #003366\n' },
    report:
      'theme.yaml:2:11 error Unexpected null for `colours.accent`, expected a colour of six digits: "#003399"; write `accent: "#003366"` theme-value',
  },
  {
    mistake: 'a colour of three digits',
    files: { 'theme.yaml': 'colours:\n  accent: "#036"\n' },
    report:
      'theme.yaml:2:11 error Unexpected "#036" for `colours.accent`, expected a colour of six digits: "#003399"; write `accent: "#003366"` theme-value',
  },
  {
    mistake: 'a size with its unit',
    files: { 'theme.yaml': 'text:\n  size: 10pt\n' },
    report:
      'theme.yaml:2:9 error Unexpected "10pt" for `text.size`, expected a number; write `size: 10` theme-value',
  },
  {
    mistake: 'a size in a unit that the theme does not have',
    files: { 'theme.yaml': 'page:\n  top: 2cm\n' },
    report: 'theme.yaml:2:8 error Unexpected "2cm" for `page.top`, expected a number theme-value',
  },
  {
    mistake: 'front matter that nothing closes',
    files: { 'brief.md': `---\nextends: policy-brief\n\n${title}` },
    report:
      'brief.md:1:1 error Unexpected front matter that nothing closes, expected a line `---` after its last key template-matter',
  },
  {
    mistake: 'a theme under another ending',
    files: { 'theme.yml': 'colours:\n  accent: "#003366"\n' },
    report:
      'theme.yml:1:1 warning Unexpected name `theme.yml`, which nothing reads, expected `theme.yaml`; rename it template-unread',
  },
  {
    mistake: 'a folder with a letter too few',
    files: { 'partial/kind.md': 'Kind\n' },
    report:
      'partial:1:1 warning Unexpected name `partial`, which nothing reads, expected `partials`; rename it template-unread',
  },
  {
    mistake: 'labels named after the language',
    files: { 'labels/french.yaml': 'words: { kind: "Note" }\n' },
    report:
      'labels/french.yaml:1:1 warning Unexpected name `french.yaml`, expected the tag of a language, such as `fr.yaml`; rename it template-unread',
  },
  {
    mistake: 'labels under another ending',
    files: { 'labels/fr.yml': 'words: { kind: "Note" }\n' },
    report:
      'labels/fr.yml:1:1 warning Unexpected name `fr.yml`, which nothing reads, expected `fr.yaml`; rename it template-unread',
  },
  {
    mistake: 'a folder of labels with a letter too few',
    files: { 'label/fr.yaml': 'words: { kind: "Note" }\n' },
    report:
      'label:1:1 warning Unexpected name `label`, which nothing reads, expected `labels`; rename it template-unread',
  },
  {
    mistake: 'a partial under another ending',
    files: { 'partials/kind.markdown': 'Kind\n' },
    report:
      'partials/kind.markdown:1:1 warning Unexpected name `kind.markdown`, which nothing reads, expected `kind.md`; rename it template-unread',
  },
  {
    mistake:
      'files and folders that are near in name, but of another kind: none is told beside the one that is meant',
    files: {
      ...Object.fromEntries(
        ['reference.pdf', 'theme.css', 'theme.txt', 'parts/a.md', 'labels.md', 'partials/old/a.md'].map(
          (name) => [name, 'a\n'],
        ),
      ),
      'slot/a.md': 'a\n',
    },
    report:
      'slot:1:1 warning Unexpected name `slot`, which nothing reads, expected `slots`; rename it template-unread',
  },
  {
    mistake: 'a colon in a label',
    files: { 'labels/en.yaml': 'words:\n  kind: Note: this\n' },
    report:
      'labels/en.yaml:2:9 error Unexpected YAML: a second colon in the line, expected quotation marks around a text with a colon (`key: "Note: this"`); mend the labels labels-syntax',
  },
  {
    mistake: 'a directive that nothing closes',
    files: { 'brief.md': `${title}:::call-out[Note]\nText\n\nMore\n` },
    report:
      'brief.md:3:1 warning Unexpected `:::call-out` that nothing closes, expected `:::` in a line of its own after it, of as many colons; a directive in another has fewer directive-open',
  },
  {
    mistake: 'a fence too many',
    files: { 'brief.md': `${title}Text\n:::\n` },
    report:
      'brief.md:4:1 warning Unexpected `:::` that closes nothing, expected a directive above it; one that holds others has more colons than they directive-open',
  },
  {
    mistake: 'a block that nothing closes',
    files: { 'brief.md': `${title}{{#if series}}\nText\n\n{{#each disruptions}}\nx\n{{/each}}\n` },
    report:
      'brief.md:3:1 error Unexpected block `{{#if}}` that nothing closes, expected `{{/if}}` after it template-syntax',
  },
  {
    mistake: 'a block that another closes',
    files: { 'brief.md': `${title}{{#each disruptions}}\n{{#if title}}\nText\n{{/each}}\n` },
    report:
      'brief.md:4:1 error Unexpected block `{{#if}}` that is still open at `{{/each}}` in line 6, expected `{{/if}}` before it template-syntax',
  },
  {
    mistake: 'another fault beside an inverse block and mustaches that are words',
    files: {
      'brief.md': `${title}{{^series}}\nText\n{{/series}}\n\n\\{{#if}} and \\{{ are words\n\n{{#if title}}\nText\n`,
    },
    report:
      'brief.md:9:1 error Unexpected block `{{#if}}` that nothing closes, expected `{{/if}}` after it template-syntax',
  },
  {
    mistake: 'an inverse block that nothing closes',
    files: { 'brief.md': `${title}{{#if title}}a{{^}}b{{/if}}\n\n{{^series}}\nText\n` },
    report:
      'brief.md:5:1 error Unexpected block `{{^series}}` that nothing closes, expected `{{/series}}` after it template-syntax',
  },
  {
    mistake: 'an end without a block',
    files: { 'brief.md': `${title}Text\n{{/if}}\n` },
    report:
      'brief.md:4:1 error Unexpected `{{/if}}`, which closes nothing; take it away, or write `{{#if …}}` above template-syntax',
  },
  {
    mistake: 'a mustache that nothing closes, beside a comment with mustaches',
    files: { 'brief.md': `${title}{{!-- {{#if}} --}}\n\n{{title\n\nText {{title}}\n` },
    report: 'brief.md:5:1 error Unexpected `{{` that nothing closes, expected `}}` after it template-syntax',
  },
  {
    mistake: 'a misspelt template to extend',
    files: { 'brief.md': '---\nextends: policy-breif\n---\n' },
    report:
      'brief.md:1:1 error Unexpected template `policy-breif` to extend; did you mean `policy-brief`? template-extends',
  },
  {
    mistake: 'a misspelt partial: the right one is not told to be unused',
    files: { 'brief.md': `${title}{{> disrupton}}\n`, 'partials/disruption.md': 'Text\n' },
    report: 'brief.md:3:1 error Unexpected partial `disrupton`; did you mean `disruption`? template-partial',
  },
  {
    mistake: 'a type that no label says',
    files: { 'brief.md': `---\ntype: policyBreif\n---\n${title}` },
    report:
      'brief.md:2:7 error Unexpected `type: policyBreif`, which no label says; did you mean `policyBrief`? template-matter',
  },
  {
    mistake: 'a field that the model does not have',
    files: { 'brief.md': `---\nholds:\n  - title\n  - disruptions.titel\n---\n${title}` },
    report:
      'brief.md:4:5 error Unexpected field `titel` of an item of `disruptions`; did you mean `title`? template-matter',
  },
  {
    mistake: 'no brief.md',
    files: { 'brief.md': '', 'theme.yaml': '' },
    report:
      ':1:1 error Unexpected template without a `brief.md`, expected one; `policy-brief new template` writes a template whole template-file',
  },
]

test.each(mistakes)('$mistake', async ({ files, report }) => {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries({ 'brief.md': title, ...files })) {
    const path = join(folder, 'templates', 'mine', name)
    mkdirSync(dirname(path), { recursive: true })
    if (text !== '' || name !== 'brief.md') writeFileSync(path, text)
  }
  const { err } = await runHere(['check', 'templates/mine'], folder)
  const lines = err.split('\n').filter((line) => line.startsWith('templates/mine'))
  expect(lines.map((line) => line.replace(/^templates\/mine\/?/u, ''))).toEqual([report])
})
