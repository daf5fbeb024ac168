import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { problem, systemReason } from './problem.ts'

/** A kind of files that commands take: their ending, and what is said where there are none. */
interface Kind {
  ending: string
  name: string
  none: string
  unreadable: string
}

const notes: Kind = { ending: '.md', name: 'notes', none: 'notes-none', unreadable: 'notes-unreadable' }
const wordFiles: Kind = {
  ending: '.docx',
  name: 'Word files',
  none: 'verify-none',
  unreadable: 'verify-unreadable',
}

interface Inputs {
  files: string[]
  problems: VFileMessage[]
}

/** The notes files that paths stand for; a folder stands for its `*.md`, in the order of their code points. */
export const notesFiles = (paths: readonly string[]): Inputs => inputsOf(paths, notes)

/** The Word files that paths stand for; a folder stands for its `*.docx`. */
export const finishedFiles = (paths: readonly string[]): Inputs => inputsOf(paths, wordFiles)

function inputsOf(paths: readonly string[], kind: Kind): Inputs {
  const found = paths.map((path) => expand(path, kind))
  const files = found.flatMap((entry) => (Array.isArray(entry) ? entry : []))
  const problems = found.filter((entry): entry is VFileMessage => !Array.isArray(entry))
  return { files: [...new Set(files)], problems }
}

function expand(path: string, { ending, name, none, unreadable }: Kind): string[] | VFileMessage {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((file) => file.endsWith(ending) && !file.startsWith('.'))
    if (names.length > 0) return names.sort(byCodePoint).map((file) => join(path, file))
    return problem(path, none, `Unexpected folder without ${name}, expected files that end in ${ending}`)
  } catch (error) {
    return problem(path, unreadable, `Cannot read the ${name}: ${systemReason(error)}`, error)
  }
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
