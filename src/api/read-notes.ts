import { checkFile } from '../check/check-file.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import { toJson } from '../model/to-json.ts'
import { applySettings } from '../settings/apply-settings.ts'
import { notesFile, plain, settingsFrom, withinLimits } from './prepared.ts'
import type { Session } from './session.ts'
import type { Message, Notes, NotesOptions } from './types.ts'

/** The sessions that notes hold, as `policy-brief model` prints them; none where a message is an error. */
export function readNotes(
  notes: Notes,
  options: NotesOptions = {},
): { sessions: Session[]; messages: Message[] } {
  const settings = settingsFrom(options.settings)
  const file = notesFile(notes)
  const { value, messages } = withinLimits(file.path, () =>
    readSessionsOf(file, options.notesLanguage ?? null, settings.limits),
  )
  return {
    sessions: (value ?? []).map((session) => toJson(session) as Session),
    messages: plain(applySettings(messages, settings)),
  }
}

/** All that there is to say about notes, as `policy-brief check` does. */
export function checkNotes(notes: Notes, options: NotesOptions = {}): Message[] {
  const { limits, acronyms, ...settings } = settingsFrom(options.settings)
  const file = notesFile(notes)
  const { messages } = withinLimits(file.path, () => ({
    value: null,
    messages: checkFile(file, { notesLanguage: options.notesLanguage ?? null, limits, acronyms }),
  }))
  return plain(applySettings(messages, { limits, acronyms, ...settings }))
}
