import type { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type { Session } from '../model/session.ts'
import { parseNotes } from '../notes/parse.ts'
import { readSessions } from '../notes/read-sessions.ts'

/** The sessions that notes hold; none where a message of the file is fatal. */
export function readSessionsOf(
  notes: VFile,
  notesLanguage: string,
  limits: Limits = defaultLimits,
): Session[] {
  const root = parseNotes(notes, limits)
  if (notes.messages.some((message) => message.fatal === true)) return []
  const sessions = readSessions(root, notes, { notesLanguage, limits })
  return notes.messages.some((message) => message.fatal === true) ? [] : sessions
}
