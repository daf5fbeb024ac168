import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { problem, systemReason } from './problem.ts'

/** The notes files that paths stand for; a folder stands for its `*.md`, in the order of their code points. */
export function notesFiles(paths: readonly string[]): { files: string[]; problems: VFileMessage[] } {
  const found = paths.map(expand)
  const files = found.flatMap((entry) => (Array.isArray(entry) ? entry : []))
  const problems = found.filter((entry): entry is VFileMessage => !Array.isArray(entry))
  return { files: [...new Set(files)], problems }
}

function expand(path: string): string[] | VFileMessage {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    if (names.length > 0) return names.sort(byCodePoint).map((name) => join(path, name))
    return problem(path, 'notes-none', 'Unexpected folder without notes, expected files that end in .md')
  } catch (error) {
    return problem(path, 'notes-unreadable', `Cannot read the notes: ${systemReason(error)}`, error)
  }
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
