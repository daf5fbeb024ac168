import Handlebars from 'handlebars/runtime'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { compilePrograms } from './compile-programs.ts'
import { type LabelBook, openLabels } from './labels.ts'
import { type Budget, type LayeredFiles, layered } from './layers.ts'
import type { TemplatePrograms } from './programs.ts'
import type { ShippedTemplate } from './shipped-template.ts'
import type { TemplateFiles } from './template-files.ts'
import type { TemplateMatter } from './template-matter.ts'

/** A template ready to be filled, as often as one likes. */
export interface Template extends TemplatePrograms {
  name: string
  path: string
  matter: TemplateMatter
  budget: Budget | null
  labels: LabelBook
}

/**
 * Parses a template and checks it; messages are on its files.
 *
 * @param shipped what the build made of it, where it is one of the program's own: that was checked then
 */
export function compileTemplate(
  files: TemplateFiles,
  limits: Limits = defaultLimits,
  shipped: ShippedTemplate | null = null,
): Template {
  const layers = layered(files)
  const labels = openLabels(layers.labels, limits)
  // All files of labels are read, whether the template is checked or not: one of another language may be wrong.
  const keys = labels.keys()
  const programs = shipped ? openPrograms(shipped, layers) : compilePrograms(layers, keys, limits)
  const all = [files.brief, layers.brief, ...layers.partials.values(), ...[...layers.labels.values()].flat()]
  const sound = !all.some((file) => file.messages.some(isFatal))
  return {
    name: files.name,
    path: layers.brief.path,
    matter: layers.matter,
    budget: layers.budget,
    labels,
    ...programs,
    main: sound ? programs.main : null,
  }
}

/** The places of the files as they lie here. */
function openPrograms(
  { main, partials, stretches }: ShippedTemplate,
  layers: LayeredFiles,
): TemplatePrograms {
  const pathOf = (part: string) => (layers.partials.get(part) ?? layers.brief).path
  return {
    main: Handlebars.template(main),
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, program]) => [name, Handlebars.template(program)]),
    ),
    stretches: stretches.map(([part, line, column, kind]) => ({ path: pathOf(part), line, column, kind })),
  }
}

const isFatal = ({ fatal }: { fatal?: boolean | null | undefined }): boolean => fatal === true
