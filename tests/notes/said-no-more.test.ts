/** What somebody crossed out is said no more, wherever it stands, and its words are told. */
import { expect, test } from 'vitest'
import { modelOutline } from './outline.ts'
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

/** What is read, as lines of the outline, and what a message tells of. */
const struck: [string, string, string[], string][] = [
  ['a name', '# Ports ~~and yards~~', ['title: Ports'], 'and yards'],
  ['a word of a title', '### Second disruption: ~~no trains~~ trucks', ['disruption 2: trucks'], 'no trains'],
  [
    'a figure of prose',
    '**Evidence:** Prices rose ~~twice~~. ~~40~~ 60 trucks, ~~vans~~, bikes.',
    ['  evidence: Prices rose. 60 trucks, bikes.'],
    'twice',
  ],
  ['a place', '**Geographical impact:** ~~France~~, Spain', ['  where: Spain [ES]'], 'France'],
  [
    'an action',
    '**EU action needed:**\n\n- ~~Funding: 5 million~~\n- Coordination: ports ~~and rails~~',
    ['  action coordination (Coordination): ports'],
    'Funding: 5 million',
  ],
  ['a recommendation', '**Recommendations:**\n\n- ~~Wait~~\n- Go', ['  recommendation: Go'], 'Wait'],
  ['a need', '## Needs\n\n- ~~masks~~\n- gloves', ['need 1: gloves'], 'masks'],
  ['a need of a form', '## Needs\n\n- <s>masks</s>\n- gloves', ['need 1: gloves'], 'masks'],
  [
    'a row of solutions',
    '## Solutions\n\n| Solution | Owner |\n| --- | --- |\n| ~~a van~~ | ~~Bo~~ |\n| a bike | Lee |',
    ['solution 1: a bike', '  text: Owner: Lee'],
    'a van',
  ],
  [
    'a disruption with all that stands below its title',
    '### ~~Second disruption: cold~~\n\n**Evidence:** Snow.\n\n### Second disruption: heat',
    ['disruption 2: heat'],
    'Snow',
  ],
]

test.each(struck)('%s that is struck is in no brief, and what stays is', (_, lines, kept, told) => {
  const text = `# Series\n\n${lines.startsWith('# ') ? lines : '# Yards'}\n\n## Disruptions\n\n### First disruption: quays\n\n${lines.startsWith('# ') ? '' : lines}\n`
  const { sessions, file } = read(text, 'en')
  const outline = sessions.map(modelOutline).join('').split('\n')
  expect(outline).toEqual(expect.arrayContaining(kept))
  expect(outline.filter((line) => !line.startsWith('unclassified')).join('\n')).not.toContain(told)
  expect(file.messages.map(({ reason }) => reason).join('\n')).toContain(told)
})

test('a moderator that there is none of is nobody', () => {
  const { sessions, file } = read(notes('**Speakers:** Carl Dee (XYZ)\n\n**Moderator:** none'), 'en')
  expect(sessions[0]?.speakers.map(({ name }) => name)).toEqual(['Carl Dee'])
  expect(file.messages.map(({ reason }) => reason).join('\n')).toContain('none')
})
