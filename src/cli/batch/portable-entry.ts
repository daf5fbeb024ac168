import type { ReportEntry } from '../reporters/report-entry.ts'
import { portablePath } from './portable-path.ts'

/** A message as manifests have it. */
export const portableEntry = ({ stack, ...told }: ReportEntry): Omit<ReportEntry, 'stack'> => ({
  ...told,
  file: portablePath(told.file),
})
