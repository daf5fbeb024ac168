import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { composeBrief } from '../compose/compose-brief.ts'
import { overBudget } from '../compose/page-budget.ts'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import type { Settings } from '../settings/settings.ts'
import { pictureReader } from './picture-reader.ts'
import { programAssets, programVersion } from './project.ts'
import { readNotes } from './read-notes.ts'

/** A template, and the notes that it is tried on. */
export interface Trial {
  folder: string
  prepared: PreparedTemplate
  notes: readonly string[]
  notesLanguage: string
  settings: Settings
}

/** What shows only once a template is filled: faults in its own files, and briefs over its page budget. Each is told once. */
export async function templateOnNotes(trial: Trial): Promise<VFileMessage[]> {
  const found: VFileMessage[] = []
  for (const path of trial.notes) {
    const notes = readNotes(path)
    if (notes instanceof VFile) found.push(...(await tryNotes(notes, trial)))
  }
  return found.filter((message, index) => found.findIndex((other) => isSame(other, message)) === index)
}

async function tryNotes(notes: VFile, trial: Trial): Promise<VFileMessage[]> {
  const { prepared, folder, notesLanguage, settings } = trial
  const { layOut } = await import('../writers/pdf/lay-out.ts')
  const found: VFileMessage[] = []
  for (const session of readSessionsOf(notes, notesLanguage, settings.limits)) {
    const { document, messages } = composeBrief({
      session,
      notes,
      prepared,
      language: null,
      readPicture: pictureReader(notes.path, folder),
      generator: `policy-brief ${programVersion}`,
    })
    found.push(...messages.filter(({ file }) => file !== notes.path))
    const layout = document && (await layOut(document, programAssets, []))
    const over = layout && overBudget(document, layout.extent, prepared.template, notes.path)
    if (over) found.push(over)
  }
  return found
}

const isSame = (one: VFileMessage, other: VFileMessage): boolean =>
  one.reason === other.reason &&
  one.file === other.file &&
  one.line === other.line &&
  one.column === other.column
