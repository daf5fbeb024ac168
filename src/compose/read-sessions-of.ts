import { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type { Session } from '../model/session.ts'
import { parseNotes } from '../notes/parse.ts'
import { readSessions } from '../notes/read-sessions.ts'
import { isFatal, type Result } from './result.ts'

/** The sessions that notes hold; null where a message is fatal. The notes stay as they are. */
export function readSessionsOf(
  { path, value }: Pick<VFile, 'path' | 'value'>,
  notesLanguage: string | null,
  limits: Limits = defaultLimits,
): Result<Session[]> {
  // The reader leaves its messages on the file.
  const notes = new VFile({ path, value })
  const root = parseNotes(notes, limits)
  const sessions = notes.messages.some(isFatal) ? [] : readSessions(root, notes, { notesLanguage, limits })
  return { value: notes.messages.some(isFatal) ? null : sessions, messages: notes.messages }
}
