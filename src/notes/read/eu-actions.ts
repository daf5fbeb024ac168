import type { List, RootContent, Table } from 'mdast'
import type { EuAction } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { wordsOf } from '../labels/words.ts'
import { type KindKey, kindKeys } from '../languages/language.ts'
import { paragraph, toContent } from '../tree/content.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'
import { withoutNumber } from './items.ts'
import { headingLead, type Lead } from './lead.ts'
import { cellBlocks, type Piece, piecesOf } from './piece.ts'

/** The EU actions of a disruption: by kind where the notes name one, else each item or paragraph by itself. */
export function euActionsOf(pieces: readonly Piece[], vocabulary: Vocabulary): EuAction[] {
  const drafts: { kind: KindKey | null; label: string | null; blocks: RootContent[] }[] = []
  let labelled = false
  for (const piece of pieces.flatMap((one) => (one.lead ? [one] : piecesOf(one.whole, vocabulary)))) {
    const { lead } = piece
    const [block] = piece.whole
    if (lead && isAction(lead)) {
      drafts.push({ kind: kindOf(lead), label: lead.text, blocks: [...piece.blocks] })
      labelled = true
    } else if (labelled) drafts.at(-1)?.blocks.push(...piece.whole)
    else if (block?.type === 'list') drafts.push(...ofList(block, vocabulary))
    else if (block?.type === 'table') drafts.push(...ofTable(block, vocabulary))
    else for (const node of piece.whole) drafts.push(...clausesOf(node, vocabulary))
  }
  return drafts.flatMap(({ kind, label, blocks }) => {
    const content = toContent(blocks)
    return content ? [{ kind, label, content }] : []
  })
}

const kinds: ReadonlySet<string> = new Set(kindKeys)

function kindOf(lead: Lead): KindKey | null {
  const key = lead.label?.key
  return key && kinds.has(key) ? (key as KindKey) : null
}

/** A lead that names an action's kind, known or not. */
function isAction(lead: Lead): boolean {
  return (
    kindOf(lead) !== null ||
    (lead.label === null && lead.item === null && lead.parted && !lead.dashed && lead.style !== 'plain')
  )
}

/** "Coordination of the reopening of borders": without a label, but its first words are the name of a kind. */
function ofProse(blocks: RootContent[], vocabulary: Vocabulary): Draft {
  const [block] = blocks
  const text = block?.type === 'paragraph' ? phrasingText(block.children).slice(0, 120) : ''
  return { kind: kindOfProse(text, vocabulary), label: null, blocks }
}

/** "Coordination of ports; funding for stocks": each clause by itself, where each names its kind. */
function clausesOf(block: RootContent, vocabulary: Vocabulary): Draft[] {
  if (block.type !== 'paragraph') return [ofProse([block], vocabulary)]
  const text = phrasingText(block.children)
  const ends = [...text.matchAll(/;\s+/gu)].map(({ index }) => index)
  const clauses = [...ends, text.length].map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return paragraph(slicePhrasing(block.children, start, end))
  })
  const drafts = clauses.map((clause) => ofClause(clause, vocabulary))
  return drafts.length > 1 && drafts.every(({ kind }) => kind) ? drafts : [ofProse([block], vocabulary)]
}

function ofClause(clause: RootContent, vocabulary: Vocabulary): Draft {
  const [piece] = piecesOf([clause], vocabulary)
  const kind = piece?.lead ? kindOf(piece.lead) : null
  return piece?.lead && kind && piece.lead.parted
    ? { kind, label: piece.lead.text, blocks: piece.blocks }
    : ofProse([clause], vocabulary)
}

/** The words must be the name and nothing else: "Law enforcement" is no law. */
function kindOfProse(text: string, vocabulary: Vocabulary): KindKey | null {
  const words = wordsOf(text)
  for (let count = Math.min(words.length, 5); count > 0; count--) {
    const [last, next] = [words[count - 1], words[count]]
    const isParted = next && /^\s*(?:[:(]|[–—-]{1,3}\s)/u.test(text.slice(last?.end))
    if (next && !isParted && !vocabulary.languages.some(({ joiners }) => joiners.includes(next.text)))
      continue
    const label = vocabulary.label(text.slice(0, last?.end))
    if (label?.exact && kinds.has(label.key)) return label.key as KindKey
  }
  return null
}

type Draft = { kind: KindKey | null; label: string | null; blocks: RootContent[] }

function ofList(list: List, vocabulary: Vocabulary): Draft[] {
  return list.children.flatMap((item) => {
    const children = item.children as RootContent[]
    const pieces = piecesOf(children, vocabulary)
    const [first] = pieces
    if (!first?.lead || !isAction(first.lead) || isBareName(first.lead, children)) {
      const [block, ...rest] = children
      const own = block ? withoutNumber(block, vocabulary) : undefined
      if (rest.length === 0 && own) return clausesOf(own, vocabulary)
      return [ofProse(own ? [own, ...rest] : [], vocabulary)]
    }
    const drafts: Draft[] = []
    for (const piece of pieces) {
      const { lead } = piece
      if (lead && isAction(lead))
        drafts.push({ kind: kindOf(lead), label: lead.text, blocks: [...piece.blocks] })
      else drafts.at(-1)?.blocks.push(...piece.whole)
    }
    return drafts.flatMap(eachOfItsList)
  })
}

/** "- Coordination" and nothing else is all that was said, where "- Coordination:" is a label left empty. */
function isBareName({ parted, style }: Lead, children: readonly RootContent[]): boolean {
  return !parted && style === 'plain' && children.length === 1
}

/** "- Coordination:" with a list below it names the kind of each. */
function eachOfItsList(draft: Draft): Draft[] {
  const [only] = draft.blocks
  if (draft.blocks.length !== 1 || only?.type !== 'list' || draft.kind === null) return [draft]
  return only.children.map((item) => ({ ...draft, blocks: item.children as RootContent[] }))
}

/** Kinds in the first column, or in the head. */
function ofTable(table: Table, vocabulary: Vocabulary): Draft[] {
  const [head, ...rows] = table.children
  const leads = (head?.children ?? []).map((cell) => headingLead(cell.children, 7, vocabulary))
  if (leads.filter((lead) => kindOf(lead)).length > 1) {
    return rows.flatMap((row) =>
      row.children.map((cell, index): Draft => {
        const lead = leads[index]
        return {
          kind: lead ? kindOf(lead) : null,
          label: lead?.text ?? null,
          blocks: cellBlocks(cell.children),
        }
      }),
    )
  }
  return table.children.flatMap((row, index): Draft[] => {
    const [first, ...rest] = row.children
    const lead = headingLead(first?.children ?? [], 7, vocabulary)
    const kind = kindOf(lead)
    if (kind === null && index === 0)
      return phrasingText(first?.children ?? []).trim() === ''
        ? []
        : [{ kind, label: null, blocks: row.children.flatMap((cell) => cellBlocks(cell.children)) }]
    const blocks = rest.flatMap((cell) => cellBlocks(cell.children))
    return [
      {
        kind,
        label: lead.text || null,
        blocks: blocks.length > 0 ? blocks : cellBlocks(first?.children ?? []),
      },
    ]
  })
}
