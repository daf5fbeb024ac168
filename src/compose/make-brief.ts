import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../document/document.ts'
import type { Session } from '../model/session.ts'
import { applySettings } from '../settings/apply-settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Assets, Format, Written } from '../writers/writer.ts'
import { writers } from '../writers/writers.ts'
import { breath } from './breath.ts'
import { type BriefParts, composeBrief } from './compose-brief.ts'
import { overBudget } from './page-budget.ts'
import type { Result } from './result.ts'

/** What all the briefs of a run are made with. */
export interface Kitchen extends Pick<BriefParts, 'prepared' | 'language' | 'generator'> {
  formats: readonly Format[]
  settings: Settings
  /** Whether a warning keeps a brief from being made. */
  strict: boolean
  assets: Assets
  /** Milliseconds of a clock that never goes back. */
  clock(): number
}

/** One session, with what it was read from. */
export interface Ingredients extends Pick<BriefParts, 'session' | 'readPicture'> {
  session: Session
  notes: VFile
}

/** A brief in its formats. */
export interface Brief {
  document: Document
  /** In the order in which they were asked for; the time that each took in milliseconds. */
  written: { format: Format; file: Written; time: number }[]
}

/**
 * The one way from a session to files: composed, written in each format, held against the page budget. The messages
 * have the levels that the settings give; null where one of them keeps the brief from being made.
 */
export async function makeBrief(
  { session, notes, readPicture }: Ingredients,
  { formats, prepared, settings, strict, assets, clock, language, generator }: Kitchen,
): Promise<Result<Brief>> {
  const settled = (messages: readonly VFileMessage[]) => {
    // What is written nowhere, such as a line at each page's head, is of the notes.
    for (const message of messages) message.file ||= notes.path
    return applySettings(messages, settings)
  }
  const parts = { session, notes, readPicture, prepared, language, generator, limits: settings.limits }
  const { value: document, messages: composed } = composeBrief(parts)
  const messages = settled(composed)
  if (document === null || messages.some((message) => stops(message, strict)))
    return { value: null, messages }
  const written: Brief['written'] = []
  for (const format of formats) {
    await breath()
    const begin = clock()
    const file = await (await writers[format]()).write(document, assets)
    const over = file.extent && overBudget(document, file.extent, prepared.template, notes.path)
    messages.push(...settled([...file.messages, ...(over ? [over] : [])]))
    written.push({ format, file, time: clock() - begin })
  }
  return {
    value: messages.some((message) => stops(message, strict)) ? null : { document, written },
    messages,
  }
}

/** Whether a message keeps what it is about from being made. */
export const stops = ({ fatal }: VFileMessage, strict: boolean): boolean =>
  fatal === true || (strict && fatal === false)
