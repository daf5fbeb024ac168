/** A paragraph a disruption, with its title in bold: only where all that stands below the heading is such. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const facts = (tag: string, heading: string, ...paragraphs: string[]) => {
  const { disruptions } = readOne(
    `# Wool\n\n## ${heading}\n\n${paragraphs.join('\n\n')}\n\n${tag === 'en' ? '## Needs\n\n- gloves\n' : ''}`,
    tag,
  )
  return disruptions.map(({ title, evidence }) => [title.text, evidence?.text])
}

test.each([
  ['en', 'Disruptions', 'No dye', 'No salt', 'No masks'],
  ['fr', 'Perturbations', 'Pas de fil', 'Pas de sel', 'Plus de masques'],
  ['pl', 'Zakłócenia', 'Brak przędzy', 'Brak soli', 'Brak masek'],
])('%s: below “%s” three are disruptions', (tag, heading, ...titles) => {
  expect(facts(tag, heading, ...titles.map((title) => `**${title}.** It is sold out.`))).toEqual(
    titles.map((title) => [title, 'It is sold out.']),
  )
})

test.each([
  [['**No dye.** It is sold out.', '**No salt.** Trucks wait.']],
  [['**No dye.** It is sold out.', '**No salt.** Trucks wait.', 'Nothing else was said.']],
  [['**No dye.** It is sold out.', '**No salt** waits in trucks.', '**No masks.** Staff stay.']],
  [['**Why now?** Ports are shut.', '**Who is hit?** The mills.', '**What next?** Nobody knows.']],
])('%j are told', (paragraphs) => {
  expect(facts('en', 'Disruptions', ...paragraphs)).toEqual([])
})

test.each(['### No yarn', '### Disruption 1: No yarn', '## Disruption 1: No yarn'])(
  'above “%s” they lead to it',
  (heading) => {
    const paragraphs = ['**No dye.** Sold out.', '**No salt.** Trucks wait.', '**No masks.** Staff stay.']
    expect(facts('en', 'Disruptions', ...paragraphs, heading, 'Evidence: Mills stop.')).toEqual([
      ['No yarn', 'Mills stop.'],
    ])
  },
)

test('below a disruption they are its evidence', () => {
  const paragraphs = ['**No dye.** Sold out.', '**No salt.** Trucks wait.', '**No masks.** Staff stay.']
  const [one, ...others] = facts('en', 'Disruption 1: dye', ...paragraphs)
  expect([one?.[0], others]).toEqual(['dye', []])
})

test.each([
  ['en', 'Disruptions', 'no dye – where: BE – stage: retail', ['no dye', 'BE', 'retail']],
  ['de', 'Störungen', 'kein Salz | wo: Polen | dauer: kurzfristig', ['kein Salz', 'Polen', undefined]],
])('%s: below “%s” a title in small letters has two fields: “%s”', (tag, heading, line, read) => {
  const { disruptions } = readOne(`# Wool\n\n## ${heading}\n\n${line}\n`, tag)
  expect(
    disruptions.map((one) => [
      one.title.text,
      one.geographicalImpact?.content.text,
      one.valueChainStage?.content.text,
    ]),
  ).toEqual([read])
})

test.each([
  ['', 'no dye – where: BE – stage: retail'],
  ['## Conceptual framework', 'ports met – where: Antwerp – stage: retail'],
  ['## Needs', 'gloves – where: BE – stage: retail'],
  ['## Disruption 1: dye', 'trucks wait – where: Calais – stage: retail'],
  ['## Disruptions', 'trucks wait – where: Calais – cost: high'],
  ['## Disruptions', 'no dye – source: it comes from one mill – evidence: of that is thin'],
  ['## Disruptions', 'no dye – where: nobody knows – when: the mills open again'],
  ['## Disruptions', 'agenda – where: room 2 – stage: debate', '**Disruption 1: dye**\n\nEvidence: x'],
])('“%s” above “%s” leaves the line whole', (heading, line, below = '') => {
  const session = readOne(
    `# Wool\n\n9 July 2020\n\n${heading}\n\n${line}\n\n${below}\n\n## Solutions\n\n- a pool\n`,
  )
  expect(JSON.stringify(session)).toContain(`"text":"${line}"`)
})

const fields = 'Evidence: sold out. Where: Spain. Stage: procurement.'

test.each([
  ['en', 'Disruptions', `**1. No dye.** ${fields}`, `**2. No salt.** ${fields}`],
  ['en', 'What was disrupted', `**No dye.** ${fields}`, `**No salt.** ${fields}`],
  [
    'de',
    'Störungen',
    '**No dye.** Nachweise: ja. Wo: Polen. Dauer: kurz.',
    '**No salt.** Nachweise: ja. Wo: Polen. Dauer: kurz.',
  ],
])('%s: below “%s” two that go on with fields are disruptions', (tag, heading, ...paragraphs) => {
  expect(facts(tag, heading, ...paragraphs).map(([title]) => title)).toEqual(['No dye', 'No salt'])
})

test.each([
  ['one has no fields', `**No dye.** ${fields}`, '**No salt.** Trucks wait.'],
  ['one has no title', `**No dye.** ${fields}`, `No salt. ${fields}`],
  ['one is a question', `**No dye.** ${fields}`, `**Why now?** ${fields}`],
])('and not where %s', (_, ...paragraphs) => {
  expect(facts('en', 'Disruptions', ...paragraphs).map(([title]) => title)).not.toContain('No salt')
})
