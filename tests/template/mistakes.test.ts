/** What an editor gets wrong, and the one message that says what to write. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { notesOn } from '../batch/support/project-of.ts'
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
      'brief.md:3:1 warning Unexpected `:::call-out` that nothing closes, expected `:::` in a line of its own after it; a directive in another has fewer colons directive-open',
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
    mistake: 'braces of a label that name nothing',
    files: { 'labels/en.yaml': 'words:\n  disruptionNumber: "Disruption {numer}"\n' },
    report:
      'labels/en.yaml:2:21 error Unexpected `{numer}` in `disruptionNumber`; did you mean `{number}`? labels-value',
  },
  {
    mistake: 'braces of a count that nothing closes',
    files: { 'labels/en.yaml': 'counts:\n  needs: { other: "{count needs" }\n' },
    report: 'labels/en.yaml:2:19 error Unexpected `{count` in `other`, expected `}` after it labels-value',
  },
  {
    mistake: 'another value than a label takes',
    files: { 'brief.md': `${title}{{label "disruptionNumber" numer=1}}\n` },
    report:
      'brief.md:3:1 error Unexpected `numer=` for the label `disruptionNumber`, which has `{number}`; write `number=` template-call',
  },
  {
    mistake: 'a label without its value',
    files: { 'brief.md': `${title}{{label "disruptionNumber"}}\n` },
    report:
      'brief.md:3:1 error Unexpected label `disruptionNumber` without a value for its `{number}`, expected one: `{{label "disruptionNumber" number=…}}` template-call',
  },
  {
    mistake: 'partials that call each other',
    files: {
      'brief.md': `${title}{{> a}}\n`,
      'partials/a.md': 'A\n\n{{> b}}\n',
      'partials/b.md': 'B\n\n{{#if title}}{{> a}}{{/if}}\n',
    },
    report:
      'partials/b.md:3:14 error Unexpected call of `a`, which calls itself through `b` without end, expected a call within {{#each}} or {{#with}}; take it away template-partial',
  },
  {
    mistake: 'labels of a region only',
    files: { 'labels/en-GB.yaml': 'words: { needs: "Wants" }\n' },
    report:
      'labels/en-GB.yaml:1:1 warning Unexpected name `en-GB.yaml`, which only briefs in `en-GB` read, expected `en.yaml`, which all in that language do; rename it, or write both template-unread',
  },
  {
    mistake: 'labels named after a country',
    files: { 'labels/cz.yaml': 'words: { needs: "N" }\n' },
    report:
      'labels/cz.yaml:1:1 warning Unexpected name `cz.yaml`, the code of a country, expected that of its language: `cs.yaml`; rename it template-unread',
  },
  {
    mistake: 'labels under another ending, named after the language',
    files: { 'labels/french.yml': 'words: { kind: "Note" }\n' },
    report:
      'labels/french.yml:1:1 warning Unexpected name `french.yml`, expected the tag of a language, such as `fr.yaml`; rename it template-unread',
  },
  {
    mistake: 'a second folder of labels',
    files: { 'labels/en.yaml': 'words: { needs: "Wants" }\n', 'label/fr.yaml': 'words: { needs: "N" }\n' },
    report:
      'label:1:1 warning Unexpected name `label`, which nothing reads beside `labels`; put what it says there, or remove it template-unread',
  },
  {
    mistake: 'a label beside the words',
    files: { 'labels/en.yaml': 'evidence: Proof\n' },
    report:
      'labels/en.yaml:1:1 error Unexpected key `evidence`; write it below `words:`, two spaces in: `evidence: …` labels-value',
  },
  {
    mistake: 'too few months',
    files: { 'labels/en.yaml': 'months: [Jan]\n' },
    report:
      'labels/en.yaml:1:9 error Unexpected ["Jan"] for `months`, expected twelve names, from January to December labels-value',
  },
  {
    mistake: 'braces of a footer that nothing closes',
    files: { 'theme.yaml': 'footer:\n  end: "{pages"\n' },
    report: 'theme.yaml:2:8 error Unexpected `{pages` in the footer, expected `}` after it theme-field',
  },
  {
    mistake: 'pages that end before they begin',
    files: { 'brief.md': `---\npages: { from: 4, to: 2 }\n---\n${title}` },
    report:
      'brief.md:2:16 error Unexpected `from: 4` that is more than `to: 2`; write `pages: { from: 2, to: 4 }` template-matter',
  },
  {
    mistake: 'pages as they are said aloud',
    files: { 'brief.md': `---\npages: 2-4\n---\n${title}` },
    report:
      'brief.md:2:8 error Unexpected "2-4" for `pages`, expected keys and values; write `pages: { from: 2, to: 4 }` template-matter',
  },
  {
    mistake: 'a helper in a block without brackets',
    files: { 'brief.md': `${title}{{#if moreThan needs 1}}\nText\n{{/if}}\n` },
    report:
      'brief.md:3:1 error Unexpected 3 values for `#if`, expected one; write `{{#if (moreThan needs 1)}}` template-call',
  },
  {
    mistake: 'a label’s key without quotation marks',
    files: { 'brief.md': `${title}{{label evidence}}\n` },
    report:
      'brief.md:3:9 error Unexpected `evidence`, expected a label’s key in quotation marks: `"evidence"` template-label',
  },
  {
    mistake: 'a helper of the name of a field, without its value',
    files: { 'brief.md': `${title}{{date}}\n` },
    report:
      'brief.md:3:1 error Unexpected 0 values for `date`, expected 1: `date day`, such as `{{date date}}` template-call',
  },
  {
    mistake: 'a mustache that nothing closes: no partial is told to be unused',
    files: {
      'brief.md': `${title}{{#if framework }\nText\n{{/if}}\n\n{{> a}}\n`,
      'partials/a.md': 'A\n',
      'partials/b.md': 'B\n',
    },
    report: 'brief.md:3:1 error Unexpected `{{` that nothing closes, expected `}}` after it template-syntax',
  },
  {
    mistake: 'a brief.md without the template that it extends',
    files: {
      'brief.md': `${title}{{> band}}\n\n{{> key-messages}}\n`,
      'slots/after-key-messages.md': 'Text\n',
    },
    report:
      'brief.md:1:1 error Unexpected partial `band`, which is one of the template `policy-brief`, in a template that extends none; write `extends: policy-brief` in its front matter, between two lines `---` template-partial',
  },
  {
    mistake: 'attributes of a directive with commas',
    files: { 'brief.md': `${title}:::only-in{docx,md}\n\nText\n\n:::\n` },
    report:
      'brief.md:3:1 warning Unexpected `:::only-in{docx,md}`, which is no directive: expected a name, `[words]` and `{attributes}` with spaces between them, as in `:::only-in{docx md}` directive-open',
  },
  {
    mistake: 'a directive in another that nothing closes: it takes the fence of the next',
    files: {
      'brief.md': `${title}{{> a}}\n`,
      'partials/a.md': '::::facts\n:::fact[One]\nText\n:::fact[Two]\nText\n:::\n::::\n\n## Heading\n',
    },
    report:
      'partials/a.md:2:1 warning Unexpected `:::fact` that nothing closes, expected `:::` in a line of its own after it and before line 4; a directive in another has fewer colons directive-open',
  },
  {
    mistake: 'another fault beside a comment to editors, which no brief prints',
    files: { 'brief.md': `${title}<!-- For us -->\n\nText <!-- and us -->\n\n{{titel}}\n` },
    report: 'brief.md:7:3 error Unexpected name `titel` in the session; did you mean `title`? template-name',
  },
  {
    mistake: 'a format by another of its names',
    files: { 'brief.md': `${title}:::only-in{word}\nText\n:::\n` },
    report:
      'brief.md:3:1 error Unexpected attribute `word` of `:::only-in`; did you mean `docx`? directive-attribute',
  },
  {
    mistake: 'a field in quotation marks',
    files: { 'brief.md': `${title}{{date "date"}}\n` },
    report:
      'brief.md:3:1 error Unexpected `"date"` for `day` of `date`, which would print this word itself, expected the field without quotation marks: `date` template-call',
  },
  {
    mistake: 'a field of an item in quotation marks',
    files: { 'brief.md': `${title}{{#each needs}}\n{{opening "content"}}\n{{/each}}\n` },
    report:
      'brief.md:4:1 error Unexpected `"content"` for `text` of `opening`, which would print this word itself, expected the field without quotation marks: `content` template-call',
  },
  {
    mistake: 'a question about words in quotation marks',
    files: { 'brief.md': `${title}{{#if "date"}}\nText\n{{/if}}\n` },
    report:
      'brief.md:3:7 error Unexpected `"date"` for `#if`, expected a name without quotation marks: `{{#if date}}` template-call',
  },
  {
    mistake: 'a loop over words in quotation marks',
    files: { 'brief.md': `${title}{{#each "needs"}}\n{{content}}\n{{/each}}\n` },
    report:
      'brief.md:3:9 error Unexpected `"needs"` for `#each`, expected a name without quotation marks: `{{#each needs}}` template-call',
  },
  {
    mistake: 'a misspelt field of which there is said to be none',
    files: { 'brief.md': `${title}{{#if (saidNone @root "recomendations")}}\nText\n{{/if}}\n` },
    report:
      'brief.md:3:23 error Unexpected field `recomendations`; did you mean `recommendations`? template-name',
  },
  {
    mistake: 'an empty line before the loop that writes a table’s rows',
    files: {
      'brief.md': `${title}| A |\n| --- |\n\n{{#each needs}}\n| {{content}} |\n{{/each}}\n`,
    },
    report:
      'brief.md:7:1 warning Unexpected row of a table below an empty line, which ends the table, expected it right below the row before; take the empty line away table-parted',
  },
  {
    mistake: 'an empty line in the loop, before a row under a condition',
    files: {
      'brief.md': `${title}| A |\n| --- |\n{{#each needs}}\n\n{{#if number}}\n| {{content}} |\n{{/if}}\n{{/each}}\n`,
    },
    report:
      'brief.md:8:1 warning Unexpected row of a table below an empty line, which ends the table, expected it right below the row before; take the empty line away table-parted',
  },
  {
    mistake: 'an empty line at the end of the loop that writes a table’s rows',
    files: {
      'brief.md': `${title}| A |\n| --- |\n{{#each needs}}\n{{#if number}}\n| {{content}} |\n{{/if}}\n\n{{/each}}\n`,
    },
    report:
      'brief.md:9:1 warning Unexpected empty line behind a row that `{{#each}}` writes, which ends the table before the next row, expected `{{/each}}` right below; take the empty line away table-parted',
  },
  {
    mistake: 'another fault beside loops that write whole tables, or text between rows',
    files: {
      'brief.md': `${title}| A |\n| --- |\n| a |\n\n{{#each needs}}\n| B |\n| --- |\n| {{content}} |\n\n{{/each}}\n{{#each needs}}\nText\n\n| C |\n| --- |\n| {{content}} |\n\n{{/each}}\n\n{{titel}}\n`,
    },
    report: 'brief.md:22:3 error Unexpected name `titel` in the session; did you mean `title`? template-name',
  },
  {
    mistake: 'another fault beside tables below each other, and rows right below their loop',
    files: {
      'brief.md': `${title}| A |\n| --- |\n{{#each needs}}\n| {{content}} |\n{{/each}}\n\n{{#if date}}\n| B |\n| --- |\n| b |\n{{/if}}\n\nText\n\n{{titel}}\n`,
    },
    report: 'brief.md:17:3 error Unexpected name `titel` in the session; did you mean `title`? template-name',
  },
  {
    mistake: 'a misspelt key of a word',
    files: { 'labels/en.yaml': 'words:\n  needs: Wants\n  evidense: Proof\n' },
    report:
      'labels/en.yaml:3:3 warning Unexpected label `evidense`, which nothing prints; did you mean `evidence`? labels-unprinted',
  },
  {
    mistake: 'a misspelt key of a word for all templates',
    files: { '../labels/en.yaml': 'words:\n  recomendation: Advice\n' },
    report:
      'templates/labels/en.yaml:2:3 warning Unexpected label `recomendation`, which nothing prints; did you mean `recommendation`? labels-unprinted',
  },
  {
    mistake:
      'another fault beside words of the template’s own that it prints, or that are like none of the program',
    files: {
      'brief.md': `---\ntype: evidencing\n---\n${title}{{label "needing"}}\n\n{{titel}}\n`,
      'labels/en.yaml': 'words: { evidencing: E, needing: N, xylophone: X }\n',
    },
    report: 'brief.md:8:3 error Unexpected name `titel` in the session; did you mean `title`? template-name',
  },
  {
    mistake: 'labels named after a country whose code is the tag of another language',
    files: { 'labels/se.yaml': 'words: { needs: "Behov" }\n' },
    report:
      'labels/se.yaml:1:1 error Unexpected language `se`, in which briefs are not written; did you mean `sv`? Rename it `sv.yaml`; a language of your own needs `name`, `reviewed`, `months`, `date`, `time`, `numbers`, `quotes`, `counts`, `and` as well labels-value',
  },
  {
    mistake: 'some labels in a language that the program does not have',
    files: { 'labels/is.yaml': 'words: { needs: "N" }\ncounts: {}\n' },
    report:
      'labels/is.yaml:1:1 error Unexpected language `is`, in which briefs are not written; a language of your own needs `name`, `reviewed`, `months`, `date`, `time`, `numbers`, `quotes`, `and` as well labels-value',
  },
  {
    mistake: 'a partial that a shipped template had',
    files: {
      'brief.md': `---\nextends: one-pager\n---\n${title}{{#each disruptions}}\n{{> recommended}}\n{{/each}}\n`,
    },
    report:
      'brief.md:7:1 error Unexpected partial `recommended`, which is no more; write `{{inCell recommendations}}` in its place, alone in a cell template-partial',
  },
  {
    mistake: 'another fault beside words in brackets that a partial says',
    files: {
      'brief.md': `${title}:::call-out[{{> a}}]\nText\n:::\n\n{{titel}}\n`,
      'partials/a.md': '{{label "needs"}}',
    },
    report: 'brief.md:7:3 error Unexpected name `titel` in the session; did you mean `title`? template-name',
  },
  {
    mistake: 'a form of a number that briefs do not have, in place of the one that all numbers take',
    files: { 'labels/en.yaml': 'counts:\n  needs: { one: "{count} need", plural: "{count} needs" }\n' },
    report:
      'labels/en.yaml:2:33 error Unexpected key `plural`; expected one of `zero`, `one`, `two`, `few`, `many`, `other` labels-value',
  },
  {
    mistake: 'a number without the form that all numbers take',
    files: { 'labels/en.yaml': 'counts:\n  needs: { one: "{count} need", many: "{count} needs" }\n' },
    report:
      'labels/en.yaml:2:10 error Unexpected lack of `other` in `counts.needs`, expected the form for all numbers that have none of their own; add it labels-value',
  },
  {
    mistake: 'front matter below an empty line',
    files: { 'brief.md': '\n---\nextends: policy-brief\n---\n' },
    report:
      'brief.md:1:1 error Unexpected empty line above the front matter, which is read in the first line only, expected none; take it away template-matter',
  },
  {
    mistake: 'a field in one pair of braces, beside attributes, code and braces that name nothing',
    files: {
      'brief.md': `${title}:::band{thin}\nText {else} \`{date}\` {nothing}\n:::\n\n{{#each needs}}\n- a {content}\n{{/each}}\n`,
    },
    report:
      'brief.md:8:5 warning Unexpected `{content}`, which prints itself, expected `{{content}}` template-brace',
  },
  {
    mistake: 'a partial by its folder',
    files: { 'brief.md': `${title}{{> partials/kind}}\n`, 'partials/kind.md': 'Kind\n' },
    report: 'brief.md:3:1 error Unexpected partial `partials/kind`; expected `kind` template-partial',
  },
  {
    mistake: 'a partial with a second ending',
    files: { 'brief.md': title, 'partials/kinds.md.txt': 'Kind\n' },
    report:
      'partials/kinds.md.txt:1:1 warning Unexpected name `kinds.md.txt`, which nothing reads, expected `kinds.md`; rename it template-unread',
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
  const lines = err.split('\n').filter((line) => line.startsWith('templates/'))
  expect(lines.map((line) => line.replace(/^templates\/mine\/?/u, ''))).toEqual([report])
})

test('words of the notes in a comment are in no brief, which is told', async () => {
  const folder = emptyFolder()
  const files = {
    'templates/mine/brief.md': `${title}<!-- {{#if date}}{{date date}}{{/if}} -->\n`,
    'notes.md': notesOn('boats'),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { err } = await runHere(['notes.md', '--template', 'mine', '--to', 'md'], folder)
  expect(err).toMatch(/^templates\/mine\/brief\.md:3:1 warning Unexpected HTML, .* raw-html$/mu)
})
