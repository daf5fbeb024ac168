import { existsSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Check } from 'typebox/value'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import type { Limits } from '../../limits/limits.ts'
import { factsOf } from '../../manifest/facts-of.ts'
import { type Session, SessionSchema } from '../../model/session.ts'
import { toJson } from '../../model/to-json.ts'
import type { Model } from '../../verify/promised-texts.ts'
import { digest } from '../batch/digest.ts'
import { localPath } from '../batch/portable-path.ts'
import { problem } from '../problem.ts'
import { programBuild } from '../project.ts'
import { readNotes } from '../read-notes.ts'
import type { BriefFiles } from './brief-files.ts'

/** What a PDF of ours carries. */
export interface Carried {
  notes: string
  model: Model
}

/** What a brief was made from: its notes as they were written, and what they say. */
export interface BriefSource {
  path: string
  notes: string
  session: Session
  /** What was said where the notes were read. */
  told: VFileMessage[]
}

/**
 * The notes of a brief: those that its PDF carries, else those that were given, else those that the manifest names, where
 * they are as they were. Null where there are none; messages say what does not fit.
 *
 * @param given a file of notes, or a folder of them
 */
export function sourceOf(
  files: BriefFiles,
  carried: Carried | null,
  given: string | null,
  limits: Limits,
): { source: BriefSource | null; messages: VFileMessage[] } {
  const [path = ''] = files.paths
  const own = carried && sourceCarried(files, carried, given, limits)
  if (own) return own
  const noneCarried = carried ? [problem(path, 'brief-unreadable', noModel)] : []
  const notes = notesAt(files, given, limits)
  if (notes === null || 'reason' in notes)
    return { source: null, messages: [...noneCarried, ...(notes ? [notes] : [])] }
  const language = files.brief?.options.notesLang ?? null
  const { value, messages: told } = readSessionsOf(notes, language, limits)
  const sessions = value ?? []
  const session = sessions[numberOf(files, notes.path) - 1]
  if (!session)
    return { source: null, messages: [...noneCarried, problem(path, 'brief-notes', noSession(notes.path))] }
  const source = { path: notes.path, notes: String(notes), session, told }
  const other = againstManifest(files, { ...source, sessions, model: toJson(session) })
  return { source, messages: [...noneCarried, ...other] }
}

/** What the manifest says of a brief is what its notes say: a set of files that was changed with its digests is told. */
function againstManifest(
  { paths: [path = ''], brief }: BriefFiles,
  {
    notes,
    session,
    sessions,
    model,
  }: { notes: string; session: Session; sessions: readonly Session[]; model: unknown },
): VFileMessage[] {
  if (brief === null) return []
  const { title, language, date, about } = factsOf(session)
  // What a brief is about is told by each version of the program in its own way.
  const isOfThis = brief.version === programBuild
  const facts: [name: string, said: unknown, found: unknown][] = [
    ['digest of the notes', brief.notes.sha256, digest(notes)],
    ['digest of the model', brief.model.sha256, digest(JSON.stringify(model))],
    ['number of sessions', brief.sessions, sessions.length],
    ['session', brief.session, sessions.indexOf(session) + 1],
    ['title', brief.title, title],
    ['language', brief.language, language],
    ['date', brief.date, date],
    ...Object.entries(isOfThis ? about : {}).map(([name, found]): [string, unknown, unknown] => [
      name,
      brief.about?.[name as keyof typeof about] ?? null,
      found,
    ]),
  ]
  return facts.flatMap(([name, said, found]) => {
    const [one, other] = [said, found].map((value) => JSON.stringify(value) ?? 'null')
    if (one === other) return []
    const reason = `Unexpected ${name} ${one} in the manifest, expected ${other}, as the notes of the brief have it; build it again`
    return [problem(path, 'manifest-differs', reason)]
  })
}

const noSession = (path: string): string =>
  `Unexpected notes ${path}, expected a session that the brief is about`

/** The notes that a PDF carries, read anew, are its model: who changes one of the two is told. Null for what is no model. */
function sourceCarried(
  files: BriefFiles,
  { notes, model }: Carried,
  given: string | null,
  limits: Limits,
): { source: BriefSource | null; messages: VFileMessage[] } | null {
  const [path = ''] = files.paths
  const named = files.brief ? localPath(files.brief.notes.path) : model.source
  // Of a brief alone nobody knows whether its language was an option.
  const language = files.brief ? files.brief.options.notesLang : model.language
  const read = readSessionsOf(new VFile({ path: model.source, value: notes }), language, limits)
  const sessions = read.value ?? []
  const asJson = (value: unknown) =>
    JSON.stringify(files.brief ? value : { ...(value as object), languageSource: null })
  const wanted = asJson(model)
  const same = sessions.find((session) => asJson(toJson(session)) === wanted)
  if (!same && !Check(SessionSchema, model)) return null
  const session = same ?? sessions[numberOf(files, model.source) - 1]
  const messages = same
    ? againstManifest(files, { notes, session: same, sessions, model })
    : [problem(path, 'brief-model-differs', otherModel)]
  const other = given === null ? null : notesAt(files, given, limits)
  if (other && 'reason' in other) messages.push(other)
  else if (other && String(other) !== notes)
    messages.push(problem(path, 'brief-notes', otherNotes(other.path)))
  return { source: session ? { path: named, notes, session, told: read.messages } : null, messages }
}

/** What is said of attached JSON of others. */
export const noModel =
  'Cannot judge whether it says what its notes say: the JSON file that it carries is not a model of this program'

const otherModel =
  'Unexpected model that is not that of the notes beside it, expected what they say; build it again'
const otherNotes = (path: string): string =>
  `Unexpected notes in the PDF, expected those of ${path}, byte for byte; build it again`

/** The notes on the disk that are those of a brief; null where there are none, or where they changed since. */
function notesAt(
  { paths, brief }: BriefFiles,
  given: string | null,
  limits: Limits,
): VFile | VFileMessage | null {
  const stem = basename(paths[0] ?? '', extname(paths[0] ?? ''))
  const candidates =
    given === null
      ? brief
        ? [localPath(brief.notes.path)]
        : []
      : statSync(given, { throwIfNoEntry: false })?.isDirectory()
        ? [`${stem}.md`, `${stem.replace(/-\d+$/u, '')}.md`].map((name) => join(given, name))
        : [given]
  const path = candidates.find((candidate) => existsSync(candidate))
  if (path === undefined) return null
  const notes = readNotes(path, limits)
  if ('reason' in notes || given !== null || digest(String(notes)) === brief?.notes.sha256) return notes
  return null
}

/** Which session of its notes a brief is about, from 1: what the manifest says, else the number that its name ends in. */
function numberOf({ paths, brief }: BriefFiles, notes: string): number {
  if (brief) return brief.session
  const stem = basename(paths[0] ?? '', extname(paths[0] ?? ''))
  const name = basename(notes, '.md')
  return stem.startsWith(`${name}-`) ? Number(/-(\d+)$/u.exec(stem)?.[1] ?? 1) : 1
}
