import { expect, test } from 'vitest'
import type { Content, Session } from '../../src/model/session.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { printed } from './support/printed.ts'
import { disruption, documented, prose, session } from './support/sessions.ts'
import { shipped, shippedNames } from './support/templates.ts'

/** A session whose every field says something of its own. */
function full(): Session {
  let count = 0
  const word = () => `word${String.fromCharCode(97 + (count % 26))}${count++}x`
  const content = (): Content => prose(`${word()}\n\n- ${word()}\n- ${word()}`)
  const line = () => prose(word(), true)
  const section = () => ({ title: line(), content: content(), sections: [] })
  return session({
    series: line(),
    title: line(),
    date: '2020-07-09',
    time: '08:30',
    workingFormat: { name: line(), steps: [line(), line()] },
    speakers: [1, 2].map(() => ({ name: word(), role: word(), organisation: word() })),
    recording: { label: word(), url: 'https://example.eu/recording' },
    framework: [section(), { ...section(), sections: [section()] }],
    disruptions: [1, 2, 3].map((number) =>
      disruption({
        number,
        title: line(),
        reportedBy: [word(), word()],
        evidence: content(),
        geographicalImpact: { content: line(), places: [] },
        valueChainStage: { content: line(), activities: [] },
        character: line(),
        timeFrame: { content: line(), terms: [] },
        euActions: (['coordination', 'regulation', 'funding', null] as const).map((kind) => ({
          kind,
          label: 'kind',
          content: content(),
        })),
        recommendations: [
          {
            content: content(),
            children: [{ content: content(), children: [{ content: content(), children: [] }] }],
          },
        ],
        other: [{ label: word(), content: content() }],
      }),
    ),
    needs: [1, 2].map((number) => ({ number, content: content(), disruption: number })),
    solutions: [1, 2].map((number) => ({ number, title: line(), content: content(), disruption: number })),
    publication: {
      issue: word(),
      publisher: word(),
      authors: [word(), word()],
      contact: word(),
      keywords: [word(), word()],
      identifiers: { isbn: word(), issn: word(), doi: word(), catalogue: word() },
      funding: { statement: word(), programme: word(), grant: word(), authority: word() },
      copyright: { holder: word(), year: 2020 },
      licence: word(),
      other: {},
    },
    unclassified: [content(), content()],
  })
}

/** Every word of a part of the model. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/word\w+x/gu) ?? []
  if (typeof value !== 'object' || value === null) return []
  if ('markdown' in value) return wordsOf(value.markdown)
  return Object.values(value).flatMap(wordsOf)
}

/** The values that a path such as `disruptions.title` leads to. */
function at(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(value)) return value.map((item) => at(item, path))
  return at((value as Record<string, unknown>)[name], rest)
}

test.each(shippedNames)('the template %s prints every word of what it promises to hold', (name) => {
  const files = shipped(name)
  const { holds = [] } = compileTemplate(files).matter
  const notes = full()
  const text = printed(files, notes)
  expect(holds.length).toBeGreaterThan(0)
  for (const path of holds) {
    const words = wordsOf(at(notes, path.split('.')))
    expect(
      words.filter((word) => !text.includes(word)),
      path,
    ).toEqual([])
  }
})

test.each(shippedNames)('the template %s says in a line what notes do not say', (name) => {
  const gaps = ['time', 'disruptions', 'needs'].map((path) => ({ code: '', path, message: '', line: null }))
  expect(printed(shipped(name), session({ gaps }))).toContain('Not recorded: Time, Disruptions, Needs')
})

test.each(shippedNames)(
  'the template %s prints the words by which notes say that there is nothing',
  (name) => {
    const path = 'solutions'
    const none = [{ path, kind: null, words: prose('None were put forward.') }]
    if (name !== 'one-pager')
      expect(printed(shipped(name), session({ none }))).toContain('Solutions\nNone were put forward.')
  },
)

test.each(shippedNames)('the template %s prints no disruption’s recommendation more than twice', (name) => {
  const text = printed(shipped(name), documented)
  expect(text.split('Look beyond productivity.').length - 1).toBeLessThanOrEqual(2)
})

test('the first brief reads so', () => {
  expect(printed(shipped('policy-brief'), documented).split('\n')).toMatchInlineSnapshot(`
    [
      "European Alliance Against Coronavirus",
      "Policy brief",
      "Shared value through Clusters",
      "Session of 9 July 2020 · English",
      "Disruption",
      "environmental benefits coming from shared value",
      "Where",
      "EU",
      "When",
      "medium – long term",
      "Speakers",
      "Alberto Pezzi, ACCIO",
      "Xavier Amores, Catalan Water Partnership",
      "Key messages",
      "R1",
      "Look beyond productivity.",
      "EU",
      "CSV policies require a long-term effort.",
      "N1",
      "Transferability has to be a key point.",
      "N2",
      "CSV is still not a core topic.",
      "Context",
      "Cluster and shared value",
      "Clusters are the ideal ground.",
      "They offer a wider engagement.",
      "Disruption: environmental benefits coming from shared value",
      "Stage of value chain",
      "value for societies",
      "Character of the disruption",
      "impact of shared value on societies and environment",
      "Reported by",
      "Alberto Pezzi and Xavier Amores",
      "Evidence",
      "Shared value strengthens the relationship.",
      "It helps societies.",
      "EU action needed",
      "Coordination",
      "CSV policies require a long-term effort.",
      "Recommendation",
      "Look beyond productivity.",
      "Cooperate.",
      "Needs",
      "Transferability has to be a key point.",
      "CSV is still not a core topic.",
      "Need to identify social impacts.",
      "About the session",
      "Date",
      "9 July 2020, 8.30",
      "Speakers",
      "Alberto Pezzi (ACCIO) · Xavier Amores (Catalan Water Partnership)",
      "Working format",
      "“Gilles Rules” – conceptual framework, needs and disruptions, solutions",
      "Recording",
      "Link to session’s recording · The session notes give no address.",
      "Not recorded: Solutions",
    ]
  `)
})

const funding = { statement: null, programme: null, grant: null, authority: null }
const publication = {
  issue: null,
  publisher: null,
  authors: [],
  contact: null,
  keywords: [],
  identifiers: null,
  copyright: null,
  licence: null,
  other: {},
}

test.each([
  ['no funding', null, [], ['European Union']],
  [
    'a grant and its authority',
    { ...funding, grant: '101', authority: 'REA' },
    ['Funded by the European Union', 'those of the European Union or REA. Neither'],
    [],
  ],
  [
    'a statement of its own',
    { ...funding, grant: '101', statement: 'Co-funded by the European Union' },
    ['Co-funded by the European Union'],
    ['Funded by'],
  ],
  [
    'another’s funding',
    { ...funding, statement: 'Paid by the city' },
    ['Paid by the city'],
    ['European Union'],
  ],
])('a brief with %s says so and no more', (_, given, said, unsaid) => {
  const text = printed(shipped('policy-brief'), session({ publication: { ...publication, funding: given } }))
  for (const words of said) expect(text).toContain(words)
  for (const words of unsaid) expect(text).not.toContain(words)
})

test('a kind of EU action that notes deny is named beside their words', () => {
  const none = [{ path: 'disruptions[0].euActions', kind: 'funding' as const, words: prose('none needed') }]
  for (const name of ['policy-brief', 'research-brief', 'briefing'])
    expect(printed(shipped(name), { ...documented, none })).toContain('Funding\nnone needed')
})

test('disruptions that lack the same fields are told together', () => {
  const [one] = documented.disruptions
  if (!one) throw new Error('Cannot test without a disruption, expected one')
  const disruptions = [1, 2, 3, 4].map((number) => ({ ...one, number }))
  const gaps = [0, 1, 2].map((index) => ({
    code: '',
    path: `disruptions[${index}].character`,
    message: '',
    line: null,
  }))
  expect(printed(shipped('policy-brief'), { ...documented, disruptions, gaps })).toContain(
    'Not recorded: D1–D3: Character of the disruption',
  )
})

test('a column that no disruption fills is left out', () => {
  const [one] = documented.disruptions
  if (!one) throw new Error('Cannot test without a disruption, expected one')
  const disruptions = [1, 2].map((number) => ({ ...one, number, euActions: [], valueChainStage: null }))
  const text = printed(shipped('policy-brief'), { ...documented, disruptions })
  expect(text).not.toContain('Stage of value chain')
  expect(text).not.toContain('Funding')
})
