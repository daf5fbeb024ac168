import { rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { OutputFile } from './write-files.ts'

/**
 * Writes all the files or none, and only where there is nothing yet.
 *
 * @throws {Error} the operating system's, with none of the files left behind.
 */
export function writeNew(files: readonly OutputFile[]): void {
  const written: string[] = []
  try {
    for (const { path, data } of files) {
      makeFolder(dirname(path))
      // `wx` fails where the file exists, so that nothing is lost between a look and a write.
      writeFileSync(path, data, { flag: 'wx' })
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  }
}
