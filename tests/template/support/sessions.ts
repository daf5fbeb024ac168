import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Content, Disruption, Session } from '../../../src/model/session.ts'

/** Prose as the reader of notes gives it; `inLine` gives the phrasing of a single paragraph, as of a heading. */
export function prose(markdown: string, inLine = false): Content {
  const root = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  const first = root.children[0]
  const nodes: RootContent[] = inLine && first?.type === 'paragraph' ? first.children : root.children
  const point = { line: 1, column: 1, offset: 0 }
  return { text: markdown, markdown, source: { start: point, end: point }, nodes }
}

/** A session whose notes say nothing, and what a case adds. */
export function session(fields: Partial<Session> = {}): Session {
  return {
    version: 1,
    source: 'notes.md',
    language: 'en',
    languageSource: 'default',
    series: null,
    title: null,
    date: null,
    time: null,
    endTime: null,
    timeZone: null,
    ecosystems: [],
    workingFormat: null,
    speakers: [],
    recording: null,
    framework: [],
    disruptions: [],
    needs: [],
    solutions: [],
    publication: null,
    unclassified: [],
    none: [],
    gaps: [],
    ...fields,
  }
}

export function disruption(fields: Partial<Disruption> = {}): Disruption {
  return {
    number: 1,
    title: prose('environmental benefits coming from shared value', true),
    reportedBy: [],
    evidence: null,
    geographicalImpact: null,
    valueChainStage: null,
    character: null,
    timeFrame: null,
    euActions: [],
    recommendations: [],
    other: [],
    ...fields,
  }
}

/** The session of the documentation: the real one, shortened. */
export const documented: Session = session({
  gaps: [
    { code: 'recording-address-not-recorded', path: 'recording.url', message: '', line: null },
    { code: 'solutions-not-recorded', path: 'solutions', message: '', line: null },
  ],
  series: prose('European Alliance Against Coronavirus', true),
  title: prose('Shared value through Clusters', true),
  date: '2020-07-09',
  time: '08:30',
  workingFormat: {
    name: prose('“*Gilles Rules*”', true),
    steps: [prose('conceptual framework'), prose('needs and disruptions'), prose('solutions')],
  },
  speakers: [
    { name: 'Alberto Pezzi', role: null, organisation: 'ACCIO' },
    { name: 'Xavier Amores', role: null, organisation: 'Catalan Water Partnership' },
  ],
  recording: { label: 'Link to session’s recording', url: null },
  framework: [
    {
      title: prose('Cluster and shared value', true),
      content: prose('Clusters are the ideal ground.\n\nThey offer a *wider* engagement.'),
      sections: [],
    },
  ],
  disruptions: [
    disruption({
      reportedBy: ['Alberto Pezzi', 'Xavier Amores'],
      evidence: prose('Shared value strengthens the relationship.\n\nIt helps societies.'),
      geographicalImpact: { content: prose('EU'), places: ['EU'] },
      valueChainStage: { content: prose('value for societies'), activities: [] },
      character: prose('impact of shared value on societies and environment'),
      timeFrame: { content: prose('medium – long term'), terms: ['medium', 'long'] },
      euActions: [
        {
          kind: 'coordination',
          label: 'Coordination',
          content: prose('CSV policies require a long-term effort.'),
        },
      ],
      recommendations: [
        {
          content: prose('Look beyond productivity.'),
          children: [{ content: prose('Cooperate.'), children: [] }],
        },
      ],
    }),
  ],
  needs: [
    { number: 1, content: prose('Transferability has to be a key point.'), disruption: null },
    { number: 2, content: prose('CSV is still not a core topic.'), disruption: null },
    { number: 3, content: prose('Need to identify social impacts.'), disruption: null },
  ],
})
