/** A word of the rapporteur's own that counts the disruptions, and titles that only begin alike. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

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
