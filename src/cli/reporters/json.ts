import { printedJson } from '../../escape/json.ts'
import type { ReportEntry } from './report-entry.ts'

/** A JSON array of the messages. */
export function json(entries: readonly ReportEntry[]): string {
  return printedJson(entries)
}
