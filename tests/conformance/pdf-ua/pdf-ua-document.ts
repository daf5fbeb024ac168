import { archiveClauses } from './archive-clauses.ts'
import type { Condition } from './condition.ts'
import { furtherClauses } from './further-clauses.ts'
import { humanConditions } from './human-conditions.ts'
import { machineConditions } from './machine-conditions.ts'

/** docs/pdf-ua.md: what makes a PDF fail, where the writer meets it and who tells of a fault. */
export function pdfUaDocument(): string {
  return [
    intro,
    '## What a program can decide (Matterhorn Protocol 1.1)\n',
    table(machineConditions),
    '## What a program can decide and the protocol does not number\n',
    table(furtherClauses),
    '## PDF/A-3a\n',
    archive,
    table(archiveClauses),
    '## What only a person can decide\n',
    people,
    row('Conditions', 'Question', 'What the program does, and what is left to look at'),
    row('---', '---', '---'),
    ...humanConditions.map(({ ids, asks, help }) => row(ids.join(', '), asks, help)),
    '',
  ].join('\n')
}

const intro = `# PDF/UA-1 and PDF/A-3a, clause by clause

Generated from the listings in \`tests/conformance/pdf-ua\`; \`npm run docs\` renews it.

Every brief is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once. The conditions are those of the Matterhorn Protocol 1.1
of the PDF Association (CC BY 4.0), in our words, with its numbers. Paths are those of \`src/writers/pdf\`.

- **That briefs pass**: \`npm run conformance\` runs veraPDF (profiles \`ua1\` and \`3a\`), qpdf, mutool and poppler over every case
  with every template that is shipped, and over generated documents (\`tests/conformance/conformance.test.ts\`). Both profiles stand
  for all rows at once; \`tests/pdf/pdf-writer.test.ts\` holds what veraPDF does not look at: that the words read through the tags are
  the document’s, in order, and that a file holds no object of a kind that the writer never makes.
- **That the judges would tell**: \`tests/conformance/planted-faults.test.ts\` plants each fault that is named here in a brief’s file
  and asks who tells of it: the rule of veraPDF in the last column, or \`own\`, our own look at the objects of a file
  (\`tests/support/strange-objects.ts\`), where veraPDF has no rule or cannot read such a file.
`

const archive = `Clauses about what a brief never holds and no program plants easily are left out: JPEG 2000 (6.2.8.3), signatures’ digests (6.4.3),
halftones’ names (6.2.5), Type 1 fonts’ glyph lists (6.2.11.4.2). Numbers are those of ISO 19005-3.
`

const people = `A file that passes every judge can still be bad to read. Before publishing, look at these.
`

const row = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

function table(conditions: readonly Condition[]): string {
  return [
    row('Condition', 'It fails when', 'Clause', 'Where it is met', 'Planted, and told by'),
    row('---', '---', '---', '---', '---'),
    ...conditions.map(({ id, fails, clause, met, faults }) =>
      row(id, fails, clause, met, faults.map(({ does, told }) => `${does}: \`${told}\``).join('; ')),
    ),
    '',
  ].join('\n')
}
