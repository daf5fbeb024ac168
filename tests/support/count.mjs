/** Prints `N passed, N failed`, with `, N skipped` if any, from vitest's JSON reports; fails where one is missing or failed. */
import { existsSync, readFileSync } from 'node:fs'

const paths = process.argv.slice(2)
const missing = paths.filter((path) => !existsSync(path))
const reports = paths.filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, 'utf8')))
const sum = (key) => reports.reduce((total, report) => total + report[key], 0)

for (const path of missing) console.error(`no report ${path}`)
const broken = reports.filter((report) => !report.success && report.numFailedTests === 0).length
const failed = sum('numFailedTests') + missing.length + broken
const skipped = sum('numPendingTests') + sum('numTodoTests')
console.log(`${sum('numPassedTests')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || sum('numPassedTests') === 0 ? 1 : 0
