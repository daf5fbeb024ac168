import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { breath } from '../../compose/breath.ts'
import { defaultLimits } from '../../limits/limits.ts'
import { joinParts, type Part } from '../../manifest/join-parts.ts'
import { manifestName, manifestText } from '../../manifest/manifest.ts'
import type { ManifestBrief, ManifestOutput } from '../../manifest/manifest-schema.ts'
import { digest } from '../batch/digest.ts'
import { manifestAt, manifestIn } from '../batch/manifest-at.ts'
import { pathWithin } from '../batch/portable-path.ts'
import { type Options, UsageError } from '../options.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'
import { writeFiles } from '../write-files.ts'

/** As for everything that the program has written itself. */
const bounds = { folders: null, limit: 'pdfBytes', limits: defaultLimits } as const

/**
 * `policy-brief merge MANIFEST…`: the parts that runs with `--shard` have made, as one: their files are put into `--out`,
 * each proven by its manifest, and one manifest beside them, the same as that of a run in one go.
 */
export async function merge(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0)
    throw new UsageError('merge needs the manifests of all parts, or their folders')
  const reporter = reporterFor(options, terminal, terminal.err)
  const problems = await mergeInto(options, terminal)
  reporter.print(problems)
  reporter.end()
  return problems.length === 0 ? 0 : 1
}

async function mergeInto({ paths, out, quiet }: Options, terminal: Terminal): Promise<VFileMessage[]> {
  const read = paths.map(partAt)
  const parts = read.filter((part): part is Part => 'manifest' in part)
  const unread = read.filter((part): part is VFileMessage => !('manifest' in part))
  if (unread.length > 0) return unread
  const joined = joinParts(parts)
  if ('problems' in joined)
    return joined.problems.map(({ path, rule, reason }) => problem(path, rule, reason))
  const there = manifestIn(out)
  if (there !== null && !('briefs' in there)) return [there]
  const moved: VFileMessage[] = []
  for (const part of parts)
    for (const brief of part.manifest.briefs) moved.push(...(await bring(brief, part, out)))
  if (moved.length > 0) return moved
  const path = join(out, manifestName)
  try {
    writeFiles([{ path, data: new TextEncoder().encode(manifestText(joined.manifest)) }], { root: out })
  } catch (error) {
    return [problem(path, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)]
  }
  const { briefs, failed } = joined.manifest
  if (!quiet)
    say(terminal.out, `${path}: ${briefs.length} briefs of ${parts.length} parts, ${failed.length} failed\n`)
  return []
}

/** A folder stands for the manifest in it. */
function partAt(given: string): Part | VFileMessage {
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() === true
  const path = isFolder ? join(given, manifestName) : given
  const manifest = manifestAt(path)
  return 'briefs' in manifest ? { path, manifest } : manifest
}

/** Puts a brief's files into the common folder; what is there already is left as it is. */
async function bring({ outputs }: ManifestBrief, { path }: Part, out: string): Promise<VFileMessage[]> {
  // Signals come between two briefs.
  await breath()
  const folder = dirname(path)
  const files = outputs.map((output) => fileOf(output, path, folder, out))
  const problems = files.filter((file): file is VFileMessage => !('data' in file))
  const sound = files.filter((file) => 'data' in file)
  if (problems.length > 0 || resolve(folder) === resolve(out)) return problems
  try {
    writeFiles(sound, { root: out })
    return []
  } catch (error) {
    return [problem(out, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)]
  }
}

function fileOf(
  output: ManifestOutput,
  manifest: string,
  folder: string,
  out: string,
): { path: string; data: Uint8Array } | VFileMessage {
  const [from, to] = [pathWithin(folder, output.path), pathWithin(out, output.path)]
  if (from === null || to === null)
    return problem(
      manifest,
      'merge-part',
      `Unexpected output ${output.path}, expected a path below the folder`,
    )
  try {
    const data = readFile(from, { ...bounds, folders: [folder] })
    if (digest(data) === output.sha256) return { path: to, data }
    return problem(
      from,
      'output-differs',
      'Unexpected bytes, expected those that the manifest has; build the part again',
    )
  } catch (error) {
    return problem(
      from,
      'output-differs',
      `Cannot read the output: ${systemReason(error)}; build the part again`,
      error,
    )
  }
}
