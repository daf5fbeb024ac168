import { describe, expect, test } from 'vitest'
import { read, readOne } from './read.ts'

const headOf = (heading: string) => {
  const { title, date, time, timeZone } = readOne(
    `# Alliance\n\n## ${heading}\n\n### Disruption: closed borders\n\n**Evidence:** queues\n`,
  )
  return [title?.text, date, time && [time, timeZone].filter(Boolean).join(' ')]
}

describe('a heading with the title and the date', () => {
  test.each([
    ['19 May 2020: the crisis', 'the crisis', '2020-05-19', null],
    ['2020-05-19 The crisis', 'The crisis', '2020-05-19', null],
    ['The crisis – 19 May 2020', 'The crisis', '2020-05-19', null],
    ['The crisis (Tuesday, 19/05/2020)', 'The crisis', '2020-05-19', null],
    ['The crisis, Tuesday 19 May 2020 at 8:30', 'The crisis', '2020-05-19', '08:30'],
    ['Tuesday 19th May 2020 at 8:30 – The crisis', 'The crisis', '2020-05-19', '08:30'],
    ['The crisis (19 May 2020, 8.30am CET)', 'The crisis', '2020-05-19', '08:30 CET'],
    ['The crisis, 19 May 2020, 8:30–10:00 (UTC+2)', 'The crisis', '2020-05-19', '08:30 UTC+2'],
    ['Mardi 19 mai 2020 à 8h30 : la crise', 'la crise', '2020-05-19', '08:30'],
    ['La crise, le mardi 19 mai 2020', 'La crise', '2020-05-19', null],
  ])('“%s” is parted', (heading, title, date, time) => {
    expect(headOf(heading)).toEqual([title, date, time])
  })

  test('keeps a date that is part of the title', () => {
    const heading = 'Clusters after 19 May 2020 in Europe'
    expect(headOf(heading)).toEqual([heading, null, null])
  })
})

test.each([
  ['# Ports\n\n9 July 2020, room 7, 10:30', 'room 7'],
  ['# Ports\n\nDate: 9 July 2020, Brussels, 10:30', 'Brussels'],
  ['# Ports – 9 July 2020, Hall 3, 10:30', 'Hall 3'],
  ['Ports and rail, 9 July 2020, Hall 3, 10:30', 'Hall 3'],
])('what stands between the day and the hour of “%s” is kept: “%s”', (head, words) => {
  const { date, time, unclassified } = readOne(`${head}\n\n## Needs\n\n- masks\n`)
  expect([date, time, ...unclassified.map(({ text }) => text)]).toEqual(['2020-07-09', '10:30', words])
})

test('a title that goes on below its line is not cut', () => {
  const { disruptions } = readOne(
    '# A\n\n# B\n\n## Disruptions\n\nDisruption 1: no freight\nexcept medicines\nEvidence: 12 trains stood still.\n',
  )
  expect(disruptions[0]?.title?.text).toBe('no freight except medicines')
})

test('an hour in two zones is the hour of a session, and no timetable', () => {
  const { date, time } = readOne(
    '# Ports\n\n9 July 2020, 10:00–11:30 CEST (8:00–9:30 UTC)\n\n## Needs\n\n- masks\n',
  )
  expect([date, time]).toEqual(['2020-07-09', '10:00'])
})

test.each([
  'The Commission published its call of 3 March 2020 for clusters.',
  'The minutes of the meeting of 5 May were approved.',
])('a day that prose tells of is not the session’s: “%s”', (prose) => {
  const { date } = readOne(`# Ports, copied on 24 June 2020\n\n${prose}\n\n## Needs\n\n- masks\n`)
  expect(date).toBe('2020-06-24')
})

test.each([
  ['en', "Subject: Notes from this morning's session – Hydrogen valleys", 'Hydrogen valleys'],
  ['en', 'Subject: Report from Brussels – Hydrogen valleys', 'Report from Brussels – Hydrogen valleys'],
  ['en', 'Title: Notes – Hydrogen valleys', 'Notes – Hydrogen valleys'],
  ['nl', 'Verslag werksessie: Logistiek in de haven', 'Logistiek in de haven'],
  ['nl', 'Logistiek: verslag van de haven', 'Logistiek: verslag van de haven'],
  ['da', '**Referat fra arbejdsmødet – Træ og papir**', 'Træ og papir'],
  ['de', '# Protokoll der Arbeitssitzung: Holz', 'Holz'],
  ['hu', 'Jegyzőkönyv – járműipari hívás', 'Jegyzőkönyv – járműipari hívás'],
  ['pl', 'Notatka z sesji roboczej: Drewno', 'Drewno'],
  ['et', '# Koosoleku kokkuvõte: Puit ja paber', 'Puit ja paber'],
  ['nl', '# Samenvatting van de vergadering: Hout', 'Hout'],
  ['de', '# Zusammenfassung der Lage: Holz', 'Zusammenfassung der Lage: Holz'],
  ['mt', '# Minuti tas-sessjoni ta’ ħidma: Injam', 'Injam'],
])('in %s what the notes are is no part of the title: “%s”', (language, line, title) => {
  expect(readOne(`${line}\n\n9.7.2020\n\n## Needs\n\n- masks\n`, language).title?.text).toBe(title)
})

test.each([
  ['nl', 'Samenvatting van de vergadering'],
  ['pl', 'Podsumowanie spotkania'],
])('in %s “%s” above or below the sections names no session, and what it says is kept', (language, name) => {
  const aside = `## ${name}\n\nThe clusters met and spoke of ports.`
  for (const notes of [`${aside}\n\n## Needs\n\n- masks`, `## Needs\n\n- masks\n\n${aside}`]) {
    const { title, needs, unclassified } = readOne(`# Ports\n\n${notes}\n`, language)
    expect([title?.text, needs.map(({ content }) => content.text)]).toEqual(['Ports', ['masks']])
    expect(unclassified.map(({ text }) => text).join('\n')).toContain(`${name}\n`)
  }
})

test.each([
  ['sv', 'Torsdagen den 9 juli 2020 kl. 13.00'],
  ['pl', 'czw. 9 lipca 2020, godz. 13:00'],
])('in %s the weekday belongs to the date: “%s”', (language, line) => {
  const { date, time, unclassified } = readOne(`# A\n\n${line}\n\n## Needs\n\n- masks\n`, language)
  expect([date, time, unclassified]).toEqual(['2020-07-09', '13:00', []])
})

const part = (name: string, things: string, disruption = 'First disruption'): string =>
  `# ${name}\n\n## ${disruption}: no ports\n\n**Evidence:** Quays wait.\n\n${things}\n`

test.each([
  ['with disruptions and needs of its own is another session', 'Round on hotels', '## Needs\n\n- guests', 2],
  ['with the name of an ecosystem is a part of one session', 'Tourism', '## Needs\n\n- guests', 1],
  ['without needs or solutions below it is a part of one session', 'Round on hotels', '', 1],
  ['that goes on counting is a part of one session', 'Energy', '## Needs\n\n- guests', 1, 'Disruption 2'],
  ['with a date is another session', 'Hotels, 9 July 2020', '## Needs\n\n- guests', 2, 'Disruption 2'],
])('a second title %s', (_, name, things, count, disruption = 'First disruption') => {
  const { sessions, rules } = read(
    `${part('Round on yarn', '## Needs\n\n- yarn')}\n${part(name, things, disruption)}`,
    'en',
  )
  expect([sessions.length, rules.includes('session-title')]).toEqual([count, count > 1])
})
