import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { checkHeadings } from './check/check-headings.ts'
import { checkTemplate } from './check/check-template.ts'
import { countHelper, markPlaces } from './handlebars/mark-places.ts'
import { helpers } from './helpers/helpers.ts'
import { type LabelBook, openLabels } from './labels.ts'
import { type Budget, layered } from './layers.ts'
import { parseTemplate } from './parse-template.ts'
import type { Stretch } from './places.ts'
import { checkSlots, withSlots } from './slots.ts'
import type { TemplateFiles } from './template-files.ts'
import type { TemplateMatter } from './template-matter.ts'

/** A template ready to be filled, as often as one likes. */
export interface Template {
  name: string
  path: string
  matter: TemplateMatter
  budget: Budget | null
  labels: LabelBook
  /** Where the filled text's markers say it was written. */
  stretches: readonly Stretch[]
  /** Null where a message is fatal: such a template cannot be filled. */
  main: HandlebarsTemplateDelegate | null
  partials: Readonly<Record<string, HandlebarsTemplateDelegate>>
}

/** Parses a template, and checks it where that was not done; messages are on its files. */
export function compileTemplate(
  files: TemplateFiles,
  limits: Limits = defaultLimits,
  { isChecked }: { isChecked: boolean } = { isChecked: false },
): Template {
  const layers = layered(files)
  const filled = new Set(layers.partials.keys())
  const found = new Set<string>()
  const parse = (file: VFile) => withSlots(parseTemplate(file, limits), { file, filled, found })
  const programs = new Map([...layers.partials].map(([name, file]) => [name, parse(file)]))
  const brief = parse(layers.brief)
  const labels = openLabels(layers.labels, limits)
  checkSlots(layers.partials, layers.own, found)
  // All files of labels are read, whether the template is checked or not: one of another language may be wrong.
  const keys = labels.keys()
  if (!isChecked) {
    checkTemplate(layers, keys, brief, programs)
    checkHeadings(layers, brief, programs)
  }
  const stretches: Stretch[] = []
  const compile = (program: hbs.AST.Program | null, file: VFile) =>
    program && Handlebars.compile(markPlaces(program, file.path, stretches), options)
  const partials = [...layers.partials].map(([name, file]) => [
    name,
    compile(programs.get(name) ?? null, file),
  ])
  const all = [files.brief, layers.brief, ...layers.partials.values(), ...[...layers.labels.values()].flat()]
  const sound = !all.some((file) => file.messages.some(isFatal))
  return {
    name: files.name,
    path: layers.brief.path,
    matter: layers.matter,
    budget: layers.budget,
    labels,
    stretches,
    main: sound ? compile(brief, layers.brief) : null,
    partials: Object.fromEntries(partials.filter(([, program]) => program)),
  }
}

const isFatal = ({ fatal }: { fatal?: boolean | null | undefined }): boolean => fatal === true

const options: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [countHelper, ...helpers.map(({ name }) => name)].map((name) => [name, true]),
  ),
  // Values print as tokens, which must not be escaped; their words never pass through here.
  noEscape: true,
  // White space was settled when the template was parsed; the markers since put in must not change it.
  ignoreStandalone: true,
}
