import { escapeXml } from '../../escape/xml.ts'
import type { Standard } from '../../verify/accessible/standard.ts'
import type { ClauseVerdict } from '../../verify/accessible/verdicts.ts'
import { type ReportEntry, wordsOf } from '../reporters/report-entry.ts'
import type { FileReport } from './prove-brief.ts'

/** What was proven as a page for people: one file of HTML that asks for nothing and needs no script. */
export function proofPage(
  entries: readonly ReportEntry[],
  reports: readonly FileReport[],
  standard: Standard,
): string {
  const files = [...new Set([...reports.map(({ file }) => file), ...entries.map(({ file }) => file)])]
  const errors = entries.filter(({ severity }) => severity === 'error').length
  const result = errors === 0 ? 'The proof holds.' : `The proof fails: errors, ${errors}.`
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Proof of finished briefs</title><style>${style}</style></head><body><main>`,
    '<h1>Proof of finished briefs</h1>',
    `<p><strong>${result}</strong> Files, ${files.length}; by EN 301 549 V${standard}, chapter 10.</p>`,
    ...files.map((file) => section(file, entries, reports)),
    '</main></body></html>',
    '',
  ].join('\n')
}

const style = [
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:60rem;margin:auto;padding:1rem}h2{overflow-wrap:anywhere}',
  '.table{overflow-x:auto}table{border-collapse:collapse}caption{text-align:start;font-weight:bold}',
  'th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid}',
].join('')

function section(file: string, entries: readonly ReportEntry[], reports: readonly FileReport[]): string {
  const own = entries.filter((entry) => entry.file === file)
  const clauses = reports.filter((report) => report.file === file).flatMap((report) => report.clauses)
  const items = own.map(
    (entry) =>
      `<li><strong>${entry.severity}</strong> ${escapeXml(wordsOf(entry))} <code>${escapeXml(entry.rule ?? '')}</code></li>`,
  )
  return [
    `<section><h2>${escapeXml(file)}</h2>`,
    own.length === 0 ? '<p>Nothing to report.</p>' : `<ul>${items.join('')}</ul>`,
    clauses.length === 0 ? '' : table(file, clauses),
    '</section>',
  ].join('\n')
}

/** Wide tables scroll by themselves, by keyboard too. */
function table(file: string, clauses: readonly ClauseVerdict[]): string {
  const rows = clauses.map(
    ({ number, title, verdict, question }) =>
      `<tr><th scope="row">${number}</th><td>${escapeXml(title)}</td><td>${verdict}</td><td>${escapeXml(question ?? '')}</td></tr>`,
  )
  const heads = ['Clause', 'Title', 'Verdict', 'Question for a person']
  return [
    `<div class="table" role="region" tabindex="0" aria-label="Clauses: ${escapeXml(file)}"><table>`,
    `<caption>Accessibility, clause by clause</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('')
}
