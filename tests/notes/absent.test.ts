/** Who was not there is no speaker and names no session, in any language; the words stay with their label. */
import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { readOne } from './read.ts'

const words: Readonly<Record<string, readonly string[]>> = {
  bg: ['Отсъстващ', 'Отсъстваща', 'Извинен'],
  cs: ['Nepřítomen', 'Nepřítomna', 'Omluvena'],
  da: ['Fraværende', 'Afbud'],
  de: ['Abwesend', 'Entschuldigt', 'Nicht anwesend'],
  el: ['Απών', 'Απούσα', 'Απουσιάζουν'],
  en: ['Absent', 'Apologies', 'Apologies from', 'Excused'],
  es: ['Ausente', 'Excusada'],
  et: ['Puudujad', 'Puuduja'],
  fi: ['Poissa', 'Poissaolija', 'Estynyt'],
  fr: ['Absente', 'Excusée', 'Absent excusé'],
  ga: ['As láthair', 'Leithscéalta'],
  hr: ['Odsutan', 'Odsutna', 'Ispričana'],
  hu: ['Hiányzó', 'Hiányzott', 'Távol maradt'],
  it: ['Assente', 'Assente giustificata'],
  lt: ['Nedalyvavo', 'Neatvykę'],
  lv: ['Nepiedalījās', 'Prombūtnē'],
  mt: ['Assenti', 'Skużi'],
  nl: ['Afwezig', 'Afgemeld'],
  pl: ['Nieobecny', 'Nieobecna', 'Usprawiedliwiona'],
  pt: ['Ausente', 'Falta justificada'],
  ro: ['Absent', 'Absentă', 'Scuzat'],
  sk: ['Neprítomný', 'Ospravedlnená'],
  sl: ['Odsoten', 'Odsotna', 'Opravičen'],
  sv: ['Frånvarande', 'Förhindrad'],
}

test.each(languageTags)('%s', (tag) => {
  expect(words[tag]).toBeDefined()
  for (const word of words[tag] ?? []) {
    const line = `${word}: Jan Kos`
    for (const head of [`Round table\n\n${line}`, line, `Present: Ana Ruiz (ACC)\n${line}`]) {
      const session = readOne(`${head}\n\n## First disruption: no yarn\n\nEvidence: Mills stop.\n`, tag)
      expect([head, session.title?.text.includes('Kos'), session.series]).not.toContain(true)
      expect(session.speakers.map(({ name }) => name)).not.toContain('Jan Kos')
      expect(session.unclassified.map(({ text }) => text)).toContain(line)
    }
  }
})

test('a label of the rapporteur’s own among those of the head names no session either', () => {
  const session = readOne(
    'Round table\n\nPresent: Ana Ruiz (ACC)\nOn the phone: Jan Kos\n\n## First disruption: no yarn\n',
  )
  expect([session.title?.text, session.series]).toEqual(['Round table', null])
  expect(session.unclassified.map(({ text }) => text)).toEqual(['On the phone: Jan Kos'])
})

const speakersIn = (line: string, tag: string) => {
  const { speakers, unclassified } = readOne(
    `# Wool\n\n**Speakers:** ${line}\n\n## First disruption: no yarn\n\nEvidence: Mills stop.\n`,
    tag,
  )
  return {
    speakers: speakers.map(({ name, role, organisation }) => [name, role, organisation]),
    kept: unclassified.map(({ text }) => text),
  }
}

test.each(languageTags)('%s: a bracket tells who was absent, or how somebody took part', (tag) => {
  const { absent = [], remarks = [] } = languageOf(tag) ?? {}
  expect(Math.min(absent.length, remarks.length - 3)).toBeGreaterThan(2)
  for (const word of absent)
    expect(speakersIn(`Jan Kos (${word}), Ana Ruiz (ACC)`, tag)).toEqual({
      speakers: [['Ana Ruiz', null, 'ACC']],
      kept: [`Jan Kos (${word})`],
    })
  for (const word of remarks)
    expect(speakersIn(`Jan Kos (${word}), Ana Ruiz (ACC, ${word}), Eva Po (ACC)`, tag)).toEqual({
      speakers: [
        ['Jan Kos', null, null],
        ['Ana Ruiz', null, 'ACC'],
        ['Eva Po', null, 'ACC'],
      ],
      kept: [`Jan Kos (${word})`, `Ana Ruiz (ACC, ${word})`],
    })
})

test.each([
  ['en', 'Ana Ruiz (ACC, until 10:30)', ['Ana Ruiz', null, 'ACC'], ['Ana Ruiz (ACC, until 10:30)']],
  ['de', 'Ana Ruiz – online', ['Ana Ruiz', null, null], ['Ana Ruiz – online']],
  ['en', 'Sid Vee (Remote Labs)', ['Sid Vee', null, 'Remote Labs'], []],
  ['en', 'Sam Wee (Absent Friends Ltd)', ['Sam Wee', null, 'Absent Friends Ltd'], []],
  ['en', 'Ana Ruiz (24h Logistics)', ['Ana Ruiz', null, '24h Logistics'], []],
  ['en', 'Ana Ruiz (9:30 Club)', ['Ana Ruiz', null, '9:30 Club'], []],
  ['en', 'Ana Ruiz (online editor)', ['Ana Ruiz', 'online editor', null], []],
  ['fr', 'Ana Ruiz (architecte)', ['Ana Ruiz', 'architecte', null], []],
  ['es', 'Ana Ruiz (Radio en línea)', ['Ana Ruiz', null, 'Radio en línea'], []],
])('%s: “%s” is %j', (tag, line, person, kept) => {
  expect(speakersIn(line, tag)).toEqual({ speakers: [person], kept })
})

test('who reported a disruption did so absent too', () => {
  const { disruptions } = readOne('# Wool\n\n## First disruption: no yarn\n\nSource: Jan Kos (absent)\n')
  expect(disruptions[0]?.reportedBy).toEqual(['Jan Kos'])
})
