import { clauses } from './clauses.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

/** The documentation of the checks of Word files, clause by clause: `docs/verify.md`. */
export function verifyDocument(): string {
  const intro = [
    '# What `verify` checks',
    'Generated from the listing of checks. `policy-brief verify brief.docx` looks into a finished Word file, made by this program or',
    'any other, and reports by clause of EN 301 549, chapter 10 (V3.2.1 and V4.1.1 say the same of them), what its XML can show. An',
    'error is against the clause; a warning is for a person to look at. A file that could do harm is refused unread: a zip bomb, a path out of the',
    'package, entities of its own, macros.',
    '',
    '`--format json`, `sarif` or `github` gives the messages to a program; `--strict` lets warnings fail. PDFs are judged by veraPDF',
    '(`npm run judges && npm run conformance`), notes in Markdown by `policy-brief check`.',
  ]
  const sections = clauses.map(({ number, title, person }) => {
    const own = rules.filter(({ clause }) => clause === number)
    return `## ${number} ${title}\n\n${table(own)}\n\nFor a person: ${person}.`
  })
  const others = `## Of no clause\n\n${table(rules.filter(({ clause }) => clause === null))}`
  return `${intro[0]}\n\n${[intro.slice(1).join('\n'), ...sections, others].join('\n\n')}\n`
}

const table = (checks: readonly Rule[]): string =>
  [
    '| check | level | what it expects |',
    '| --- | --- | --- |',
    ...checks.map(({ id, error, what }) => `| \`${id}\` | ${error ? 'error' : 'warning'} | ${what} |`),
  ].join('\n')
