import type { Box } from '../boxes/box.ts'

/** A flow's box, or what is left of it where a page has shown a part. */
export interface Item {
  box: Box
  /** Of the box in the flow. */
  index: number
  /** Footnotes that the parts before this one have called. */
  called?: readonly string[]
}

/** What is to be set on pages, or in columns, of one height. */
export interface Flow {
  boxes: readonly Box[]
  /** How many of them are not page breaks behind all others. */
  count: number
  notes: ReadonlyMap<string, Box[]>
  /** Where each footnote is called first: the page that shows that box shows the note. */
  calls: ReadonlyMap<string, number>
  /** Footnotes that no box calls: they stand behind the others. */
  uncalled: readonly string[]
  height: number
  /** The height of a whole page's text, of which `height` may be what is left below something else. */
  pageHeight: number
  /** Whether gaps may close up and open; they stay as they are where columns of like height stand side by side. */
  gives: boolean
  /** Whether it stands in columns, where pictures are small already. */
  inColumns: boolean
  /** Whether it is set on pages, each as high as the next, and not in columns. */
  isPaged: boolean
  /** Ends that leave more than this share of the height empty are looked at only where there is no other. */
  emptiest: number
}

/** See `emptiest`: for pages, and for columns that are not balanced. */
const emptiest = { page: 0.5, column: 0.25 } as const

/** Where a page begins. */
export interface Start {
  /** The first box that no page has shown, but for `first` and `floats`. */
  at: number
  /** What stands before it: the rest of a row. */
  first: readonly Item[]
  /** Figures that stand before the next block. */
  floats: readonly Item[]
  /** Footnotes that the pages before owe. */
  carried: readonly Box[]
  /** Whether all boxes are shown, so that only notes are left. */
  ended: boolean
}

export const beginning: Start = { at: 0, first: [], floats: [], carried: [], ended: false }

/** The flow of `boxes` with the notes that they are the first to call. */
export function flowOf(
  boxes: readonly Box[],
  notes: ReadonlyMap<string, Box[]>,
  height: number,
  isPaged: boolean,
): Flow {
  const calls = new Map<string, number>()
  for (const [index, box] of boxes.entries()) {
    for (const id of box.notes) if (!calls.has(id)) calls.set(id, index)
  }
  const uncalled = [...notes.keys()].filter((id) => !calls.has(id))
  const count = boxes.findLastIndex(({ kind }) => kind !== 'break') + 1
  return {
    boxes,
    count,
    notes,
    calls,
    uncalled,
    height,
    pageHeight: height,
    gives: isPaged,
    inColumns: false,
    isPaged,
    emptiest: isPaged ? emptiest.page : emptiest.column,
  }
}

/** The boxes of the footnotes that an item is the first to call. */
export const newNotes = ({ calls, notes }: Flow, { box, index, called = [] }: Item): Box[] =>
  box.notes.length === 0
    ? []
    : [...new Set(box.notes)].flatMap((id) =>
        calls.get(id) === index && !called.includes(id) ? (notes.get(id) ?? []) : [],
      )

/** Starts of one key differ at most in which notes pages before owe: those of the cheapest way are taken. */
export const keyOf = ({ at, first, floats, carried, ended }: Start): string =>
  [
    at,
    ended,
    first.map(({ box, index }) => `${index}${leftOf(box)}`).join(),
    floats.map(({ index }) => index).join(),
    `${carried.length}${carried[0] ? leftOf(carried[0]) : ''}`,
  ].join('|')

/** What is left of a box, exactly: how many stand in each of its cells, of which only the first may be a part in turn. */
const leftOf = (box: Box): string =>
  box.kind === 'row'
    ? `(${box.cells.map(({ boxes }) => `${boxes.length}${boxes[0] ? leftOf(boxes[0]) : ''}`).join()})`
    : ''
