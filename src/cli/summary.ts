import type { Severity } from './terminal.ts'

/** What came out of a check, in one line: "2 errors, 5 warnings in 1 file". */
export function summary(levels: readonly Severity[], files: number): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((level) => counted(levels.filter((one) => one === level).length, level))
    .filter((part) => part !== null)
  return `${counts.length === 0 ? 'Nothing to report' : counts.join(', ')} in ${counted(files, 'file') ?? 'no file'}`
}

const counted = (count: number, name: string): string | null =>
  count === 0 ? null : `${count} ${name}${count === 1 ? '' : 's'}`
