import { VFile } from 'vfile'
import { breath } from '../../compose/breath.ts'
import { type Kitchen, makeBrief, stops } from '../../compose/make-brief.ts'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import type { ReadPicture } from '../../document/lower/lowering.ts'
import { factsOf } from '../../manifest/facts-of.ts'
import type { ManifestAbout } from '../../manifest/manifest-schema.ts'
import type { Session } from '../../model/session.ts'
import { toJson } from '../../model/to-json.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import type { Format } from '../../writers/writer.ts'
import { bounded } from '../bounded.ts'
import { pictureReader } from '../picture-reader.ts'
import { type ReportEntry, reportEntries } from '../reporters/report-entry.ts'
import { digest } from './digest.ts'

/** A file of notes, as it was read from the disk. */
export interface NotesText {
  path: string
  text: string
}

/** What came of a file of notes: plain data, so that it can come from another process. */
export interface MadeNotes {
  /** What was said where the notes were read. */
  messages: ReportEntry[]
  /** Of each session; none where the notes or the template have an error. */
  briefs: MadeBrief[]
}

export interface MadeBrief {
  title: string
  language: string
  date: string | null
  /** SHA-256 of the session's model as JSON. */
  model: string
  about: ManifestAbout
  inputs: AskedFile[]
  messages: ReportEntry[]
  /** Null where a message keeps the brief from being made. */
  written: WrittenFormat[] | null
}

/** A file that a brief asked for, by its address as it was written and the file that names it. */
export interface AskedFile {
  url: string
  from: string
  /** Null where it could not be read. */
  sha256: string | null
}

export interface WrittenFormat {
  format: Format
  data: Uint8Array
  /** Files that lie beside it. */
  beside: { name: string; data: Uint8Array }[]
  pages: number | null
  /** Milliseconds that it took. */
  time: number
}

/** What the briefs of notes are made with, beside the kitchen. */
export interface Workplace {
  kitchen: Kitchen
  templateFolder: string
  notesLanguage: string | null
  /** Whether template and settings have no error: notes are read in any case, for all that is wrong to be told at once. */
  sound: boolean
  debug: boolean
}

/** Reads notes and makes the brief of each session. Whatever goes wrong is a message, and stops nothing else. */
export async function makeNotes({ path, text }: NotesText, place: Workplace): Promise<MadeNotes> {
  const { kitchen, notesLanguage, debug } = place
  const notes = new VFile({ path, value: text })
  const read = await bounded(path, () => readSessionsOf(notes, notesLanguage, kitchen.settings.limits))
  if (!('value' in read)) return { messages: reportEntries([read], debug), briefs: [] }
  const messages = applySettings(read.messages, kitchen.settings)
  const stopped = messages.some((message) => stops(message, kitchen.strict))
  const briefs: MadeBrief[] = []
  for (const session of stopped || !place.sound ? [] : (read.value ?? []))
    briefs.push(await briefOf(session, notes, place))
  return { messages: reportEntries(messages, debug), briefs }
}

async function briefOf(session: Session, notes: VFile, place: Workplace): Promise<MadeBrief> {
  await breath()
  const { kitchen, templateFolder, debug } = place
  const { readPicture, asked } = remembering(
    pictureReader(notes.path, templateFolder, kitchen.settings.limits),
  )
  const made = await bounded(notes.path, () => makeBrief({ session, notes, readPicture }, kitchen))
  const { value, messages } = 'value' in made ? made : { value: null, messages: [made] }
  return {
    ...factsOf(session),
    model: digest(JSON.stringify(toJson(session))),
    inputs: [...asked.values()],
    messages: reportEntries(messages, debug),
    written:
      value?.written.map(({ format, file: { data, files = [], pages }, time }) => ({
        format,
        data: Uint8Array.from(data),
        beside: files.map(({ name, data }) => ({ name, data: Uint8Array.from(data) })),
        pages,
        time,
      })) ?? null,
  }
}

/** A reader of pictures that notes what it was asked for. */
export function remembering(read: ReadPicture): {
  readPicture: ReadPicture
  asked: ReadonlyMap<string, AskedFile>
} {
  const asked = new Map<string, AskedFile>()
  const readPicture: ReadPicture = (url, from) => {
    const data = read(url, from)
    const sha256 = data instanceof Uint8Array ? digest(data) : null
    asked.set(JSON.stringify([url, from]), { url, from, sha256 })
    return data
  }
  return { readPicture, asked }
}
