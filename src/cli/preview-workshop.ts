import { resolve } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type PreparedTemplate, prepareTemplate } from '../compose/prepare-template.ts'
import { readSessionsOf } from '../compose/read-sessions-of.ts'
import type { Diagnostic } from '../messages/diagnostic.ts'
import type { Session } from '../model/session.ts'
import type { Ingredients } from '../preview/make-proof.ts'
import type { Choice, Listing, NotesName, Source, TemplateEntry } from '../preview/protocol.ts'
import type { Settings } from '../settings/settings.ts'
import { labelLanguages } from '../template/labels.ts'
import { filesOf, layered } from '../template/layers.ts'
import { notesFiles } from './inputs.ts'
import { loadSettings } from './load-settings.ts'
import type { Options } from './options.ts'
import { pictureReader } from './picture-reader.ts'
import { programAssets, programVersion } from './project.ts'
import { readNotes } from './read-notes.ts'
import { readTemplate, type TemplateFolder, templateNames } from './read-template.ts'
import { reportEntry } from './reporters/report-entry.ts'

interface Workshop {
  /** What the choice names, as it is on the disk now. */
  read(choice: Choice): { ingredients: Ingredients; sources: readonly Source[] }
  diagnostic(message: VFileMessage): Diagnostic
  /** What notes are about; nothing where they cannot be read. */
  nameOf(path: string): NotesName
}

/** What the preview shows of a project in the working folder: its notes, its templates and its settings. */
export function previewWorkshop(options: Options, paths: readonly string[]): Workshop {
  const prepare = keepLast(prepareTemplate)
  /** Every save asks for the names of all notes, of which most have stayed as they were. */
  const lastNames = new Map<string, { key: string; name: NotesName }>()
  return {
    diagnostic: reportEntry,
    nameOf(path) {
      const { limits } = loadSettings().settings
      const notes = readNotes(path, limits)
      const key = JSON.stringify([String(notes), limits])
      const last = lastNames.get(path)
      if (last?.key === key) return last.name
      const name = nameIn(
        notes instanceof VFile ? (readSessionsOf(notes, options.notesLang, limits).value ?? []) : [],
      )
      lastNames.set(path, { key, name })
      return name
    },
    read({ notes: path, template }) {
      const { settings, messages } = loadSettings()
      const folder = readTemplate(template, settings.limits)
      const read = path === '' ? null : readNotes(path, settings.limits)
      const notes = read instanceof VFile ? read : null
      const unread = read === null ? notesFiles(paths, options).problems : read instanceof VFile ? [] : [read]
      const ingredients = {
        notes,
        notesLanguage: options.notesLang,
        prepared: prepare(folder, settings),
        settings,
        messages: [...messages, ...unread],
        readPicture: pictureReader(path, folder.folder, settings.limits),
        assets: programAssets,
        generator: `policy-brief ${programVersion}`,
      }
      return { ingredients, sources: [...(notes ? [notes] : []), ...filesOf(folder.files)].flatMap(sourceOf) }
    },
  }
}

/** Title and day of the first session. */
export const nameIn = ([session]: readonly Session[]): NotesName => ({
  title: (session?.title ?? session?.series)?.text ?? null,
  date: session?.date ?? null,
})

/** The last template stays compiled while its files and the rules' levels are the same. */
function keepLast(prepare: typeof prepareTemplate) {
  let last: { key: string; prepared: PreparedTemplate } | null = null
  return ({ files }: TemplateFolder, { rules, limits }: Settings): PreparedTemplate => {
    const texts = filesOf(files).map((file) => [file.path, String(file)])
    const key = JSON.stringify([files.name, texts, rules, limits])
    if (last?.key !== key) last = { key, prepared: prepare(files, limits) }
    return last.prepared
  }
}

/** What there is to choose from. */
export function previewListing(options: Options, paths: readonly string[], office = false): Listing {
  const { files: notes } = notesFiles(paths)
  const asked = named(options.template)
  const known = templateNames().map(named)
  // One of the listed ones may have been asked for by its folder.
  const same = known.find(({ folder }) => resolve(folder) === resolve(asked.folder))
  const templates = (same ? known : [...known, asked]).map(templateEntry)
  const { labels } = layered(asked.files)
  const chosen: Choice = {
    notes: notes[0] ?? '',
    session: 0,
    template: (same ?? asked).name,
    language: options.lang,
  }
  const languages = labelLanguages(labels).sort()
  return { notes, names: {}, templates, languages, office, chosen }
}

const named = (name: string) => ({ name, ...readTemplate(name) })

function templateEntry({ name, files }: ReturnType<typeof named>): TemplateEntry {
  const { matter } = layered(files)
  return { name, title: matter.title ?? name, description: matter.description ?? null }
}

/** A file that is text; a Word file has no lines to show. */
const sourceOf = (file: VFile): Source[] =>
  typeof file.value === 'string' ? [{ path: file.path, absolute: resolve(file.path), text: file.value }] : []
