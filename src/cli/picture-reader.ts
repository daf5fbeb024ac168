import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ReadPicture } from '../document/lower/lowering.ts'
import { within } from './within.ts'

/**
 * A reader that keeps to the notes' and the template's own folders, symbolic links resolved, and fetches nothing.
 *
 * @param notesPath the notes that pictures may lie beside
 * @param templateFolder the template whose pictures may be used
 */
export function pictureReader(notesPath: string, templateFolder: string): ReadPicture {
  const roots = [dirname(notesPath), templateFolder].map((folder) => realpathSync(folder))
  return (url, from) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { problem: 'it is not a file; nothing is fetched' }
    try {
      const path = realpathSync(resolve(dirname(from), decodeURIComponent(url)))
      const root = realpathSync(dirname(from))
      if (!roots.some((folder) => within(folder, root) && within(folder, path))) {
        return { problem: 'it lies outside the folder of the file that names it' }
      }
      return readFileSync(path)
    } catch {
      return { problem: 'there is no such file' }
    }
  }
}
