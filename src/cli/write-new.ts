import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { OutputFile } from './write-files.ts'

/**
 * Writes all the files or none, and only where there is nothing yet.
 *
 * @param folder of all of them, where it must be new itself: an empty one that is there is somebody's
 * @throws {Error} the operating system's, with none of the files and folders left behind.
 */
export function writeNew(files: readonly OutputFile[], folder: string | null = null): void {
  const made: Made = { files: [], folders: [] }
  try {
    if (folder !== null) {
      makeFolder(dirname(folder), made.folders)
      mkdirSync(folder)
      made.folders.push(folder)
    }
    for (const file of files) writeOne(file, made)
  } catch (error) {
    takeAway(made)
    throw error
  }
}

interface Made {
  files: string[]
  /** The outer before those in them. */
  folders: string[]
}

function writeOne({ path, data }: OutputFile, made: Made): void {
  makeFolder(dirname(path), made.folders)
  // `wx` fails where the file exists, so that nothing is lost between a look and a write.
  const file = openSync(path, 'wx')
  // Before it is filled: the disk may be full.
  made.files.push(path)
  try {
    writeFileSync(file, data)
  } finally {
    closeSync(file)
  }
}

function takeAway({ files, folders }: Made): void {
  for (const path of files) rmSync(path, { force: true })
  for (const path of folders.toReversed()) {
    try {
      rmdirSync(path)
    } catch {
      // Somebody has put something there meanwhile.
      return
    }
  }
}
