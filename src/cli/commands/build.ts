import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { breath } from '../../compose/breath.ts'
import { type Brief, type Kitchen, makeBrief, stops } from '../../compose/make-brief.ts'
import { type PreparedTemplate, prepareTemplate } from '../../compose/prepare-template.ts'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import { escapeTerminalLine } from '../../escape/terminal.ts'
import type { Session } from '../../model/session.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import { labelLanguages } from '../../template/labels.ts'
import { filesOf, layered } from '../../template/layers.ts'
import type { Format } from '../../writers/writer.ts'
import { formatOf, formatWords, writers } from '../../writers/writers.ts'
import { bounded } from '../bounded.ts'
import { closest } from '../closest.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import {
  type IsInput,
  knowInputs,
  outputClashes,
  outputPath,
  outputStem,
  overInputs,
} from '../output-plan.ts'
import { pictureReader } from '../picture-reader.ts'
import { problem, systemReason } from '../problem.ts'
import { progressBar } from '../progress-bar.ts'
import { programAssets, programVersion } from '../project.ts'
import { readNotes } from '../read-notes.ts'
import { readTemplate, type TemplateFolder } from '../read-template.ts'
import { type Reporter, reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'
import { briefFolders } from '../watch-folders.ts'
import { watchUntilEnded } from '../watch-until-ended.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'
import { sweep } from '../write-set.ts'

/** What earlier runs of a watch made: what is the same is neither told nor made again. */
interface Memory {
  /** The template's and the settings' texts. */
  basis: string | null
  prepared: PreparedTemplate | null
  /** Whether the basis has no error. */
  sound: boolean
  /** By path, digests of what was made of the notes. */
  notes: Map<string, string>
  /** Paths that stood for no notes. */
  missing: string
}

const nothing = (): Memory => ({ basis: null, prepared: null, sound: false, notes: new Map(), missing: '' })

interface Run {
  options: Options
  terminal: Terminal
  folder: TemplateFolder
  kitchen: Kitchen
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
  const { settings, messages: faults } = loadSettings()
  const folder = readTemplate(options.template, settings.limits)
  checkLanguage(options.lang, folder)
  sweep(options.out)
  const basis = JSON.stringify([
    settings,
    faults,
    filesOf(folder.files).map((file) => [file.path, `${file}`]),
  ])
  const renewed = basis !== memory.basis || memory.prepared === null
  const prepared =
    renewed || memory.prepared === null ? prepareTemplate(folder.files, settings.limits) : memory.prepared
  const kitchen: Kitchen = {
    prepared,
    formats,
    settings,
    strict: options.strict,
    language: options.lang,
    assets: programAssets,
    generator: `policy-brief ${programVersion}`,
    clock: () => performance.now(),
  }
  const reporter = reporterFor(options, terminal, terminal.err)
  const run: Run = { options, terminal, folder, kitchen, reporter, failed: false }
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
 * Makes the briefs of one file of notes after the other, and holds no more than one: memory does not grow with the run.
 *
 * @returns whether any notes were new
 */
async function buildFrom(run: Run, memory: Memory): Promise<boolean> {
  const { options, folder, kitchen, terminal } = run
  const { files, problems, below } = notesFiles(pathsOf(options), options)
  const missing = problems.map(String).join('\n')
  if (missing !== memory.missing) report(run, problems)
  memory.missing = missing
  const clashes = outputClashes(files, options.out, (path) => sessionsIn(path, run), below)
  const isInput = knowInputs([...files, ...templatePaths(folder)])
  const bar = progressBar(terminal, files.length, options.quiet)
  const lines: string[] = []
  let fresh = false
  for (const path of files) {
    await breath()
    const notes = readNotes(path, kitchen.settings.limits)
    const refusal = clashes.get(path) ?? (notes instanceof VFile ? null : notes)
    const digest = createHash('sha256').update(`${refusal?.reason}\n${notes}`).digest('hex')
    const known = memory.notes.get(path) === digest
    memory.notes.set(path, digest)
    bar.step()
    if (known) continue
    fresh = true
    if (refusal || !(notes instanceof VFile)) report(run, refusal ? [refusal] : [])
    else
      lines.push(
        ...(await buildNotes(run, notes, memory.sound, {
          isInput,
          out: join(options.out, below.get(path) ?? ''),
        })),
      )
  }
  bar.stop()
  if (!options.quiet) say(terminal.out, lines.join(''))
  return fresh
}

/** How many sessions notes hold; what cannot be read has none, and is told when its turn comes. */
function sessionsIn(path: string, { options, kitchen: { settings } }: Run): number {
  const notes = readNotes(path, settings.limits)
  if (!(notes instanceof VFile)) return 0
  try {
    return readSessionsOf(notes, options.notesLang, settings.limits).value?.length ?? 0
  } catch {
    return 0
  }
}

/** Makes the briefs of notes as far as they and the template allow; gives the lines that say so. */
async function buildNotes(
  run: Run,
  notes: VFile,
  sound: boolean,
  { isInput, out }: { isInput: IsInput; out: string },
): Promise<string[]> {
  const { options, kitchen } = run
  const { limits } = kitchen.settings
  const read = await bounded(notes.path, () => readSessionsOf(notes, options.notesLang, limits))
  if (!('value' in read)) {
    report(run, [read])
    return []
  }
  // All that is wrong is told in one run, though nothing can be made.
  if (!report(run, read.messages) || !read.value || !sound) return []
  const lines: string[] = []
  for (const [index, session] of read.value.entries()) {
    const stem = outputStem(notes.path, index, out)
    const taken = overInputs(
      notes.path,
      kitchen.formats.map((format) => outputPath(stem, format)),
      isInput,
    )
    if (report(run, taken)) lines.push(...(await buildOne(run, stem, notes, session)))
  }
  return lines
}

/** Makes one brief in every format, all or none; gives the lines that say so. */
async function buildOne(run: Run, stem: string, notes: VFile, session: Session): Promise<string[]> {
  const made = await bounded(notes.path, () => {
    const readPicture = pictureReader(notes.path, run.folder.folder, run.kitchen.settings.limits)
    return makeBrief({ session, notes, readPicture }, run.kitchen)
  })
  const { value: brief, messages } = 'value' in made ? made : { value: null, messages: [made] }
  if (!print(run, messages) || brief === null) return []
  try {
    writeFiles(brief.written.flatMap((written) => outputFiles(stem, written)))
  } catch (error) {
    report(run, [problem(stem, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)])
    return []
  }
  return brief.written.map((written) => line(stem, written))
}

/** A format's file, and the pictures that go beside it. */
function outputFiles(
  stem: string,
  { format, file: { data, files = [] } }: Brief['written'][number],
): OutputFile[] {
  const beside = files.map(({ name, data }) => ({ path: join(dirname(stem), name), data }))
  return [{ path: outputPath(stem, format), data }, ...beside]
}

function line(stem: string, { format, file: { pages }, time }: Brief['written'][number]): string {
  const counted = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`
  return `${escapeTerminalLine(outputPath(stem, format))}${counted}, ${Math.round(time)} ms\n`
}

/** Gives messages the levels of the settings and prints them; says whether what they are about may be made. */
const report = (run: Run, messages: readonly VFileMessage[]): boolean =>
  print(run, applySettings(messages, run.kitchen.settings))

function print(run: Run, messages: readonly VFileMessage[]): boolean {
  run.reporter.print(messages)
  const ok = !messages.some((message) => stops(message, run.options.strict))
  if (!ok) run.failed = true
  return ok
}

function formatsOf(words: readonly string[]): Format[] {
  const known = Object.keys(writers).join(', ')
  const formats = words.map((word) => formatOf(word) ?? unknownFormat(word))
  if (words.length === 0) throw new UsageError(`Option --to names no format; expected ${known}`)
  return [...new Set(formats)]
}

/** @throws {UsageError} */
function unknownFormat(word: string): never {
  const meant = closest(word, formatWords)
  const known = Object.keys(writers).join(', ')
  throw new UsageError(
    `Unknown format ${word}; ${meant === null ? `expected ${known}` : `did you mean ${meant}? Expected ${known}`}`,
  )
}

function checkLanguage(language: string | null, { files }: TemplateFolder): void {
  const languages = labelLanguages(layered(files).labels)
  if (language === null || languages.includes(primary(language))) return
  const known = [...languages].sort().join(', ')
  throw new UsageError(
    `Option --lang has ${language}, for which there are no labels; expected one of ${known}`,
  )
}

const primary = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase()

function templatePaths({ files }: TemplateFolder): string[] {
  const all = [
    files.brief,
    files.theme,
    files.reference,
    ...files.partials.values(),
    ...(files.slots?.values() ?? []),
    ...files.labels.map(([, file]) => file),
  ]
  return all.flatMap((file) => (file?.path === undefined ? [] : [file.path]))
}
