import { describe, expect, test } from 'vitest'
import { modelOutline } from './outline.ts'
import { readOne } from './read.ts'

const outline = (form: string): string[] =>
  modelOutline(readOne(`# Ports\n\n9 July 2020\n\n${form}\n\n### Needs\n\n- masks\n`))
    .split('\n')
    .slice(3)

test.each([
  ['en', '## 1. Framework\n\n1.1 Million beds stand empty.', '1.1 Million beds stand empty.'],
  ['de', '## 1. Rahmen\n\n1.1 Millionen Betten stehen leer.', '1.1 Millionen Betten stehen leer.'],
  ['pl', '## 1. Ramy\n\n1.1 Mln łóżek stoi.', '1.1 Mln łóżek stoi.'],
  ['en', '## 1. Framework\n\n1.1 Millionaires own the beds.', 'Millionaires own the beds.'],
])('%s: below “%s” the words are “%s”', (tag, framework, text) => {
  const needs = { en: 'Needs', de: 'Bedarf', pl: 'Potrzeby' }[tag]
  const session = readOne(
    `# Wool\n\n${framework}\n\n## 2. ${needs}\n\n2.1 Yarn is short.\n\n2.2 Dye is short.\n`,
    tag,
  )
  expect(session.framework.map(({ content }) => content?.text)).toEqual([text])
  expect(session.needs.map(({ content }) => content.text)).toEqual(['Yarn is short.', 'Dye is short.'])
})

test('amounts in a list count nothing', () => {
  const { needs } = readOne('# Wool\n\n## Needs\n\n- 1.1 million masks\n- 1.2 million gloves\n')
  expect(needs.map(({ content }) => content.text)).toEqual(['1.1 million masks', '1.2 million gloves'])
})

const expected = [
  'disruption 1: no rail',
  '  evidence: queues',
  'disruption 2: no ships',
  '  where: Spain [ES]',
  'need 1: masks',
]

describe('fields that name their disruption each', () => {
  test.each([
    '### Disruption 1: title\n\nno rail\n\n### Disruption 1: evidence\n\nqueues\n\n### Disruption 2: title\n\nno ships\n\n### Disruption 2: geographical impact\n\nSpain',
    '### Disruption 1\n\nno rail\n\n### Evidence (disruption 1)\n\nqueues\n\n### Disruption 2\n\nno ships\n\n### Where – disruption 2\n\nSpain\n\n### Evidence (disruption 2)\n\nnone',
    '**Disruption 1 – title:** no rail\n\n**Disruption 1 – evidence:** queues\n\n**Disruption 2 – title:** no ships\n\n**Disruption 2 – where:** Spain',
    '- **Disruption 1: no rail**\n  - Evidence (disruption 1): queues\n- **Disruption 2: no ships**\n  - Where (disruption 2): Spain',
  ])('%j', (form) => {
    expect(outline(form).filter((line) => !line.startsWith('none'))).toEqual(expected)
  })

  const table = (...rows: string[]): string => ['| Field | Notes |', '| --- | --- |', ...rows].join('\n')

  test.each([
    [
      '| Disruption 1 | no rail |',
      '| Evidence (disruption 1) | queues |',
      '| Disruption 2 | no ships |',
      '| Where (disruption 2) | Spain |',
    ],
    [
      '| Disruption 1 | no rail |',
      '| Disruption 2 | no ships |',
      '| Where – disruption 2 | Spain |',
      '| Evidence (disruption 1) | queues |',
    ],
    [
      '| Title (disruption 1) | no rail |',
      '| Evidence (disruption 1) | queues |',
      '| Where (disruption 2) | Spain |',
      '| Title (disruption 2) | no ships |',
    ],
  ])('in rows of a table: %s', (...rows) => {
    expect(outline(table(...rows))).toEqual(expected)
  })

  test.each([
    ['| Evidence (disruption 1) | queues |', '| Where (disruption 1) | Spain |'],
    ['| Evidence (disruption 1) | queues |', '| Evidence (disruption 2) | waits |'],
    [
      '| Disruption 1 | no rail |',
      '| Evidence (disruption 1) | queues |',
      '| Where (disruption 2) | Spain |',
    ],
  ])('rows without the title of each, below headings, begin none and are of none: %s', (...rows) => {
    const headings = '### Disruption 1: no rail\n\nEvidence: late\n\n### Disruption 2: no ships'
    const lines = outline(`${headings}\n\n${table(...rows)}`)
    expect(lines.filter((line) => /^disruption|where|queues/u.test(line))).toEqual([
      'disruption 1: no rail',
      'disruption 2: no ships',
      expect.stringContaining('queues'),
    ])
  })

  test('rows that count figures are the evidence', () => {
    const rows = table('| Evidence (figure 1) | 5 |', '| Evidence (figure 2) | 6 |')
    expect(
      outline(`### Disruption 1: no rail\n\n${rows}`).filter((line) => /^disruption/u.test(line)),
    ).toEqual(['disruption 1: no rail'])
  })

  test('titles that needs name again are titles', () => {
    const needs = '### Needs\n\n#### Disruption 1\n\n- rail\n\n#### Disruption 2\n\n- ships'
    const form = `### Disruption 1: Funding\n\nEvidence: late\n\n### Disruption 2: Evidence\n\nEvidence: lost\n\n${needs}`
    expect(outline(form).filter((line) => line.startsWith('disruption'))).toEqual([
      'disruption 1: Funding',
      'disruption 2: Evidence',
    ])
  })

  test('one label proves no title of another disruption a label, and goes to none but its own', () => {
    const form =
      '### Disruption 1: no rail\n\nEvidence: late\n\n### Stage (disruption 1)\n\nassembly\n\n### Disruption 2: Funding\n\nEvidence: lost\n\n### Recommendations (disruption 1)\n\n- rest'
    const lines = outline(form)
    expect(lines).toContain('disruption 2: Funding')
    expect(lines.slice(lines.indexOf('disruption 2: Funding')).join()).not.toContain('recommendation: rest')
    expect(lines.join()).toContain('rest')
  })

  test('one alone is a title', () => {
    expect(
      outline('### Disruption 1: Funding\n\nEvidence: late\n\n### Disruption 2: Evidence\n\nEvidence: lost'),
    ).toEqual([
      'disruption 1: Funding',
      '  evidence: late',
      'disruption 2: Evidence',
      '  evidence: lost',
      'need 1: masks',
    ])
  })
})
