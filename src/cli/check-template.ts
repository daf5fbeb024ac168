import { join, sep } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isOpen, prepareTemplate } from '../compose/prepare-template.ts'
import type { Settings } from '../settings/settings.ts'
import { checkReference } from './check-reference.ts'
import type { Options } from './options.ts'
import { readTemplate } from './read-template.ts'
import { templateOnNotes } from './template-on-notes.ts'

/** What is wrong with the template of a folder, by itself and tried on notes. */
export async function checkTemplate(
  folder: string,
  notes: readonly string[],
  { notesLang }: Options,
  settings: Settings,
): Promise<VFileMessage[]> {
  const { files } = readTemplate(join(folder, sep), settings.limits)
  const prepared = prepareTemplate(files, settings.limits)
  if (!prepared.sound || prepared.messages.some(isOpen)) return prepared.messages
  const trial = { folder, prepared, notes, notesLanguage: notesLang, settings }
  return [...prepared.messages, ...(await checkReference(prepared)), ...(await templateOnNotes(trial))]
}
