import { load, texts } from 'virtual:shipped-templates'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type { Stretch } from './places.ts'
import type { TemplateFiles } from './template-files.ts'

/** One of the program's own templates, as the build has compiled it with those that it extends. */
export interface ShippedTemplate {
  main: TemplateSpecification
  partials: Readonly<Record<string, TemplateSpecification>>
  /** Where each marker's text was written: the partial's name, or `brief.md`, with line and column. */
  stretches: readonly (readonly [part: string, line: number, column: number, kind: Stretch['kind']])[]
}

/**
 * What the build made of a template that is one of the program's own, letter for letter, with those it extends; else null.
 * Tests have checked it in every branch, so a run need not. Labels may be the project's, which can add to those that a
 * template prints, and take none away.
 */
export const shippedTemplate = (files: TemplateFiles, limits: Limits): ShippedTemplate | null =>
  isShipped(files, limits) ? load(files.name) : null

function isShipped(files: TemplateFiles, limits: Limits): boolean {
  const { name, brief, partials, slots, ownLabels, base } = files
  const known = Object.hasOwn(texts, name) ? texts[name] : undefined
  if (known === undefined || slots?.size || ownLabels?.size) return false
  if (base && !isShipped(base, limits)) return false
  if (limits.nesting < defaultLimits.nesting) return false
  const own = [['', brief] as const, ...partials]
  return (
    own.length === Object.keys(known).length &&
    own.every(([part, file]) => known[part] === String(file.value))
  )
}
