/**
 * Prints `N passed, N failed`, with `, N skipped` if any, from vitest's JSON reports, and above it each test that failed with
 * the first lines of its message: what failed far up in a long log is found at its end. Fails where a report is missing or
 * failed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const paths = process.argv.slice(2)
const missing = paths.filter((path) => !existsSync(path))
const reports = paths.filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, 'utf8')))
const sum = (key) => reports.reduce((total, report) => total + report[key], 0)
const told = (message) => stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n    ')

for (const path of missing) console.error(`no report ${path}`)
for (const file of reports.flatMap((report) => report.testResults)) {
  const where = relative('.', file.name)
  const failures = file.assertionResults.filter((test) => test.status === 'failed')
  for (const test of failures)
    console.log(`failed: ${where} > ${test.fullName}\n    ${test.failureMessages.map(told).join('\n    ')}`)
  if (file.status === 'failed' && failures.length === 0)
    console.log(`failed: ${where}\n    ${told(file.message)}`)
}
const broken = reports.filter((report) => !report.success && report.numFailedTests === 0).length
const failed = sum('numFailedTests') + missing.length + broken
const skipped = sum('numPendingTests') + sum('numTodoTests')
console.log(`${sum('numPassedTests')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || sum('numPassedTests') === 0 ? 1 : 0
