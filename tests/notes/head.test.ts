import { describe, expect, test } from 'vitest'
import { readOne } from './read.ts'

const body = '## First disruption: queues\n\n**Evidence:** Trucks wait.\n\n## Needs\n\n- cash\n'
const namesOf = (head: string) => {
  const { series, title, unclassified } = readOne(`${head}\n\n${body}`)
  return [series?.text ?? null, title?.text ?? null, unclassified.map(({ text }) => text)]
}

describe('series and title', () => {
  test.each([
    ['*Alliance*\n\n# Health', 'Alliance', 'Health', []],
    ['Alliance\n\n# Health', 'Alliance', 'Health', []],
    ['**Alliance**\n\n# Health', 'Alliance', 'Health', []],
    ['# Alliance\n\n*Health*', 'Alliance', 'Health', []],
    ['# Health\n\nWe spoke about hospitals.', null, 'Health', ['We spoke about hospitals.']],
    ['# Minutes\n\n# Alliance\n\n# Health', 'Alliance', 'Health', ['Minutes']],
    ['# Compte rendu\n\n# Alliance', null, 'Alliance', ['Compte rendu']],
    [
      '# Alliance\n\n# Health\n\n**Date:** 9 July 2020\n\n## Presentation\n\nHospitals are full now.',
      'Alliance',
      'Health',
      ['Presentation', 'Hospitals are full now.'],
    ],
  ])('of “%s” are %s and %s', (head, series, title, others) => {
    expect(namesOf(head)).toEqual([series, title, others])
  })

  test('stand beside minutes with a date', () => {
    const { date, title, series } = readOne(`# Minutes – 9 July 2020\n\n# Health\n\n${body}`)
    expect([date, title?.text, series]).toEqual(['2020-07-09', 'Health', null])
  })
})

describe('people', () => {
  test.each([
    ['**Participants:** Ana Silva (ACCIO)', [['Ana Silva', null]]],
    [
      '**Moderator:** Ana Silva (ACCIO)\n\n**Speakers:** Jan Nowak (CWP)',
      [
        ['Ana Silva', 'Moderator'],
        ['Jan Nowak', null],
      ],
    ],
    ['**Speakers:** Jan Nowak (CWP)\n\n**Participants:** Ana Silva, Eva Berg', [['Jan Nowak', null]]],
    ['## Participants\n\n- Jan Nowak, CWP', [['Jan Nowak', null]]],
  ])('of “%s” are %j', (head, people) => {
    const { speakers } = readOne(`# Alliance\n\n# Title\n\n${head}\n\n${body}`)
    expect(speakers.map(({ name, role }) => [name, role])).toEqual(people)
  })
})

describe('an agenda', () => {
  test.each([
    'Agenda\n\n1. Welcome\n2. Presentations\n3. Solutions',
    '## Agenda\n\n- Conceptual framework\n- Needs\n- Solutions',
    '**Ordre du jour**\n\n1. Accueil\n2. Besoins',
  ])('“%s” opens no section', (agenda) => {
    const session = readOne(`# Alliance\n\n# Title\n\n${agenda}\n\nSpeakers: Ana Silva (ACCIO)\n\n${body}`)
    expect(session.speakers.map(({ name }) => name)).toEqual(['Ana Silva'])
    expect(session.needs.map(({ content }) => content.text)).toEqual(['cash'])
    expect([session.framework, session.solutions]).toEqual([[], []])
    expect(session.unclassified).toHaveLength(1)
  })
})

describe('a time with its zone', () => {
  test.each(['8:30 CET', '8.30am CEST', '08:30 (CET)'])('“%s” is a time and nothing else', (text) => {
    const { time, unclassified } = readOne(`# Alliance\n\n# Title\n\n**Time:** ${text}\n\n${body}`)
    expect([time, unclassified]).toEqual(['08:30', []])
  })
})
