import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import { toJson } from '../../model/to-json.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { readNotes } from '../read-notes.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { severity, type Terminal } from '../terminal.ts'

/** `policy-brief model PATH…`: the model as JSON on standard output; an array where there is more than one session. */
export async function model(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0) throw new UsageError('model needs the path of notes')
  const reporter = reporterFor(options, terminal, terminal.err)
  const { settings, messages: faults } = loadSettings()
  const { files, problems } = faults.length > 0 ? { files: [], problems: faults } : notesFiles(options.paths)
  const read = files.map((path) => {
    const notes = readNotes(path)
    return 'messages' in notes
      ? { sessions: readSessionsOf(notes, options.notesLang, settings.limits), messages: notes.messages }
      : { sessions: [], messages: [notes] }
  })
  const messages = applySettings([...problems, ...read.flatMap((file) => file.messages)], settings)
  reporter.print(messages)
  reporter.end()
  const sessions = read.flatMap((file) => file.sessions).map(toJson)
  if (sessions.length > 0) {
    const printed = sessions.length === 1 ? sessions[0] : sessions
    terminal.out.write(`${JSON.stringify(printed, null, 2)}\n`)
  }
  return messages.some((message) => fails(severity(message), options.strict)) ? 1 : 0
}

const fails = (level: string, strict: boolean): boolean =>
  level === 'error' || (strict && level === 'warning')
