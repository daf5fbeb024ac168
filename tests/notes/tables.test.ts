import { describe, expect, test } from 'vitest'
import { readOne } from './read.ts'

const tableOf = (section: string, table: string) =>
  readOne(
    `# Alliance\n\n# Title\n\n## Disruptions\n\n### First disruption: Prices fell\n\n**Evidence:** x\n\n### Second disruption: Projects wait\n\n**Evidence:** y\n\n## ${section}\n\n${table}\n`,
  )

describe('a table of needs', () => {
  test.each([
    ['| No | Need | Disruption |\n|-|-|-|\n| 1 | Stable prices | 1 |\n| 2 | Permits | 2 |'],
    ['| Need | Disruption(s) |\n|-|-|\n| Stable prices | D1 |\n| Permits | Second disruption |'],
    ['| Related disruption | Need |\n|-|-|\n| Prices fell | Stable prices |\n| projects wait | Permits |'],
  ])('“%s” links them to their disruptions', (table) => {
    const { needs, unclassified } = tableOf('Needs', table)
    expect(needs.map(({ content, disruption }) => [content.text, disruption])).toEqual([
      ['Stable prices', 1],
      ['Permits', 2],
    ])
    expect(unclassified).toEqual([])
  })

  test('keeps what names no disruption', () => {
    const { needs, unclassified } = tableOf(
      'Needs',
      '| Need | Disruption |\n|-|-|\n| Cash | both |\n| Time | 7 |',
    )
    expect(needs.map(({ disruption }) => disruption)).toEqual([null, null])
    expect(unclassified.map(({ text }) => text)).toEqual(['both', '7'])
  })

  test('keeps the heads of further columns with their cells', () => {
    const { needs } = tableOf(
      'Needs',
      '| Need | Description | Priority |\n|-|-|-|\n| Cash | For firms. | high |',
    )
    expect(needs.map(({ content }) => content.text)).toEqual(['Cash\n\nFor firms.\n\nPriority: high'])
  })
})

test('figures under a head of words count what it says, and not the rows', () => {
  const { needs } = tableOf('Needs', '| Need | Firms hit |\n|-|-|\n| Cash | 1 |\n| Time | 2 |')
  expect(needs.map(({ content }) => content.text)).toEqual(['Cash\n\nFirms hit: 1', 'Time\n\nFirms hit: 2'])
  const { disruptions } = readOne(
    '# A\n\n# B\n\n| Firms hit | Disruption | Where |\n|-|-|-|\n| 12 | Quays are closed | IT |\n',
  )
  expect(disruptions.map(({ title }) => title?.text)).toEqual(['Quays are closed'])
  expect(JSON.stringify(disruptions)).toContain('12')
})

describe('a table of solutions', () => {
  test('has their titles, whatever column they stand in', () => {
    const { solutions } = tableOf(
      'Solutions',
      '| Country | Solution | Description |\n|-|-|-|\n| Denmark | Auctions | Every year. |',
    )
    expect(solutions.map(({ title, content }) => [title?.text, content?.text])).toEqual([
      ['Auctions', 'Country: Denmark\n\nEvery year.'],
    ])
  })
})

test('figures that count no rows stay beside their head', () => {
  const { disruptions } = tableOf(
    'Disruptions',
    '| Disruption | Firms hit | Where |\n|-|-|-|\n| No ports | 12 | Spain |\n| No trains | 40 | Italy |',
  )
  const others = disruptions.flatMap(({ other }) => other.map(({ label, content }) => [label, content.text]))
  expect(others).toEqual([
    ['Firms hit', '12'],
    ['Firms hit', '40'],
  ])
})

describe('a row of fields without a title', () => {
  const row = (place: string, stage: string, term: string) =>
    `| Geographical impact | Stage of value chain | Time frame |\n|-|-|-|\n| ${place} | ${stage} | ${term} |`
  const read = (notes: string) =>
    readOne(`# A\n\n# B\n\n## Disruptions\n\n${notes}\n\n## Needs\n\n- masks\n`).disruptions.map(
      ({ title, geographicalImpact, timeFrame, evidence }) =>
        [title?.text, geographicalImpact?.places.join(), timeFrame?.terms.join(), evidence?.text ?? ''].join(
          ' | ',
        ),
    )

  test('is of the disruption above it, which has none of them', () => {
    const one = (title: string, place: string) =>
      `### ${title}\n\nEvidence: Quays wait.\n\n${row(place, 'operations', 'short')}`
    expect(read(`${one('No ports', 'Spain')}\n\n${one('No trains', 'Italy')}`)).toEqual([
      'No ports | ES | short | Quays wait.',
      'No trains | IT | short | Quays wait.',
    ])
    expect(read(`### No ports\n\n${row('Spain', 'operations', 'long')}`)).toEqual(['No ports | ES | long | '])
  })

  test.each([
    ['has them already', `### No ports\n\nGeographical impact: Spain\n\n${row('Italy', 'service', 'long')}`],
    ['is a row too', `${row('Spain', 'operations', 'short')}\n\n${row('Italy', 'service', 'long')}`],
    [
      'is not the only row',
      `### No ports\n\n**Evidence:** x\n\n${row('Spain', 'operations', 'short')}\n| Italy | service | long |`,
    ],
  ])('begins another where the one above %s', (_, notes) => {
    expect(read(notes).at(-1)).toBe(' | IT | long | ')
    expect(read(notes).length).toBeGreaterThan(1)
  })
})
