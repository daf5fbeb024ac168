import type { RootContent } from 'mdast'
import type { Content, Disruption, Speaker } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { FieldKey } from '../languages/language.ts'
import { toContent, toPhrasingContent } from '../tree/content.ts'
import { activitiesIn } from '../values/activities.ts'
import { peopleIn } from '../values/people.ts'
import { placesIn } from '../values/places.ts'
import { timeFrame } from '../values/time-frame.ts'
import type { DisruptionDraft, Draft } from './draft.ts'
import { euActionsOf } from './eu-actions.ts'
import { recommendationsOf } from './items.ts'
import type { Piece } from './piece.ts'

/** Reads the values of one disruption; what found no place goes to the strays. */
export function disruptionOf(
  draft: DisruptionDraft,
  speakers: readonly Speaker[],
  strays: Draft['strays'],
  vocabulary: Vocabulary,
): Disruption {
  const content = (key: FieldKey) => toContent(wholes(draft.fields.get(key) ?? []))
  const geographicalImpact = content('geographicalImpact')
  const valueChainStage = content('valueChainStage')
  const time = content('timeFrame')
  const source = sourceOf(draft, speakers, vocabulary)
  const other = draft.other.flatMap(({ label, pieces }) => {
    const inner = toContent(wholes(pieces))
    return inner ? [{ label, content: inner }] : []
  })
  for (const { label, pieces } of draft.other)
    if (!toContent(wholes(pieces))) strays.push(emptyOther(label, draft))
  if (draft.lead.length > 0) strays.push({ pieces: draft.lead, expected: 'a field of the disruption' })
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
    euActions: euActionsOf(draft.fields.get('euActions') ?? [], vocabulary),
    recommendations: recommendationsOf(draft.fields.get('recommendations') ?? [], vocabulary),
    other: [...source.other, ...other],
  }
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
  draft: DisruptionDraft,
  speakers: readonly Speaker[],
  vocabulary: Vocabulary,
): { names: string[]; other: Disruption['other'] } {
  const blocks = wholes(draft.fields.get('source') ?? [])
  const content = toContent(blocks)
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
