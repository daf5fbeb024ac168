import { clock } from '../cli/clock.ts'
import { outputPath, outputStem } from '../cli/output-plan.ts'
import { programAssets, programVersion } from '../cli/project.ts'
import { composeBrief } from '../compose/compose-brief.ts'
import { makeBrief as make } from '../compose/make-brief.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import { isFatal } from '../compose/result.ts'
import type { Document } from '../document/document.ts'
import { outline as outlineOf } from '../document/outline.ts'
import { textBlocks as textBlocksOf } from '../document/text-blocks.ts'
import { applySettings } from '../settings/apply-settings.ts'
import { isFormat, writers } from '../writers/writers.ts'
import {
  notesFile,
  overLimit,
  picturesOf,
  plain,
  readyTemplate,
  settingsFrom,
  templateOf,
  withinLimits,
} from './prepared.ts'
import type {
  BriefDocument,
  BriefFile,
  BriefOptions,
  FileOptions,
  Format,
  Message,
  Notes,
  OutlineEntry,
} from './types.ts'

const generator = `policy-brief ${programVersion}`

/**
 * The brief of each session of the notes in each format, named like the notes. A session with an error has no files, and
 * the messages say why.
 *
 * @throws {Error} for a template or a format that there is not.
 */
export async function makeBrief(
  notes: Notes,
  options: FileOptions = {},
): Promise<{ files: BriefFile[]; messages: Message[] }> {
  const formats = formatsIn(options.to)
  const { parts, sessions, messages, settings } = begin(notes, options)
  const files: BriefFile[] = []
  for (const [index, session] of sessions.entries()) {
    const stem = outputStem(parts.notes.path, index, '.')
    const { value, messages: found } = await make(
      { session, notes: parts.notes, readPicture: parts.readPicture },
      {
        ...parts,
        formats,
        settings,
        strict: options.strict === true,
        assets: programAssets,
        clock,
      },
    ).catch((error: unknown) => overLimit(parts.notes.path, error))
    messages.push(...plain(found))
    for (const { format, file } of value?.written ?? []) {
      files.push({ name: outputPath(stem, format), data: file.data, pages: file.pages })
      files.push(...(file.files ?? []).map((beside) => ({ ...beside, pages: null })))
    }
  }
  return { files, messages }
}

/** The briefs of the notes' sessions before they are written: what `makeBrief` writes, without files. */
export function composeBriefs(
  notes: Notes,
  options: BriefOptions = {},
): { documents: BriefDocument[]; messages: Message[] } {
  const { parts, sessions, messages, settings } = begin(notes, options)
  const documents = sessions.flatMap((session): BriefDocument[] => {
    const composed = withinLimits(parts.notes.path, () =>
      composeBrief({ ...parts, session, limits: settings.limits }),
    )
    messages.push(...plain(applySettings(composed.messages, settings)))
    return composed.value === null ? [] : [composed.value]
  })
  return { documents, messages }
}

/** A brief that `composeBriefs` gave, in a format; the files go beside it. */
export async function writeBrief(
  document: BriefDocument,
  format: Format,
): Promise<{ data: Uint8Array; pages: number | null; files: BriefFile[]; messages: Message[] }> {
  const [known = 'pdf'] = formatsIn(format)
  const {
    data,
    pages,
    files = [],
    messages,
  } = await (await writers[known]()).write(document as Document, programAssets)
  return { data, pages, files: files.map((file) => ({ ...file, pages: null })), messages: plain(messages) }
}

/** The headings of a brief below its title, in order. */
export const outline = (document: BriefDocument): OutlineEntry[] => outlineOf(document as Document)

/** The words of a brief block by block, in reading order: what every format holds. */
export const textBlocks = (document: BriefDocument): string[] => textBlocksOf(document as Document)

/** What both ways to a brief begin with; no session where notes or template have an error. */
function begin(notes: Notes, options: BriefOptions) {
  const settings = settingsFrom(options.settings)
  const template = templateOf(options, settings)
  const { prepared, folder } = readyTemplate(template)
  const file = notesFile(notes)
  const read = withinLimits(file.path, () =>
    readSessionsOf(file, options.notesLanguage ?? null, settings.limits),
  )
  const messages = applySettings([...prepared.messages, ...read.messages], settings)
  const parts = {
    notes: file,
    prepared,
    language: options.language ?? null,
    readPicture: options.readPicture ?? picturesOf(notes, folder, settings.limits),
    generator,
  }
  const sessions = prepared.sound && !messages.some(isFatal) ? (read.value ?? []) : []
  return { parts, sessions, settings, messages: plain(messages) }
}

function formatsIn(to: FileOptions['to'] = 'pdf'): Format[] {
  const formats = typeof to === 'string' ? [to] : [...to]
  const unknown = formats.find((format) => !isFormat(format))
  if (unknown === undefined) return formats
  throw new TypeError(`Unknown format ${unknown}; expected ${Object.keys(writers).join(', ')}`)
}
