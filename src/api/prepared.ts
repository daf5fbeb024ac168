/** What the functions for programs have in common; none of it shows in their types. */
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { faultOf } from '../cli/bounded.ts'
import { pictureReader } from '../cli/picture-reader.ts'
import { readTemplate } from '../cli/read-template.ts'
import { reportEntry } from '../cli/reporters/report-entry.ts'
import { type PreparedTemplate, prepareTemplate } from '../compose/prepare-template.ts'
import type { Result } from '../compose/result.ts'
import type { ReadPicture } from '../document/lower/lowering.ts'
import { type Limits, OverLimit } from '../limits/limits.ts'
import { type Settings, settingsOf } from '../settings/settings.ts'
import type { BriefOptions, Message, Notes, Settings as PlainSettings, Template } from './types.ts'

/** A template compiled, and the folder that its pictures lie in. */
interface Ready {
  folder: string
  prepared: PreparedTemplate
}

const ready = new WeakMap<Template, Ready>()

/** A template's files read and compiled. */
export function openTemplate(nameOrFolder: string, settings: Settings): Template {
  const { folder, files } = readTemplate(nameOrFolder, settings.limits)
  const prepared = prepareTemplate(files, settings.limits)
  const template: Template = { name: files.name, messages: prepared.messages.map(reportEntry) }
  ready.set(template, { folder, prepared })
  return template
}

/** @throws {TypeError} for a template that `loadTemplate` did not give, such as a copy sent to a worker. */
export function readyTemplate(template: Template): Ready {
  const found = ready.get(template)
  if (found) return found
  throw new TypeError('Cannot use this template, expected one that loadTemplate gave in this thread')
}

export const templateOf = ({ template = 'policy-brief' }: BriefOptions, settings: Settings): Template =>
  typeof template === 'string' ? openTemplate(template, settings) : template

export const settingsFrom = ({ acronyms = [], ...settings }: PlainSettings = {}): Settings =>
  settingsOf({ ...settings, acronyms: [...acronyms] })

/** What notes without a path are called. */
const unnamed = 'notes.md'

export const notesFile = (notes: Notes): VFile =>
  typeof notes === 'string'
    ? new VFile({ path: unnamed, value: notes })
    : new VFile({ path: notes.path, value: notes.text })

/** Pictures of the template's own folder, and of that of the notes where they have a path. */
export function picturesOf(notes: Notes, folder: string, limits: Limits): ReadPicture {
  return pictureReader(typeof notes === 'string' ? join(folder, unnamed) : notes.path, folder, limits)
}

export const plain = (messages: readonly VFileMessage[]): Message[] => messages.map(reportEntry)

/** Work whose notes may go over a limit, which is told as a message. */
export function withinLimits<Value>(path: string, work: () => Result<Value>): Result<Value> {
  try {
    return work()
  } catch (error) {
    return overLimit(path, error)
  }
}

/** @throws {unknown} what was caught, where it is no limit. */
export function overLimit(path: string, error: unknown): Result<never> {
  if (error instanceof OverLimit) return { value: null, messages: [faultOf(path, error)] }
  throw error
}
