import { VFile } from 'vfile'
import type { Session } from '../../src/model/session.ts'
import { parseNotes } from '../../src/notes/parse.ts'
import { readSessions } from '../../src/notes/read-sessions.ts'

export interface Reading {
  sessions: Session[]
  file: VFile
  /** The rules of the messages, in order. */
  rules: string[]
}

/** Reads a text as notes. */
export function read(text: string, notesLanguage: string | null = 'en'): Reading {
  const file = new VFile({ path: 'notes.md', value: text })
  const sessions = readSessions(parseNotes(file), file, { notesLanguage })
  return { sessions, file, rules: file.messages.map(({ ruleId }) => ruleId ?? '') }
}

/** The only session of a text. */
export function readOne(text: string, notesLanguage = 'en'): Session {
  const { sessions, file } = read(text, notesLanguage)
  const [session] = sessions
  if (!session || sessions.length > 1)
    throw new Error(`Cannot read one session, expected one: ${file.messages.join('\n')}`)
  return session
}
