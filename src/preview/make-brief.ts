/** Makes a brief as the command line does, from texts in memory. */
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkFile } from '../check/check-file.ts'
import { composeBrief } from '../compose/compose-brief.ts'
import { overBudget } from '../compose/page-budget.ts'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import type { Document } from '../document/document.ts'
import type { ReadPicture } from '../document/lower/lowering.ts'
import type { Session } from '../model/session.ts'
import { applySettings } from '../settings/apply-settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Assets } from '../writers/writer.ts'
import { writers } from '../writers/writers.ts'
import type { Choice } from './protocol.ts'

/** What a brief is made of, read from the disk. */
export interface Ingredients {
  /** Null where they cannot be read; a message says why. */
  notes: VFile | null
  notesLanguage: string
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
export async function makeBrief(ingredients: Ingredients, choice: Choice): Promise<MadeBrief> {
  const { prepared, settings, notes } = ingredients
  const messages = applySettings([...ingredients.messages, ...prepared.messages], settings)
  const sessions = notes ? readSessionsOf(notes, ingredients.notesLanguage, settings.limits) : []
  messages.push(...applySettings(notes?.messages ?? [], settings))
  const session = sessions[choice.session] ?? sessions[0]
  if (!notes || !session || messages.some(isError)) return { good: null, sessions, messages }
  const composed = composeBrief({
    session,
    notes,
    prepared,
    language: choice.language,
    readPicture: ingredients.readPicture,
    generator: ingredients.generator,
  })
  messages.push(...applySettings(composed.messages, settings))
  if (composed.document === null || messages.some(isError)) return { good: null, sessions, messages }
  const written = await (await writers.pdf()).write(composed.document, ingredients.assets)
  messages.push(...applySettings(written.messages, settings))
  const { data: pdf, pages, extent } = written
  const over = extent && overBudget(composed.document, extent, prepared.template, notes.path)
  if (over) messages.push(...applySettings([over], settings))
  const good = messages.some(isError) ? null : { document: composed.document, pdf, pages: pages ?? 0 }
  return { good, sessions, messages }
}

/** What `check` says of the notes beside what making the brief did. */
export function checkIngredients({ notes, notesLanguage, settings }: Ingredients): VFileMessage[] {
  if (!notes) return []
  // On a copy, as reading leaves its messages on the file.
  const copy = new VFile({ path: notes.path, value: notes.value })
  const { limits, acronyms } = settings
  return applySettings(checkFile(copy, { notesLanguage, limits, acronyms }), settings)
}

const isError = ({ fatal }: VFileMessage): boolean => fatal === true
