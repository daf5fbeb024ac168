import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { composeBrief } from '../../compose/compose-brief.ts'
import { overBudget } from '../../compose/page-budget.ts'
import { type PreparedTemplate, prepareTemplate } from '../../compose/prepare-template.ts'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import type { Document } from '../../document/document.ts'
import type { Session } from '../../model/session.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import type { Settings } from '../../settings/settings.ts'
import { filesOf } from '../../template/layers.ts'
import type { Format } from '../../writers/writer.ts'
import { isFormat, writers } from '../../writers/writers.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { outputPath, type PlannedBrief, planOutputs, planProblems } from '../output-plan.ts'
import { pictureReader } from '../picture-reader.ts'
import { problem, systemReason } from '../problem.ts'
import { programAssets, programVersion } from '../project.ts'
import { readNotes } from '../read-notes.ts'
import { readTemplate, type TemplateFolder } from '../read-template.ts'
import { type Reporter, reporterFor } from '../reporters/reporter.ts'
import { progressBar, severity, type Terminal } from '../terminal.ts'
import { briefFolders } from '../watch-folders.ts'
import { watchUntilEnded } from '../watch-until-ended.ts'
import { type OutputFile, writeAside } from '../write-aside.ts'

/** Notes that were read, with the sessions they hold. */
interface ReadNotes {
  path: string
  notes: VFile
  sessions: Session[]
}

/** What earlier runs of a watch made: what is the same is neither told nor made again. */
interface Memory {
  /** The template's and the settings' texts. */
  basis: string | null
  prepared: PreparedTemplate | null
  /** Whether the basis has no error. */
  sound: boolean
  /** By path, as they were read; null where they have errors. */
  notes: Map<string, { text: string; read: ReadNotes | null }>
  /** Paths that stood for no notes. */
  missing: string
}

const nothing = (): Memory => ({ basis: null, prepared: null, sound: false, notes: new Map(), missing: '' })

interface Run {
  options: Options
  terminal: Terminal
  formats: Format[]
  folder: TemplateFolder
  prepared: PreparedTemplate
  settings: Settings
  reporter: Reporter
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

const pathsOf = ({ paths }: Options): readonly string[] => (paths.length > 0 ? paths : ['sources'])

/** Makes what the memory does not have yet; says whether nothing was wrong. */
async function buildOnce(options: Options, terminal: Terminal, memory: Memory): Promise<boolean> {
  const formats = formatsOf(options.to)
  const folder = readTemplate(options.template)
  checkLanguage(options.lang, folder)
  const reporter = reporterFor(options, terminal, terminal.err)
  const { settings, messages: faults } = loadSettings()
  const basis = JSON.stringify([
    settings,
    faults,
    filesOf(folder.files).map((file) => [file.path, `${file}`]),
  ])
  const renewed = basis !== memory.basis || memory.prepared === null
  const prepared = renewed || memory.prepared === null ? prepareTemplate(folder.files) : memory.prepared
  const run: Run = { options, terminal, formats, folder, prepared, settings, reporter, failed: false }
  if (renewed) {
    const settled = report(run, faults)
    const sound = report(run, prepared.messages)
    Object.assign(memory, { basis, prepared, sound: settled && sound })
    memory.notes.clear()
  }
  const fresh = await buildFrom(run, memory)
  if (!options.watch || renewed || fresh) reporter.end()
  return !run.failed
}

/**
 * Reads all the notes, so that all problems are told in one run, then makes what may be made.
 *
 * @returns whether any notes were new
 */
async function buildFrom(run: Run, memory: Memory): Promise<boolean> {
  const { options, formats, folder } = run
  const { read, fresh } = readAll(run, memory)
  if (!memory.sound || fresh.size === 0) return fresh.size > 0
  const plan = planOutputs(
    read.map(({ path, sessions }) => ({ path, sessions: sessions.length })),
    options.out,
  )
  const inputs = [...read.map(({ path }) => path), ...templatePaths(folder)]
  const ahead = plan.filter(({ notes }) => fresh.has(notes))
  if (report(run, planProblems(plan, formats, inputs))) await buildAll(run, ahead, read)
  return true
}

function formatsOf(words: readonly string[]): Format[] {
  const known = Object.keys(writers).join(', ')
  const unknown = words.filter((word) => !isFormat(word))
  if (unknown.length > 0) throw new UsageError(`Unknown format ${unknown.join(', ')}; expected ${known}`)
  if (words.length === 0) throw new UsageError(`Option --to names no format; expected ${known}`)
  return words.filter(isFormat)
}

function checkLanguage(language: string | null, { files }: TemplateFolder): void {
  if (language === null || files.labels.has(primary(language))) return
  const known = [...files.labels.keys()].sort().join(', ')
  throw new UsageError(
    `Option --lang has ${language}, for which there are no labels; expected one of ${known}`,
  )
}

const primary = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase()

/** All the notes that have no error, and the paths of those that the memory does not have. */
function readAll(run: Run, memory: Memory): { read: ReadNotes[]; fresh: Set<string> } {
  const { files, problems } = notesFiles(pathsOf(run.options))
  const missing = problems.map(String).join('\n')
  if (missing !== memory.missing) report(run, problems)
  memory.missing = missing
  const fresh = new Set<string>()
  const read = files.flatMap((path) => {
    const notes = readNotes(path)
    const text = notes instanceof VFile ? String(notes) : notes.reason
    const known = memory.notes.get(path)
    if (known?.text === text) return known.read ?? []
    fresh.add(path)
    const sound = soundNotes(run, path, notes)
    memory.notes.set(path, { text, read: sound })
    return sound ?? []
  })
  return { read, fresh }
}

function soundNotes(run: Run, path: string, notes: VFile | VFileMessage): ReadNotes | null {
  if (!(notes instanceof VFile)) {
    report(run, [notes])
    return null
  }
  const sessions = readSessionsOf(notes, run.options.notesLang, run.settings.limits)
  return report(run, notes.messages) ? { path, notes, sessions } : null
}

function templatePaths({ files }: TemplateFolder): string[] {
  const all = [
    files.brief,
    files.theme,
    files.reference,
    ...files.partials.values(),
    ...files.labels.values(),
  ]
  return all.flatMap((file) => (file?.path === undefined ? [] : [file.path]))
}

async function buildAll(run: Run, plan: readonly PlannedBrief[], read: readonly ReadNotes[]): Promise<void> {
  const bar = progressBar(run.terminal, plan.length, run.options.quiet)
  const lines: string[] = []
  for (const brief of plan) {
    const source = read.find(({ path }) => path === brief.notes)
    const session = source?.sessions[brief.session]
    if (source && session) lines.push(...(await buildOne(run, brief, source.notes, session)))
    bar.step()
  }
  bar.stop()
  if (!run.options.quiet) run.terminal.out.write(lines.join(''))
}

/** Makes one brief in every format, all or none; gives the lines that say so. */
async function buildOne(run: Run, brief: PlannedBrief, notes: VFile, session: Session): Promise<string[]> {
  const { document, messages } = composeBrief({
    session,
    notes,
    prepared: run.prepared,
    language: run.options.lang,
    readPicture: pictureReader(notes.path, run.folder.folder),
    generator: `policy-brief ${programVersion}`,
  })
  if (!report(run, messages) || document === null) return []
  const written = await writeFormats(run, brief, document, notes)
  if (written === null) return []
  try {
    writeAside(written.flatMap(({ files }) => files))
  } catch (error) {
    report(run, [problem(brief.stem, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)])
    return []
  }
  return written.map(({ line }) => line)
}

async function writeFormats(run: Run, brief: PlannedBrief, document: Document, notes: VFile) {
  const written: { files: OutputFile[]; line: string }[] = []
  const messages: VFileMessage[] = []
  for (const format of run.formats) {
    const begin = performance.now()
    const writer = await writers[format]()
    const result = await writer.write(document, programAssets)
    messages.push(...result.messages)
    const over = result.extent && overBudget(document, result.extent, run.prepared.template, notes.path)
    if (over) messages.push(over)
    const path = outputPath(brief.stem, format)
    const time = Math.round(performance.now() - begin)
    const beside = (result.files ?? []).map(({ name, data }) => ({ path: join(dirname(path), name), data }))
    const files = [{ path, data: result.data }, ...beside]
    written.push({ files, line: line(path, result.pages, time) })
  }
  return report(run, messages) ? written : null
}

function line(path: string, pages: number | null, milliseconds: number): string {
  const counted = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`
  return `${path}${counted}, ${milliseconds} ms\n`
}

/** Prints messages and notes whether they fail the run; says whether the brief they belong to may be written. */
function report(run: Run, given: readonly VFileMessage[]): boolean {
  const messages = applySettings([...given], run.settings)
  run.reporter.print(messages)
  const ok = !messages.some((message) => {
    const level = severity(message)
    return level === 'error' || (run.options.strict && level === 'warning')
  })
  if (!ok) run.failed = true
  return ok
}
