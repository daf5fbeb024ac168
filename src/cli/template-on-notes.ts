import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Kitchen, makeBrief } from '../compose/make-brief.ts'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import type { Settings } from '../settings/settings.ts'
import { bounded } from './bounded.ts'
import { clock } from './clock.ts'
import { pictureReader } from './picture-reader.ts'
import { programAssets, programVersion } from './project.ts'
import { readNotes } from './read-notes.ts'

/** A template, and the notes that it is tried on. */
export interface Trial {
  folder: string
  prepared: PreparedTemplate
  notes: readonly string[]
  notesLanguage: string | null
  settings: Settings
}

/** What shows only once a template is filled: faults in its own files, and briefs over its page budget. Each is told once. */
export async function templateOnNotes(trial: Trial): Promise<VFileMessage[]> {
  const found = new Map<string, VFileMessage>()
  for (const path of trial.notes) {
    const messages = await bounded(path, () => tryNotes(path, trial))
    for (const message of Array.isArray(messages) ? messages : [messages]) {
      const { file, line, column, reason } = message
      const key = JSON.stringify([file, line, column, reason])
      if (!found.has(key)) found.set(key, message)
    }
  }
  return [...found.values()]
}

async function tryNotes(
  path: string,
  { prepared, folder, notesLanguage, settings }: Trial,
): Promise<VFileMessage[]> {
  const notes = readNotes(path, settings.limits)
  if (!(notes instanceof VFile)) return []
  const readPicture = pictureReader(path, folder, settings.limits)
  const kitchen: Kitchen = {
    prepared,
    formats: ['pdf'],
    settings,
    strict: false,
    language: null,
    assets: programAssets,
    generator: `policy-brief ${programVersion}`,
    clock,
  }
  const found: VFileMessage[] = []
  for (const session of readSessionsOf(notes, notesLanguage, settings.limits).value ?? []) {
    const { messages } = await makeBrief({ session, notes, readPicture }, kitchen)
    found.push(...messages.filter(({ file }) => file !== path))
  }
  return found
}
