import type { Severity } from '../terminal.ts'
import { type ReportEntry, wordsOf } from './report-entry.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands, one a line, which GitHub shows beside the lines of a pull request. */
export function github(entries: readonly ReportEntry[]): string {
  return entries.map((entry) => `${command(entry)}\n`).join('')
}

function command(entry: ReportEntry): string {
  const properties = [
    ['file', entry.file],
    ['line', entry.line],
    ['endLine', entry.endLine],
    ['col', entry.column],
    // A column beyond the line's end is only meant where both are on one line.
    ['endColumn', entry.endLine === entry.line ? entry.endColumn : null],
    ['title', entry.rule],
  ] as const
  const given = properties.filter(([, value]) => value !== null)
  const written = given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${commands[entry.severity]} ${written}::${escapeData(wordsOf(entry))}`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
