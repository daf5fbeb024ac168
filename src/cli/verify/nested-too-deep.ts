import type { Limits } from '../../limits/limits.ts'
import { lineTooDeep } from '../../template/nesting.ts'

/** Elements that hold nothing, or that another of their kind closes. */
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot'.split(
    ' ',
  ),
)
const tag = /<(\/?)([a-z][a-z0-9-]*)/giu

/** Parsers call themselves for each level, and for each of a paragraph's signs that may open something. */
export const markdownTooDeep = (text: string, limits: Limits): boolean =>
  lineTooDeep(text, limits.nesting) !== null ||
  text.split(/\n[ \t]*\n/u).some((paragraph) => paragraph.split(/[[*_`~]/u).length > limits.delimiters)

/** Whether elements that must be closed stand deeper in each other than any brief has them. */
export function htmlTooDeep(text: string, { nesting }: Limits): boolean {
  let depth = 0
  for (const [, closes, name = ''] of text.matchAll(tag)) {
    if (flat.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (closes === '/' ? -1 : 1))
    if (depth > nesting) return true
  }
  return false
}
