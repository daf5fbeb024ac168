import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { importWord } from '../../import/import-word.ts'
import type { Loss } from '../../import/losses.ts'
import type { Limits } from '../../limits/limits.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import { bounded } from '../bounded.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { sourcesFolder } from '../own-folder.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { safeNames } from '../safe-names.ts'
import { say, severity, type Terminal } from '../terminal.ts'
import type { OutputFile } from '../write-files.ts'
import { writeNew } from '../write-new.ts'

/** `policy-brief import FILE.docx…`: notes written in Word become `sources/<name>.md`; nothing is overwritten. */
export async function importNotes(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length === 0) throw new UsageError('import needs the path of a Word file')
  const reporter = reporterFor(options, terminal, terminal.err)
  const { settings, messages: faults } = loadSettings()
  const found: VFileMessage[] = []
  const tell = (messages: readonly VFileMessage[]): void => {
    const told = applySettings([...messages], settings)
    reporter.print(told)
    found.push(...told)
  }
  tell(faults)
  for (const path of faults.some(isError) ? [] : options.paths) {
    const outcome = await bounded(path, () => importOne(path, settings.limits))
    const { written, messages } = 'written' in outcome ? outcome : { written: [], messages: [outcome] }
    tell(messages)
    if (!options.quiet) say(terminal.out, written.map((name) => `${name}\n`).join(''))
  }
  reporter.end()
  const failed = found.some(isError) || (options.strict && found.some((one) => severity(one) === 'warning'))
  return failed ? 1 : 0
}

const isError = (message: VFileMessage): boolean => severity(message) === 'error'

interface Outcome {
  written: string[]
  messages: VFileMessage[]
}

async function importOne(path: string, limits: Limits): Promise<Outcome> {
  const failed = (message: VFileMessage): Outcome => ({ written: [], messages: [message] })
  let data: Uint8Array
  try {
    data = readFile(path, { folders: null, limit: 'wordBytes', limits })
  } catch (error) {
    return failed(problem(path, 'import-unreadable', `Cannot read: ${systemReason(error)}`, error))
  }
  const [stem = ''] = safeNames([basename(path, extname(path))])
  const imported = await importWord(data, stem, limits)
  if ('refusal' in imported) return failed(problem(path, imported.refusal.ruleId, imported.refusal.reason))
  const notes = { name: `${stem}.md`, data: new TextEncoder().encode(imported.markdown) }
  const files = [notes, ...imported.pictures].map(({ name, data }) => ({
    path: join(sourcesFolder(), name),
    data,
  }))
  const fault = written(path, files)
  if (fault) return failed(fault)
  return {
    written: files.map((file) => file.path),
    messages: imported.losses.map((loss) => told(path, loss)),
  }
}

function written(path: string, files: readonly OutputFile[]): VFileMessage | null {
  const taken = files.find((file) => existsSync(file.path))
  if (taken)
    return problem(
      path,
      'file-exists',
      `Unexpected file ${taken.path}, expected none of that name; rename it or the Word file`,
    )
  try {
    writeNew(files)
    return null
  } catch (error) {
    return problem(path, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)
  }
}

/** A Word file has no lines; its passages are named by their words. */
const told = (path: string, { ruleId, reason }: Loss): VFileMessage => problem(path, ruleId, reason)
