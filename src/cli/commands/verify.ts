import { extname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Limits } from '../../limits/limits.ts'
import { manifestName } from '../../manifest/manifest.ts'
import { clauseReport } from '../../verify/docx/clause-report.ts'
import { describeRule } from '../../verify/docx/describe-rule.ts'
import { verifyDocx } from '../../verify/docx/verify-docx.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { readFile } from '../read-file.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { summary } from '../summary.ts'
import { giveData, say, severity, type Terminal } from '../terminal.ts'
import { type BriefTargets, briefTargets } from '../verify/brief-targets.ts'
import { traceAsJson, traceAsText } from '../verify/print-trace.ts'
import { rebuild } from '../verify/rebuild.ts'
import { verifyBriefs } from '../verify/verify-briefs.ts'
import { verifyManifest } from '../verify/verify-manifest.ts'

/** `policy-brief verify PATH…`: whether finished briefs say what their notes say, the same in each format, to everybody. */
export async function verify(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0)
    throw new UsageError('verify needs the path of a folder or a file of a brief')
  if (options.trace && !traceForms.includes(options.format))
    throw new UsageError(`verify --trace prints as ${traceForms.join(' or ')}, not as ${options.format}`)
  const targets = briefTargets(options.paths, options.recursive)
  if (options.rebuild && targets.folders.length === 0)
    throw new UsageError(`verify --rebuild needs a folder with a ${manifestName}`)
  const reporter = reporterFor(
    options.trace ? { ...options, format: 'pretty' } : options,
    terminal,
    terminal.out,
    describeRule,
  )
  const { settings } = loadSettings()
  const files = targets.briefs.flatMap(({ paths }) => paths)
  const { messages, traces } = await verifyBriefs(targets.briefs, options, settings)
  const verified = files
    .filter((path) => extname(path) === '.docx')
    .map((path) => ({ path, messages: messagesOf(path, settings.limits) }))
  const found = [
    ...targets.problems,
    ...(await provenFolders(targets, options)),
    ...messages,
    ...verified.flatMap((one) => one.messages),
  ]
  for (const path of files) reporter.sawFile(path)
  reporter.print(found)
  reporter.end()
  if (options.trace) {
    if (options.format === 'json') giveData(terminal.out, traceAsJson(traces))
    else for (const trace of traces) say(terminal.out, traceAsText(trace))
  } else if (options.format === 'pretty' && !options.quiet) {
    for (const one of verified) say(terminal.out, reportOf(one.path, one.messages))
  }
  if (options.format === 'pretty' && !options.quiet)
    say(terminal.err, `${summary(found.map(severity), files.length)}\n`)
  const levels = found.map(severity)
  return levels.includes('error') || (options.strict && levels.includes('warning')) ? 1 : 0
}

const traceForms: readonly string[] = ['pretty', 'json']

/** Folders are held against their manifests, and where that is asked for their briefs are made again. */
async function provenFolders({ folders }: BriefTargets, options: Options): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = []
  for (const { folder, manifest } of folders) {
    messages.push(...verifyManifest(folder, manifest))
    if (options.rebuild) messages.push(...(await rebuild(manifest, options)))
  }
  return messages
}

/** A file that cannot be opened was told of already. */
function messagesOf(path: string, limits: Limits): VFileMessage[] {
  try {
    const data = readFile(path, { folders: null, limit: 'wordBytes', limits })
    return verifyDocx(data).map((message) => Object.assign(message, { file: path }))
  } catch {
    return []
  }
}

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
