import { describe, expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
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
    ['# Alliance – 9 July 2020 – Health', 'Alliance', 'Health', []],
    ['ALLIANCE OF CLUSTERS\n\nSESSION 42: HEALTH', 'ALLIANCE OF CLUSTERS', 'SESSION 42: HEALTH', []],
    ['ALLIANCE OF CLUSTERS\nHEALTH', 'ALLIANCE OF CLUSTERS', 'HEALTH', []],
    ['# Health\n\nWe spoke about hospitals.', null, 'Health', ['We spoke about hospitals.']],
    ['# Minutes\n\n# Alliance\n\n# Health', 'Alliance', 'Health', ['Minutes']],
    ['# Compte rendu\n\n# Alliance', null, 'Alliance', ['Compte rendu']],
    [
      '# Minutes\n\n**Minute-taker:** Rita Jones\n\n**Topic:** Spa',
      null,
      'Spa',
      ['Minutes', 'Minute-taker: Rita Jones'],
    ],
    ['**Minute-taker:** Rita Jones\n\n# Spa', null, 'Spa', ['Minute-taker: Rita Jones']],
    ['**Spa sector: what next**\n\n# Spa', 'Spa sector: what next', 'Spa', []],
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
    [
      '**Speakers**\n\n- Jan Nowak, CWP\n- Rolf Maier, Kreativ Berlin',
      [
        ['Jan Nowak', null],
        ['Rolf Maier', null],
      ],
    ],
    [
      '**Date:** 9 July 2020\n**Speakers**\n| Name | Organisation |\n|-|-|\n| Jan Nowak | CWP |',
      [['Jan Nowak', null]],
    ],
  ])('of “%s” are %j', (head, people) => {
    const { speakers } = readOne(`# Alliance\n\n# Title\n\n${head}\n\n${body}`)
    expect(speakers.map(({ name, role }) => [name, role])).toEqual(people)
  })
})

describe('a recording', () => {
  test.each([
    ['[part 1](https://a.eu/1), [part 2](https://b.eu/2)', 'Recording: part 1', ['[part 2](https://b.eu/2)']],
    [
      '[part 1](https://a.eu/1) and [part 2](https://b.eu/2)',
      'Recording: part 1',
      ['[part 2](https://b.eu/2)'],
    ],
    [
      '[part 1](https://a.eu/1) (slides: [deck](https://b.eu/2))',
      'Recording: part 1',
      ['(slides: [deck](https://b.eu/2))'],
    ],
    ['https://a.eu/1; https://b.eu/2', 'Recording', ['<https://b.eu/2>']],
    ['\n\n- [part 1](https://a.eu/1)\n- [part 2](https://b.eu/2)', 'part 1', ['- [part 2](https://b.eu/2)']],
    ['[Zoom](https://a.eu/1), 40 minutes; [again](https://a.eu/1)', 'Recording: Zoom, 40 minutes; again', []],
    ['[see below](#end), [Zoom](https://a.eu/1)', 'Recording: see below, Zoom', []],
    [
      '[Zoom](https://a.eu/1) (ask [Ana](mailto:ana@a.eu))',
      'Recording: Zoom (ask Ana)',
      ['[Ana](mailto:ana@a.eu)'],
    ],
    ['[Zoom](https://a.eu/1) (ask ana@a.eu)', 'Recording: Zoom (ask ana@a.eu)', []],
    [
      'The film by [the port](https://a.eu/1) stands on [a channel](https://b.eu/2) for a week',
      'Recording: The film by the port stands on a channel for a week',
      ['[a channel](https://b.eu/2)'],
    ],
  ])('“%s” has one address, and another is kept', (text, label, others) => {
    const { recording, unclassified } = readOne(`# Alliance\n\n# Title\n\n**Recording:** ${text}\n\n${body}`)
    expect(recording).toEqual({ label, url: 'https://a.eu/1' })
    expect(unclassified.map(({ markdown }) => markdown.trim())).toEqual(others)
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

describe('the hour of the end', () => {
  const times = (line: string, tag: string) => {
    const { time, endTime, unclassified } = readOne(`# Alliance\n\n# Title\n\n${line}\n\n${body}`, tag)
    return [time, endTime, unclassified.map(({ text }) => text)]
  }

  test.each(languageTags)('%s: stands behind its name in the line of the beginning', (tag) => {
    const { hourEnds = [], labels } = languageOf(tag) ?? {}
    for (const end of hourEnds)
      expect(times(`${labels?.time[0]}: 14:00, ${end}: 16:15`, tag)).toEqual(['14:00', '16:15', []])
  })

  test.each([
    ['de', 'Beginn: 14:00\nEnde: 16:15'],
    ['en', 'Start: 14:00\n\nEnd: 16:15'],
    ['fr', 'Début : 14h00\nFin : 16h15'],
    ['sv', '**Start:** 14:00\n\n**Slut:** 16:15'],
  ])('%s: or in its own: “%s”', (tag, lines) => {
    expect(times(lines, tag)).toEqual(['14:00', '16:15', []])
  })

  test.each([
    ['en', 'Start: 14:00, end of the talks: 16:15', '14:00', ['14:00, end of the talks: 16:15']],
    ['de', 'Beginn: 14:00, Ende der Pause 16:15', '14:00', ['14:00, Ende der Pause 16:15']],
    ['en', 'Date: 9 July 2020\n\nEnd: 16:15', null, ['End: 16:15']],
    ['fr', 'Début : 14h00\nFin des inscriptions : 16h15', '14:00', ['Fin des inscriptions : 16h15']],
  ])('%s: “%s” tells none', (tag, line, time, kept) => {
    expect(times(line, tag)).toEqual([time, null, kept])
  })
})

describe('a date with words around it', () => {
  test.each([
    ['## Session of 9 July 2020: Health', 'Health'],
    ['## Séance du jeudi 9 juillet 2020 : La santé', 'La santé'],
    ['## Sitzung vom 9. Juli 2020, 08:30 Uhr\n\n## Gesundheit', 'Gesundheit'],
    ['**Session:** Health (09/07/2020, 8:30)', 'Health'],
    ['# Minutes – 9 July 2020\n\n# Health', 'Health'],
  ])('“%s” leaves %s', (head, title) => {
    const session = readOne(`${head.startsWith('# ') ? '' : '# Alliance\n\n'}${head}\n\n${body}`)
    expect([session.date, session.title?.text]).toEqual(['2020-07-09', title])
  })
})

describe('the message in which notes were sent', () => {
  test('says nothing of the session', () => {
    const session = readOne(
      `From: Ana <ana@example.org>\nTo: all\nDate: Fri, 10 Jul 2020 09:12\nSubject: notes\n\nHi all,\n\n# Alliance\n\n# Health\n\n9 July 2020\n\n${body}`,
    )
    expect([session.series?.text, session.title?.text, session.date, session.time]).toEqual([
      'Alliance',
      'Health',
      '2020-07-09',
      null,
    ])
  })
})

describe('headings with bare numbers', () => {
  test('are those of sections', () => {
    const { needs, framework, title } = readOne(
      '# Alliance\n\n# 5 years of clusters\n\n## 1 Context\n\nA word.\n\n## II Disruptions\n\n### Disruption 1: x\n\n**Evidence:** y\n\n## 3 Needs\n\n- cash\n',
    )
    expect([needs.length, framework.length, title?.text]).toEqual([1, 1, '5 years of clusters'])
  })
})

test.each([
  ['Dr. Ann Krug, Hans Ober', ['Dr. Ann Krug', 'Hans Ober'], ['Dr. Ann Krug', 'Hans Ober']],
  ['Joris van Dam, Els Peet', ['Els Peet', 'Joris van Dam'], ['Joris van Dam', 'Els Peet']],
  ['Dr. Ann Krug, Nord Holz', ['Dr. Ann Krug', 'Dr. Ann Krug'], ['Dr. Ann Krug']],
  ['Joris van Dam, Nord Holz', ['Joris van Dam', 'Joris van Dam, Nord Holz'], ['Joris van Dam']],
  ['Dr. Ann Krug, ACCIO', ['Dr. Ann Krug', 'ACCIO'], ['Dr. Ann Krug']],
])('“%s” are two people where both report, as %j do: %j', (speakers, [first, second], names) => {
  const disruption = (number: number, source = '') =>
    `### Disruption ${number}: no ports\n\n**Source:** ${source}\n\n**Evidence:** Quays wait.`
  const session = readOne(
    `# Ports\n\n**Speakers:** ${speakers}\n\n## Disruptions\n\n${disruption(1, first)}\n\n${disruption(2, second)}\n`,
  )
  expect(session.speakers.map(({ name }) => name)).toEqual(names)
})
