import { existsSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { attachmentsApart, TooCostly } from '../attachments-apart.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { safeNames } from '../safe-names.ts'
import { say, type Terminal } from '../terminal.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'

/** `policy-brief extract FILE.pdf`: the files that a PDF carries, byte for byte. */
export async function extract(options: Options, terminal: Terminal): Promise<number> {
  const [path, ...others] = options.paths
  if (path === undefined || others.length > 0) {
    throw new UsageError(`extract takes one PDF file, found ${options.paths.join(' ') || 'none'}`)
  }
  const files = await attachedFiles(path, options.out)
  const fault = Array.isArray(files) ? written(files, options.out) : files
  const empty = Array.isArray(files) ? files.filter(({ data }) => data.length === 0) : []
  const messages = fault === null ? empty.map((file) => isEmpty(path, basename(file.path))) : [fault]
  const reporter = reporterFor(options, terminal, terminal.err)
  reporter.print(messages)
  reporter.end()
  if (fault !== null || !Array.isArray(files)) return 1
  if (!options.quiet) say(terminal.out, files.map((file) => `${file.path}\n`).join(''))
  return options.strict && messages.length > 0 ? 1 : 0
}

/** Nothing in a PDF tells a file without bytes from one whose bytes nobody can decode. */
function isEmpty(path: string, name: string): VFileMessage {
  const reason = `Unexpected attached file “${name}” without a byte, expected what it says; where it is not empty, the PDF is damaged: fetch a whole copy`
  return problem(path, 'pdf-attachment-empty', reason)
}

async function attachedFiles(path: string, out: string): Promise<OutputFile[] | VFileMessage> {
  let data: Uint8Array
  try {
    data = readFile(path, { folders: null, limit: 'pdfBytes', limits: loadSettings().settings.limits })
  } catch (error) {
    return problem(path, 'pdf-unreadable', `Cannot read: ${systemReason(error)}`, error)
  }
  if (!isPdf(data)) {
    const reason =
      'Unexpected file that is no PDF, expected one: of a brief only the PDF carries its notes; name that'
    return problem(path, 'pdf-broken', reason)
  }
  try {
    const attached = await attachmentsApart(data)
    const names = safeNames(attached.map(({ name }) => name))
    const files = attached.map(({ content }, i) => ({ path: join(out, names[i] ?? ''), data: content }))
    return refusal(path, files) ?? files
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      const reason =
        'Cannot read the PDF: it asks for a password, expected one that anybody can open; save it without its password in a PDF reader'
      return problem(path, 'pdf-password', reason, error)
    }
    if (error instanceof TooCostly) {
      const reason = `Cannot read the PDF: it takes ${error.message}, expected a brief; it may be made to keep the machine busy, take a brief as it was published`
      return problem(path, 'pdf-costly', reason, error)
    }
    const reason = 'Cannot read the PDF, expected a sound file; make it again or fetch a whole copy'
    return problem(path, 'pdf-broken', reason, error)
  }
}

/** Something may stand before the header, within the first kilobyte (ISO 32000-1, annex H). */
const isPdf = (data: Uint8Array): boolean =>
  Buffer.from(data.subarray(0, 1024)).toString('latin1').includes('%PDF-')

function refusal(path: string, files: readonly OutputFile[]): VFileMessage | null {
  if (files.length === 0) {
    const reason = 'Found no attached file, expected at least one; choose a PDF that carries its notes'
    return problem(path, 'pdf-no-attachment', reason)
  }
  const names = files.map((file) => file.path)
  const input = realpathSync(path)
  const own = names.find((name) => existsSync(name) && realpathSync(name) === input)
  if (own === undefined) return null
  return problem(path, 'output-is-input', `Would overwrite ${own}, the input; choose another --out`)
}

function written(files: readonly OutputFile[], out: string): VFileMessage | null {
  try {
    writeFiles(files, { root: out })
    return null
  } catch (error) {
    return problem(out, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)
  }
}
