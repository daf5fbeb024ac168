import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Limits } from '../limits/limits.ts'
import { parseNotes } from '../notes/parse.ts'
import { readSessions } from '../notes/read-sessions.ts'
import { checkNotes } from './check-notes.ts'

export interface CheckOptions {
  /** Language of notes whose front matter names none. */
  notesLanguage: string | null
  limits: Limits
  /** Acronyms that need no expansion. */
  acronyms: readonly string[]
}

/** Reads notes and says everything there is to say about them, in the order of their places. */
export function checkFile(file: VFile, { notesLanguage, limits, acronyms }: CheckOptions): VFileMessage[] {
  const root = parseNotes(file, limits)
  const broken = file.messages.some(({ fatal }) => fatal === true)
  const sessions = broken ? [] : readSessions(root, file, { notesLanguage, limits })
  return [...file.messages, ...checkNotes({ file, root, sessions }, acronyms)].sort(byPlace)
}

const byPlace = (a: VFileMessage, b: VFileMessage): number =>
  (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1)
