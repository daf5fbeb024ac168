import { copyFileSync, linkSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** A file to be written. */
export interface OutputFile {
  path: string
  data: Uint8Array
  /** Permissions, where the file had some before. */
  mode?: number
}

/** Files that were begun and not yet renamed, to be removed when the run is interrupted. */
const pending = new Set<string>()

/** A file on its way into its place. */
interface Aside extends OutputFile {
  temporary: string
  /** Where what stood in its place waits until all are through. */
  earlier: string
}

/**
 * Writes all the files or none: each is written beside its place first, then renamed into it; where one cannot be, those
 * before it are what they were again.
 *
 * @throws {Error} the operating system's, with nothing half-written left behind.
 */
export function writeAside(files: readonly OutputFile[]): void {
  const aside = files.map((file) => ({
    ...file,
    temporary: besideName(file.path, 'tmp'),
    earlier: besideName(file.path, 'old'),
  }))
  try {
    for (const { path, data, mode, temporary } of aside) {
      makeFolder(dirname(path))
      pending.add(temporary)
      writeFileSync(temporary, data, { flush: true, ...(mode === undefined ? {} : { mode }) })
    }
    putInPlace(aside)
  } finally {
    for (const { temporary, earlier } of aside) {
      remove(temporary)
      remove(earlier)
    }
  }
}

function putInPlace(aside: readonly Aside[]): void {
  const undo: (() => void)[] = []
  try {
    for (const { path, temporary, earlier } of aside) {
      const isKept = keep(path, earlier)
      renameSync(temporary, path)
      undo.unshift(() => (isKept ? renameSync(earlier, path) : rmSync(path, { force: true })))
    }
  } catch (error) {
    for (const step of undo) attempt(step)
    throw error
  }
}

/** A second name for what stands in a place, so that the place is never empty; a folder there lets the renaming fail. */
function keep(path: string, earlier: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats || stats.isDirectory()) return false
  pending.add(earlier)
  try {
    linkSync(path, earlier)
  } catch {
    // Not every file system has second names.
    copyFileSync(path, earlier)
  }
  return true
}

/** The first fault is the one to tell of; one on the way back must not keep the rest from coming back. */
function attempt(step: () => void): void {
  try {
    step()
  } catch {}
}

/** Removes what an interrupted run had begun. */
export function removePending(): void {
  for (const path of [...pending]) remove(path)
}

function besideName(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${ending}`)
}

function remove(path: string): void {
  rmSync(path, { force: true })
  pending.delete(path)
}
