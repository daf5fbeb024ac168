import type { RootContent } from 'mdast'
import type { Content, Disruption, EuActionKind, Speaker } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { FieldKey } from '../languages/language.ts'
import { toContent, toPhrasingContent } from '../tree/content.ts'
import { activitiesIn } from '../values/activities.ts'
import { saysNone } from '../values/none.ts'
import { peopleIn } from '../values/people.ts'
import { placesIn } from '../values/places.ts'
import { timeFrame } from '../values/time-frame.ts'
import type { DisruptionDraft, Draft } from './draft.ts'
import { euActionsOf } from './eu-actions.ts'
import { recommendationsOf } from './items.ts'
import type { Piece } from './piece.ts'

/** Reads the values of one disruption; what found no place goes to the strays, what says that there is nothing to `stated`. */
export function disruptionOf(
  draft: DisruptionDraft,
  speakers: readonly Speaker[],
  { strays, stated }: Pick<Draft, 'strays' | 'stated'>,
  vocabulary: Vocabulary,
): Disruption {
  const base = `disruptions[${draft.number - 1}].`
  const said = (key: FieldKey): Piece[] => {
    const pieces = draft.fields.get(key) ?? []
    const text = toContent(wholes(pieces))
    if (!text || !saysNone(text.text, [key], vocabulary)) return pieces
    stated.push({ code: codes[key], path: base + paths[key], content: text })
    return []
  }
  const content = (key: FieldKey) => toContent(wholes(said(key)))
  const geographicalImpact = content('geographicalImpact')
  const valueChainStage = content('valueChainStage')
  const time = content('timeFrame')
  const source = sourceOf(said('source'), speakers, vocabulary)
  const other = draft.other.flatMap(({ label, pieces }) => {
    const inner = toContent(wholes(pieces))
    return inner ? [{ label, content: inner }] : []
  })
  for (const { label, pieces } of draft.other)
    if (!toContent(wholes(pieces))) strays.push(emptyOther(label, draft))
  // What is said of a disruption before any label is what was seen of it, unless another place says that.
  const isEvidence = !draft.fields.has('evidence') && draft.lead.every(({ lead }) => lead === null)
  if (draft.lead.length > 0 && isEvidence) draft.fields.set('evidence', draft.lead)
  else if (draft.lead.length > 0) strays.push({ pieces: draft.lead, expected: 'a field of the disruption' })
  return {
    number: draft.number,
    title: titleOf(draft),
    reportedBy: source.names,
    evidence: content('evidence'),
    geographicalImpact: geographicalImpact && {
      content: geographicalImpact,
      places: placesIn(geographicalImpact.text, vocabulary),
    },
    valueChainStage: valueChainStage && {
      content: valueChainStage,
      activities: activitiesIn(valueChainStage.text, vocabulary),
    },
    character: content('character'),
    timeFrame: time && { content: time, terms: timeFrame(time.text, vocabulary) },
    euActions: euActionsOf(said('euActions'), vocabulary).filter((action) => {
      const { kind, content } = action
      if (!kind || !saysNone(content.text, ['euActions', kind as EuActionKind], vocabulary)) return true
      stated.push({ code: `${kind}-not-recorded`, path: `${base}euActions`, content })
      return false
    }),
    recommendations: recommendationsOf(said('recommendations'), vocabulary),
    other: [...source.other, ...other],
  }
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

function wholes(pieces: readonly Piece[]): RootContent[] {
  return pieces.flatMap((piece) => piece.whole)
}

/** A label without a value is still a word of the notes. */
function emptyOther(label: string, { place }: DisruptionDraft): Draft['strays'][number] {
  const whole: RootContent[] = [
    { type: 'paragraph', children: [{ type: 'text', value: label }], ...(place && { position: place }) },
  ]
  return { pieces: [{ lead: null, blocks: whole, whole, parts: null }], expected: 'what the label says' }
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
  speakers: readonly Speaker[],
  vocabulary: Vocabulary,
): { names: string[]; other: Disruption['other'] } {
  const content = toContent(wholes(pieces))
  if (!content) return { names: [], other: [] }
  const lines = content.text.split('\n').filter(Boolean)
  const people = lines.flatMap((line) => peopleIn(line, vocabulary))
  const known = new Set(
    speakers
      .flatMap(({ role, organisation }) => [role, organisation])
      .flatMap((text) => (text ? [phrase(text)] : [])),
  )
  const kept = people.every(({ role, organisation }) =>
    [role, organisation].every((text) => !text || known.has(phrase(text))),
  )
  return {
    names: people.map(({ name }) => name),
    other: kept ? [] : [{ label: sourceLabel(vocabulary), content }],
  }
}

function sourceLabel(vocabulary: Vocabulary): string {
  const [name = 'source'] = vocabulary.languages[0]?.labels.source ?? []
  return name.replace(/^./u, (letter) => letter.toUpperCase())
}
