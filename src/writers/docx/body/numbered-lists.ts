import type { Block, List } from '../../../document/document.ts'
import { innerBlocks } from '../../walk-blocks.ts'

/** How a list's items are marked: each is one multi-level definition (`w:abstractNum`). */
export type Marker = { type: 'bullet' | 'open' | 'done' } | { type: 'number'; prefix: string }

/** One list of the file (`w:num`). */
export interface NumberedList {
  id: number
  marker: Marker
  /** Where the list starts anew: its level from 0, and its first number; null for marks without numbers. */
  restart: { level: number; start: number } | null
}

export interface NumberedLists {
  /** Every `w:num`, in the order of their ids: first those that no list of the document has for itself. */
  all: readonly NumberedList[]
  ordered: ReadonlyMap<List, number>
  bullet: number
  open: number
  done: number
}

/** Word has nine levels. */
const deepest = 8

/**
 * Lists of one definition share Word's counters, so a list within another's item, in a cell too, is a level deeper.
 * Numbers of a file's lists from `first`: every ordered list is one of its own, so that its numbers start where they should.
 */
export function numberedLists(blocks: readonly Block[], first = 1): NumberedLists {
  const shared = sharedMarkers.map(
    (marker, index): NumberedList => ({ id: first + index, marker, restart: null }),
  )
  const found = [...orderedLists(blocks, 0)]
  const own = found.map(
    ({ list, level }, index): NumberedList => ({
      id: first + shared.length + index,
      marker: { type: 'number', prefix: list.prefix },
      restart: { level: Math.min(level, deepest), start: list.start },
    }),
  )
  return {
    all: [...shared, ...own],
    ordered: new Map(found.map(({ list }, index) => [list, first + shared.length + index])),
    bullet: first,
    open: first + 2,
    done: first + 3,
  }
}

/** The lists of the styles List Bullet and List Number, which every file has, and the boxes of tasks. */
const sharedMarkers: readonly Marker[] = [
  { type: 'bullet' },
  { type: 'number', prefix: '' },
  { type: 'open' },
  { type: 'done' },
]

interface Found {
  list: List
  level: number
}

function* orderedLists(blocks: readonly Block[], level: number): Generator<Found> {
  for (const block of blocks) {
    if (block.type === 'list' && block.ordered) yield { list: block, level }
    yield* orderedLists(innerBlocks(block), block.type === 'list' ? level + 1 : level)
  }
}
