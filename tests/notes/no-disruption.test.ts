import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const facts = (disruptions: string, language = 'en') => {
  const {
    disruptions: read,
    none,
    needs,
    unclassified,
  } = readOne(`# Ports\n\n9 July 2020\n\n${disruptions}\n\n## Needs\n\n- masks\n`, language)
  return {
    disruptions: read.map(({ number, title }) => `${number} ${title?.text}`),
    none: none.map(({ path, words }) => `${path}: ${words.text}`),
    needs: needs.map(({ content }) => content.text),
    unclassified: unclassified.map(({ text }) => text),
  }
}

test.each([
  ['en', '**Disruption:** none', 'none'],
  ['en', '## Disruptions\n\n### Disruption 1\n\nNo response', 'No response'],
  ['da', '**Forstyrrelse:** ingen', 'ingen'],
  ['fr', 'Perturbation : aucune', 'aucune'],
  ['en', '**Disruption 1:** none\n\n**Evidence:** none', 'none'],
  ['fr', '**Perturbation 1 :** aucune\n\n**Preuves :** aucune\n\n**Où :** –', 'aucune'],
])('in %s “%s” tells that there is no disruption', (language, notes, words) => {
  expect(facts(notes, language)).toEqual({
    disruptions: [],
    none: [`disruptions: ${words}`],
    needs: ['masks'],
    unclassified: [],
  })
})

test('an empty answer beside disruptions is told, and is none', () => {
  const form = '**Disruption 1:** no rail\n\nEvidence: queues\n\n**Disruption 2:** none'
  expect(facts(form)).toEqual({
    disruptions: ['1 no rail'],
    none: [],
    needs: ['masks'],
    unclassified: ['none'],
  })
})

test('another answer below a disruption that is none is told', () => {
  const { none, unclassified } = facts('**Disruption 1:** none\n\n**Evidence:** nothing to report')
  expect([none, unclassified]).toEqual([['disruptions: none'], ['nothing to report']])
})

test('a disruption whose title only begins with “no” is one', () => {
  expect(facts('**Disruption:** no masks').disruptions).toEqual(['1 no masks'])
})
