import { type Limits, raise } from '../../limits/limits.ts'
import { lineTooDeep } from '../../template/nesting.ts'

/** Elements that hold nothing, or that another of their kind closes. */
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot'.split(
    ' ',
  ),
)
/** What drawings and formulas have that may end in `/>`; elsewhere the stroke means nothing, and what follows is within. */
const drawn = new Set(
  'path rect circle ellipse line polyline polygon use stop g defs text tspan animate animatetransform mspace none'.split(
    ' ',
  ),
)
const tag = /<(\/?)([a-z][a-z0-9-]*)/giu

/** How a file nests deeper than any brief, and which limit may be raised; null where it does not. */
export type TooDeep = (text: string, limits: Limits) => string | null

/** Parsers call themselves for each level, and for each of a paragraph's signs that may open something. */
export const markdownTooDeep: TooDeep = (text, limits) => {
  if (lineTooDeep(text, limits.nesting) !== null) return nestedTooDeep('quotations and lists', limits)
  const many = text
    .split(/\n[ \t]*\n/u)
    .some((paragraph) => paragraph.split(/[[*_`~]/u).length > limits.delimiters)
  return many
    ? `a paragraph has ${limits.delimiters} or more signs of emphasis, code and links, expected fewer; part it, or ${raise('delimiters')}`
    : null
}

/** Of elements that must be closed. */
export const htmlTooDeep: TooDeep = (text, limits) => {
  let depth = 0
  let drawings = 0
  let end = -1
  for (const { 1: closes, 2: name = '', index } of text.matchAll(tag)) {
    const known = name.toLowerCase()
    if (flat.has(known)) continue
    if (end < index) end = endAfter(text, index)
    if (known === 'svg' || known === 'math') drawings += closes === '/' ? -1 : 1
    if (drawings > 0 && drawn.has(known) && text[end - 1] === '/') continue
    depth = Math.max(0, depth + (closes === '/' ? -1 : 1))
    if (depth > limits.nesting) return nestedTooDeep('elements', limits)
  }
  return null
}

/** The end of the text where nothing closes the tag, so that it is looked for once. */
function endAfter(text: string, from: number): number {
  const end = text.indexOf('>', from)
  return end < 0 ? text.length : end
}

const nestedTooDeep = (what: string, { nesting }: Limits): string =>
  `it has more than ${nesting} ${what} within each other, expected fewer; take some away, or ${raise('nesting')}`
