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

const isRow = (line = ''): boolean => /^[ \t>]*\|/u.test(line)

/** @param above the lines above a row */
function isParted(above: readonly string[]): boolean {
  const before = above.findLastIndex((line) => !isEmpty(line) && !isBlock(line))
  return isRow(above[before]) && above.slice(before + 1).some(isEmpty)
}

const isEmpty = (line: string): boolean => line.trim() === ''
const isBlock = (line: string): boolean =>
  replaceMustaches(line, (mustache) => (printsNothing(mustache) ? '' : 'x')).trim() === ''
