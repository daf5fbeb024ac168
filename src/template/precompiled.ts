import Handlebars from 'handlebars'
import { defaultLimits } from '../limits/limits.ts'
import { layered } from './layers.ts'
import { compileOptions, markPrograms, parsePrograms } from './programs.ts'
import type { TemplateFiles } from './template-files.ts'

/**
 * The code of a module that is a `ShippedTemplate`, for the build.
 *
 * @param helpers the names that templates may call.
 * @throws {Error} where the template has a mistake.
 */
export function precompiled(files: TemplateFiles, helpers: readonly string[]): string {
  const layers = layered(files)
  const { brief, partials, stretches } = markPrograms(parsePrograms(layers, defaultLimits), layers)
  const options = compileOptions(helpers)
  const code = (program: hbs.AST.Program) => String(Handlebars.precompile(program, options))
  const all = [...partials].map(([part, program]) => `${JSON.stringify(part)}: ${code(program)}`)
  if (!brief || all.length < layers.partials.size)
    throw new Error(`Cannot compile the template ${files.name}`)
  const places = stretches.map(({ path, line, column, kind }) => [path, line, column, kind])
  return `export const main = ${code(brief)}
export const partials = { ${all.join(',\n')} }
export const stretches = ${JSON.stringify(places)}
`
}
