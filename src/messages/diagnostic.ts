/** A message as plain data; lines and columns from 1. */
export interface Diagnostic {
  file: string
  line: number
  column: number
  endLine: number | null
  endColumn: number | null
  severity: 'error' | 'warning' | 'info'
  /** What was found and expected. */
  reason: string
  /** How to mend it. */
  note: string | null
  /** The rule's id. */
  rule: string | null
}
