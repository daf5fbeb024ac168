/** A word of the rapporteur's own that counts the disruptions, and titles that only begin alike. */
import { expect, test } from 'vitest'
import { read, readOne } from './read.ts'

const titlesOf = (...titles: string[]): string[] =>
  readOne(
    `# A\n\n# B\n\n## Disruptions\n\n${titles.map((title) => `### ${title}\n\nEvidence: x\n`).join('\n')}`,
  ).disruptions.map(({ title }) => title.text)

test.each([
  ['Topic 1 – no crews', 'Topic 2 – no milk'],
  ['FICHE 1: no crews', 'FICHE 2: no milk'],
])('“%s” and “%s” are counted', (...titles) => {
  expect(titlesOf(...titles)).toEqual(['no crews', 'no milk'])
})

test.each([
  ['Terminal 2 – no crews', 'Terminal 3 – no milk'],
  ['Line 1 – no crews', 'Dock 2 – no milk'],
  ['Week 1: no crews', 'Week 2: no milk'],
  ['Card 1 – no crews', 'Card 2 – no milk'],
  ['Route 1: no crews', 'Route 2: no milk'],
  ['Line 1 closed', 'Line 2 closed'],
])('“%s” and “%s” stay whole', (...titles) => {
  expect(titlesOf(...titles)).toEqual(titles)
})

test.each([
  ['en', '## Disruptions\n\n### 1. No yarn', 'No yarn'],
  ['fr', '## Perturbations\n\n### 1. Pas de fil', 'Pas de fil'],
  ['de', '## Störungen\n\n### 1) Kein Garn', 'Kein Garn'],
  ['en', '## Disruptions\n\n### ① No yarn', 'No yarn'],
  ['de', '## Störungen\n\n### 1. Liga ruht', '1. Liga ruht'],
  ['en', '## Disruptions\n\n### 1.5 tonnes of yarn', '1.5 tonnes of yarn'],
  ['en', '## Disruptions\n\n### 3. Yarn', '3. Yarn'],
  ['en', '## Disruptions\n\n### 1 – 0: the match was off', '1 – 0: the match was off'],
  ['en', '## Disruptions\n\n### 1/ 3 of crews ill', '1/ 3 of crews ill'],
  ['en', '## Disruptions\n\n### A. Novak has no yarn', 'A. Novak has no yarn'],
])('%s: the only disruption of “%s” is “%s”', (tag, notes, title) => {
  const { disruptions } = readOne(`# Wool\n\n${notes}\n\nEvidence: x\n`, tag)
  expect(disruptions.map((one) => one.title?.text)).toEqual([title])
})

test.each([
  ['pl', '### 1. Liga stoi', ['1. Liga stoi'], 1],
  ['cs', '### 1. liga stojí', ['1. liga stojí'], 1],
  ['en', '### 1. League matches are off', ['League matches are off'], 0],
  ['pl', '### 1. Liga stoi\n\n### 2. Liga stoi', ['Liga stoi', 'Liga stoi'], 0],
  ['pl', '### Liga stoi', ['Liga stoi'], 0],
])('%s: of “%s” are %j, and a message tells of ordinals', (tag, titles, expected, told) => {
  const heading = { pl: 'Zakłócenia', cs: 'Narušení', en: 'Disruptions' }[tag]
  const { sessions, file } = read(
    `# Wool\n\n## ${heading}\n\n${titles.replaceAll(/$/gmu, '\n\nX.').replaceAll('\n\nX.\n\n\nX.', '\n\nX.')}\n`,
    tag,
  )
  expect(sessions[0]?.disruptions.map(({ title }) => title.text)).toEqual(expected)
  expect(file.messages.filter(({ reason }) => reason.includes('“1.” too')).length).toBe(told)
})

test('numbers in circles count', () => {
  const { disruptions, needs } = readOne(
    '# Wool\n\n## Disruptions\n\n### ① No yarn\n\nEvidence: x\n\n### ② No salt\n\nEvidence: y\n\n## Needs\n\n❶ gloves\n\n❷ masks\n',
  )
  expect(disruptions.map(({ title }) => title?.text)).toEqual(['No yarn', 'No salt'])
  expect(needs.map(({ content }) => content.text)).toEqual(['gloves', 'masks'])
})
