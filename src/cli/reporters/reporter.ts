import type { VFileMessage } from 'vfile-message'
import { UsageError } from '../options.ts'
import { giveData, printMessage, severity, type Terminal } from '../terminal.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { type ReportEntry, reportEntry } from './report-entry.ts'
import { type Describe, sarif } from './sarif.ts'

/** Prints the messages of a run in the form that was asked for. */
export interface Reporter {
  /** Called as often as there is something to say. */
  print(messages: readonly VFileMessage[]): void
  /** Called once, after everything was said. */
  end(): void
}

export interface ReporterOptions {
  format: string
  quiet: boolean
  debug: boolean
}

/** The forms for machines; `pretty` is the one for people. */
const forms: Readonly<Record<string, (entries: readonly ReportEntry[], describe?: Describe) => string>> = {
  json,
  sarif,
  github,
}

export const reportFormats: readonly string[] = ['pretty', ...Object.keys(forms)]

/**
 * A reporter: for people it prints on standard error at once, for machines at the end.
 *
 * @param stream where a machine's form goes: standard output where the report is what was asked for
 * @param describe what the rules of one command are, for a form that says it
 * @throws {UsageError} for a form that is not known.
 */
export function reporterFor(
  { format, quiet, debug }: ReporterOptions,
  terminal: Terminal,
  stream: NodeJS.WritableStream,
  describe?: Describe,
): Reporter {
  const form = forms[format]
  const wanted = (messages: readonly VFileMessage[]) =>
    messages.filter((message) => !quiet || severity(message) !== 'info')
  if (format === 'pretty') {
    const print = (messages: readonly VFileMessage[]) => {
      for (const message of wanted(messages)) printMessage(terminal, message, debug)
    }
    return { print, end() {} }
  }
  if (form === undefined) {
    throw new UsageError(`Unknown format ${format}; expected ${reportFormats.join(', ')}`)
  }
  const entries: ReportEntry[] = []
  return {
    print: (messages) => void entries.push(...wanted(messages).map(reportEntry)),
    end: () => void giveData(stream, form(entries, describe)),
  }
}
