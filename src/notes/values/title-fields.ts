import type { Paragraph, PhrasingContent } from 'mdast'
import type { DisruptionDraft, Piece } from '../draft.ts'
import { lineLeads } from '../evidence/lead.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { wordsOf } from '../labels/words.ts'
import type { FieldKey } from '../languages/language.ts'
import type { Leaf } from '../segments/leaf.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { areOnlyPlaces } from './places.ts'
import { isTimeFrame } from './time-frame.ts'

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
    const fields = lastFields(own.title, vocabulary)
    const start = fields[0]?.start
    if (start === undefined || fields.some(({ key }) => own.fields.has(key))) return
    own.title = trimPhrasing(slicePhrasing(own.title, 0, start))
    for (const { key, label, piece } of fields) {
      own.fields.set(key, [piece])
      if (label === null) continue
      own.names.set(key, label)
      taken.push(label)
    }
  }
}

/** Italics only set a field off from the title. */
const plain = (node: PhrasingContent): PhrasingContent[] =>
  node.type === 'emphasis' ? node.children : [node]

interface TitleField {
  key: FieldKey
  /** Null where its value alone tells what it is. */
  label: string | null
  /** Where it begins in the title, with the sign before it. */
  start: number
  piece: Piece
}

/**
 * The fields at the end of a title, in a bracket or behind dashes. "Late trains – Italy" may be the title; beside another
 * field, "… – Italy – short term", a value that is only places or a term tells what it is by itself.
 */
function lastFields(title: PhrasingContent[], vocabulary: Vocabulary): TitleField[] {
  const text = phrasingText(title)
  const bracket = /(?<!\s)\s*[([](?<inside>[^()[\]]{3,200})[)\]]\s*$/u.exec(text)
  const inside = bracket?.groups?.['inside']
  if (bracket && inside !== undefined) {
    const from = bracket.index + bracket[0].indexOf(inside)
    const parts = stretches(inside, /;\s+/gu).map(([start, end]) =>
      fieldAt(title, from + start, from + end, bracket.index, vocabulary),
    )
    const fields = parts.flatMap((field) => field ?? [])
    return fields.length === parts.length && areSure(fields) && bracket.index > 0 ? fields : []
  }
  const found: TitleField[] = []
  for (const [start, end, sign] of stretches(text, /(?<!\s)\s+(?:[–—|]|-{1,3})\s+/gu)
    .slice(1)
    .toReversed()) {
    const field = end - start < 150 ? fieldAt(title, start, end, sign, vocabulary) : null
    if (!field || found.some(({ key }) => key === field.key)) break
    found.unshift(field)
  }
  // "Dispute Italy – Austria": a place that goes on with one before it.
  while (found[0]?.key === 'geographicalImpact' && found[0].label === null) {
    if (!endsWithPlace(text.slice(0, found[0].start), vocabulary)) break
    found.shift()
  }
  return areSure(found) ? found : []
}

/** Whether the last words of a text, a name of a country may have several, are a place. */
function endsWithPlace(text: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(text).slice(-4)
  return words.some(({ start }) => areOnlyPlaces(text.slice(start), vocabulary))
}

const areSure = (fields: readonly TitleField[]): boolean =>
  fields.length > 1 || fields.some(({ label }) => label !== null)

/** What stands between signs: where each begins and ends, and where the sign before it begins. */
function stretches(text: string, sign: RegExp): [number, number, number][] {
  const found: [number, number, number][] = []
  let [at, before] = [0, 0]
  for (const { 0: words, index } of text.matchAll(sign)) {
    found.push([at, index, before])
    at = index + words.length
    before = index
  }
  return [...found, [at, text.trimEnd().length, before]]
}

function fieldAt(
  title: readonly PhrasingContent[],
  from: number,
  to: number,
  start: number,
  vocabulary: Vocabulary,
): TitleField | null {
  const nodes = slicePhrasing(title, from, to).flatMap(plain)
  const text = phrasingText(nodes)
  const { known } = lineLeads(nodes, true, 0, vocabulary)
  const named = known?.parted && known.label?.exact && short.has(known.label.key) ? known : null
  const key = named ? (named.label?.key as FieldKey) : keyOfValue(text, vocabulary)
  if (key === null || text.slice(named?.rest).trim() === '') return null
  const leaf: Leaf = { node: paragraph(nodes) as Paragraph, path: [], nodes, text }
  const value = [{ leaf, start: named?.rest ?? 0, end: text.length }]
  return {
    key,
    label: named?.text ?? null,
    start,
    piece: { lead: null, name: [], value, whole: value, base: [] },
  }
}

function keyOfValue(text: string, vocabulary: Vocabulary): FieldKey | null {
  if (isTimeFrame(text, vocabulary)) return 'timeFrame'
  return areOnlyPlaces(text, vocabulary) ? 'geographicalImpact' : null
}
