import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { closest } from './closest.ts'
import { problem, systemReason } from './problem.ts'

interface Inputs {
  files: string[]
  /** The folder of a file below the one that was named, where that is read with all that lies under it. */
  below: ReadonlyMap<string, string>
  problems: VFileMessage[]
}

/** How far down folders are read, and a folder that the program writes into, which is never read. */
interface Depth {
  recursive: boolean
  out?: string
}

/** The notes files that paths stand for; a folder stands for its `*.md`, in the order of their code points. */
export function notesFiles(paths: readonly string[], depth: Depth = { recursive: false }): Inputs {
  const found = paths.map((path) => expand(path, depth))
  const entries = found.flatMap((entry) => (Array.isArray(entry) ? entry : []))
  const problems = found.filter((entry): entry is VFileMessage => !Array.isArray(entry))
  const below = new Map(entries.map(({ path, below }) => [path, below]))
  return { files: [...below.keys()], below, problems }
}

/** A file, and the folder that it lies in below the one that was named. */
interface Found {
  path: string
  below: string
}

function expand(path: string, depth: Depth): Found[] | VFileMessage {
  try {
    if (!statSync(path).isDirectory()) return [{ path, below: '' }]
    const found = filesIn(path, '', depth)
    if (found.length > 0) return found
    const elsewhere = !depth.recursive && filesIn(path, '', { ...depth, recursive: true }).length > 0
    const hint = elsewhere ? '; there are some in its folders, which --recursive reads too' : ''
    return problem(
      path,
      'notes-none',
      `Unexpected folder without notes, expected files that end in .md${hint}`,
    )
  } catch (error) {
    const meant = nameLike(path)
    const hint = meant === null ? '' : `; did you mean ${meant}?`
    return problem(path, 'notes-unreadable', `Cannot read the notes: ${systemReason(error)}${hint}`, error)
  }
}

/** Files of a folder, then those of its folders; hidden ones and installed packages are nobody's notes. */
function filesIn(folder: string, below: string, depth: Depth): Found[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => byCodePoint(a.name, b.name))
  const files = entries
    .filter((entry) => entry.name.endsWith('.md'))
    .map((entry) => ({ path: join(folder, entry.name), below }))
  if (!depth.recursive) return files
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  return [
    ...files.filter(({ path }) => !statSync(path).isDirectory()),
    ...folders
      .filter((entry) => depth.out === undefined || resolve(folder, entry.name) !== resolve(depth.out))
      .flatMap((entry) => filesIn(join(folder, entry.name), join(below, entry.name), depth)),
  ]
}

/** A path beside one that is not there, of which it may be a misspelling. */
export function nameLike(path: string): string | null {
  const folder = dirname(path)
  if (existsSync(path) || !existsSync(folder) || !statSync(folder).isDirectory()) return null
  const meant = closest(basename(path), readdirSync(folder))
  return meant === null ? null : join(folder, meant)
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
