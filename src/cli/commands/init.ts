import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { type Options, UsageError } from '../options.ts'
import { sourcesFolder } from '../own-folder.ts'
import { problem, systemReason } from '../problem.ts'
import { programFolder, programVersion } from '../project.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'
import { within } from '../within.ts'
import { nearestFolder } from '../write-files.ts'
import { writeNew } from '../write-new.ts'
import { notesSkeleton } from './notes-skeleton.ts'

/** The files of a new project, by the names of their skeletons. */
const skeletons = [
  { path: 'policy-brief.config.yaml', skeleton: 'policy-brief.config.yaml' },
  { path: join('.github', 'workflows', 'briefs.yml'), skeleton: 'briefs.yml' },
]

/** `policy-brief init`: what a project begins with, written into the working folder; nothing is overwritten. */
export async function init(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length > 0)
    throw new UsageError('init takes no path: it begins a project in the working folder')
  const notes = join(sourcesFolder(), 'notes.md')
  const files = [
    { path: notes, text: notesSkeleton(options.notesLang ?? 'en', notes) },
    ...skeletons.map(({ path, skeleton }) => ({ path, text: textOf(skeleton) })),
  ]
  const problems = files.flatMap(({ path }) => refusal(path) ?? [])
  if (problems.length === 0) {
    try {
      writeNew(files.map(({ path, text }) => ({ path, data: new TextEncoder().encode(text) })))
    } catch (error) {
      problems.push(problem('.', 'output-unwritable', `Cannot write: ${systemReason(error)}`, error))
    }
  }
  const reporter = reporterFor(options, terminal, terminal.err)
  reporter.print(problems)
  reporter.end()
  if (problems.length > 0) return 1
  if (!options.quiet) say(terminal.out, files.map(({ path }) => `${path}\n`).join(''))
  return 0
}

function refusal(path: string): VFileMessage | null {
  if (existsSync(path))
    return problem(
      path,
      'file-exists',
      'Unexpected file of that name, expected none; begin in an empty folder',
    )
  if (within(realpathSync('.'), realpathSync(nearestFolder(dirname(path))))) return null
  return problem(
    path,
    'output-unwritable',
    'Cannot write: a symbolic link leads out of the project; put a folder in its place',
  )
}

const textOf = (name: string): string =>
  readFileSync(join(programFolder, 'assets', 'skeletons', 'project', name), 'utf8').replaceAll(
    '%version%',
    programVersion,
  )
