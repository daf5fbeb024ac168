import type { Root } from 'mdast'
import { doubleMarkers } from './double-markers.ts'
import type { Edit } from './edit.ts'
import { emptyBullets } from './empty-bullets.ts'
import { needlessEscapes } from './needless-escapes.ts'

/** Everything that can be mended by itself, in the order of the file and without overlaps. */
export function findEdits(root: Root, source: string): Edit[] {
  const all = [needlessEscapes, emptyBullets, doubleMarkers].flatMap((find) => find(root, source))
  let end = -1
  return all
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      const free = edit.start >= end
      if (free) end = edit.end
      return free
    })
}
