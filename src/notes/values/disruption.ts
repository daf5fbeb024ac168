import type { RootContent } from 'mdast'
import type { Content, Disruption, EuAction, EuActionKind, Speaker } from '../../model/session.ts'
import type { DisruptionDraft, Draft, Piece, Stray } from '../draft.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { FieldKey } from '../languages/language.ts'
import { valuesOf, wholesOf } from '../led.ts'
import { chosenText } from '../tree/chosen.ts'
import { flowText, paragraph, toContent, toPhrasingContent } from '../tree/content.ts'
import { isSentence } from '../turn.ts'
import { activitiesIn } from './activities.ts'
import { euActionsOf } from './eu-actions.ts'
import type { Stated } from './head.ts'
import { saysNone } from './none.ts'
import { areNames, peopleIn } from './people.ts'
import { placesIn, placesOfField } from './places.ts'
import { recommendationsOf } from './recommendations.ts'
import { namedIn } from './speakers.ts'
import { timeFrame } from './time-frame.ts'
import { takeFields } from './title-fields.ts'

/** What the values of a disruption are read with, and where what is no value goes. */
export interface DisruptionReading {
  draft: Draft
  speakers: readonly Speaker[]
  strays: Stray[]
  stated: Stated[]
  vocabulary: Vocabulary
}

/** Reads the values of one disruption; what found no place goes to the strays, what says that there is nothing to `stated`. */
export function disruptionOf(own: DisruptionDraft, reading: DisruptionReading): Disruption {
  const { draft, speakers, strays, stated, vocabulary } = reading
  const base = `disruptions[${own.number - 1}].`
  takeFields(own, draft.taken, vocabulary)
  moveSentences(own, vocabulary)
  readLead(own, strays)
  const said = (key: FieldKey): Piece[] => {
    const pieces = own.fields.get(key) ?? []
    const words = toContent(wholesOf(pieces))
    if (!words || !saysNone(words.text, [key], vocabulary)) return pieces
    stated.push({ code: codes[key], path: base + paths[key], words })
    return []
  }
  const content = (key: FieldKey) => toContent(wholesOf(said(key)))
  const geographicalImpact = content('geographicalImpact')
  const valueChainStage = content('valueChainStage')
  const time = content('timeFrame')
  const evidence = content('evidence')
  const quoted = own.fields.has('source')
    ? []
    : [...quotedBy(evidence, vocabulary), ...toldBy(evidence, speakers)]
  const source = sourceOf(said('source'), own.names.get('source'), reading)
  return {
    number: own.number,
    title: titleOf(own),
    reportedBy: [...source.names, ...quoted],
    evidence,
    geographicalImpact: geographicalImpact && {
      content: geographicalImpact,
      places: placesOfField(chosenText(geographicalImpact), vocabulary),
    },
    valueChainStage: valueChainStage && {
      content: valueChainStage,
      activities: activitiesIn(chosenText(valueChainStage), vocabulary),
    },
    character: content('character'),
    timeFrame: time && { content: time, terms: timeFrame(chosenText(time), vocabulary) },
    euActions: withoutNone(
      actionsOf(own, said('euActions'), reading).filter(
        (action) => !statesNone(action, `${base}euActions`, reading),
      ),
      'euActions',
      reading,
    ),
    recommendations: withoutNone(
      recommendationsOf(said('recommendations'), draft.taken, vocabulary),
      'recommendations',
      reading,
    ),
    other: [...source.other, ...othersOf(own, strays)],
  }
}

/** "none" among what is asked for asks for nothing: it is no item of it. */
function withoutNone<T extends { content: Content; children?: unknown[] }>(
  items: readonly T[],
  key: 'euActions' | 'recommendations',
  { strays, vocabulary }: DisruptionReading,
): T[] {
  return items.filter(({ content, children = [] }) => {
    const isNone = items.length > 1 && children.length === 0 && saysNone(content.text, [key], vocabulary)
    if (isNone) strays.push({ blocks: content.nodes, expected: expectedItems[key] })
    return !isNone
  })
}

const expectedItems = { euActions: 'an action of the EU', recommendations: 'a recommendation' } as const

/** What the Union is asked for; what those who met will do themselves is none of it. */
function actionsOf(
  { names }: DisruptionDraft,
  pieces: readonly Piece[],
  { draft, speakers, strays, vocabulary }: DisruptionReading,
): EuAction[] {
  const actions = euActionsOf(pieces, draft.taken, vocabulary)
  const label = names.get('euActions')
  if (label === undefined || !areOfPeople(actions, speakers) || placesIn(label, vocabulary).includes('EU'))
    return actions
  strays.push({
    blocks: [paragraph([{ type: 'text', value: label }]), ...wholesOf(pieces)],
    expected: 'an action of the EU',
  })
  return []
}

/** "Karim: write to the Commission": each begins with the name of somebody who was there. */
function areOfPeople(actions: readonly EuAction[], speakers: readonly Speaker[]): boolean {
  const names = new Set(speakers.flatMap(({ name }) => phrase(name).split(' ')))
  const isOfPerson = ({ kind, label, content }: EuAction) =>
    kind === null && names.has(phrase(label ?? content.text).split(' ')[0] ?? '')
  return actions.length > 0 && actions.every(isOfPerson)
}

/** "Funding: none": the notes say that there is nothing, in words of which the label is one. */
function statesNone(
  { kind, label, content }: EuAction,
  path: string,
  { stated, draft, vocabulary }: DisruptionReading,
): boolean {
  if (!kind || !saysNone(content.text, ['euActions', kind as EuActionKind], vocabulary)) return false
  if (label) draft.taken.push(label)
  stated.push({ code: `${kind}-not-recorded`, path, kind: kind as EuActionKind, words: content })
  return true
}

/** The gaps of fields that say that there is nothing. */
const codes: Record<FieldKey, string> = {
  source: 'source-not-recorded',
  evidence: 'evidence-not-recorded',
  geographicalImpact: 'geographical-impact-not-recorded',
  valueChainStage: 'value-chain-stage-not-recorded',
  character: 'character-not-recorded',
  timeFrame: 'time-frame-not-recorded',
  euActions: 'eu-actions-not-recorded',
  recommendations: 'recommendations-not-recorded',
}

const paths: Record<FieldKey, string> = {
  source: 'reportedBy',
  evidence: 'evidence',
  geographicalImpact: 'geographicalImpact',
  valueChainStage: 'valueChainStage',
  character: 'character',
  timeFrame: 'timeFrame',
  euActions: 'euActions',
  recommendations: 'recommendations',
}

/** "Source: Elena Ruiz" and a sentence in the line below it: that is what was seen, and nobody's name. */
function moveSentences({ fields, lead }: DisruptionDraft, vocabulary: Vocabulary): void {
  const pieces = fields.get('source') ?? []
  const kept = pieces.map((piece): Piece => {
    const value = piece.value.map((span) => {
      const text = span.leaf.text.slice(span.start, span.end)
      const line = endOfNames(text)
      const rest = text.slice(line + 1)
      if (
        line < 0 ||
        !/^\s*[\p{Lu}\p{N}]/u.test(rest) ||
        !(
          isSentence(rest.trim()) ||
          /^\s*\p{Lu}\p{L}*\s\p{Ll}.*\.$/u.test(rest) ||
          (/^\s*\p{N}/u.test(rest) && areNames(text.slice(0, line), vocabulary))
        )
      )
        return span
      const said = [{ ...span, start: span.start + line + 1 }]
      lead.push({ lead: null, name: [], value: said, whole: said, base: piece.base })
      return { ...span, end: span.start + line }
    })
    return { ...piece, value, whole: piece.lead ? piece.whole : value }
  })
  if (pieces.length > 0) fields.set('source', kept)
}

/** Where names end that a sentence follows, in the next line or behind "Ana Ruiz."; -1 where none does. */
function endOfNames(text: string): number {
  const line = text.indexOf('\n', text.length - text.trimStart().length)
  const stop =
    /^\s*(?:\p{Lu}[\p{L}’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+(?=\.\s+[\p{Lu}\p{N}])/u.exec(text)?.[0].length ?? -1
  return stop > 0 && (line < 0 || stop < line) ? stop : line
}

/** What is said of a disruption before any label is what was seen of it, unless another place says that. */
function readLead({ lead, fields }: DisruptionDraft, strays: Stray[]): void {
  if (lead.length === 0) return
  if (fields.has('evidence')) strays.push({ blocks: wholesOf(lead), expected: 'a field of the disruption' })
  else fields.set('evidence', lead)
}

function othersOf({ other }: DisruptionDraft, strays: Stray[]): Disruption['other'] {
  return other.flatMap(({ label, pieces, place }) => {
    const content = toContent(wholesOf(pieces))
    if (content) return [{ label, content }]
    // A label without a value is still a word of the notes.
    const block: RootContent = {
      type: 'paragraph',
      children: [{ type: 'text', value: label }],
      ...(place && { position: place }),
    }
    strays.push({ blocks: [block], expected: 'what the label says' })
    return []
  })
}

/** A title the notes do not have is empty, at the place where it would stand. */
function titleOf({ title, place }: DisruptionDraft): Content {
  const start = {
    line: place?.start.line ?? 1,
    column: place?.start.column ?? 1,
    offset: place?.start.offset ?? 0,
  }
  return toPhrasingContent(title) ?? { text: '', markdown: '', source: { start, end: start }, nodes: [] }
}

/** The names on the source line; what it says beside and no speaker has is kept with the other fields. */
function sourceOf(
  pieces: readonly Piece[],
  label: string | undefined,
  { speakers, vocabulary, draft }: DisruptionReading,
): { names: string[]; other: Disruption['other'] } {
  const blocks = valuesOf(pieces)
  const content = toContent(blocks)
  if (!content) return { names: [], other: [] }
  const people = namedIn(blocks, { taken: draft.taken, strays: [], doubts: [], vocabulary })
  const known = new Set(
    speakers
      .flatMap(({ role, organisation }) => [role, organisation])
      .flatMap((text) => (text ? [phrase(text)] : [])),
  )
  const kept =
    people.length > 0 &&
    people.every(({ role, organisation }) =>
      [role, organisation].every((text) => !text || known.has(phrase(text))),
    )
  // Its organisation is told where the speakers are; the names stand here.
  if (kept) draft.taken.push(flowText(blocks))
  return {
    names: people.map(({ name }) => name),
    other: kept ? [] : [{ label: label ?? sourceLabel(vocabulary), content }],
  }
}

/** "> Nobody answers.\n> — Ines Mora": who said what the evidence quotes, whose name stays there too. */
function quotedBy(evidence: Content | null, vocabulary: Vocabulary): string[] {
  return (evidence?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'blockquote') return []
    const name = /\s(?:[–—]|-{1,3})\s?([^–—\n]{3,60})$/u.exec(flowText([node]))?.[1]
    return name === undefined || !areNames(name, vocabulary)
      ? []
      : peopleIn(name, vocabulary).map((person) => person.name)
  })
}

/** "Joana Reis: 6 containers wait": the speaker whom the evidence begins with, whose name stays there too. */
function toldBy(evidence: Content | null, speakers: readonly Speaker[]): string[] {
  const name = /^([^:]{3,60}):\s/u.exec(evidence?.text ?? '')?.[1]
  return speakers.some((speaker) => speaker.name === name) && name !== undefined ? [name] : []
}

function sourceLabel({ languages }: Vocabulary): string {
  const [name = 'source'] = languages[0]?.labels.source ?? []
  return name.replace(/^./u, (letter) => letter.toUpperCase())
}
