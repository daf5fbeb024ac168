import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { EuAction } from '../../model/session.ts'
import type { Piece } from '../draft.ts'
import { cellBlocks } from '../evidence/cell-blocks.ts'
import { headingLeads, type Lead, labelDepth } from '../evidence/lead.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { isKindKey, type KindKey, kindKeys } from '../languages/language.ts'
import { ledBlocks, ledOf } from '../led.ts'
import { paragraph, toContent } from '../tree/content.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'
import { denialsIn } from './denied.ts'
import { unmarked } from './markers.ts'
import { saysNone } from './none.ts'

interface Draft {
  kind: KindKey | null
  label: string | null
  blocks: RootContent[]
}

/** What the reader of actions needs beside them: where markers' words go. */
interface Reading {
  taken: string[]
  vocabulary: Vocabulary
}

/** The EU actions of a disruption: by kind where the notes name one, else each item or paragraph by itself. */
export function euActionsOf(pieces: readonly Piece[], taken: string[], vocabulary: Vocabulary): EuAction[] {
  const reading = { taken, vocabulary }
  const drafts: Draft[] = []
  let labelled = false
  const all = ledOf(pieces).flatMap((one) => (one.lead ? [one] : ledBlocks(one.whole, vocabulary)))
  for (const [index, { lead, blocks, whole }] of all.entries()) {
    const [block] = whole
    // "EU: coordination" says no more than the kind.
    const isAll = index === all.length - 1 && blocks.length === 0 && lead?.parted === false && kindOf(lead)
    const clauses = whole.length === 1 && block?.type === 'paragraph' ? clausesOf(block, vocabulary) : []
    if (clauses.length > 1) {
      drafts.push(...clauses)
      labelled = lead !== null
    } else if (isAll) drafts.push({ kind: isAll, label: null, blocks: [...whole] })
    else if (lead && isAction(lead)) {
      drafts.push(...eachOfItsList({ kind: kindOf(lead), label: lead.text, blocks: [...blocks] }))
      labelled = true
    } else if (labelled) drafts.at(-1)?.blocks.push(...whole)
    else if (block?.type === 'list') drafts.push(...ofList(block, reading))
    else if (block?.type === 'table') drafts.push(...ofTable(block, reading))
    else for (const node of whole) drafts.push(...clausesOf(node, vocabulary))
  }
  return drafts.flatMap(splitList).flatMap(({ kind, label, blocks }) => {
    const content = toContent(blocks)
    return content ? [{ kind, label, content }] : []
  })
}

/** A label whose value came on the next lines as a list. */
const splitList = (draft: Draft): Draft[] => eachOfItsList(draft)

function kindOf(lead: Lead): KindKey | null {
  const key = lead.label?.key ?? null
  return isKindKey(key) ? (key as KindKey) : null
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
  const text = block?.type === 'paragraph' ? phrasingText(block.children) : ''
  const kind =
    kindOfProse(text, vocabulary) ??
    kindInBracket(text, vocabulary) ??
    (blocks.length === 1 ? kindDenied(text, vocabulary) : null)
  return { kind, label: null, blocks }
}

/** "Coordination of ports; funding for stocks", "Regulation: one norm. No funding is needed.": each clause by itself, where each names its kind. */
function clausesOf(block: RootContent, vocabulary: Vocabulary): Draft[] {
  if (block.type !== 'paragraph') return [ofProse([block], vocabulary)]
  const text = phrasingText(block.children)
  const hidden = text.replaceAll(/\([^()]*\)/gu, (bracket) => bracket.replaceAll(/[;,]/gu, '.'))
  for (const sign of [/;\s+/gu, /[;,]\s+/gu, /(?<=\.)\s+(?=\p{Lu})/gu]) {
    const ends = [...hidden.matchAll(sign)].map(({ index }) => index)
    const drafts = clausesAt(ends, block, vocabulary)
    if (drafts.length > 1 && drafts.every(({ kind }) => kind)) return drafts
  }
  return [bySign(block, vocabulary) ?? ofProse([block], vocabulary)]
}

/** "funding of stocks, coordination of borders": the clauses of a paragraph that end at some signs. */
function clausesAt(ends: readonly number[], block: Paragraph, vocabulary: Vocabulary): Draft[] {
  const { length } = phrasingText(block.children)
  const clauses = [...ends, length].map((end, index): Paragraph => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return paragraphOf(slicePhrasing(block.children, start, end))
  })
  return clauses.map((clause) => ofClause(clause, vocabulary))
}

function ofClause(clause: Paragraph, vocabulary: Vocabulary): Draft {
  const [piece] = ledBlocks([clause], vocabulary)
  const kind = piece?.lead ? kindOf(piece.lead) : null
  if (piece?.lead && kind && piece.lead.parted) return { kind, label: piece.lead.text, blocks: piece.blocks }
  return bySign(clause, vocabulary) ?? ofProse([clause], vocabulary)
}

/** "no funding is needed": the kind of which a clause says that there is none. */
function kindDenied(text: string, vocabulary: Vocabulary): KindKey | null {
  const said = text.trim().replace(/\.$/u, '')
  if (denialsIn(said, vocabulary).length === 0 || saysNone(said, ['euActions'], vocabulary)) return null
  const found = kindKeys.filter((key) => saysNone(said, ['euActions', key], vocabulary))
  return found.length === 1 ? (found[0] ?? null) : null
}

const paragraphOf = (children: PhrasingContent[]): Paragraph => paragraph(children) as Paragraph

/** "funding - stocks", "coordination → ports": here the name of a kind needs no capital, and an arrow or a stroke parts it too. */
function bySign({ children }: Paragraph, vocabulary: Vocabulary): Draft | null {
  const text = phrasingText(children)
  const [all = '', name = ''] =
    /^\s*(?!\s)([^:;–—→|\n]{3,40}?)\s{0,9}(?::|→|[=-]>|\s(?:[–—/|]|-{1,3}))\s+(?=\S)/u.exec(text) ?? []
  const label = vocabulary.label(name)
  if (!label?.exact || !isKindKey(label.key)) return null
  // "funding / regulation" names two.
  const next = vocabulary.label(text.slice(all.length))
  if (next?.exact && isKindKey(next.key)) return null
  const rest = slicePhrasing(children, all.length, text.length)
  return { kind: label.key as KindKey, label: name.trim(), blocks: [paragraph(rest)] }
}

/** "one norm for all (regulation)": the kind behind what it is of, where no other stands there. */
function kindInBracket(text: string, vocabulary: Vocabulary): KindKey | null {
  const [, inside = ''] = /^[^()]*\(([^()]{3,30})\)(?=\s*[.;]?\s*$)/u.exec(text) ?? []
  // "no new rules (regulation)" asks for none.
  const found = inside === '' || denialsIn(text, vocabulary).length > 0 ? null : vocabulary.label(inside)
  return found?.exact && isKindKey(found.key) ? (found.key as KindKey) : null
}

/** The words must be the name and nothing else: "Law enforcement" is no law. */
function kindOfProse(text: string, vocabulary: Vocabulary): KindKey | null {
  const words = wordsOf(text)
  for (let count = Math.min(words.length, 5); count > 0; count--) {
    const [last, next] = [words[count - 1], words[count]]
    const isParted = next && /^\s*(?:[:(]|[–—-]{1,3}\s)/u.test(text.slice(last?.end))
    const label = vocabulary.label(text.slice(0, last?.end))
    if (!label?.exact || !isKindKey(label.key)) continue
    // "koordynacja granic": a noun in the genitive needs no word before it.
    const isGenitive =
      genitives(vocabulary).has(label.language) &&
      /^\s\p{Ll}/u.test(text.slice(last?.end)) &&
      denialsIn(text, vocabulary).length === 0
    if (!next || isParted || isGenitive || vocabulary.joiners.has(next.text)) return label.key as KindKey
  }
  return null
}

const genitives = perVocabulary(
  ({ languages }) => new Set(languages.flatMap(({ tag, genitive }) => (genitive ? [tag] : []))),
)

function ofList(list: List, { taken, vocabulary }: Reading): Draft[] {
  // Of boxes of which some are ticked, the others were not chosen.
  const isChosen = list.children.some(({ checked }) => checked === true)
  const said = isChosen ? list.children.filter(({ checked }) => checked !== false) : list.children
  const items = unmarked(
    said.map((item) => item.children as RootContent[]),
    null,
    taken,
    vocabulary,
  )
  return items.flatMap((children) => {
    const [own] = children
    const clauses = children.length === 1 && own ? clausesOf(own, vocabulary) : []
    if (clauses.length > 1) return clauses
    const pieces = ledBlocks(children, vocabulary)
    const [first] = pieces
    if (!first?.lead || !isAction(first.lead) || isBareName(first.lead, children))
      return clauses.length > 0 ? clauses : [ofProse(children, vocabulary)]
    const drafts: Draft[] = []
    for (const { lead, blocks, whole } of pieces) {
      if (lead && isAction(lead)) drafts.push({ kind: kindOf(lead), label: lead.text, blocks: [...blocks] })
      else drafts.at(-1)?.blocks.push(...whole)
    }
    return drafts
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
function ofTable(table: Table, reading: Reading): Draft[] {
  const [head, ...rows] = table.children
  const leads = (head?.children ?? []).map((cell) => leadOf(phrasingText(cell.children), reading.vocabulary))
  if (leads.filter((lead) => lead && kindOf(lead)).length > 1) {
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
  const isHead = (row: Table['children'][number], index: number) =>
    index === 0 && rows.length > 0 && areHeads(row, reading.vocabulary)
  return table.children.flatMap((row, index): Draft[] => {
    if (isHead(row, index)) {
      reading.taken.push(...row.children.map((cell) => phrasingText(cell.children)))
      return []
    }
    const [first, ...rest] = row.children
    const text = phrasingText(first?.children ?? []).trim()
    const lead = leadOf(text, reading.vocabulary)
    const blocks = rest.flatMap((cell) => cellBlocks(cell.children))
    if (blocks.length === 0)
      return [{ kind: lead ? kindOf(lead) : null, label: null, blocks: cellBlocks(first?.children ?? []) }]
    return [{ kind: lead ? kindOf(lead) : null, label: lead?.text ?? (text || null), blocks }]
  })
}

/** Whether a row names columns: "Kind", "Action". */
function areHeads(row: Table['children'][number], { languages, label }: Vocabulary): boolean {
  const heads = new Set(languages.flatMap(({ tableHeads }) => tableHeads))
  return row.children.every((cell) => {
    const text = phrasingText(cell.children).trim()
    return (
      text === '' ||
      heads.has(phrase(text)) ||
      (label(text)?.exact === true && !isKindKey(label(text)?.key ?? null))
    )
  })
}

function leadOf(text: string, vocabulary: Vocabulary): Lead | null {
  return headingLeads(text, labelDepth, 0, vocabulary).known
}
