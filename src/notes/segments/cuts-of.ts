import type { PhrasingContent } from 'mdast'
import { phrasingText } from '../tree/phrasing.ts'
import type { Leaf } from './leaf.ts'

/** How a place is marked at which a label may begin within a paragraph. */
export type CutKind = 'line' | 'bold' | 'italic' | 'sentence' | 'part' | 'run'

/** A place where a paragraph may be cut: `start` ends what stands before, at `at` the words begin. */
export interface Cut {
  start: number
  at: number
  kind: CutKind
  /** Its words begin with a small letter, as prose goes on too: only several labels of a paragraph prove it. */
  low?: boolean
}

const parts =
  /(?:([.])|[;|,•·]|(?<=\s)(?:[–—]|-{1,3}))\s+(?=(?:\([a-z\d]{1,2}\)\s+)?\p{Lu}[^.:;|\n]{1,50}[:.])/gu

const lowParts = /(?:([.])|[;|•·]|(?<=\s)(?:[–—]|-{1,3}))\s+(?=\p{Ll}[^.,:;|\n]{1,50}:\s)/gu

/** Where a paragraph's further lines begin, its emphasis, its sentences and clauses: by signs alone, no words. */
export function cutsOf({ nodes, text }: Leaf): Cut[] {
  const cuts = new Map<number, Cut>()
  for (const match of text.matchAll(lowParts)) {
    const at = match.index + match[0].length
    const stop = match[1] ?? ''
    cuts.set(at, { at, start: match.index + stop.length, kind: stop ? 'sentence' : 'part', low: true })
  }
  for (const match of text.matchAll(parts)) {
    const at = match.index + match[0].length
    const stop = match[1] ?? ''
    // "3. Speakers: …": the stop is that of the line's number.
    if (
      stop &&
      /(?:^|\n)[^\S\n]*(?:\d{1,2}\.)*\d{1,2}$/u.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      continue
    cuts.set(at, { at, start: match.index + stop.length, kind: stop ? 'sentence' : 'part' })
  }
  let at = 0
  for (const node of nodes) {
    // A picture or number before it is part of what it begins.
    if (node.type === 'strong' && /\p{L}/u.test(text.slice(0, at)))
      cuts.set(at, { at, start: at, kind: 'bold' })
    if (node.type === 'emphasis' && at > 0) cuts.set(at, { at, start: at, kind: 'italic' })
    at += phrasingText([node]).length
  }
  for (const match of text.matchAll(/\n\s*/gu)) {
    const begin = match.index + match[0].length
    if (begin < text.length && !isWithinMark(nodes, begin))
      cuts.set(begin, { at: begin, start: begin, kind: 'line' })
  }
  for (const begin of runs(text))
    if (!cuts.has(begin)) cuts.set(begin, { at: begin, start: begin, kind: 'run' })
  return [...cuts.values()].toSorted((a, b) => a.at - b.at)
}

/** Capitals before the second and later colons of a line: fields that an editor ran together. */
function runs(text: string): number[] {
  const colons = [...text.slice(0, 4_000).matchAll(/[:：]\s/gu)]
  if (colons.length < 3) return []
  return colons.slice(1).flatMap(({ index }) => {
    const from = Math.max(0, index - 60)
    return [...text.slice(from, index).matchAll(/(?<=[^\s.;|,•·–—-] )\p{Lu}/gu)].map(
      (start) => from + start.index,
    )
  })
}

/** Whether an offset lies within a mark that is only a part of the nodes: an editor broke it there. */
function isWithinMark(nodes: readonly PhrasingContent[], offset: number): boolean {
  let at = 0
  for (const node of nodes) {
    const start = at
    at += phrasingText([node]).length
    if (offset > start && offset < at) return nodes.length > 1 && 'children' in node
  }
  return false
}
