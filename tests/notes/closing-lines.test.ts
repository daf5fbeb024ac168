/** What leads to the next meeting is no part of the last solution, in any language; prose that begins alike is. */
import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { read } from './read.ts'

const solutionsIn = (tag: string, last: string): (string | undefined)[] => {
  const { sessions } = read(`# A\n\n# B\n\n## Needs\n\n- x\n\n## Solutions\n\n- a lab\n\n${last}\n`, tag)
  return sessions.flatMap(({ solutions }) => solutions.map(({ content }) => content?.text))
}

test.each(languageTags)('%s', (tag) => {
  const { nextTimes = [], closings = [] } = languageOf(tag) ?? {}
  expect(nextTimes.length).toBeGreaterThan(2)
  for (const words of nextTimes) {
    expect([words, ...solutionsIn(tag, `${words}: 12.8.2020`)]).toEqual([words, 'a lab'])
    expect([words, ...solutionsIn(tag, `${words} 12.8.2020`)]).toEqual([words, 'a lab'])
    expect(solutionsIn(tag, `${words} the lab lends vans.`).join()).toContain(words)
  }
  for (const words of closings)
    expect([words, ...solutionsIn(tag, `${words} 10:15`)]).toEqual([words, 'a lab'])
})

test('the last paragraph may tell of the end in any of its words, with the hour', () => {
  expect(solutionsIn('en', 'The chair thanked all and closed the meeting at 15:52.')).toEqual(['a lab'])
  expect(solutionsIn('en', 'A firm closed the meeting rooms.').join()).toContain('meeting rooms')
})

test('an item of the list is of the next meeting where it names the day', () => {
  expect(solutionsIn('en', '- Next meeting: 12 August 2020')).toEqual(['a lab'])
  expect(solutionsIn('en', '- Next meeting in the open air')).toEqual([
    'a lab',
    'Next meeting in the open air',
  ])
})

test.each([
  '- Slots from 6:00 thanks to a joint platform',
  '- Deliver after closure, from 22:00',
  'Slots open from 6:00 thanks to a joint platform.',
  'Next ferry sails on 12 August 2020.',
  'Next train: carries grain from 10:15.',
])('an hour or a day beside a word that says other things is no end: “%s”', (last) => {
  expect(solutionsIn('en', last).join('\n')).toContain(last.replace('- ', ''))
})

test('the next train is none of the meeting’s in German either', () => {
  expect(solutionsIn('de', 'Nächster Zug fährt um 10:15.').join('\n')).toContain('Nächster Zug')
})
