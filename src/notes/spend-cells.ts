import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Budget } from '../limits/limits.ts'

/**
 * Spends the cells that tables will have once they are laid out, before the library lays them out: it fills every row
 * up to the widest, so that one wide row makes all others as wide.
 *
 * @throws {OverLimit}
 */
export function spendCells(tree: Root | Element, cells: Budget): void {
  visit(tree, { tagName: 'table' }, (table) => {
    const rows = rowsOf(table as Element)
    const width = widthOf(rows)
    for (const _ of rows) cells.spend(width)
  })
}

/** The rows of a table, without those of tables within it. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  visit(table, 'element', (element) => {
    if (element !== table && element.tagName === 'table') return SKIP
    if (element.tagName === 'tr') rows.push(element)
    return undefined
  })
  return rows
}

/** The columns of the widest row, with those that cells of the rows above reach down into. */
function widthOf(rows: readonly Element[]): number {
  // By how much the width grows from one row to the next
  const changes = new Array<number>(rows.length + 1).fill(0)
  rows.forEach(({ children }, index) => {
    for (const cell of children) {
      if (cell.type !== 'element') continue
      const columns = spanOf(cell.properties['colSpan'])
      const end = Math.min(rows.length, index + spanOf(cell.properties['rowSpan']))
      changes[index] = (changes[index] ?? 0) + columns
      changes[end] = (changes[end] ?? 0) - columns
    }
  })
  let width = 0
  let widest = 0
  for (const change of changes) {
    width += change
    widest = Math.max(widest, width)
  }
  return widest
}

/** A span as the library takes it. */
const spanOf = (value: unknown): number => Math.max(1, Number.parseInt(String(value), 10) || 1)
