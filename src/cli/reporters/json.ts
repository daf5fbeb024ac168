import type { ReportEntry } from './report-entry.ts'

/** A JSON array of the messages. */
export function json(entries: readonly ReportEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`
}
