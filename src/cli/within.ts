import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path lies in a folder; both with their symbolic links resolved. */
export function within(folder: string, path: string): boolean {
  const way = relative(folder, path)
  // A folder in it may be called `..x`.
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}
