import { describe, expect, test } from 'vitest'
import { readOne } from './read.ts'

const actionsOf = (text: string) =>
  readOne(
    `# Series\n\n# Title\n\n## Disruptions\n\n### First disruption: closed borders\n\n**EU actions needed:**\n\n${text}\n`,
  ).disruptions[0]?.euActions.map(({ kind, label, content }) => [kind, label, content.text])

describe('an EU action without a label', () => {
  test.each([
    ['Coordination of the reopening of borders.', 'coordination'],
    ['Funding for small farms', 'funding'],
    ['Financial support to small farms', 'funding'],
    ['Legislation on seasonal work', 'regulation'],
    ['Legal framework for telework', 'regulation'],
    ['Financement des petites exploitations', 'funding'],
    ['Coordination entre les États membres', 'coordination'],
    ['Koordinierung der Grenzöffnung', 'coordination'],
    ['Law enforcement cooperation at borders', null],
    ['Funding gaps remain', null],
    ['Open the borders with coordination', null],
    ['Better coordination of borders', null],
    ['No new rules for ports (regulation)', null],
  ])('“%s” is of kind %s in a list and in prose', (text, kind) => {
    expect(actionsOf(`- ${text}\n- Open the borders now`)).toEqual([
      [kind, null, text],
      [null, null, 'Open the borders now'],
    ])
    expect(actionsOf(`Open the borders now.\n\n${text}`)?.[1]).toEqual([kind, null, text])
  })
  test('is the bare name of a kind where a bullet says nothing else', () => {
    expect(actionsOf('- Coordination\n- Open the borders now')).toEqual([
      ['coordination', null, 'Coordination'],
      [null, null, 'Open the borders now'],
    ])
  })
})
