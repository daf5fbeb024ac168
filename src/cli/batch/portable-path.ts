import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { programFolder } from '../project.ts'
import type { ReportEntry } from '../reporters/report-entry.ts'
import { within } from '../within.ts'

/** What stands for the program's own folder, which lies elsewhere on each machine. */
const programSign = 'policy-brief:'

/** A path that says the same on every machine: from the working folder, with slashes. */
export function portablePath(path: string): string {
  const full = resolve(path)
  const isProgram = within(programFolder, full) && !within(resolve('.'), full)
  const way = isProgram ? `${programSign}${relative(programFolder, full)}` : relative('.', full)
  // A file may have a name that begins with the sign.
  const plain = !isProgram && way.startsWith(programSign) ? `.${sep}${way}` : way
  return plain.split(sep).join('/')
}

/** Whether a portable path is of a file of the program's. */
export const isOfProgram = (path: string): boolean => path.startsWith(programSign)

/** The path on this machine of a portable one. */
export const localPath = (path: string): string =>
  isOfProgram(path) ? join(programFolder, path.slice(programSign.length)) : path

/** A path from one folder that leads out of it nowhere; null for one that does. */
export function pathWithin(folder: string, path: string): string | null {
  const full = resolve(folder, path)
  return !isAbsolute(path) && !path.includes('\0') && within(resolve(folder), full)
    ? join(folder, path)
    : null
}

/** A message as manifests have it. */
export const portableEntry = ({ stack, ...told }: ReportEntry): Omit<ReportEntry, 'stack'> => ({
  ...told,
  file: portablePath(told.file),
})
