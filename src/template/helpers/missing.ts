import type { Session } from '../../model/session.ts'
import { numberShape, type Shape, textShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { joinPieces } from './pieces-of.ts'

const groupShape: Shape = {
  kind: 'object',
  optional: false,
  name: 'what is missing',
  fields: {
    fields: () => textShape,
    disruption: () => ({ ...numberShape, optional: true }),
  },
}

/** The label of each field that notes should have, by the path of its gap; what is not here is not worth a word. */
const labelOf: Readonly<Record<string, string>> = {
  series: 'series',
  title: 'title',
  date: 'date',
  time: 'time',
  workingFormat: 'workingFormat',
  speakers: 'speakers',
  recording: 'recording',
  'recording.url': 'recording',
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
}

export const missing: Helper = {
  name: 'missing',
  summary:
    'Gives what the notes should say and do not: the `fields` of the session, then those of each `disruption`. Kinds of EU action that nobody asked for are not among them.',
  example: { template: '{{#each (missing @root)}}{{fields}}{{/each}}', prints: 'Recording, Solutions' },
  parameters: [{ name: 'session', kind: 'session' }],
  result: { kind: 'list', optional: false, items: () => groupShape },
  run: ({ labels, print }, [session]) => {
    const groups = new Map<number | null, Set<string>>()
    for (const { disruption, key } of fieldsOf(session as Session)) {
      const names = groups.get(disruption) ?? new Set()
      groups.set(disruption, names.add(labels.words[key] ?? key))
    }
    return {
      list: [...groups].map(([disruption, names]) => ({
        disruption,
        fields: print(
          joinPieces(
            [...names].map((value) => [{ type: 'brief', value }]),
            ', ',
          ),
        ),
      })),
    }
  },
}

/** Of several kinds of EU action one is enough: only a disruption without any lacks it. */
function fieldsOf(session: Session): { disruption: number | null; key: string }[] {
  return session.gaps.flatMap(({ path }) => {
    const [, index, below] = /^disruptions\[(\d+)\]\.(.+)$/u.exec(String(plainValue(path))) ?? []
    const disruption = index === undefined ? undefined : session.disruptions[Number(index)]
    const key = labelOf[below ?? String(plainValue(path))]
    if (key === undefined || (below === 'euActions' && (disruption?.euActions.length ?? 0) > 0)) return []
    return [{ disruption: disruption?.number ?? null, key }]
  })
}
