import type { Box } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import type { Page } from '../pages/page.ts'

/** A place that links lead to: a page by its number, and points from its upper edge. */
export interface Destination {
  page: number
  y: number
}

/** The name of a footnote's call among destinations. */
export const callAnchor = (note: string): string => `call:${note}`

/** Where each block, footnote and footnote's call stands, by name. */
export function destinations(pages: readonly Page[]): Map<string, Destination> {
  const found = new Map<string, Destination>()
  const add = (name: string, page: number, y: number): void => {
    if (!found.has(name)) found.set(name, { page, y })
  }
  const visit = (box: Box, page: number, y: number): void => {
    for (const id of box.anchors) add(id, page, y)
    for (const id of box.notes) add(callAnchor(id), page, y)
    if (box.kind !== 'row') return
    for (const cell of box.cells) {
      for (const inner of stack(cell.boxes).placed)
        visit(inner.box, page, y + box.top + box.padding + inner.y)
    }
  }
  for (const page of pages) {
    for (const { box, y } of [...page.placed, ...page.margin, ...page.notes]) visit(box, page.number, y)
  }
  return found
}
