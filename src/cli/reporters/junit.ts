import { escapeXml } from '../../escape/xml.ts'
import { type ReportEntry, wordsOf } from './report-entry.ts'

/** JUnit XML, which CI services show as tests: each file is a case, and each of its errors a failure. */
export function junit(entries: readonly ReportEntry[], files: readonly string[]): string {
  const all = [...new Set([...files, ...entries.map(({ file }) => file)])]
  const byFile = new Map(all.map((file) => [file, [] as ReportEntry[]]))
  for (const entry of entries) byFile.get(entry.file)?.push(entry)
  const isFailed = (of: readonly ReportEntry[]) => of.some(({ severity }) => severity === 'error')
  const failures = [...byFile.values()].filter(isFailed).length
  const counts = `tests="${all.length}" failures="${failures}" errors="0" skipped="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="policy-brief" ${counts}>`,
    `  <testsuite name="policy-brief" ${counts}>`,
    ...[...byFile].flatMap(([file, own]) => testCase(file, own)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testCase(file: string, entries: readonly ReportEntry[]): string[] {
  const name = escapeXml(file)
  const head = `    <testcase name="${name}" classname="notes" file="${name}"`
  if (entries.length === 0) return [`${head}/>`]
  const errors = entries.filter(({ severity }) => severity === 'error')
  const others = entries.filter(({ severity }) => severity !== 'error')
  return [
    `${head}>`,
    ...errors.map(
      (entry) =>
        `      <failure type="${escapeXml(entry.rule ?? 'error')}" message="${escapeXml(wordsOf(entry))}">${escapeXml(lineOf(entry))}</failure>`,
    ),
    ...(others.length === 0
      ? []
      : [`      <system-out>${escapeXml(others.map(lineOf).join('\n'))}</system-out>`]),
    '    </testcase>',
  ]
}

const lineOf = (entry: ReportEntry): string =>
  `${entry.file}:${entry.line}:${entry.column} ${entry.severity} ${wordsOf(entry)}`
