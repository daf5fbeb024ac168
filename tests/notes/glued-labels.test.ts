/** Names of fields that stand among the words of a title or a field: nobody can be sure of them, so they are told. */
import { expect, test } from 'vitest'
import { modelOutline } from './outline.ts'
import { read } from './read.ts'

const doubtsOf = (text: string, language: string) =>
  read(text, language)
    .file.messages.filter(({ ruleId }) => ruleId === 'reading-unsure')
    .map(({ line, actual }) => `${line}: ${actual}`)

const notes = (disruption: string) => `# Ports\n\n${disruption}\n\nneeds\n\n1. ships\n`

test.each([
  [
    'en',
    'disruption 1: visits are called off\nsource ann\nevidence: clinics close\nwhere: spain\ntime frame: short',
    ['4: source ann'],
  ],
  [
    'sv',
    'störning 1: besöken ställs in\nkälla kerstin\nbelägg: kliniker stänger\nvar: spanien\ntidsram: kort',
    ['4: källa kerstin'],
  ],
  [
    'en',
    'disruption 1: visits are called off\nsource ann\nevidence: clinics close',
    ['4: source ann', '5: evidence: clinics close'],
  ],
  ['en', '## Disruptions\n\n1. No plywood. evidence: mills are shut; where: Spain', ['5: evidence']],
])('%s: “%s” is told as %j', (language, disruption, told) => {
  expect(doubtsOf(notes(disruption), language)).toEqual(told)
})

test.each([
  ['Disruption 1: visits to the old\nclinics are called off\nEvidence: clinics close'],
  ['Disruption 1: no trucks\nEvidence: the source: nobody knows it; quays wait'],
])('“%s” leaves no doubt', (disruption) => {
  expect(doubtsOf(notes(disruption), 'en')).toEqual([])
})

test('one label in small letters within a field stays a part of its words', () => {
  const [session] = read(
    notes('Disruption 1: no ships\nEvidence: quays wait; source: the port\nWhere: Spain'),
  ).sessions
  expect(session && modelOutline(session)).toContain('evidence: quays wait; source: the port')
})

test.each([
  [
    'sv',
    'med: kerstin ahlgren (hörselbranschen), petri laine audionomförbundet\ninspelning finns inte',
    ['kerstin ahlgren', 'petri laine audionomförbundet'],
  ],
  [
    'en',
    'with: ann smith (hearing trade), somebody who came late\nrecording missing',
    ['ann smith', 'somebody who came late'],
  ],
])('%s: “%s” names two people', (language, line, names) => {
  const [session] = read(
    `# ears\n\n${line}\n\ndisruption 1: no ears\nevidence: none heard`,
    language,
  ).sessions
  expect(session?.speakers.map(({ name }) => name)).toEqual(names)
})
