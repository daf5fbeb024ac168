import { resolve } from 'node:path'
import type { ReadThemeFile } from '../document/read-theme-files.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { systemReason } from './problem.ts'
import { readFile } from './read-file.ts'

/** A reader of fonts and logos that keeps to the template's folder, symbolic links resolved. */
export function themeFileReader(folder: string, limits: Limits = defaultLimits): ReadThemeFile {
  return (path) => {
    try {
      return readFile(resolve(folder, path), { folders: [folder], limit: 'fontBytes', limits })
    } catch (error) {
      return { problem: systemReason(error) }
    }
  }
}
