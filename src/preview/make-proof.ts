/** Makes a brief as the command line does, from texts in memory. */
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkFile } from '../check/check-file.ts'
import { type Kitchen, makeBrief } from '../compose/make-brief.ts'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import { isFatal } from '../compose/result.ts'
import type { Document } from '../document/document.ts'
import type { ReadPicture } from '../document/lower/lowering.ts'
import type { Session } from '../model/session.ts'
import { applySettings } from '../settings/apply-settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Assets } from '../writers/writer.ts'
import type { Choice } from './protocol.ts'

/** What a brief is made of, read from the disk. */
export interface Ingredients {
  /** Null where they cannot be read; a message says why. */
  notes: VFile | null
  notesLanguage: string | null
  prepared: PreparedTemplate
  settings: Settings
  /** About what could not be read. */
  messages: readonly VFileMessage[]
  readPicture: ReadPicture
  assets: Assets
  generator: string
}

export interface MadeBrief {
  /** Null where a message is an error. */
  good: { document: Document; pdf: Uint8Array; pages: number } | null
  sessions: readonly Session[]
  messages: VFileMessage[]
}

/** The brief of a choice, as far as the messages allow one. */
export async function makeProof(ingredients: Ingredients, choice: Choice): Promise<MadeBrief> {
  const { prepared, settings, notes, notesLanguage, readPicture, assets, generator } = ingredients
  const messages = applySettings([...ingredients.messages, ...prepared.messages], settings)
  const read = notes && readSessionsOf(notes, notesLanguage, settings.limits)
  messages.push(...applySettings(read?.messages ?? [], settings))
  const sessions = read?.value ?? []
  const session = sessions[choice.session] ?? sessions[0]
  if (!notes || !session || messages.some(isFatal)) return { good: null, sessions, messages }
  const { language } = choice
  const clock = () => performance.now()
  const kitchen: Kitchen = {
    prepared,
    formats: ['pdf'],
    settings,
    strict: false,
    language,
    assets,
    generator,
    clock,
  }
  const made = await makeBrief({ session, notes, readPicture }, kitchen)
  messages.push(...made.messages)
  const [pdf] = made.value?.written ?? []
  if (!made.value || !pdf) return { good: null, sessions, messages }
  const { data, pages } = pdf.file
  return { good: { document: made.value.document, pdf: data, pages: pages ?? 0 }, sessions, messages }
}

/** What `check` says of the notes beside what making the brief did. */
export function checkIngredients({ notes, notesLanguage, settings }: Ingredients): VFileMessage[] {
  if (!notes) return []
  // On a copy, as reading leaves its messages on the file.
  const copy = new VFile({ path: notes.path, value: notes.value })
  const { limits, acronyms } = settings
  return applySettings(checkFile(copy, { notesLanguage, limits, acronyms }), settings)
}
