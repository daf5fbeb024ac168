import type { Paragraph, PhrasingContent } from 'mdast'
import type { DisruptionDraft, Piece } from '../draft.ts'
import { lineLeads } from '../evidence/lead.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import type { FieldKey } from '../languages/language.ts'
import type { Leaf } from '../segments/leaf.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

/** Fields of one line, which a title may end with. */
const short: ReadonlySet<string> = new Set<FieldKey>([
  'source',
  'geographicalImpact',
  'valueChainStage',
  'character',
  'timeFrame',
])

/** "No pilots (Source: J. Kask, Port Office)": fields that a title ends with; their labels go to `taken`. */
export function takeFields(own: DisruptionDraft, taken: string[], vocabulary: Vocabulary): void {
  for (;;) {
    const field = lastField(own.title, vocabulary)
    if (!field || own.fields.has(field.key)) return
    own.title = trimPhrasing(slicePhrasing(own.title, 0, field.start))
    own.fields.set(field.key, [field.piece])
    own.names.set(field.key, field.label)
    taken.push(field.label)
  }
}

/** Italics only set a field off from the title. */
const plain = (node: PhrasingContent): PhrasingContent[] =>
  node.type === 'emphasis' ? node.children : [node]

interface TitleField {
  key: FieldKey
  label: string
  /** Where it begins in the title, with the sign before it. */
  start: number
  piece: Piece
}

function lastField(title: PhrasingContent[], vocabulary: Vocabulary): TitleField | null {
  const text = phrasingText(title)
  const match =
    /(?<!\s)\s*[([](?<inside>[^()[\]]{3,150})[)\]]\s*$/u.exec(text) ??
    /(?<!\s)\s+(?:[–—|]|-{1,3})\s+(?<inside>[^–—|]{4,120})$/u.exec(text)
  const inside = match?.groups?.['inside']
  if (!match || inside === undefined || match.index === 0) return null
  const from = match.index + match[0].indexOf(inside)
  const nodes = slicePhrasing(title, from, from + inside.length).flatMap(plain)
  const { known } = lineLeads(nodes, true, 0, vocabulary)
  const key = known?.parted && known.label?.exact ? known.label.key : null
  if (!known || key === null || !short.has(key) || inside.slice(known.rest).trim() === '') return null
  const leaf: Leaf = { node: paragraph(nodes) as Paragraph, path: [], nodes, text: inside }
  const value = [{ leaf, start: known.rest, end: inside.length }]
  return {
    key: key as FieldKey,
    label: known.text,
    start: match.index,
    piece: { lead: null, name: [], value, whole: value, base: [] },
  }
}
