import { dirname } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Limits } from '../../limits/limits.ts'
import type { Manifest, ManifestBrief } from '../../manifest/manifest-schema.ts'
import { type Basis, basisOf, isSameBasis } from '../batch/basis.ts'
import { digest } from '../batch/digest.ts'
import { inOrder } from '../batch/in-order.ts'
import type { MadeNotes } from '../batch/make-notes.ts'
import { openKitchen } from '../batch/open-kitchen.ts'
import { localPath } from '../batch/portable-path.ts'
import { jobsFor, workforceFor } from '../batch/workforce-for.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { problem } from '../problem.ts'
import { readNotes } from '../read-notes.ts'
import { readTemplate, type TemplateFolder } from '../read-template.ts'

/**
 * Makes the briefs of a manifest again from their notes, and says which are not the same byte for byte: nothing is
 * written. What a brief was made with must be there as it was: notes, pictures, template, settings and program.
 */
export async function rebuild(manifest: Manifest, options: Options): Promise<VFileMessage[]> {
  const groups = new Map<string, ManifestBrief[]>()
  for (const brief of manifest.briefs) {
    const key = JSON.stringify([brief.template.name, brief.options])
    groups.set(key, [...(groups.get(key) ?? []), brief])
  }
  const messages: VFileMessage[] = []
  for (const briefs of groups.values()) messages.push(...(await rebuildGroup(briefs, options)))
  return messages
}

/** Briefs of one template and the same options. */
async function rebuildGroup(briefs: readonly ManifestBrief[], given: Options): Promise<VFileMessage[]> {
  const [first] = briefs
  if (first === undefined) return []
  const { to, lang, notesLang, strict } = first.options
  const template = dirname(given.template) === '.' ? first.template.name : given.template
  const options: Options = { ...given, template, to, lang, notesLang, strict }
  const { settings } = loadSettings()
  const folder = templateOf(options, settings.limits)
  if (!('files' in folder))
    return briefs.map(({ notes }) => problem(notes.path, 'rebuild-differs', folder.reason))
  const { kitchen } = openKitchen(options, folder, settings)
  const basis = basisOf(options, folder.files, kitchen)
  const paths = [...new Set(briefs.map(({ notes }) => notes.path))]
  const jobs = jobsFor(options, paths.length)
  const workforce = workforceFor({ options, kitchen, folder, sound: true }, jobs)
  const messages: VFileMessage[] = []
  const work = async (path: string): Promise<VFileMessage[]> => {
    const own = briefs.filter(({ notes }) => notes.path === path)
    const changed = own.flatMap((brief) => changes(brief, basis))
    if (changed.length > 0) return changed
    const notes = readNotes(localPath(path), settings.limits)
    if (!(notes instanceof VFile)) return [notes]
    if (own.some(({ notes: { sha256 } }) => sha256 !== digest(String(notes))))
      return [differs(path, 'notes that changed since', 'those that the brief was made from')]
    const made = await workforce.make({ path: notes.path, text: String(notes) })
    return own.flatMap((brief) => compared(brief, made))
  }
  await inOrder(paths, 4 * jobs, work, (found) => void messages.push(...found))
  await workforce.end()
  return messages
}

/** A template that a manifest names and nobody has is no fault of the command line: the other briefs are proven. */
function templateOf(options: Options, limits: Limits): TemplateFolder | { reason: string } {
  try {
    return readTemplate(options.template, limits)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return {
      reason: `${error.message}: the brief cannot be proven; name its template’s folder with --template`,
    }
  }
}

function changes(brief: ManifestBrief, basis: Basis): VFileMessage[] {
  if (isSameBasis(brief, basis)) return []
  const what =
    brief.version !== basis.version
      ? `version ${basis.version} of the program, expected ${brief.version}`
      : brief.template.sha256 !== basis.template.sha256
        ? `template ${brief.template.name} that changed since, expected the one that the brief was made with`
        : 'settings that changed since, expected those that the brief was made with'
  return [problem(brief.notes.path, 'rebuild-differs', `Unexpected ${what}: the brief cannot be proven`)]
}

function compared(brief: ManifestBrief, { messages, briefs }: MadeNotes): VFileMessage[] {
  const made = briefs[brief.session - 1]
  if (!made?.written) {
    const [error] = [...messages, ...(made?.messages ?? [])].filter(({ severity }) => severity === 'error')
    return [differs(brief.notes.path, `error (${error?.reason ?? 'no such session'})`, 'the brief')]
  }
  const digests = new Set(
    made.written.flatMap(({ data, beside }) => [digest(data), ...beside.map((file) => digest(file.data))]),
  )
  return brief.outputs
    .filter(({ sha256 }) => !digests.has(sha256))
    .map(({ path }) => differs(brief.notes.path, `other bytes of ${path}`, 'those that the manifest has'))
}

const differs = (path: string, found: string, expected: string): VFileMessage =>
  problem(path, 'rebuild-differs', `Unexpected ${found}, expected ${expected}: the brief is not proven`)
