/** A template's files as programs that Handlebars can run. */
import type { VFile } from 'vfile'
import type { Limits } from '../limits/limits.ts'
import { countHelper, markPlaces } from './handlebars/mark-places.ts'
import type { LayeredFiles } from './layers.ts'
import { parseTemplate } from './parse-template.ts'
import type { Stretch } from './places.ts'
import { withSlots } from './slots.ts'

type Program = hbs.AST.Program

/** What a template's files print. */
export interface TemplatePrograms {
  /** Null where a message is fatal: such a template cannot be filled. */
  main: HandlebarsTemplateDelegate | null
  partials: Readonly<Record<string, HandlebarsTemplateDelegate>>
  /** Where the filled text's markers say it was written. */
  stretches: readonly Stretch[]
}

/** The syntax trees of a template's files; null after a fatal message. */
export interface ParsedPrograms {
  brief: Program | null
  partials: ReadonlyMap<string, Program | null>
  /** Names of the slots that they have. */
  slots: ReadonlySet<string>
}

export function parsePrograms(layers: LayeredFiles, limits: Limits): ParsedPrograms {
  const filled = new Set(layers.partials.keys())
  const found = new Set<string>()
  const parse = (file: VFile) => withSlots(parseTemplate(file, limits), { file, filled, found })
  const partials = new Map([...layers.partials].map(([name, file]) => [name, parse(file)]))
  return { brief: parse(layers.brief), partials, slots: found }
}

/** The same trees, which say where their text was written: `stretches` is what their markers name. */
export function markPrograms(
  { brief, partials }: ParsedPrograms,
  layers: LayeredFiles,
): { brief: Program | null; partials: Map<string, Program>; stretches: Stretch[] } {
  const stretches: Stretch[] = []
  const marked = new Map<string, Program>()
  for (const [name, { path }] of layers.partials) {
    const program = partials.get(name)
    if (program) marked.set(name, markPlaces(program, path, stretches))
  }
  return { brief: brief && markPlaces(brief, layers.brief.path, stretches), partials: marked, stretches }
}

/** @param helpers the names that templates may call. */
export const compileOptions = (helpers: readonly string[]): CompileOptions => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([countHelper, ...helpers].map((name) => [name, true])),
  // Values print as tokens, which must not be escaped; their words never pass through here.
  noEscape: true,
  // White space was settled when the template was parsed; the markers since put in must not change it.
  ignoreStandalone: true,
})
