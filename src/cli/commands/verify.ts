import { extname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { manifestName } from '../../manifest/manifest.ts'
import { describeRule } from '../../verify/describe-rule.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { type ReportEntry, reportEntries } from '../reporters/report-entry.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { summary } from '../summary.ts'
import { giveData, say, type Terminal } from '../terminal.ts'
import { askVeraPdf } from '../verify/ask-verapdf.ts'
import { briefTargets } from '../verify/brief-targets.ts'
import { proofPage } from '../verify/print-page.ts'
import { reportsAsJson, reportsAsText } from '../verify/print-reports.ts'
import { traceAsJson, traceAsText } from '../verify/print-trace.ts'
import type { PlainProof } from '../verify/proof-bench.ts'
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
  const print = printerFor(options, terminal)
  const { settings } = loadSettings()
  const files = targets.briefs.flatMap(({ paths }) => paths)
  const proofs = await verifyBriefs(targets.briefs, options, settings)
  const judged = reportEntries(
    [
      ...targets.problems,
      ...targets.folders.flatMap(({ folder, manifest }) => verifyManifest(folder, manifest)),
      ...judgedByOthers(files, options),
    ],
    options.debug,
  )
  const found = [...judged, ...proofs.flatMap(({ entries }) => entries)]
  print(found, proofs, files)
  const levels = found.map(({ severity }) => severity)
  return levels.includes('error') || (options.strict && levels.includes('warning')) ? 1 : 0
}

const traceForms: readonly string[] = ['pretty', 'json']

type Print = (found: readonly ReportEntry[], proofs: readonly PlainProof[], files: readonly string[]) => void

/** Forms that only `verify` has, and those that every command has. @throws {UsageError} for one that is not known. */
function printerFor(options: Options, terminal: Terminal): Print {
  const { format, trace, quiet } = options
  const standard = options.en301549 ?? '3.2.1'
  const reportsOf = (proofs: readonly PlainProof[]) => proofs.flatMap(({ reports }) => reports)
  if (format === 'json' && !trace)
    return (found, proofs) => giveData(terminal.out, reportsAsJson(found, reportsOf(proofs), standard))
  if (format === 'html')
    return (found, proofs) => giveData(terminal.out, proofPage(found, reportsOf(proofs), standard))
  // A trace is what standard output is for then.
  const reporter = reporterFor(
    trace ? { ...options, format: 'pretty' } : options,
    terminal,
    terminal.out,
    describeRule,
  )
  return (found, proofs, files) => {
    for (const path of files) reporter.sawFile(path)
    reporter.printEntries(found)
    reporter.end()
    const traces = proofs.flatMap((proof) => proof.trace ?? [])
    if (trace && format === 'json') giveData(terminal.out, traceAsJson(traces))
    else if (trace) say(terminal.out, traces.map(traceAsText).join(''))
    if (format !== 'pretty' || quiet) return
    if (!trace) say(terminal.out, reportsAsText(reportsOf(proofs), standard))
    say(
      terminal.err,
      `${summary(
        found.map(({ severity }) => severity),
        files.length,
      )}\n`,
    )
  }
}

const judgedByOthers = (files: readonly string[], { verapdf }: Options): VFileMessage[] =>
  verapdf === null
    ? []
    : askVeraPdf(
        verapdf,
        files.filter((path) => extname(path) === '.pdf'),
      )
