import type { Root } from 'mdast'
import { doubleMarkers } from './double-markers.ts'
import type { Edit } from './edit.ts'
import { emptyBullets } from './empty-bullets.ts'
import { needlessEscapes } from './needless-escapes.ts'

/** What is no text and can be mended by itself, in the order of the file and without overlaps. */
export const findEdits = (root: Root, source: string): Edit[] =>
  apart([needlessEscapes, emptyBullets, doubleMarkers].flatMap((find) => find(root, source)))

/** Edits in the order of the file; of two that overlap the first. */
export function apart(edits: readonly Edit[]): Edit[] {
  let end = -1
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      const free = edit.start >= end
      if (free) end = edit.end
      return free
    })
}
