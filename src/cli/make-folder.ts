import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing, one at a time from the nearest that is there: Node's own
 * `recursive` goes round for ever on a file system that answers ENOENT to every new folder, as `/proc` does.
 *
 * @param made takes each folder as soon as it is made
 * @throws {Error} the operating system's, or one that says which folder takes none.
 */
export function makeFolder(folder: string, made: string[] = []): void {
  for (const missing of missingFrom(resolve(folder))) {
    makeOne(missing)
    made.push(missing)
  }
}

/** The folders to be made, outermost first. */
function missingFrom(folder: string): string[] {
  const missing: string[] = []
  for (let at = folder; !isFolder(at) && at !== dirname(at); at = dirname(at)) {
    missing.unshift(at)
    // What is there and no folder is in the way, whatever stands above it.
    if (lstatSync(at, { throwIfNoEntry: false })) break
  }
  return missing
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // Another run may have made it in the meantime.
    if (code === 'EEXIST' && isFolder(folder)) return
    if (code !== 'ENOENT') throw error
    throw new Error(`no folder can be made in ${dirname(folder)}; choose another`, { cause: error })
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
