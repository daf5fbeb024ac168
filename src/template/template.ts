import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { checkTemplate } from './check/check-template.ts'
import { countHelper, markPlaces } from './handlebars/mark-places.ts'
import { helpers } from './helpers/helpers.ts'
import { parseTemplate } from './parse-template.ts'
import type { Stretch } from './places.ts'
import { readFrontMatter, type TemplateMatter } from './template-matter.ts'

/** A template's files, read by the command line. */
export interface TemplateFiles {
  name: string
  brief: VFile
  theme: VFile | null
  /** By name, without the ending. */
  partials: ReadonlyMap<string, VFile>
  /** By language: the shipped ones, overlaid by the folder's own. */
  labels: ReadonlyMap<string, VFile>
}

/** A template ready to be filled, as often as one likes. */
export interface Template {
  name: string
  path: string
  matter: TemplateMatter
  labels: ReadonlyMap<string, VFile>
  /** Where the filled text's markers say it was written. */
  stretches: readonly Stretch[]
  /** Null where a message is fatal: such a template cannot be filled. */
  main: HandlebarsTemplateDelegate | null
  partials: Readonly<Record<string, HandlebarsTemplateDelegate>>
}

/** Parses and checks a template; messages are on its files. */
export function compileTemplate(files: TemplateFiles): Template {
  const programs = new Map([...files.partials].map(([name, file]) => [name, parseTemplate(file)]))
  const brief = parseTemplate(files.brief)
  const matter = readFrontMatter(files.brief)
  checkTemplate(files, brief, programs)
  const stretches: Stretch[] = []
  const compile = (program: hbs.AST.Program | null, file: VFile) =>
    program && Handlebars.compile(markPlaces(program, file.path, stretches), options)
  const partials = [...files.partials].map(([name, file]) => [
    name,
    compile(programs.get(name) ?? null, file),
  ])
  const sound = [files.brief, ...files.partials.values()].every((file) => !file.messages.some(isFatal))
  return {
    name: files.name,
    path: files.brief.path,
    matter,
    labels: files.labels,
    stretches,
    main: sound ? compile(brief, files.brief) : null,
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
