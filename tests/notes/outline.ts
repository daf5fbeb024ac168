import type { Content, FrameworkSection, Recommendation, Session } from '../../src/model/session.ts'

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** A key with its text: on one line, or below it where it has several; nothing where there is none. */
function value(key: string, text: string | null | undefined, codes: readonly unknown[] = []): string[] {
  if (text == null) return []
  const suffix = codes.length > 0 ? ` [${codes.join(', ')}]` : ''
  if (!text.includes('\n')) return [`${key}: ${text}${suffix}`]
  return [`${key}:${suffix}`, ...indent(text.split('\n').map((line) => `| ${line}`.trimEnd()))]
}

const prose = (key: string, content: Content | null | undefined, codes?: readonly unknown[]): string[] =>
  value(key, content?.text, codes)

const section = ({ title, content, sections }: FrameworkSection): string[] => [
  ...(title ? prose('framework', title) : ['framework:']),
  ...indent([...prose('text', content), ...sections.flatMap(section)]),
]

const recommendation = ({ content, children }: Recommendation): string[] => [
  ...prose('recommendation', content),
  ...indent(children.flatMap(recommendation)),
]

const disruption = (one: Session['disruptions'][number]): string[] => [
  ...prose(`disruption ${one.number}`, one.title),
  ...indent([
    ...one.reportedBy.flatMap((name) => value('reported by', name)),
    ...prose('evidence', one.evidence),
    ...prose('where', one.geographicalImpact?.content, one.geographicalImpact?.places),
    ...prose('stage', one.valueChainStage?.content, one.valueChainStage?.activities),
    ...prose('character', one.character),
    ...prose('when', one.timeFrame?.content, one.timeFrame?.terms),
    ...one.euActions.flatMap(({ kind, label, content }) =>
      prose(`action ${kind ?? '-'} (${label ?? '-'})`, content),
    ),
    ...one.recommendations.flatMap(recommendation),
    ...one.other.flatMap(({ label, content }) => prose(`other ${label}`, content)),
  ]),
]

const under = (number: number | null): string => (number === null ? '' : ` (D${number})`)

const solution = ({ number, title, content, disruption }: Session['solutions'][number]): string[] => {
  const key = `solution ${number}${under(disruption)}`
  return [...(title ? prose(key, title) : [`${key}:`]), ...indent(prose('text', content))]
}

/** What an editor's front matter tells, one line a value: `publication.identifiers.isbn: …`. */
function matter(path: string, found: unknown): string[] {
  if (found === null || found === undefined) return []
  if (Array.isArray(found)) return found.flatMap((one) => matter(path, one))
  if (typeof found === 'object')
    return Object.entries(found).flatMap(([key, one]) => matter(`${path}.${key}`, one))
  return value(path, String(found))
}

/** `disruptions[0].euActions` as “euActions of 1”. */
const hoursOf = ({ time, endTime, timeZone }: Session): string =>
  [[time, endTime].filter(Boolean).join('–'), timeZone].filter(Boolean).join(' ')

const pathInWords = (path: string): string =>
  path.replace(/^disruptions\[(\d+)\]\.(.+)$/u, (_, index, field) => `${field} of ${Number(index) + 1}`)

/**
 * The facts of a session as lines of text, in the model's order; what the notes do not have gives no line. The lines
 * of what found no place stand each on its own, however many pieces they are held in.
 */
export function modelOutline(session: Session): string {
  const { workingFormat, recording } = session
  const lines = [
    `language: ${session.language} (${session.languageSource})`,
    ...prose('series', session.series),
    ...prose('title', session.title),
    ...value('date', session.date),
    ...value('time', session.time && hoursOf(session)),
    ...(workingFormat
      ? [
          ...(workingFormat.name ? prose('format', workingFormat.name) : ['format:']),
          ...indent(workingFormat.steps.flatMap((step) => prose('step', step))),
        ]
      : []),
    ...session.speakers.map(({ name, role, organisation }) =>
      `speaker: ${name} | ${role ?? ''} | ${organisation ?? ''}`.trimEnd(),
    ),
    ...(recording ? [`recording: ${recording.label} | ${recording.url ?? ''}`.trimEnd()] : []),
    ...session.ecosystems.map(({ code, label }) => `ecosystem: ${code ?? ''} | ${label}`),
    ...session.framework.flatMap(section),
    ...session.disruptions.flatMap(disruption),
    ...session.needs.flatMap(({ number, content, disruption }) =>
      prose(`need ${number}${under(disruption)}`, content),
    ),
    ...session.solutions.flatMap(solution),
    ...matter('publication', session.publication),
    ...session.none.flatMap(({ path, words }) => prose(`none ${pathInWords(path)}`, words)),
    ...session.unclassified.flatMap(({ text }) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => `unclassified: ${line}`),
    ),
  ]
  return lines.join('\n')
}
