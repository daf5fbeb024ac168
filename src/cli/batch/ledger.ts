/**
 * What earlier runs have left in a folder, and what this one adds: the manifest at the end, and until then a line for each
 * file of notes, by which a run that was killed is taken up again.
 */
import { closeSync, constants, existsSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { defaultLimits } from '../../limits/limits.ts'
import { manifestName, manifestOf, manifestText, type Shard } from '../../manifest/manifest.ts'
import type {
  Manifest,
  ManifestBrief,
  ManifestFailure,
  ManifestOutput,
} from '../../manifest/manifest-schema.ts'
import { parseManifest } from '../../manifest/parse-manifest.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { writeFiles } from '../write-files.ts'
import { localPath, pathWithin } from './portable-path.ts'

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
  /** Writes the manifest, and takes the lines away. @throws {Error} the operating system's. */
  close(): void
}

const progressName = '.policy-brief-progress.jsonl'

/** As for texts that people write: a manifest of 100,000 briefs has some hundred megabytes. */
const bounds = { folders: null, limit: 'pdfBytes', limits: defaultLimits } as const

/** Opens the ledger of a folder; a message where another program's file has the manifest's place. */
export function openLedger(folder: string, shard: Shard | null): Ledger | VFileMessage {
  const path = join(folder, manifestName)
  const manifest = readManifest(path)
  if (manifest instanceof Error) return foreign(path, manifest)
  // The briefs of another part are its own run's.
  const isOther = manifest !== null && JSON.stringify(manifest.shard) !== JSON.stringify(shard)
  const earlier = new Map<string, ManifestBrief>()
  for (const brief of [...(isOther ? [] : (manifest?.briefs ?? [])), ...readProgress(folder)])
    earlier.set(keyOf(brief), brief)
  const run = new Map<string, Entry>()
  const byNotes = grouped(earlier.values())
  return {
    earlier: (notes) => byNotes.get(notes) ?? [],
    add(entry) {
      run.set(entry.notes, entry)
      if (entry.isNew) addProgress(folder, entry.briefs)
    },
    close() {
      const all = [...run.values()]
      const own = all.flatMap(({ briefs }) => briefs)
      // Of notes that this run was not about, the briefs are what they were; a part has no others.
      const others = [...earlier.values()].filter((brief) => shard === null && isStanding(brief, folder, run))
      const failed = all.flatMap(({ failure }) => (failure ? [failure] : []))
      // A run that made nothing leaves the folder as it was; a part of one has to say so.
      if (own.length + others.length === 0 && manifest === null && shard === null) return
      const text = manifestText(manifestOf([...own, ...others], failed, shard))
      if (manifest === null || manifestText(manifest) !== text)
        writeFiles([{ path, data: new TextEncoder().encode(text) }])
      rmSync(join(folder, progressName), { force: true })
    },
  }
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

/** Null where there is none; an error where what is there is none. */
function readManifest(path: string): Manifest | Error | null {
  let text: string
  try {
    text = Buffer.from(readFile(path, bounds)).toString('utf8')
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
    return isMissing ? null : new Error(`it cannot be read: ${systemReason(error)}`)
  }
  return parseManifest(text) ?? new Error('it is not a manifest of this program')
}

/** Briefs that a run which did not come to its end has made; a line that was cut short is left out. */
function readProgress(folder: string): ManifestBrief[] {
  try {
    const lines = Buffer.from(readFile(join(folder, progressName), bounds))
      .toString('utf8')
      .split('\n')
    return lines.flatMap((line) => parseManifest(line)?.briefs ?? [])
  } catch {
    return []
  }
}

/** Nothing but a run that is killed misses these lines: where they cannot be written, it goes on. */
function addProgress(folder: string, briefs: readonly ManifestBrief[]): void {
  const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW = 0 } = constants
  try {
    const handle = openSync(join(folder, progressName), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0o666)
    try {
      writeSync(handle, `${JSON.stringify(manifestOf(briefs, [], null))}\n`)
    } finally {
      closeSync(handle)
    }
  } catch {}
}

function foreign(path: string, { message }: Error): VFileMessage {
  const reason = `Unexpected file in the place of the manifest: ${message}; move it away, or choose another folder with --out`
  return problem(path, 'manifest-foreign', reason)
}
