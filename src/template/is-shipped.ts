import { texts } from 'virtual:shipped-templates'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type { TemplateFiles } from './template-files.ts'

/**
 * Whether a template is one of the program's own, letter for letter, with those it extends: tests have checked it in every
 * branch, so a run need not. Labels may be the project's, which can add to those that a template prints, and take none away.
 */
export function isShipped(files: TemplateFiles, limits: Limits): boolean {
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
