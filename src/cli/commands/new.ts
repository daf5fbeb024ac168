import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listing } from '../../listings/listing.ts'
import { closest } from '../closest.ts'
import { type Options, UsageError } from '../options.ts'
import { sourcesFolder } from '../own-folder.ts'
import { problem, systemReason } from '../problem.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'
import type { OutputFile } from '../write-files.ts'
import { writeNew } from '../write-new.ts'
import { newTemplate, writeTemplate } from './new-template.ts'
import { notesSkeleton } from './notes-skeleton.ts'

/** What can be begun, by the word after `new`. */
const kinds: Readonly<Record<string, (options: Options, terminal: Terminal) => number | Promise<number>>> =
  listing({
    notes: newNotes,
    template: beginTemplate,
    'reference.docx': beginReference,
  })

/** `policy-brief new notes [FILE]`, `new template NAME`, `new reference.docx [FILE]`: a skeleton; nothing is overwritten. */
export async function create(options: Options, terminal: Terminal): Promise<number> {
  const [kind, ...paths] = options.paths
  const begin = kinds[kind ?? '']
  if (begin === undefined) throw new UsageError(unknown(kind))
  return begin({ ...options, paths }, terminal)
}

function unknown(kind: string | undefined): string {
  const names = Object.keys(kinds)
  if (kind === undefined) return `new needs to know what; expected ${names.join(', ')}`
  const meant = closest(kind, names)
  return `Unknown kind ${kind}; ${meant === null ? `expected ${names.join(', ')}` : `did you mean ${meant}?`}`
}

function newNotes(options: Options, terminal: Terminal): number {
  const [path = join(sourcesFolder(), 'notes.md'), ...others] = options.paths
  if (others.length > 0) throw new UsageError(`new notes takes one file, found ${options.paths.join(' ')}`)
  if (options.from !== null || options.copy)
    throw new UsageError('--from and --copy are of new template, not of new notes')
  if (extname(path) !== '.md') throw new UsageError(`new notes has ${path}, expected a name that ends in .md`)
  const skeleton = notesSkeleton(options.notesLang ?? 'en', path)
  const file = { path, data: new TextEncoder().encode(skeleton) }
  return write(path, () => writtenNew(file), options, terminal)
}

function beginTemplate(options: Options, terminal: Terminal): number {
  const template = newTemplate(options)
  return write(template.folder, () => writeTemplate(template), options, terminal)
}

async function beginReference(options: Options, terminal: Terminal): Promise<number> {
  const { referenceFile } = await import('./reference-file.ts')
  const file = referenceFile(options)
  return write(file.path, () => writtenNew(file), options, terminal)
}

function writtenNew(file: OutputFile): string[] {
  writeNew([file])
  return [file.path]
}

/** Writes what is begun at a path, and tells the paths of its files. */
function write(path: string, written: () => string[], options: Options, terminal: Terminal): number {
  try {
    const paths = written()
    if (!options.quiet) say(terminal.out, paths.map((one) => `${one}\n`).join(''))
    return 0
  } catch (error) {
    return refuse(path, error, options, terminal)
  }
}

function refuse(path: string, error: unknown, options: Options, terminal: Terminal): number {
  const taken = existsSync(path) && (statSync(path).isDirectory() ? 'folder' : 'file')
  const message = taken
    ? problem(path, 'file-exists', `Unexpected ${taken} of that name, expected none; choose another name`)
    : problem(path, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)
  const reporter = reporterFor(options, terminal, terminal.err)
  reporter.print([message])
  reporter.end()
  return 1
}
