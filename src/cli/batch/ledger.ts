/**
 * What earlier runs have left in a folder, and what this one adds: the manifest at the end, and until then a line for each
 * file of notes, by which a run that was killed is taken up again.
 */
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { manifestName, manifestOf, manifestText } from '../../manifest/manifest.ts'
import type {
  Manifest,
  ManifestBrief,
  ManifestFailure,
  ManifestOutput,
  ManifestShard,
} from '../../manifest/manifest-schema.ts'
import { parseManifest } from '../../manifest/parse-manifest.ts'
import { problem, systemReason } from '../problem.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import { writeFiles } from '../write-files.ts'
import { manifestIn } from './manifest-at.ts'
import { localPath, pathWithin, portableEntry } from './portable-path.ts'
import { readOutput } from './up-to-date.ts'

/** What became of one file of notes. */
export interface Entry {
  /** Their portable path. */
  notes: string
  briefs: readonly ManifestBrief[]
  failure: ManifestFailure | null
  /** Whether its briefs were made now, and are not those of an earlier run. */
  isNew: boolean
}

export interface Ledger {
  /** The briefs of notes as earlier runs have left them. */
  earlier(path: string): ManifestBrief[]
  /** Puts down what became of notes. */
  add(entry: Entry): void
  /**
   * Writes the manifest, and takes the lines away.
   *
   * @param unreached portable paths of notes that the run was ended before
   * @throws {Error} the operating system's.
   */
  close(unreached?: readonly string[]): void
}

const progressName = '.policy-brief-progress.jsonl'

/** Opens the ledger of a folder; a message where another program's file has the manifest's place. */
export function openLedger(folder: string, shard: ManifestShard | null): Ledger | VFileMessage {
  const path = join(folder, manifestName)
  const manifest = manifestBefore(folder)
  if (manifest !== null && !('briefs' in manifest)) return manifest
  const run = new Map<string, Entry>()
  const byNotes = grouped(earlierBriefs(folder, manifest, shard))
  return {
    earlier: (notes) => byNotes.get(notes) ?? [],
    add(entry) {
      run.set(entry.notes, entry)
      if (entry.isNew) addProgress(folder, entry.briefs)
    },
    close(unreached = []) {
      // Read again: a run beside this one may have come to its end.
      const before = manifestBefore(folder)
      if (before !== null && !('briefs' in before)) throw new Error(before.reason)
      const entries = [...run.values()]
      const briefs = [
        ...entries.flatMap((entry) => entry.briefs),
        ...earlierBriefs(folder, before, shard)
          .filter(({ notes }) => shard === null || unreached.includes(notes.path))
          .filter((brief) => isStanding(brief, folder, run)),
      ]
      const failed = [
        ...entries.flatMap(({ failure }) => (failure ? [failure] : [])),
        ...unreached.map(endedBefore),
        ...(shard === null ? (before?.failed ?? []) : []).filter(
          ({ notes: { path } }) => !run.has(path) && !unreached.includes(path) && existsSync(localPath(path)),
        ),
      ]
      // A run that made nothing leaves the folder as it was; a part of one has to say so.
      if (briefs.length === 0 && before === null && shard === null) return
      const text = manifestText(manifestOf(briefs, failed, shard))
      if (before === null || manifestText(before) !== text)
        writeFiles([{ path, data: new TextEncoder().encode(text) }], { root: folder })
      removeProgress(folder)
    },
  }
}

/** The briefs that earlier runs have left; those of another part are its own run's. */
function earlierBriefs(
  folder: string,
  manifest: Manifest | null,
  shard: ManifestShard | null,
): ManifestBrief[] {
  const isOther = manifest?.shard?.part !== shard?.part || manifest?.shard?.of !== shard?.of
  const all = [...(isOther ? [] : (manifest?.briefs ?? [])), ...readProgress(folder)]
  return [...new Map(all.map((brief) => [keyOf(brief), brief])).values()]
}

/** Without this, a run that a machine's end cut short would look whole to whoever joins its parts. */
function endedBefore(path: string): ManifestFailure {
  const message = reportEntry(
    problem(path, 'run-ended', 'Unexpected end of the run before these notes; build them again'),
  )
  return { notes: { path, sha256: null }, messages: [portableEntry(message)] }
}

const keyOf = ({ notes, session }: ManifestBrief): string => `${session} ${notes.path}`

function grouped(briefs: Iterable<ManifestBrief>): Map<string, ManifestBrief[]> {
  const groups = new Map<string, ManifestBrief[]>()
  for (const brief of briefs) groups.set(brief.notes.path, [...(groups.get(brief.notes.path) ?? []), brief])
  return groups
}

/** Whether notes of other runs and their brief are still there. */
const isStanding = (
  { notes, outputs }: ManifestBrief,
  folder: string,
  run: ReadonlyMap<string, Entry>,
): boolean =>
  !run.has(notes.path) &&
  existsSync(localPath(notes.path)) &&
  outputs.every((output) => isThere(folder, output))

/** Whether an output stands in its place, as long as it was. */
function isThere(folder: string, { path, bytes }: ManifestOutput): boolean {
  const place = pathWithin(folder, path)
  const stats = place === null ? undefined : lstatSync(place, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === bytes
}

/** The manifest of a folder: null where there is none, a message where another program's file has its place. */
function manifestBefore(folder: string): Manifest | VFileMessage | null {
  const found = manifestIn(folder)
  if (found === null || 'briefs' in found) return found
  const isUnread = found.ruleId === 'manifest-unreadable'
  const why = isUnread
    ? `it cannot be read: ${systemReason(found.cause)}`
    : 'it is not a manifest of this program'
  return foreign(join(folder, manifestName), why)
}

/** Briefs that a run which did not come to its end has made; a line that was cut short is left out. */
function readProgress(folder: string): ManifestBrief[] {
  try {
    const lines = Buffer.from(readOutput(join(folder, progressName)))
      .toString('utf8')
      .split('\n')
    return lines.flatMap((line) => parseManifest(line)?.briefs ?? [])
  } catch {
    return []
  }
}

/** Nothing but a run that is killed misses these lines: where they cannot be written, it goes on. */
function addProgress(folder: string, briefs: readonly ManifestBrief[]): void {
  // A pipe in the place must not be waited for, nor a link followed.
  const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  try {
    const flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK
    const handle = openSync(join(folder, progressName), flags, 0o666)
    try {
      if (fstatSync(handle).isFile()) writeSync(handle, `${JSON.stringify(manifestOf(briefs, [], null))}\n`)
    } finally {
      closeSync(handle)
    }
  } catch {}
}

/** A folder in the place of the lines is not ours, and in nobody's way. */
function removeProgress(folder: string): void {
  const path = join(folder, progressName)
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(path, { force: true })
}

function foreign(path: string, message: string): VFileMessage {
  const reason = `Unexpected file in the place of the manifest: ${message}; move it away, or choose another folder with --out`
  return problem(path, 'manifest-foreign', reason)
}
