import { readFileSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReadThemeFile } from '../document/read-theme-files.ts'
import { within } from './within.ts'

/** A reader of fonts and logos that keeps to the template's folder, symbolic links resolved. */
export function themeFileReader(folder: string): ReadThemeFile {
  return (path) => {
    try {
      const found = realpathSync(resolve(folder, path))
      return within(realpathSync(folder), found)
        ? readFileSync(found)
        : { problem: 'it lies outside the template’s folder; put a copy into it' }
    } catch {
      return { problem: 'there is no such file in the template’s folder' }
    }
  }
}
