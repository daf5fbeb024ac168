import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { within } from './within.ts'
import { beginSet, type SetFile, sweep, type WriteSet } from './write-set.ts'

/** A file to be written. */
export interface OutputFile {
  path: string
  data: Uint8Array
  /** Permissions, where the file had some before. */
  mode?: number
}

/**
 * Writes all the files or none: each is written beside its place first, then renamed into it; where one cannot be, those
 * before it are what they were again. A run that dies in between leaves a journal, by which the next one finds the way
 * back.
 *
 * @param root the folder that no symbolic link in it may lead out of; it may be a link itself
 * @param lasting false for what the next run makes again where the machine lost its power: waiting for the disk takes
 * longer than writing thousands of pages
 * @throws {Error} the operating system's, with nothing half-written left behind.
 */
export function writeFiles(
  files: readonly OutputFile[],
  { root, lasting = true }: { root: string | null; lasting?: boolean },
): void {
  const begun: WriteSet[] = []
  try {
    for (const [folder, set] of byFolder(files, root)) {
      sweep(folder)
      begun.push(beginSet(folder, set, lasting))
    }
    for (const set of begun) set.keepEarlier()
    for (const set of begun) set.putInPlace()
  } catch (error) {
    for (const set of begun) set.rollBack()
    throw error
  } finally {
    for (const set of begun) set.close()
  }
}

/** The files by their folders, which are made where they are missing; their symbolic links are followed once, here. */
function byFolder(files: readonly OutputFile[], root: string | null): Map<string, SetFile[]> {
  const sets = new Map<string, SetFile[]>()
  if (root !== null) makeFolder(root)
  for (const { path, ...file } of files) {
    if (root !== null) expectWithin(root, dirname(path))
    makeFolder(dirname(path))
    const folder = realpathSync(dirname(path))
    sets.set(folder, [...(sets.get(folder) ?? []), { ...file, name: basename(path) }])
  }
  return sets
}

/** @throws {Error} where the folder, or what of it is there, lies elsewhere once its symbolic links are resolved. */
function expectWithin(root: string, folder: string): void {
  const there = nearestFolder(folder)
  if (within(realpathSync(root), realpathSync(there))) return
  throw new Error(`a symbolic link leads out of ${root}; put a folder in the place of ${there}`)
}

/** The folder itself or the nearest above it that is there. */
export const nearestFolder = (folder: string): string =>
  existsSync(folder) ? folder : nearestFolder(dirname(folder))
