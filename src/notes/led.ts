import type { PhrasingContent, RootContent } from 'mdast'
import type { Piece } from './draft.ts'
import type { Lead } from './evidence/lead.ts'
import { unitsOf } from './evidence/units-of.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { blocksOf } from './segments/blocks-of.ts'
import type { Span } from './segments/leaf.ts'
import { slicePhrasing, trimPhrasing } from './tree/phrasing.ts'

/** Blocks that a lead begins, or blocks without one. */
export interface Led {
  lead: Lead | null
  /** The phrasing of the lead's words. */
  name: PhrasingContent[]
  /** What follows the lead. */
  blocks: RootContent[]
  /** Lead and blocks as they were written. */
  whole: RootContent[]
}

/** The blocks of pieces, as they were written. */
export function wholesOf(pieces: readonly Piece[]): RootContent[] {
  return joined(pieces, ({ whole }) => whole)
}

/** The blocks of pieces without the labels that lead them. */
export function valuesOf(pieces: readonly Piece[]): RootContent[] {
  return joined(pieces, ({ value }) => value)
}

/** Pieces that stand in the same list are one list. */
function joined(pieces: readonly Piece[], spansOf: (piece: Piece) => readonly Span[]): RootContent[] {
  const blocks: RootContent[] = []
  let run: Span[] = []
  let base: Piece['base'] = []
  for (const piece of pieces) {
    if (run.length > 0 && piece.base !== base) {
      blocks.push(...blocksOf(run, base))
      run = []
    }
    base = piece.base
    run.push(...spansOf(piece))
  }
  return [...blocks, ...blocksOf(run, base)]
}

/** Pieces with their blocks; what has no lead is one block each. */
export function ledOf(pieces: readonly Piece[]): Led[] {
  return pieces.flatMap((piece): Led[] => {
    const { lead, name } = piece
    if (lead) return [{ lead, name, blocks: valuesOf([piece]), whole: wholesOf([piece]) }]
    return wholesOf([piece]).map((block) => ({ lead: null, name: [], blocks: [block], whole: [block] }))
  })
}

/** Blocks cut where labels begin in them, whatever these mean. */
export function ledBlocks(blocks: readonly RootContent[], vocabulary: Vocabulary): Led[] {
  const found: Led[] = []
  let run: Span[] = []
  const close = () => {
    for (const block of blocksOf(run)) found.push({ lead: null, name: [], blocks: [block], whole: [block] })
    run = []
  }
  for (const { leaf, start, end, leads } of unitsOf(blocks, vocabulary)) {
    const lead = leads.known ?? leads.unknown ?? leads.title
    if (!lead || leaf.path.length > 0) {
      run.push({ leaf, start, end })
      continue
    }
    close()
    const value = leaf.text.slice(lead.rest, end).trim() === '' ? [] : [{ leaf, start: lead.rest, end }]
    found.push({
      lead,
      name: trimPhrasing(slicePhrasing(leaf.nodes, lead.from, lead.to)),
      blocks: blocksOf(value),
      whole: blocksOf([{ leaf, start, end }]),
    })
  }
  close()
  return found
}
