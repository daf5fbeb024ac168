import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { programFolder } from './project.ts'

/** Milliseconds that writes which belong together may lie apart: an editor truncates and writes, or writes and renames. */
const together = 10
/** Milliseconds after which files are looked at once more, for what was written slowly or while the first look was taken. */
const secondLook = 150
/** Milliseconds between two looks at the folders themselves. */
const pulse = 1000

/** The folders whose files a brief may be made of, and the project's settings; some need not be there yet. */
export function briefFolders(notes: readonly string[], template: string): string[] {
  const shipped = join(programFolder, 'templates')
  // The folder of a file, as an editor may save by giving a new file the old one's name.
  const beside = notes.map((path) =>
    existsSync(path) && !statSync(path).isDirectory() ? dirname(path) : path,
  )
  return [...new Set([...beside, 'templates', shipped, template, 'policy-brief.config.yaml'])]
}

/**
 * Calls `look` with the paths that changed under `paths`, files or folders, and again a moment later with none, for
 * what a first look came too early for; never twice at a time. Hidden files and installed packages are no work of an
 * editor.
 *
 * @param except folders in which nothing is seen: what the program writes must not wake it
 * @param onFault told what the system will not let be watched; the rest is
 */
export async function watchFolders(
  paths: readonly string[],
  except: readonly string[],
  look: (changed: ReadonlySet<string>) => Promise<void>,
  onFault: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const lookNow = (next: () => void) => {
    looking = looking.then(async () => {
      const seen = new Set(changed)
      changed.clear()
      await look(seen)
      if (changed.size === 0) next()
    })
  }
  const lookAgain = () => {
    timer = setTimeout(() => lookNow(() => {}), secondLook)
  }
  const roots = new Set(paths)
  const saw = (path: string) => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => lookNow(lookAgain), together)
  }
  const begin = () =>
    watch([...paths], {
      ignoreInitial: true,
      ignored: (path) =>
        isForeign(path) || isWithin(path, except) || (!roots.has(path) && isLinkedFolder(path)),
    })
      .on('error', onFault)
      .on('all', (_event, path) => saw(path))
  let watcher = begin()
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  let known = foldersAt(paths)
  // A folder that was taken away and put back, as a change of branches does, is another, of which the watcher sees nothing.
  const beat = setInterval(() => {
    const now = foldersAt(paths)
    const other = paths.find((_, index) => now[index] !== known[index])
    known = now
    if (other === undefined) return
    void watcher.close()
    watcher = begin().once('ready', () => saw(other))
  }, pulse)
  return {
    async close() {
      clearInterval(beat)
      clearTimeout(timer)
      await watcher.close()
      await looking
    },
  }
}

/** What tells folders apart, also those of one name; nothing for files, which editors replace by others. */
const foldersAt = (paths: readonly string[]): (number | null)[] =>
  paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.isDirectory() ? found.ino : null
  })

const isWithin = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`))

const isForeign = (path: string): boolean => /(?:^|[/\\])(?:node_modules|\.[^./\\][^/\\]*)$/u.test(path)

/** A link may lead to a folder around it, which would have no end; nothing that lies elsewhere is read through it. */
function isLinkedFolder(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path).isDirectory()
  } catch {
    return false
  }
}
