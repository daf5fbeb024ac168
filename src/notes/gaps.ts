import type { euActionKinds } from '../model/closed-lists.ts'
import type { Disruption, Gap, Session } from '../model/session.ts'
import type { GapRule } from './gap-rules.ts'
import type { Stated } from './values/head.ts'

/** One thing that notes should say. */
interface Rule<T> {
  code: GapRule
  /** Below the thing it is about. */
  path: string
  message: string
  isMissing(thing: T): boolean
}

const sessionRules: readonly Rule<Session>[] = [
  {
    code: 'series-not-recorded',
    path: 'series',
    message: 'The series of meetings is not recorded',
    isMissing: ({ series }) => series === null,
  },
  {
    code: 'title-not-recorded',
    path: 'title',
    message: 'The title of the session is not recorded',
    isMissing: ({ title }) => title === null,
  },
  {
    code: 'date-not-recorded',
    path: 'date',
    message: 'The day of the session is not recorded',
    isMissing: ({ date }) => date === null,
  },
  {
    code: 'time-not-recorded',
    path: 'time',
    message: 'The time of the session is not recorded',
    isMissing: ({ time }) => time === null,
  },
  {
    code: 'working-format-not-recorded',
    path: 'workingFormat',
    message: 'The working format is not recorded',
    isMissing: ({ workingFormat }) => workingFormat === null,
  },
  {
    code: 'speakers-not-recorded',
    path: 'speakers',
    message: 'No speaker is recorded',
    isMissing: ({ speakers }) => speakers.length === 0,
  },
  {
    code: 'recording-not-recorded',
    path: 'recording',
    message: 'No recording of the session is mentioned',
    isMissing: ({ recording }) => recording === null,
  },
  {
    code: 'recording-address-not-recorded',
    path: 'recording.url',
    message: 'The link to the recording has no address',
    isMissing: ({ recording }) => recording?.url === null,
  },
  {
    code: 'framework-not-recorded',
    path: 'framework',
    message: 'The conceptual framework is not recorded',
    isMissing: ({ framework }) => framework.length === 0,
  },
  {
    code: 'disruptions-not-recorded',
    path: 'disruptions',
    message: 'No disruption is recorded',
    isMissing: ({ disruptions }) => disruptions.length === 0,
  },
  {
    code: 'needs-not-recorded',
    path: 'needs',
    message: 'No need is recorded',
    isMissing: ({ needs }) => needs.length === 0,
  },
  {
    code: 'solutions-not-recorded',
    path: 'solutions',
    message: 'No solution is recorded',
    isMissing: ({ solutions }) => solutions.length === 0,
  },
]

const lacksKind =
  (kind: (typeof euActionKinds)[number]) =>
  ({ euActions }: Disruption): boolean =>
    euActions.length > 0 &&
    euActions.every((action) => action.kind !== null) &&
    !euActions.some((action) => action.kind === kind)

const disruptionRules: readonly Rule<Disruption>[] = [
  {
    code: 'disruption-title-not-recorded',
    path: 'title',
    message: 'The title of the disruption is not recorded',
    isMissing: ({ title }) => title.text === '',
  },
  {
    code: 'source-not-recorded',
    path: 'reportedBy',
    message: 'Who reported the disruption is not recorded',
    isMissing: ({ reportedBy }) => reportedBy.length === 0,
  },
  {
    code: 'evidence-not-recorded',
    path: 'evidence',
    message: 'The evidence of the disruption is not recorded',
    isMissing: ({ evidence }) => evidence === null,
  },
  {
    code: 'geographical-impact-not-recorded',
    path: 'geographicalImpact',
    message: 'The geographical impact of the disruption is not recorded',
    isMissing: (disruption) => disruption.geographicalImpact === null,
  },
  {
    code: 'value-chain-stage-not-recorded',
    path: 'valueChainStage',
    message: 'The stage of the value chain is not recorded',
    isMissing: ({ valueChainStage }) => valueChainStage === null,
  },
  {
    code: 'character-not-recorded',
    path: 'character',
    message: 'The character of the disruption is not recorded',
    isMissing: ({ character }) => character === null,
  },
  {
    code: 'time-frame-not-recorded',
    path: 'timeFrame',
    message: 'The time frame of the disruption is not recorded',
    isMissing: ({ timeFrame }) => timeFrame === null,
  },
  {
    code: 'eu-actions-not-recorded',
    path: 'euActions',
    message: 'No EU action is recorded',
    isMissing: ({ euActions }) => euActions.length === 0,
  },
  {
    code: 'coordination-not-recorded',
    path: 'euActions',
    message: 'No EU action of coordination is recorded',
    isMissing: lacksKind('coordination'),
  },
  {
    code: 'regulation-not-recorded',
    path: 'euActions',
    message: 'No EU action of regulation is recorded',
    isMissing: lacksKind('regulation'),
  },
  {
    code: 'funding-not-recorded',
    path: 'euActions',
    message: 'No EU action of funding is recorded',
    isMissing: lacksKind('funding'),
  },
  {
    code: 'recommendations-not-recorded',
    path: 'recommendations',
    message: 'No recommendation is recorded',
    isMissing: ({ recommendations }) => recommendations.length === 0,
  },
]

/**
 * What the notes should have said and do not mention at all. `recordingLine`: where the recording is mentioned;
 * `stated`: where the notes say themselves that there is nothing, which is no gap.
 */
export function gapsOf(session: Session, recordingLine: number | null, stated: readonly Stated[]): Gap[] {
  return missing(session, recordingLine).filter(
    (gap) =>
      !stated.some(({ code, path }) => path === gap.path && (code === gap.code || code === actionsCode)),
  )
}

/** No EU action at all is none of any kind. */
const actionsCode = 'eu-actions-not-recorded'

function missing(session: Session, recordingLine: number | null): Gap[] {
  const ofSession = sessionRules.flatMap(({ code, path, message, isMissing }): Gap[] =>
    isMissing(session)
      ? [{ code, path, message, line: path === 'recording.url' ? recordingLine : null }]
      : [],
  )
  const ofDisruptions = session.disruptions.flatMap((disruption, index) =>
    disruptionRules.flatMap(({ code, path, message, isMissing }): Gap[] =>
      isMissing(disruption)
        ? [{ code, path: `disruptions[${index}].${path}`, message, line: disruption.title.source.start.line }]
        : [],
    ),
  )
  return [...ofSession, ...ofDisruptions]
}
