/** Solutions that begin with their names, and lines that begin things. */
import { describe, expect, test } from 'vitest'
import { readOne } from './read.ts'

const notes = (solutions: string) =>
  `# Alliance\n\n# Title\n\nSpeakers: Ann Bee (Wood Union)\n\n## Solutions\n\n${solutions}\n`

const titlesOf = (solutions: string, language = 'en') =>
  readOne(notes(solutions), language).solutions.map(({ title, content }) => [
    title?.text ?? null,
    content?.text ?? null,
  ])

describe('all solutions of a list begin with a name', () => {
  test.each([
    ['en', '- TexForm: a shared form\n- Green lanes: Poland opened two', 'TexForm', 'a shared form'],
    ['cs', '1. DřevoBanka: sklad\n2. Požární atlas: databáze', 'DřevoBanka', 'sklad'],
    ['hu', '- HőTőzsde: felület\n- Mobil hőtároló: konténer', 'HőTőzsde', 'felület'],
    ['en', '*TexForm.* A shared form.\n\n*Green lanes.* Poland opened two.', 'TexForm', 'A shared form.'],
    ['en', '> [!tip] TexForm\n> A shared form.\n\n> [!tip] Lanes\n> Two.', 'TexForm', 'A shared form.'],
    [
      'it',
      'PortoApp: prenota gli slot.\nCorridoio verde: una corsia\nper i camion.',
      'PortoApp',
      'prenota gli slot.',
    ],
    ['en', '- **TexForm** – a shared form\n- Lanes: two', 'TexForm', 'a shared form'],
  ])('in %s: %j', (language, solutions, title, text) => {
    expect(titlesOf(solutions, language)).toHaveLength(2)
    expect(titlesOf(solutions, language)[0]).toEqual([title, text])
  })

  test.each([
    ['one of them does', '- TexForm: a shared form\n- Two lanes were opened'],
    ['there is only one', '- TexForm: a shared form'],
    ['they are places', '- Italy: vouchers\n- France and Spain: lanes'],
    ['they are times', '- Short term: vouchers\n- Long term: lanes'],
    ['a body of the speakers is one', '- Wood Union: vouchers\n- Green lanes: two'],
    ['a name of a field is one', '- Evidence: vouchers work\n- Green lanes: two'],
    [
      'they are sentences',
      '- We saw in all of the ports this: lanes\n- One more thing that helped all firms: vouchers',
    ],
    ['only a dash parts them', '- Vouchers – for all\n- Lanes – for ships'],
    ['they begin small', '- for ports: vouchers\n- for ships: lanes'],
  ])('and have no title where %s', (_, solutions) => {
    expect(titlesOf(solutions).map(([title]) => title)).not.toContain('Vouchers')
    expect(titlesOf(solutions).filter(([title]) => title !== null)).toEqual([])
  })
})

const recommendationsOf = (lines: string, language: string) =>
  readOne(
    `# A\n\n# B\n\n## Disruptions\n\n### Disruption 1: x\n\nEvidence: y\n\n${lines}\n`,
    language,
  ).disruptions[0]?.recommendations.map(({ content }) => content.text)

describe('a line that an editor broke', () => {
  test.each([
    ['en', 'Recommendation: share the forecasts of all the mills every\nweek', 1],
    ['it', 'Raccomandazioni: condividere le previsioni di raccolta ogni\nsettimana', 1],
    ['en', 'Recommendations:\nshare the forecasts of mills\nbuy the oil in one contract', 2],
    ['en', 'Recommendations: share forecasts\nbuy oil', 2],
  ])('in %s goes on behind its label: %j', (language, lines, count) => {
    expect(recommendationsOf(lines, language)).toHaveLength(count)
  })

  test.each([
    'Ports wait. A green lane: one for\nall ships. Two: none.',
    'TexForm: a form that was made for all of the weavers and mills of\nPoland: nobody else has one.',
  ])('begins no thing within a sentence: %j', (solutions) => {
    expect(titlesOf(solutions)).toHaveLength(1)
  })
})

test.each([
  '### Recording\n\n[Watch the recording](https://a.example/1)',
  '> [!info] Recording\n> [Watch the recording](https://a.example/1)',
])('what leads to the recording below its name has its address: %j', (lines) => {
  const { recording, unclassified } = readOne(
    `# A\n\n## B\n\n3 May 2021\n\n${lines}\n\n## Needs\n\n- masks\n`,
  )
  expect(recording?.url).toBe('https://a.example/1')
  expect(unclassified).toEqual([])
})

const speaking = (item: string) => {
  const { speakers, recording } = readOne(
    `# A\n\n## B\n\n3 May 2021\n\n## Speakers\n\n- Ann Bee – ACC\n- Sam Cee, Wood Union\n- ${item}\n\n## Needs\n\n- masks\n`,
  )
  return [speakers.length, recording?.url ?? null]
}

test.each([
  ['Recording: [watch](https://a.example/1)', 2, 'https://a.example/1'],
  ['Video recording: [here](https://a.example/1)', 2, 'https://a.example/1'],
  ['[Eva Dee](https://a.example/1), Spa Union', 3, null],
  ['Eva Dee: [her page](https://a.example/1)', 3, null],
])('among those who spoke “%s” leaves %i people, and the recording %s', (item, people, url) => {
  expect(speaking(item)).toEqual([people, url])
})
