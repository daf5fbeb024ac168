import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A file to be written. */
export interface OutputFile {
  path: string
  data: Uint8Array
  /** Permissions, where the file had some before. */
  mode?: number
}

/** Files that were begun and not yet renamed, to be removed when the run is interrupted. */
const pending = new Set<string>()

/**
 * Writes all the files or none: each is written beside its place first, then renamed into it.
 *
 * @throws {Error} the operating system's, with nothing half-written left behind.
 */
export function writeAside(files: readonly OutputFile[]): void {
  const aside = files.map((file) => ({ ...file, temporary: temporaryName(file.path) }))
  try {
    for (const { path, data, mode, temporary } of aside) {
      mkdirSync(dirname(path), { recursive: true })
      pending.add(temporary)
      writeFileSync(temporary, data, { flush: true, ...(mode === undefined ? {} : { mode }) })
    }
    for (const { path, temporary } of aside) renameSync(temporary, path)
  } finally {
    for (const { temporary } of aside) remove(temporary)
  }
}

/** Removes what an interrupted run had begun. */
export function removePending(): void {
  for (const path of [...pending]) remove(path)
}

function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
}

function remove(path: string): void {
  rmSync(path, { force: true })
  pending.delete(path)
}
