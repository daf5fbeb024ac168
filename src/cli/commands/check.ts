import { existsSync } from 'node:fs'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkFile } from '../../check/check-file.ts'
import { breath } from '../../compose/breath.ts'
import { explain } from '../../rules/explain.ts'
import { ruleIds, ruleOf } from '../../rules/rules.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import type { Settings } from '../../settings/settings.ts'
import { bounded } from '../bounded.ts'
import { checkTargets } from '../check-targets.ts'
import { closest } from '../closest.ts'
import { fixFile } from '../fix-file.ts'
import { notesFiles } from '../inputs.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { sourcesFolder } from '../own-folder.ts'
import { readNotes } from '../read-notes.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { summary } from '../summary.ts'
import { say, severity, type Terminal } from '../terminal.ts'

/** `policy-brief check [PATH…]`: what is wrong with notes and templates, without rendering. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  if (options.explain !== null) return explainRule(options.explain, terminal)
  const reporter = reporterFor(options, terminal, terminal.out)
  const { settings, messages } = loadSettings()
  const fatal = messages.some((message) => severity(message) === 'error')
  const { found, files } = fatal ? { found: messages, files: 0 } : await checkAll(options, settings, terminal)
  reporter.print(found)
  reporter.end()
  if (options.format === 'pretty' && !options.quiet && !fatal) {
    say(terminal.err, `${summary(found.map(severity), files)}\n`)
  }
  return found.some((message) => fails(message, options.strict)) ? 1 : 0
}

function explainRule(id: string, terminal: Terminal): number {
  const rule = ruleOf(id)
  if (rule === undefined) {
    const meant = closest(id, ruleIds)
    throw new UsageError(
      `Unknown rule ${id}; ${meant === null ? 'docs/rules.md lists them' : `did you mean ${meant}?`}`,
    )
  }
  say(terminal.out, explain(rule))
  return 0
}

async function checkAll(options: Options, settings: Settings, terminal: Terminal) {
  const { notes, templates, problems } = checkTargets(options.paths, options)
  const trials = options.paths.length > 0 ? trialNotes(notes) : []
  const found = [
    ...problems,
    ...(await all(notes, (path) => notesMessages(path, options, settings, terminal))),
    ...(await all(templates, async (folder) => {
      const { checkTemplate } = await import('../check-template.ts')
      return checkTemplate(folder, trials, options, settings)
    })),
  ]
  return { found: applySettings(found, settings), files: notes.length + templates.length }
}

function notesMessages(
  path: string,
  options: Options,
  settings: Settings,
  terminal: Terminal,
): VFileMessage[] {
  const notes = readNotes(path, settings.limits)
  if (!(notes instanceof VFile)) return [notes]
  const checked = { notesLanguage: options.notesLang, limits: settings.limits, acronyms: settings.acronyms }
  const messages = checkFile(notes, checked)
  if (!options.fix || messages.some((message) => severity(message) === 'error')) return messages
  const fixed = fixFile(notes, options.notesLang)
  if (!('mended' in fixed)) return [...messages, fixed]
  if (fixed.mended > 0 && !options.quiet) {
    say(terminal.err, `${path}: mended ${fixed.mended} ${fixed.mended === 1 ? 'place' : 'places'}\n`)
  }
  return checkFile(new VFile({ path, value: String(fixed.notes) }), checked).map(byHand)
}

/** What is left after mending is what would change what the notes say. */
function byHand(message: VFileMessage): VFileMessage {
  if (!message.note?.includes('--fix')) return message
  message.note = 'Mend it by hand: --fix would change what the notes say'
  return message
}

/** One after the other, so that their messages stand in the order of the command line. */
async function all(
  paths: readonly string[],
  run: (path: string) => VFileMessage[] | Promise<VFileMessage[]>,
): Promise<VFileMessage[]> {
  const found: VFileMessage[] = []
  for (const path of paths) {
    await breath()
    const messages = await bounded(path, () => run(path))
    found.push(...(Array.isArray(messages) ? messages : [messages]))
  }
  return found
}

/** A template that is named is tried on the notes named beside it, else on those of the project. */
const trialNotes = (notes: readonly string[]): readonly string[] =>
  notes.length > 0 || !existsSync('sources') ? notes : notesFiles([sourcesFolder()]).files

function fails(message: VFileMessage, strict: boolean): boolean {
  const level = severity(message)
  return level === 'error' || (strict && level === 'warning')
}
