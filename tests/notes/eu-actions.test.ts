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

describe('a kind that the words behind an action say there is none of', () => {
  const said = (language: string, action: string) => {
    const { disruptions, none } = readOne(
      `# A\n\n# B\n\n## Disruptions\n\n### Disruption 1: x\n\nEvidence: y\n\nEU action needed: ${action}\n`,
      language,
    )
    const [{ euActions } = { euActions: [] }] = disruptions
    return [
      euActions.map(({ kind, content }) => `${kind}: ${content.text}`),
      none.map(({ words }) => words.text),
    ]
  }
  test.each([
    [
      'en',
      'Coordination: joint stocks. No funding is needed.',
      'coordination: joint stocks.',
      'No funding is needed.',
    ],
    ['en', 'Regulation: one norm; no funding', 'regulation: one norm', 'no funding'],
    [
      'de',
      'Regulierung: eine Norm; keine Finanzierung erforderlich',
      'regulation: eine Norm',
      'keine Finanzierung erforderlich',
    ],
    [
      'sv',
      'Samordning: gemensamma inköp. Ingen finansiering behövs.',
      'coordination: gemensamma inköp.',
      'Ingen finansiering behövs.',
    ],
    [
      'ro',
      'Reglementare: teste rapide. Nu sunt necesare fonduri.',
      'regulation: teste rapide.',
      'Nu sunt necesare fonduri.',
    ],
  ])('in %s: “%s”', (language, action, text, words) => {
    expect(said(language, action)).toEqual([[text], [words]])
  })
  test.each([
    ['en', 'Regulation: one norm', 'no funding is asked for'],
    ['de', 'Regulierung: eine Norm', 'keine Finanzierung erforderlich'],
    ['fr', 'Coordination : des stocks', 'pas de financement nécessaire'],
  ])('is none as an item of a list in %s: “%s”, “%s”', (language, action, words) => {
    const [, value = ''] = action.split(': ')
    expect(said(language, `\n- ${action}\n- ${words}`)).toEqual([[expect.stringContaining(value)], [words]])
  })
  test.each([
    ['en', 'no funding for ships'],
    ['en', 'no ships are needed'],
    ['de', 'keine Finanzierung von Schiffen'],
  ])('is no kind as an item of a list in %s that says more: “%s”', (language, item) => {
    expect(said(language, `\n- Open the borders\n- ${item}`)).toEqual([
      ['null: Open the borders', `null: ${item}`],
      [],
    ])
  })
  test.each([
    [
      'en',
      'Coordination: joint stocks. No funding for ships.',
      'coordination: joint stocks. No funding for ships.',
    ],
    [
      'en',
      'Coordination: joint stocks. No ships are needed.',
      'coordination: joint stocks. No ships are needed.',
    ],
    [
      'en',
      'Regulation: one norm. It has no date. No funding is needed.',
      'regulation: one norm. It has no date. No funding is needed.',
    ],
    [
      'de',
      'Regulierung: keine Norm ohne Finanzierung; nicht vor 2026',
      'regulation: keine Norm ohne Finanzierung; nicht vor 2026',
    ],
    [
      'fr',
      'Coordination : des stocks. Pas de financement croisé.',
      'coordination: des stocks. Pas de financement croisé.',
    ],
  ])('is not read in %s where more is said: “%s”', (language, action, text) => {
    expect(said(language, action)).toEqual([[text], []])
  })
})
