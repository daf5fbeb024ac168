/** What somebody crossed out is said no more, wherever it stands, and its words are told. */
import { expect, test } from 'vitest'
import { read } from './read.ts'

const notes = (lines: string): string =>
  `# Series\n\n## Ports and yards\n\n${lines}\n\n## Disruptions\n\n### First disruption: quays\n\n**Evidence:** Ships wait.\n`

test.each([
  ['a day', '**Date:** ~~9 July 2020~~ 10 July 2020', { date: '2020-07-10' }, '9 July 2020'],
  ['a time', '**Time:** ~~8.15~~ 9.30', { time: '09:30' }, '8'],
  ['a day in a line', '~~9 July 2020~~ 10 July 2020', { date: '2020-07-10' }, '9 July 2020'],
])('%s', (_, line, held, struck) => {
  const { sessions, file } = read(notes(line), 'en')
  expect(sessions[0]).toMatchObject(held)
  expect(file.messages.map(({ reason }) => reason).join('\n')).toContain(struck)
})

test.each([
  ['a speaker', '**Speakers:**\n\n- ~~Ann Bo, ACC~~\n- Carl Dee, XYZ', ['Carl Dee']],
  ['one of a line', '**Speakers:** ~~Ann Bo (ACC)~~ Carl Dee (XYZ)', ['Carl Dee']],
])('%s', (_, lines, names) => {
  const { sessions, file } = read(notes(lines), 'en')
  expect(sessions[0]?.speakers.map(({ name }) => name)).toEqual(names)
  expect(file.messages.map(({ reason }) => reason).join('\n')).toContain('Ann Bo')
})

test('a moderator that there is none of is nobody', () => {
  const { sessions, file } = read(notes('**Speakers:** Carl Dee (XYZ)\n\n**Moderator:** none'), 'en')
  expect(sessions[0]?.speakers.map(({ name }) => name)).toEqual(['Carl Dee'])
  expect(file.messages.map(({ reason }) => reason).join('\n')).toContain('none')
})
