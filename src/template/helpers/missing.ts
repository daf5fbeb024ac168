import { listing } from '../../listings/listing.ts'
import type { Session } from '../../model/session.ts'
import { type Shape, textShape } from '../check/shape.ts'
import type { Labels } from '../labels-schema.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { noneOf } from './said-none.ts'

const groupShape: Shape = {
  kind: 'object',
  optional: false,
  name: 'what is missing',
  fields: {
    fields: () => textShape,
    disruptions: () => ({ ...textShape, optional: true }),
  },
}

/** The label of each field that notes should have, by the path of its gap; what is not here is not worth a word. */
const labelOf: Readonly<Record<string, string>> = listing({
  series: 'series',
  title: 'title',
  date: 'date',
  time: 'time',
  workingFormat: 'workingFormat',
  speakers: 'speakers',
  recording: 'recording',
  framework: 'context',
  disruptions: 'disruptions',
  needs: 'needs',
  solutions: 'solutions',
  reportedBy: 'reportedBy',
  evidence: 'evidence',
  geographicalImpact: 'geographicalImpact',
  valueChainStage: 'valueChainStage',
  character: 'character',
  timeFrame: 'timeFrame',
  euActions: 'euActionNeeded',
  recommendations: 'recommendations',
})

export const missing: Helper = {
  name: 'missing',
  summary:
    'Gives what the notes should say and do not: the `fields` of the session, then those of its `disruptions` (Disruption 1, or D1–D3 where several lack the same). Kinds of EU action that nobody asked for are not among them.',
  example: { template: '{{#each (missing @root)}}{{fields}}{{/each}}', prints: 'Solutions' },
  parameters: [{ name: 'session', kind: 'session' }],
  result: { kind: 'list', optional: false, items: () => groupShape },
  run: ({ labels, print }, [session]) => {
    const { words } = labels
    const lacking = new Map<number | null, Set<string>>()
    for (const { disruption, key } of fieldsOf(session as Session)) {
      const names = lacking.get(disruption) ?? new Set()
      lacking.set(disruption, names.add(words[key] ?? key))
    }
    const several = (session as Session).disruptions.length > 1
    const groups = new Map<string, number[]>()
    for (const [disruption, names] of lacking) {
      const alike = `${disruption === null ? '' : ':'}${[...names].join(', ')}`
      groups.set(alike, [...(groups.get(alike) ?? []), ...(disruption === null ? [] : [disruption])])
    }
    const brief = (value: string): unknown => print([{ type: 'brief', value }])
    return {
      list: [...groups].map(([fields, numbers]) => ({
        fields: brief(fields.replace(/^:/u, '')),
        disruptions: numbers.length === 0 ? null : brief(named(numbers, several, words)),
      })),
    }
  },
}

/** A disruption by its name, several by their labels, those that follow one another as a range. */
function named(numbers: readonly number[], several: boolean, words: Labels['words']): string {
  const [only, ...others] = numbers
  if (!several) return words['disruption'] ?? ''
  if (others.length === 0) return (words['disruptionNumber'] ?? '').replace('{number}', String(only))
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  const labelOf = (number: number): string => `${words['disruptionPrefix'] ?? ''}${number}`
  return ranges
    .map(([from, to]) =>
      from === to ? labelOf(from) : `${labelOf(from)}${to === from + 1 ? ', ' : '–'}${labelOf(to)}`,
    )
    .join(', ')
}

/** Of several kinds of EU action one is enough, be it none: only a disruption without any lacks it. */
function fieldsOf(session: Session): { disruption: number | null; key: string }[] {
  return session.gaps.flatMap(({ path }) => {
    const [, index, below] = /^disruptions\[(\d+)\]\.(.+)$/u.exec(String(plainValue(path))) ?? []
    const disruption = index === undefined ? undefined : session.disruptions[Number(index)]
    const key = labelOf[below ?? String(plainValue(path))]
    const isAsked =
      (disruption?.euActions.length ?? 0) > 0 || noneOf(session, 'euActions', disruption?.number).length > 0
    if (key === undefined || (below === 'euActions' && isAsked)) return []
    return [{ disruption: disruption?.number ?? null, key }]
  })
}
