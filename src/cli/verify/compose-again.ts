import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { composeBrief } from '../../compose/compose-brief.ts'
import type { Document } from '../../document/document.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import { type AskedFile, remembering } from '../batch/make-notes.ts'
import { pictureReader } from '../picture-reader.ts'
import { programVersion } from '../project.ts'
import type { Bench } from './bench.ts'
import type { BriefFiles } from './brief-files.ts'
import type { BriefSource } from './brief-source.ts'
import type { TemplateSays } from './template-says.ts'

/** What notes and template make, the files that it asks for, and what is said of it. */
export interface Made {
  made: Document | null
  asked: Iterable<AskedFile>
  told: VFileMessage[]
}

export const nothingMade: Made = { made: null, asked: [], told: [] }

export function composeAgain(
  { brief, project }: BriefFiles,
  { path, notes, session, told }: BriefSource,
  { prepared, folder }: TemplateSays,
  { settings, settingsOf }: Bench,
): Made {
  const { readPicture, asked } = remembering(pictureReader(path, folder, settings.limits))
  const { value, messages } = composeBrief({
    session,
    notes: new VFile({ path, value: notes }),
    prepared,
    language: brief?.options.lang ?? null,
    readPicture,
    generator: `policy-brief ${programVersion}`,
    limits: settings.limits,
  })
  // What is said of notes as a whole stands with their first brief.
  const all = brief?.session === 1 ? [...told, ...messages] : messages
  return { made: value, asked: asked.values(), told: applySettings(all, settingsOf(project)) }
}
