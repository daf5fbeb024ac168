import { appendFileSync, existsSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Kitchen } from '../../compose/make-brief.ts'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import { manifestName, type Shard } from '../../manifest/manifest.ts'
import type { ManifestShard } from '../../manifest/manifest-schema.ts'
import { shardOf } from '../../manifest/shard-of.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import { labelLanguages } from '../../template/labels.ts'
import { filesOf, layered } from '../../template/layers.ts'
import { basisOf } from '../batch/basis.ts'
import { digest } from '../batch/digest.ts'
import { type Ledger, openLedger } from '../batch/ledger.ts'
import { manifestIn } from '../batch/manifest-at.ts'
import { openKitchen } from '../batch/open-kitchen.ts'
import { pathWithin, portablePath } from '../batch/portable-path.ts'
import { type Batch, type Outcome, runBatch } from '../batch/run-batch.ts'
import { Tally } from '../batch/tally.ts'
import { jobsFor, workforceFor } from '../batch/workforce-for.ts'
import { formatsNamed, refuseFormatsAsPaths } from '../formats-named.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings, settingsFiles } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { type IsInput, knowInputs, outputClashes } from '../output-plan.ts'
import { sourcesFolder } from '../own-folder.ts'
import { problem, systemReason } from '../problem.ts'
import { progressBar } from '../progress-bar.ts'
import { readNotes } from '../read-notes.ts'
import { readTemplate, type TemplateFolder } from '../read-template.ts'
import { type ReportEntry, reportEntries } from '../reporters/report-entry.ts'
import { type Reporter, reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'
import { briefFolders } from '../watch-folders.ts'
import { watchUntilEnded } from '../watch-until-ended.ts'
import { within } from '../within.ts'
import { nearestFolder } from '../write-files.ts'
import { sweep } from '../write-set.ts'

/** What earlier runs of a watch made: what is the same is neither told nor made again. */
interface Memory {
  /** The template's and the settings' texts. */
  basis: string | null
  opened: ReturnType<typeof openKitchen> | null
  /** Whether the basis has no error. */
  sound: boolean
  /** By path, digests of what was made of the notes. */
  notes: Map<string, string>
  /** Paths that stood for no notes. */
  missing: string
}

const nothing = (): Memory => ({ basis: null, opened: null, sound: false, notes: new Map(), missing: '' })

interface BuildRun {
  options: Options
  terminal: Terminal
  folder: TemplateFolder
  kitchen: Kitchen
  reporter: Reporter
  tally: Tally
  /** Whether anything was wrong so far. */
  failed: boolean
}

/** `policy-brief build`: notes to files; with `--watch` again whenever something is saved, until Ctrl+C. */
export async function build(options: Options, terminal: Terminal): Promise<number> {
  if (!options.watch) return (await buildOnce(options, terminal, nothing())) ? 0 : 1
  const { folder } = readTemplate(options.template)
  let memory = nothing()
  await watchUntilEnded({
    paths: briefFolders(pathsOf(options), folder),
    except: [options.out],
    terminal,
    quiet: options.quiet,
    make: async (changed) => {
      // A picture or a Word file may look different though every text is the same.
      if ([...changed].some((path) => !/\.(?:md|ya?ml)$/u.test(path))) memory = nothing()
      await buildOnce(options, terminal, memory)
    },
  })
  return 0
}

const pathsOf = ({ paths }: Options): readonly string[] => (paths.length > 0 ? paths : [sourcesFolder()])

/** Makes what the memory does not have yet; says whether nothing was wrong. */
async function buildOnce(options: Options, terminal: Terminal, memory: Memory): Promise<boolean> {
  formatsNamed(options.to)
  refuseFormatsAsPaths(options)
  const { settings, messages: faults } = loadSettings()
  const folder = readTemplate(options.template, settings.limits)
  checkLanguage(options.lang, folder)
  sweep(options.out)
  const basis = JSON.stringify([
    settings,
    faults,
    filesOf(folder.files).map((file) => [file.path, `${file}`]),
  ])
  const renewed = basis !== memory.basis || memory.opened === null
  const opened = (!renewed && memory.opened) || openKitchen(options, folder, settings)
  const { kitchen, messages } = opened
  const reporter = reporterFor(options, terminal, terminal.err)
  const run: BuildRun = { options, terminal, folder, kitchen, reporter, tally: new Tally(), failed: false }
  if (renewed) {
    const settled = report(run, faults)
    const sound = report(run, messages)
    Object.assign(memory, { basis, opened, sound: settled && sound })
    memory.notes.clear()
  }
  const fresh = await buildFrom(run, memory)
  if (!options.watch || renewed || fresh) reporter.end()
  return !run.failed
}

/**
 * Makes the briefs of one file of notes after the other, and holds no more than are under way: memory does not grow with
 * the run.
 *
 * @returns whether any notes were new
 */
async function buildFrom(run: BuildRun, memory: Memory): Promise<boolean> {
  const { options, folder, kitchen, terminal } = run
  const { files, problems, below } = notesFiles(pathsOf(options), options)
  const missing = problems.map(String).join('\n')
  if (missing !== memory.missing) report(run, problems)
  memory.missing = missing
  const { mine, shard } = divided(files, options.shard)
  const ledger = openLedger(options.out, shard)
  if (!('add' in ledger)) {
    report(run, [ledger])
    return true
  }
  const jobs = jobsFor(options, mine.length)
  const workforce = workforceFor({ options, kitchen, folder, sound: memory.sound }, jobs)
  const bar = progressBar(terminal, mine.length, options.quiet)
  let fresh = false
  let told = 0
  const tell = (outcome: Outcome | null): void => {
    told += 1
    bar.step()
    if (outcome === null) return
    fresh = true
    ledger.add(outcome.entry)
    run.tally.add(outcome)
    run.reporter.sawFile(outcome.path)
    bar.beside(() => {
      printEntries(run, outcome.messages)
      if (!options.quiet) say(terminal.out, outcome.lines.join(''))
    })
  }
  const batch: Batch = {
    workforce,
    ledger,
    basis: basisOf(options, folder.files, kitchen),
    out: options.out,
    below,
    clashes: outputClashes(files, options.out, (path) => sessionsIn(path, run), below),
    isInput: knowInputs([...files, ...templatePaths(folder), ...settingsFiles]),
    isStopped: (messages) => messages.some((message) => isStop(message, options.strict)),
    isKnown: (path, text) => {
      const now = digest(text)
      const known = memory.notes.get(path) === now
      memory.notes.set(path, now)
      return known
    },
    limits: kitchen.settings.limits,
    templateFolder: folder.folder,
    force: options.force,
    ahead: jobs === 1 ? 1 : 4 * jobs,
  }
  // A signal ends the run between two files: what is whole by then is in the manifest, and what it was ended before.
  const close = () => closeLedger(run, ledger, mine.slice(told))
  process.once('exit', close)
  await runBatch(batch, mine, tell)
  process.off('exit', close)
  bar.stop()
  await workforce.end()
  close()
  if (options.summary !== null) addSummary(run, options.summary, batch.isInput)
  return fresh
}

function closeLedger(run: BuildRun, ledger: Ledger, unreached: readonly string[]): void {
  try {
    ledger.close(unreached.map(portablePath))
  } catch (error) {
    const reason = `Cannot write: ${systemReason(error)}`
    report(run, [problem(join(run.options.out, manifestName), 'output-unwritable', reason, error)])
  }
}

/** The files of one part; how long one is that cannot be read makes no difference, and is told in its turn. */
function divided(files: string[], shard: Shard | null): { mine: string[]; shard: ManifestShard | null } {
  if (shard === null) return { mine: files, shard }
  const weighed = files.map((path) => ({
    path: portablePath(path),
    bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  }))
  const all = digest(JSON.stringify(weighed.map(({ path, bytes }) => [path, bytes]).sort()))
  const mine = new Set(shardOf(weighed, shard))
  return { mine: files.filter((path) => mine.has(portablePath(path))), shard: { ...shard, files: all } }
}

/** Whoever says where the summary goes may slip: files that people write in a project, or that a run makes, are never added to. */
function addSummary(run: BuildRun, path: string, isInput: IsInput): void {
  const written = ['sources', 'templates', run.folder.folder]
  const isRead = isInput(path) || written.some((folder) => isIn(folder, path))
  if (isRead || knowInputs(madeIn(run.options.out))(path)) {
    const reason = `Unexpected --summary ${path}, which is ${isRead ? 'an input' : 'a file of a brief'}, expected a file of its own; name another`
    report(run, [problem(path, 'output-is-input', reason)])
    return
  }
  try {
    appendFileSync(path, run.tally.markdown())
  } catch (error) {
    report(run, [
      problem(path, 'output-unwritable', `Cannot write the summary: ${systemReason(error)}`, error),
    ])
  }
}

const isIn = (folder: string, path: string): boolean =>
  existsSync(folder) && within(realpathSync(folder), realpathSync(nearestFolder(path)))

/** The files of briefs in a folder, with what says of what they are made. */
function madeIn(folder: string): string[] {
  const manifest = manifestIn(folder)
  const briefs = manifest && 'briefs' in manifest ? manifest.briefs : []
  const outputs = briefs.flatMap(({ outputs }) =>
    outputs.flatMap(({ path }) => pathWithin(folder, path) ?? []),
  )
  return [join(folder, manifestName), ...outputs]
}

/** How many sessions notes hold; what cannot be read has none, and is told when its turn comes. */
function sessionsIn(path: string, { options, kitchen: { settings } }: BuildRun): number {
  const notes = readNotes(path, settings.limits)
  if (!(notes instanceof VFile)) return 0
  try {
    return readSessionsOf(notes, options.notesLang, settings.limits).value?.length ?? 0
  } catch {
    return 0
  }
}

/** Gives messages the levels of the settings and prints them; says whether what they are about may be made. */
const report = (run: BuildRun, messages: readonly VFileMessage[]): boolean =>
  print(run, applySettings(messages, run.kitchen.settings))

function print(run: BuildRun, messages: readonly VFileMessage[]): boolean {
  return printEntries(run, reportEntries(messages, run.options.debug))
}

function printEntries(run: BuildRun, entries: readonly ReportEntry[]): boolean {
  run.reporter.printEntries(entries)
  const ok = !entries.some((entry) => isStop(entry, run.options.strict))
  if (!ok) run.failed = true
  return ok
}

const isStop = ({ severity }: ReportEntry, strict: boolean): boolean =>
  severity === 'error' || (strict && severity === 'warning')

function checkLanguage(language: string | null, { files }: TemplateFolder): void {
  const languages = labelLanguages(layered(files).labels)
  if (language === null || languages.includes(primary(language))) return
  const known = [...languages].sort().join(', ')
  throw new UsageError(
    `Option --lang has ${language}, for which there are no labels; expected one of ${known}`,
  )
}

const primary = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase()

/** The files of a template and of those it extends. */
const templatePaths = ({ files }: TemplateFolder): string[] =>
  [...filesOf(files), files.reference ?? []].flat().map(({ path }) => path)
