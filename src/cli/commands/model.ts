import { VFile } from 'vfile'
import { breath } from '../../compose/breath.ts'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import type { Result } from '../../compose/result.ts'
import { printedJson } from '../../escape/json.ts'
import type { Session } from '../../model/session.ts'
import { toJson } from '../../model/to-json.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import type { Settings } from '../../settings/settings.ts'
import { bounded } from '../bounded.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { readNotes } from '../read-notes.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { giveData, severity, type Terminal } from '../terminal.ts'

/** `policy-brief model PATH…`: the model as JSON on standard output; an array where there is more than one session. */
export async function model(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0) throw new UsageError('model needs the path of notes')
  const reporter = reporterFor(options, terminal, terminal.err)
  const { settings, messages: faults } = loadSettings()
  const { files, problems } =
    faults.length > 0 ? { files: [], problems: faults } : notesFiles(options.paths, options)
  const read: Result<Session[]>[] = []
  for (const path of files) read.push(await sessionsIn(path, options, settings))
  const messages = applySettings([...problems, ...read.flatMap((file) => file.messages)], settings)
  reporter.print(messages)
  reporter.end()
  const sessions = read.flatMap(({ value }) => value ?? []).map(toJson)
  if (sessions.length > 0) {
    const printed = sessions.length === 1 ? sessions[0] : sessions
    giveData(terminal.out, printedJson(printed))
  }
  return messages.some((message) => fails(severity(message), options.strict)) ? 1 : 0
}

async function sessionsIn(path: string, options: Options, settings: Settings): Promise<Result<Session[]>> {
  await breath()
  const notes = readNotes(path, settings.limits)
  if (!(notes instanceof VFile)) return { value: null, messages: [notes] }
  const read = await bounded(path, () => readSessionsOf(notes, options.notesLang, settings.limits))
  return 'value' in read ? read : { value: null, messages: [read] }
}

const fails = (level: string, strict: boolean): boolean =>
  level === 'error' || (strict && level === 'warning')
