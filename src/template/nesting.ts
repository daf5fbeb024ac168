import { afterComment, replaceMustaches } from './mustaches.ts'

/** Markers of quotations and list items at the start of a line: each nests what follows by one. */
const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/uy

/** A directive's fence, behind what quotes or lists it: with a name it begins one, without it ends one. */
const fence = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(?<colons>:{3,})(?<name>[^\s:])?/u

/** How much deeper a directive is than a quotation: all lines in it are read again, and no brief has more than a few in each other. */
export const directiveDepth = 5

/**
 * The first line whose markers and directives nest deeper than `most`, from 1, or null: Markdown parsers call themselves
 * for each, and read what is in a directive once again for each that it lies in.
 */
export function lineTooDeep(text: string, most: number): number | null {
  const open: number[] = []
  for (const [index, written] of text.split('\n').entries()) {
    const line = replaceMustaches(written, () => '')
    const { colons, name } = fence.exec(line)?.groups ?? {}
    if (name !== undefined) open.push(colons?.length ?? 0)
    else if (colons !== undefined) close(open, colons.length)
    if (markersIn(line) + directiveDepth * open.length > most) return index + 1
  }
  return null
}

/** The outermost that is not longer ends, and what lies in it. */
function close(open: number[], colons: number): void {
  const outermost = open.findIndex((length) => length <= colons)
  if (outermost >= 0) open.length = outermost
}

function markersIn(line: string): number {
  let count = 0
  for (marker.lastIndex = 0; marker.test(line); count++);
  return count
}

/** The beginnings of mustaches with what they do to the block around them, their ends, and brackets. */
const sign =
  /\{\{~?(?:(?<comment>!--)|(?<opens>[#^])(?=\s*[^\s~}])|(?<closes>\/)|(?<goesOn>\s*else(?=\s+[^\s~}])))?|(?<ends>\}\})|(?<bracket>[()])/gu

interface Depth {
  /** Of each open block, how many it is: one, and one for each `{{else if}}`, which begins one within it. */
  blocks: number[]
  all: number
  /** Open brackets; null outside of a mustache, where they are text. */
  brackets: number | null
}

/**
 * The line of the first block or bracket that lies within more than `most` others, from 1, or null: the parser calls
 * itself for each, and needs quadratic time.
 */
export function blockTooDeep(text: string, most: number): number | null {
  const depth: Depth = { blocks: [], all: 0, brackets: null }
  sign.lastIndex = 0
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    count(depth, found.groups ?? {})
    if (depth.all + (depth.brackets ?? 0) > most) return text.slice(0, found.index).split('\n').length
    if (found.groups?.['comment'] !== undefined) sign.lastIndex = afterComment(text, sign.lastIndex)
  }
  return null
}

function count(
  depth: Depth,
  { opens, closes, goesOn, ends, bracket }: Record<string, string | undefined>,
): void {
  if (bracket === undefined) depth.brackets = ends === undefined ? 0 : null
  else if (depth.brackets !== null) depth.brackets += bracket === '(' ? 1 : -1
  if (closes !== undefined) depth.all -= depth.blocks.pop() ?? 0
  if (opens === undefined && (goesOn === undefined || depth.blocks.length === 0)) return
  depth.blocks.push((goesOn === undefined ? 0 : (depth.blocks.pop() ?? 0)) + 1)
  depth.all += 1
}
