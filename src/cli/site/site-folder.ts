/** The folder of a site: what of it is ours, what is written anew, and what goes. */
import { existsSync, lstatSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { digest } from '../batch/digest.ts'
import { pathWithin } from '../batch/portable-path.ts'
import { digestOf, readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { within } from '../within.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'
import { recordedFiles, recordName, recordText } from './site-record.ts'

/** Files by their paths from the site's folder, with slashes. */
export type Pages = ReadonlyMap<string, Uint8Array>

/** What became of a site's files. */
export interface Counts {
  written: number
  unchanged: number
  removed: number
}

/** A folder that a site is written into. */
export interface SiteFolder {
  /** Writes what differs from what is there: all of it or none. @throws {Error} the operating system's. */
  write(pages: Pages): void
  /**
   * Takes away pages of earlier runs that nothing belongs to any more, and says what the folder holds.
   *
   * @param isWhole whether all was written that should be; else nothing is taken away
   * @throws {Error} the operating system's.
   */
  close(isWhole: boolean): Counts
}

/** Opens a folder for the files that will be written into it; messages where it is somebody else's. */
export function openSiteFolder(folder: string, paths: readonly string[]): SiteFolder | VFileMessage[] {
  const before = recordedFiles(folder)
  if (!(before instanceof Map)) return [before as VFileMessage]
  const strange = strangers(folder, before)
  const foreign = strange.length > 0 ? strange : inTheWay(folder, paths, before)
  if (foreign.length > 0) return foreign
  const now = new Map<string, string>()
  const counts: Counts = { written: 0, unchanged: 0, removed: 0 }
  const record = (files: ReadonlyMap<string, string | null>): OutputFile => ({
    path: join(folder, recordName),
    data: new TextEncoder().encode(recordText(files)),
  })
  // Said ahead: a run that is killed leaves nothing that the next one does not know for its own.
  if (paths.some((path) => !before.has(path)))
    writeFiles([record(new Map([...paths.map((path) => [path, null] as const), ...before]))], {
      root: folder,
    })
  return {
    write(pages) {
      const changed: OutputFile[] = []
      for (const [path, data] of pages) {
        const sha256 = digest(data)
        now.set(path, sha256)
        const place = join(folder, path)
        if (digestOf(() => readOutput(place)) === sha256) counts.unchanged += 1
        else changed.push({ path: place, data })
      }
      if (changed.length > 0) writeFiles(changed, { root: folder, lasting: false })
      counts.written += changed.length
    },
    close(isWhole) {
      const gone = [...before].filter(([path]) => !now.has(path))
      if (isWhole) for (const [path, sha256] of gone) counts.removed += remove(folder, path, sha256)
      const files = isWhole ? now : new Map([...before, ...now])
      const { path, data } = record(files)
      if (digestOf(() => readOutput(path)) !== digest(data)) writeFiles([{ path, data }], { root: folder })
      return counts
    },
  }
}

/** A folder that holds something and no record is no site's: sources, say, or a home. */
function strangers(folder: string, before: ReadonlyMap<string, unknown>): VFileMessage[] {
  if (before.size > 0 || !existsSync(folder)) return []
  if (!lstatSync(realpathSync(folder)).isDirectory())
    return [problem(folder, 'site-foreign', 'Unexpected file, expected a folder; choose another with --site')]
  // What begins with a point is a tool's own, such as a repository's.
  const [first, ...others] = readdirSync(folder).filter((name) => !name.startsWith('.'))
  if (first === undefined) return []
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const reason = `Unexpected ${first}${more} in a folder that no site was written into, expected an empty folder; choose another with --site, or empty it`
  return [problem(folder, 'site-foreign', reason)]
}

/** What stands in the place of a page and is not ours, or leads out of the folder. */
function inTheWay(
  folder: string,
  paths: readonly string[],
  before: ReadonlyMap<string, unknown>,
): VFileMessage[] {
  if (!existsSync(folder)) return []
  const folders = new Set(paths.map((path) => dirname(path)))
  const leading = [...folders].filter((path) => leadsOut(folder, path))
  const taken = paths.filter((path) => {
    const stats = lstatSync(join(folder, path), { throwIfNoEntry: false })
    return stats !== undefined && (!stats.isFile() || !before.has(path))
  })
  return [
    ...leading.map((path) =>
      problem(
        join(folder, path),
        'site-foreign',
        'Unexpected link that leads out of the site’s folder, expected a folder; take it away',
      ),
    ),
    ...taken.map((path) =>
      problem(
        join(folder, path),
        'site-foreign',
        'Unexpected file in the place of a page, expected none that policy-brief site has not written; move it away',
      ),
    ),
  ]
}

function leadsOut(folder: string, path: string): boolean {
  const place = join(folder, path)
  return existsSync(place) && !within(realpathSync(folder), realpathSync(place))
}

/** Takes away a page as it was written, and the folders that are empty then; what was changed since is somebody's. */
function remove(folder: string, path: string, sha256: string | null): number {
  const place = pathWithin(folder, path)
  if (place === null || leadsOut(folder, dirname(path))) return 0
  const stats = lstatSync(place, { throwIfNoEntry: false })
  if (!stats?.isFile() || (sha256 !== null && digestOf(() => readOutput(place)) !== sha256)) return 0
  rmSync(place)
  for (let at = dirname(place); isBelow(folder, at) && readdirSync(at).length === 0; at = dirname(at))
    rmdirSync(at)
  return 1
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way.split(sep)[0] !== '..'
}
