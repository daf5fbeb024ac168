import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ReadPicture } from '../document/lower/lowering.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { systemReason } from './problem.ts'
import { readFile } from './read-file.ts'
import { within } from './within.ts'

/**
 * A reader that keeps to the notes' and the template's own folders, symbolic links resolved, and fetches nothing.
 *
 * @param notesPath the notes that pictures may lie beside
 * @param templateFolder the template whose pictures may be used
 */
export function pictureReader(
  notesPath: string,
  templateFolder: string,
  limits: Limits = defaultLimits,
): ReadPicture {
  return (url, from) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { problem: 'it is not a file; nothing is fetched' }
    try {
      const named = realpathSync(dirname(from))
      const folders = [dirname(notesPath), templateFolder].filter((folder) =>
        within(realpathSync(folder), named),
      )
      const path = resolve(named, decodeURIComponent(url))
      return readFile(path, { folders, limit: 'pictureBytes', limits })
    } catch (error) {
      return { problem: error instanceof URIError ? 'its address is not one of a file' : systemReason(error) }
    }
  }
}
