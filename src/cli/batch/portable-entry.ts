import type { ReportEntry } from '../reporters/report-entry.ts'
import { portablePath } from './portable-path.ts'

/** A message as manifests have it. */
export const portableEntry = ({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  reason,
  note,
  rule,
}: ReportEntry) => ({
  file: portablePath(file),
  line,
  column,
  endLine,
  endColumn,
  severity,
  reason,
  note,
  rule,
})
