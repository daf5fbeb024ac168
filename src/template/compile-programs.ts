import Handlebars from 'handlebars'
import type { Limits } from '../limits/limits.ts'
import { checkExtends } from './check/check-extends.ts'
import { checkHeadings } from './check/check-headings.ts'
import { checkMatter } from './check/check-matter.ts'
import { checkTemplate } from './check/check-template.ts'
import { helpers } from './helpers/helpers.ts'
import type { LabelKeys } from './labels.ts'
import type { LayeredFiles } from './layers.ts'
import { compileOptions, markPrograms, parsePrograms, type TemplatePrograms } from './programs.ts'
import { checkSlots } from './slots.ts'

/** Parses and checks a template's files; messages are on them. */
export function compilePrograms(layers: LayeredFiles, keys: LabelKeys, limits: Limits): TemplatePrograms {
  const parsed = parsePrograms(layers, limits)
  const borrowed = checkExtends(layers, [parsed.brief, ...parsed.partials.values()], parsed.slots)
  checkSlots(layers, parsed.slots, borrowed)
  checkTemplate(layers, keys, { ...parsed, borrowed })
  checkMatter(layers, keys)
  checkHeadings(layers, parsed.brief, parsed.partials)
  const { brief, partials, stretches } = markPrograms(parsed, layers)
  const options = compileOptions(helpers.map(({ name }) => name))
  const compile = (program: hbs.AST.Program) => Handlebars.compile(program, options)
  return {
    main: brief && compile(brief),
    partials: Object.fromEntries([...partials].map(([name, program]) => [name, compile(program)])),
    stretches,
  }
}
