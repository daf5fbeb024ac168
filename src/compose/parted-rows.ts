import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { replaceMustaches } from '../template/mustaches.ts'
import { printsNothing } from '../template/skeleton.ts'

/**
 * Where rows of a table begin that an empty line parts from the rows above; `{{#each}}` and the like in lines of their
 * own part none.
 *
 * @param root the file's Markdown with a word for each mustache
 * @param text the file as it is, of the same lines
 */
export function partedRows(root: Root, text: string): { line: number; column: number }[] {
  const lines = text.split('\n')
  const found: { line: number; column: number }[] = []
  visit(root, 'paragraph', ({ position }) => {
    const line = position?.start.line ?? 1
    if (isRow(lines[line - 1]) && isParted(lines.slice(0, line - 1))) found.push({ line, column: 1 })
  })
  return found
}

/** Empty lines behind the rows that a loop adds to the table above it: they part each turn's rows from those before. */
export function partingLines(text: string): { line: number; column: number }[] {
  const lines = text.split('\n')
  const open: { at: number; above: string }[] = []
  const found: { line: number; column: number }[] = []
  let above = ''
  for (const [at, line] of lines.entries()) {
    const isLoop = isBlock(line) && !isEmpty(line)
    for (const [, sign] of isLoop ? line.matchAll(loop) : []) {
      if (sign === '#') open.push({ at, above })
      const begun = sign === '/' ? open.pop() : undefined
      const empty = begun && isRow(begun.above) ? emptyBehindRows(lines.slice(begun.at + 1, at)) : -1
      if (begun && empty >= 0) found.push({ line: begun.at + empty + 2, column: 1 })
    }
    if (!isBlock(line)) above = line
  }
  return found
}

const loop = /\{\{~?([#/])each\b/gu

/** The index of the first empty line behind the last row of a turn that begins with a row, and not with a head; else -1. */
function emptyBehindRows(turn: readonly string[]): number {
  const first = turn.findIndex((line) => !isBlock(line))
  if (!isRow(turn[first]) || /^[ \t>|:-]+$/u.test(turn[first + 1] ?? '') || !isParted(turn)) return -1
  const last = turn.findLastIndex((line) => !isBlock(line))
  return turn.findIndex((line, index) => index > last && isEmpty(line))
}

const isRow = (line = ''): boolean => /^[ \t>]*\|/u.test(line)

/** @param above the lines above a row */
function isParted(above: readonly string[]): boolean {
  const before = above.findLastIndex((line) => !isBlock(line))
  return isRow(above[before]) && above.slice(before + 1).some(isEmpty)
}

const isEmpty = (line: string): boolean => line.trim() === ''
/** An empty line, too. */
const isBlock = (line: string): boolean =>
  replaceMustaches(line, (mustache) => (printsNothing(mustache) ? '' : 'x')).trim() === ''
