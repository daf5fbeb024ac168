import type { VFileMessage } from 'vfile-message'
import { printedJson } from '../../escape/json.ts'
import { listing } from '../../listings/listing.ts'
import { UsageError } from '../options.ts'
import { giveData, printMessage, type Terminal } from '../terminal.ts'
import { github } from './github.ts'
import { junit } from './junit.ts'
import { type ReportEntry, reportEntries } from './report-entry.ts'
import { type Describe, sarif } from './sarif.ts'

/** Prints the messages of a run in the form that was asked for. */
export interface Reporter {
  /** Called as often as there is something to say. */
  print(messages: readonly VFileMessage[]): void
  /** The same with messages that are plain data already. */
  printEntries(entries: readonly ReportEntry[]): void
  /** A file was worked on, whether or not there is something to say of it. */
  sawFile(path: string): void
  /** Called once, after everything was said. */
  end(): void
}

export interface ReporterOptions {
  format: string
  quiet: boolean
  debug: boolean
}

/** What a form for machines is made of. */
type Form = (entries: readonly ReportEntry[], files: readonly string[], describe?: Describe) => string

/** The forms for machines; `pretty` is the one for people. */
const forms: Readonly<Record<string, Form>> = listing({
  json: (entries) => printedJson(entries),
  sarif: (entries, _, describe) => sarif(entries, describe),
  github,
  junit,
})

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
  if (form === undefined && format !== 'pretty')
    throw new UsageError(`Unknown format ${format}; expected ${reportFormats.join(', ')}`)
  const entries: ReportEntry[] = []
  const files = new Set<string>()
  // What is said of a template or its labels is the same for each of a hundred briefs.
  const told = new Set<string>()
  const isNew = (entry: ReportEntry) => told.size < told.add(JSON.stringify(entry)).size
  const printEntries = (all: readonly ReportEntry[]) => {
    const wanted = all.filter((entry) => (!quiet || entry.severity !== 'info') && isNew(entry))
    if (form) entries.push(...wanted)
    else for (const entry of wanted) printMessage(terminal, entry)
  }
  return {
    printEntries,
    print: (messages) => printEntries(reportEntries(messages, debug && !form)),
    sawFile: (path) => void files.add(path),
    end: () => form && giveData(stream, form(entries, [...files], describe)),
  }
}
