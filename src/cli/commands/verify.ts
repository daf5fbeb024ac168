import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Limits } from '../../limits/limits.ts'
import { manifestName } from '../../manifest/manifest.ts'
import { clauseReport } from '../../verify/docx/clause-report.ts'
import { describeRule } from '../../verify/docx/describe-rule.ts'
import { verifyDocx } from '../../verify/docx/verify-docx.ts'
import { finishedFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { summary } from '../summary.ts'
import { say, severity, type Terminal } from '../terminal.ts'
import { rebuild } from '../verify/rebuild.ts'
import { verifyBriefs } from '../verify/verify-briefs.ts'
import { manifestAt, verifyManifest } from '../verify/verify-manifest.ts'

/** `policy-brief verify PATH…`: what finished Word files show against EN 301 549, chapter 10, clause by clause. */
export async function verify(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0) throw new UsageError('verify needs the path of a Word file')
  const reporter = reporterFor(options, terminal, terminal.out, describeRule)
  const { limits } = loadSettings().settings
  const { files, problems } = finishedFiles(options.paths)
  const proven = await provenFolders(options, limits)
  const verified = files.map((path) => ({ path, messages: messagesOf(path, limits) }))
  // A folder without a Word file has other briefs for its manifest to prove.
  const missing = problems.filter(({ ruleId, file }) => ruleId !== 'verify-none' || !hasManifest(file ?? ''))
  const found = [...missing, ...proven, ...verified.flatMap(({ messages }) => messages)]
  reporter.print(found)
  reporter.end()
  if (options.format === 'pretty' && !options.quiet) {
    for (const { path, messages } of verified) say(terminal.out, reportOf(path, messages))
    say(terminal.err, `${summary(found.map(severity), files.length)}\n`)
  }
  const levels = found.map(severity)
  return levels.includes('error') || (options.strict && levels.includes('warning')) ? 1 : 0
}

const hasManifest = (path: string): boolean => existsSync(join(path, manifestName))

/** Folders with a manifest are held against it, and where that is asked for their briefs are made again. */
async function provenFolders(options: Options, limits: Limits): Promise<VFileMessage[]> {
  const folders = options.paths.filter(hasManifest)
  if (options.rebuild && folders.length === 0)
    throw new UsageError(`verify --rebuild needs a folder with a ${manifestName}`)
  const messages: VFileMessage[] = []
  for (const folder of folders) {
    const manifest = manifestAt(join(folder, manifestName))
    if (!('briefs' in manifest)) messages.push(manifest)
    else {
      messages.push(...verifyManifest(folder, manifest), ...(await verifyBriefs(folder, limits)))
      if (options.rebuild) messages.push(...(await rebuild(manifest, options)))
    }
  }
  return messages
}

function messagesOf(path: string, limits: Limits): VFileMessage[] {
  let data: Uint8Array
  try {
    data = readFile(path, { folders: null, limit: 'wordBytes', limits })
  } catch (error) {
    return [problem(path, 'verify-unreadable', `Cannot read: ${systemReason(error)}`, error)]
  }
  const other = otherKinds.find(({ is }) => is(path, data))
  if (other) {
    const reason = `Unexpected ${other.kind}, expected a Word file (.docx); ${other.mend}`
    return [problem(path, 'verify-kind', reason)]
  }
  return verifyDocx(data).map((message) => Object.assign(message, { file: path }))
}

const starts = (data: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => data[index] === letter.charCodeAt(0))

/** Files of ours that are judged by others. */
const otherKinds: { kind: string; is(path: string, data: Uint8Array): boolean; mend: string }[] = [
  {
    kind: 'PDF file',
    is: (_, data) => starts(data, '%PDF'),
    mend: 'PDFs are judged by veraPDF: npm run judges && npm run conformance',
  },
  {
    kind: 'Markdown file',
    is: (path, data) => path.endsWith('.md') && !starts(data, 'PK'),
    mend: 'notes in Markdown are looked at by policy-brief check',
  },
]

/** The clauses of one file, a row each. */
function reportOf(path: string, messages: readonly VFileMessage[]): string {
  const rows = clauseReport(messages)
  if (rows === null) return ''
  const titles = Math.max(...rows.map(([, title]) => title.length))
  const lines = rows.map(
    ([number, title, found]) => `  ${number.padEnd(9)}  ${title.padEnd(titles)}  ${found}`,
  )
  return `${path}: EN 301 549, chapter 10\n${lines.join('\n')}\n`
}
