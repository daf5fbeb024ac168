import { escapeTerminalLine } from '../../escape/terminal.ts'
import { escapeData, escapeProperty } from '../../escape/workflow-command.ts'
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
  const written = given
    .map(([name, value]) => `${name}=${escapeTerminalLine(escapeProperty(String(value)))}`)
    .join(',')
  return `::${commands[entry.severity]} ${written}::${escapeTerminalLine(escapeData(wordsOf(entry)))}`
}
