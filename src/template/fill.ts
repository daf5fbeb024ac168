import type { Root } from 'mdast'
import { VFileMessage } from 'vfile-message'
import { Budget, defaultLimits, type Limits, OverLimit } from '../limits/limits.ts'
import type { Session } from '../model/session.ts'
import { valueToken } from './alphabet.ts'
import { countHelper } from './handlebars/mark-places.ts'
import { dateInWords } from './helpers/date.ts'
import type { HelperContext, HelperResult } from './helpers/helper.ts'
import { helpers } from './helpers/helpers.ts'
import { labelLanguage } from './labels.ts'
import type { Labels } from './labels-schema.ts'
import { templateMessage } from './messages.ts'
import { lineTooDeep } from './nesting.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { placeNames } from './place-names.ts'
import { readPlaces } from './places.ts'
import { plantValues } from './plant-values.ts'
import { type Ledger, Printable, type PrintedPiece } from './printable.ts'
import type { Template } from './template.ts'
import { tooDeep } from './template-text.ts'
import { viewOf } from './view.ts'

/** A template with the notes' nodes in their places, and what the brief's running lines may say. */
export interface Filled {
  root: Root
  messages: VFileMessage[]
  /** Plain words for header, footer and file properties; null where the notes have none. */
  words: { title: string | null; series: string | null; type: string; date: string | null }
  /** What numbers captions, with `{number}` in it. */
  captions: { figure: string; table: string }
}

export interface FillOptions {
  /** BCP 47 tag of the brief's own words. */
  language: string
  /** The notes' path in messages; else their file name. */
  notesPath?: string
  limits?: Limits
}

/**
 * Fills a template that has no fatal message.
 *
 * @throws {Error} where the template has one.
 */
export function fillTemplate(template: Template, session: Session, options: FillOptions): Filled {
  const { limits = defaultLimits } = options
  if (!template.main) throw new Error('Cannot fill the template, expected one without errors')
  const messages: VFileMessage[] = []
  const labels = template.labels.read(options.language)
  if (!labels)
    return nothing([fault(template.path, 'Cannot read the labels of the language; mend their file', null)])
  messages.push(...languageMessages(template, options.language, labels))
  const ledger = new Values()
  const marked = render(template, session, labels, ledger, limits)
  if (marked instanceof VFileMessage) return nothing([...messages, marked])
  if (marked.length > limits.printed)
    return nothing([...messages, overLimit(template.path, new OverLimit('printed', limits.printed))])
  const start = { path: template.path, line: 1, column: 1 }
  const placed = readPlaces(marked, template.stretches, start)
  if (lineTooDeep(placed.text, limits.nesting) !== null)
    return nothing([...messages, fault(template.path, tooDeep(limits), null)])
  const root = parseMarkdown(placed.text)
  const planted = plantValues(root, {
    values: ledger.values,
    limits,
    placeAt: placed.positionOf,
    notes: {
      path: options.notesPath ?? session.source,
      language: foreign(session.language, options.language),
    },
  })
  if (planted instanceof OverLimit) return nothing([...messages, overLimit(template.path, planted)])
  return { root: planted, messages, words: wordsOf(template, session, labels), captions: captionsOf(labels) }
}

/** The notes' language where it is another than the brief's. */
function foreign(notes: string, brief: string): string | null {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  return primary(notes) === primary(brief) ? null : notes
}

function wordsOf(template: Template, session: Session, labels: Labels): Filled['words'] {
  return {
    title: session.title?.text ?? null,
    series: session.series?.text ?? null,
    type: labels.words[template.matter.type ?? 'policyBrief'] ?? template.name,
    date: session.date && dateInWords(session.date, labels),
  }
}

const captionsOf = ({ words }: Labels): Filled['captions'] => ({
  figure: words['figureNumber'] ?? '',
  table: words['tableNumber'] ?? '',
})

const nothing = (messages: VFileMessage[]): Filled => ({
  root: { type: 'root', children: [] },
  messages,
  words: { title: null, series: null, type: '', date: null },
  captions: { figure: '', table: '' },
})

function languageMessages(template: Template, language: string, labels: Labels): VFileMessage[] {
  const messages: VFileMessage[] = []
  const found = labelLanguage(template.labels.languages, language)
  const path = template.labels.path(language) ?? template.path
  if (found.split('-')[0] !== language.toLowerCase().split('-')[0]) {
    const reason = `Unexpected language ${language}, expected one of ${template.labels.languages.join(', ')}; its labels are printed in English`
    return [templateMessage('labels-language', { reason, file: path })]
  }
  const missing = template.labels.missing(language)
  if (missing.length > 0) messages.push(lacking(missing, path, found, labels))
  if (labels.reviewed) return messages
  return [
    ...messages,
    templateMessage('labels-reviewed', {
      reason: `The labels in ${labels.name} are not reviewed; have a speaker of it read them`,
      file: path,
    }),
  ]
}

/** What a template says in some languages only is printed in English, or by its key. */
function lacking(keys: readonly string[], path: string, tag: string, { name }: Labels): VFileMessage {
  const all = keys.map((key) => `\`${key}\``).join(', ')
  const first = `\`${keys[0]}: …\``
  const reason = `Unexpected lack of ${all} in the labels in ${name}, expected words of that language; write ${first} below \`words:\` in the template’s \`labels/${tag}.yaml\``
  return templateMessage('labels-missing', { reason, file: path })
}

type Rendered = string | VFileMessage

function render(
  template: Template,
  session: Session,
  labels: Labels,
  ledger: Values,
  limits: Limits,
): Rendered {
  const context: HelperContext = {
    labels,
    session,
    place: placeNames(labels),
    print: (pieces) => new Printable(ledger, pieces),
  }
  const work = new Budget('templateWork', limits)
  const functions = Object.fromEntries(helpers.map((helper) => [helper.name, runner(helper.run, context)]))
  try {
    return (
      template.main?.(viewOf(session, ledger), {
        helpers: { ...functions, [countHelper]: (length: number) => counted(work, length) },
        partials: template.partials,
      }) ?? ''
    )
  } catch (error) {
    if (error instanceof OverLimit) return overLimit(template.path, error)
    if (error instanceof RangeError) return fault(template.path, `Cannot fill the template: ${endless}`, null)
    return fault(template.path, `Cannot fill the template: ${(error as Error).message}`, error as Error)
  }
}

/** Handlebars hands helpers their parameters and, last, an object with the named ones. */
function runner(run: (typeof helpers)[number]['run'], context: HelperContext) {
  return (...given: unknown[]): unknown => {
    const { hash } = given.at(-1) as { hash: Record<string, unknown> }
    return usable(run(context, given.slice(0, -1), hash), context)
  }
}

function usable(result: HelperResult, context: HelperContext): unknown {
  if (Array.isArray(result)) return result.length === 0 ? '' : context.print(result)
  return result !== null && typeof result === 'object' && 'list' in result ? result.list : result
}

const endless = 'it calls itself or repeats without end; let each partial print less than what it was given'

/** Counts what a filling does, so that no template runs without end; prints nothing. */
function counted(work: Budget, length: number): string {
  work.spend(length)
  return ''
}

/** Only a template can make work without end; what is printed may be much because the notes are. */
function overLimit(path: string, { limit, message, note }: OverLimit): VFileMessage {
  const reason = limit === 'templateWork' ? ` ${endless}; or the notes are long: split them.` : ''
  return fault(path, `Cannot fill the template:${reason} ${message}. ${note}`, null)
}

/** The values a filling has printed, by the numbers of their tokens. */
class Values implements Ledger {
  readonly values: (readonly PrintedPiece[])[] = []

  print(pieces: readonly PrintedPiece[]): string {
    return valueToken(this.values.push(pieces) - 1)
  }
}

/** Handlebars gives the place of what it could not find in its own terms: columns from 0. */
function fault(path: string, reason: string, error: Error | null): VFileMessage {
  const at = error as { lineNumber?: number; column?: number } | null
  const place = at?.lineNumber ? { line: at.lineNumber, column: (at.column ?? 0) + 1 } : undefined
  return templateMessage('template-fill', { reason, place, file: path })
}
