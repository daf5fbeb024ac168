import type { Block, Document, Figure, Footnote, FootnoteReference } from '../../../document/document.ts'
import { phrasingOf } from '../../phrasing-of.ts'
import { phrasingRuns } from '../../phrasing-runs.ts'
import { walkBlocks } from '../../walk-blocks.ts'
import { type Bookmark, bookmarks } from './bookmarks.ts'
import { type NumberedLists, numberedLists } from './numbered-lists.ts'

/** What has a number in the file, worked out before anything is written: so nothing is counted while writing. */
export interface Plan {
  lists: NumberedLists
  bookmarks: ReadonlyMap<string, Bookmark>
  /** Numbers of the drawings, from 1. */
  figures: ReadonlyMap<Figure, number>
  /** Relationship ids by address, the same in every part. */
  links: ReadonlyMap<string, string>
  notes: ReadonlyMap<string, PlannedNote>
  /** The first call of each footnote: Word holds one, and later calls refer to it. */
  firstCalls: ReadonlySet<FootnoteReference>
  /** Ids of the footnotes that are called more than once. */
  repeated: ReadonlySet<string>
}

/** A footnote: one of Word's own, or one within another, as Word calls none from a note. */
export interface PlannedNote {
  /** Word's number of the note, or of the one that holds it; from 1. */
  number: number
  /** What a call of a note within another shows: `1a`; null for Word's own. */
  label: string | null
}

export function plan(document: Document, firstNumber = 1): Plan {
  const body = [...walkBlocks(document.children)]
  const inNotes = [...walkBlocks(document.footnotes.flatMap((note) => note.children))]
  const all = [...body, ...inNotes]
  const calls = callsIn(body)
  const first = new Map(calls.toReversed().map((call) => [call.id, call]))
  return {
    lists: numberedLists(
      [...document.children, ...document.footnotes.flatMap((note) => note.children)],
      firstNumber,
    ),
    bookmarks: bookmarks(all),
    figures: new Map(
      all.filter((block) => block.type === 'figure').map((figure, index) => [figure, index + 1]),
    ),
    links: new Map(addresses(all).map((url, index) => [url, `Link${index + 1}`])),
    notes: plannedNotes(document.footnotes, new Set(first.keys())),
    firstCalls: new Set(first.values()),
    repeated: new Set(
      [...callsIn(inNotes), ...calls.filter((call) => first.get(call.id) !== call)].map(({ id }) => id),
    ),
  }
}

/** A note that the body does not call stands in the note before it, so that the order of words stays. */
function plannedNotes(footnotes: readonly Footnote[], called: ReadonlySet<string>): Map<string, PlannedNote> {
  let number = 0
  let held = 0
  return new Map<string, PlannedNote>(
    footnotes.map(({ id }) => {
      if (called.has(id)) {
        number += 1
        held = 0
        return [id, { number, label: null }]
      }
      held += 1
      return [id, { number: Math.max(1, number), label: `${Math.max(1, number)}${letter(held)}` }]
    }),
  )
}

const letter = (count: number): string => {
  const last = String.fromCharCode(97 + ((count - 1) % 26))
  return count > 26 ? letter(Math.floor((count - 1) / 26)) + last : last
}

const callsIn = (blocks: readonly Block[]): FootnoteReference[] =>
  blocks
    .flatMap(phrasingOf)
    .flatMap((nodes) => phrasingRuns(nodes))
    .flatMap(({ leaf }) => (leaf.type === 'footnoteReference' ? [leaf] : []))

const addresses = (blocks: readonly Block[]): string[] => [
  ...new Set(
    blocks
      .flatMap(phrasingOf)
      .flatMap((nodes) => phrasingRuns(nodes))
      .flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'link' ? [mark.url] : []))),
  ),
]
