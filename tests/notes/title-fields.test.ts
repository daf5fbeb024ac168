import { expect, test } from 'vitest'
import { modelOutline } from './outline.ts'
import { readOne } from './read.ts'

const disruption = (title: string): string[] => {
  const lines = modelOutline(
    readOne(`# Ports\n\n9 July 2020\n\n## Disruptions\n\n1. ${title}\n2. no ships\n`),
  ).split('\n')
  return lines.slice(3, lines.indexOf('disruption 2: no ships'))
}

test.each([
  ['no trucks – source: Ann Bo – Italy – short term'],
  ['no trucks – Source: Ann Bo – Italy – short term'],
  ['no trucks | source: Ann Bo | where: Italy | short term'],
  ['no trucks (source: Ann Bo; where: Italy; time frame: short term)'],
  ['no trucks (source: Ann Bo; Italy; short term)'],
])('“%s” is a title with three fields', (title) => {
  expect(disruption(title)).toEqual([
    'disruption 1: no trucks',
    '  reported by: Ann Bo',
    '  where: Italy [IT]',
    '  when: short term [short]',
  ])
})

test.each([
  ['no trucks – Italy'],
  ['no trucks (EU)'],
  ['no trucks – short term'],
  ['Dispute Italy – Austria – long term'],
  ['Trade Spain – Italy | short term'],
  ['Brexit – Ireland – United Kingdom'],
  ['Made in Italy – Germany – long-term contracts'],
])('“%s” is a title and nothing else', (title) => {
  expect(disruption(title)).toEqual([`disruption 1: ${title}`])
})
