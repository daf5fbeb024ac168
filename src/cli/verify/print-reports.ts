import { printedJson } from '../../escape/json.ts'
import { escapeTerminalLine } from '../../escape/terminal.ts'
import type { Standard } from '../../verify/accessible/standard.ts'
import type { ClauseVerdict, Verdict } from '../../verify/accessible/verdicts.ts'
import type { ReportEntry } from '../reporters/report-entry.ts'
import type { FileReport } from './prove-brief.ts'

/** So many files are told clause by clause; of more, each has a line. */
const fewFiles = 4

/** Files by the clauses of EN 301 549, for a terminal. */
export function reportsAsText(reports: readonly FileReport[], standard: Standard): string {
  const told = reports.length > fewFiles ? reports.map(shortly) : reports.flatMap(clauseByClause)
  const lines = [`EN 301 549 V${standard}, chapter 10`, ...told]
  return reports.length === 0 ? '' : lines.map((line) => `${escapeTerminalLine(line)}\n`).join('')
}

const count = (clauses: readonly ClauseVerdict[], wanted: Verdict): number =>
  clauses.filter(({ verdict }) => verdict === wanted).length

const verdicts: readonly Verdict[] = ['failed', 'passed', 'needs a person', 'not applicable']

const counted = (clauses: readonly ClauseVerdict[]): string =>
  verdicts
    .map((verdict) => ({ verdict, number: count(clauses, verdict) }))
    .filter(({ number }) => number > 0)
    .map(({ verdict, number }) => `${number} ${number > 1 ? verdict.replace('needs', 'need') : verdict}`)
    .join(', ')

const shortly = ({ file, clauses }: FileReport): string => `${file}: ${counted(clauses)}`

/** What is not applicable is counted only. */
function clauseByClause({ file, clauses }: FileReport): string[] {
  const shown = clauses.filter(({ verdict }) => verdict !== 'not applicable')
  const width = Math.max(0, ...shown.map(({ title }) => title.length))
  return [
    `${file}: ${counted(clauses)}`,
    ...shown.map(
      ({ number, title, verdict, question }) =>
        `  ${number.padEnd(9)}  ${title.padEnd(width)}  ${verdict}${question === null ? '' : `: ${question}`}`,
    ),
  ]
}

/** All that was found, for programs. */
export const reportsAsJson = (
  entries: readonly ReportEntry[],
  reports: readonly FileReport[],
  standard: Standard,
): string => printedJson({ standard: `EN 301 549 V${standard}`, messages: entries, files: reports })
