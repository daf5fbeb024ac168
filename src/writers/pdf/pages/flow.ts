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
  notes: ReadonlyMap<string, Box[]>
  /** Where each footnote is called first: the page that shows that box shows the note. */
  calls: ReadonlyMap<string, number>
  /** Footnotes that no box calls: they stand behind the others. */
  uncalled: readonly string[]
  height: number
  /** Whether gaps may close up and open; they stay as they are where columns stand side by side. */
  gives: boolean
}

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
  gives: boolean,
): Flow {
  const calls = new Map<string, number>()
  for (const [index, box] of boxes.entries()) {
    for (const id of box.notes) if (!calls.has(id)) calls.set(id, index)
  }
  return { boxes, notes, calls, uncalled: [...notes.keys()].filter((id) => !calls.has(id)), height, gives }
}

/** The boxes of the footnotes that an item is the first to call. */
export const newNotes = ({ calls, notes }: Flow, { box, index, called = [] }: Item): Box[] =>
  box.notes.length === 0
    ? []
    : [...new Set(box.notes)].flatMap((id) =>
        calls.get(id) === index && !called.includes(id) ? (notes.get(id) ?? []) : [],
      )
