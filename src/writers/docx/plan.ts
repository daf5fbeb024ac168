import type { Block, Document, Figure, FootnoteReference } from '../../document/document.ts'
import { phrasingOf } from '../phrasing-of.ts'
import { phrasingRuns } from '../phrasing-runs.ts'
import { walkBlocks } from '../walk-blocks.ts'
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
  /** Numbers of the footnotes by id, from 1. */
  notes: ReadonlyMap<string, number>
  /** The first call of each footnote: Word holds one, and later calls refer to it. */
  firstCalls: ReadonlySet<FootnoteReference>
  /** Ids of the footnotes that are called more than once. */
  repeated: ReadonlySet<string>
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
    notes: new Map(document.footnotes.map(({ id }, index) => [id, index + 1])),
    firstCalls: new Set(first.values()),
    repeated: new Set(
      [...callsIn(inNotes), ...calls.filter((call) => first.get(call.id) !== call)].map(({ id }) => id),
    ),
  }
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
