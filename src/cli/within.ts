import { isAbsolute, relative } from 'node:path'

/** Whether a path lies in a folder; both with their symbolic links resolved. */
export function within(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
