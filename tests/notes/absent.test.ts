/** Who was not there is no speaker and names no session, in any language; the words stay with their label. */
import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { read, readOne } from './read.ts'

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

test.each(languageTags)('%s: a clause on how somebody took part is no role', (tag) => {
  const { attended = [] } = languageOf(tag) ?? {}
  expect(attended.length).toBeGreaterThan(20)
  for (const words of attended)
    for (const clause of [`${words} xy`, `xy ${words}`])
      expect(speakersIn(`Jan Kos (${clause}), Eva Po (ACC)`, tag)).toEqual({
        speakers: [
          ['Jan Kos', null, null],
          ['Eva Po', null, 'ACC'],
        ],
        kept: [`Jan Kos (${clause})`],
      })
})

test.each([
  ['en', 'Jan Kos (ACC; left at noon), Eva Po, joined after lunch', 2],
  ['de', 'Jan Kos (Musste früher gehen)', 1],
  ['hu', 'Jan Kos (ebéd után csatlakozott)', 1],
])('%s: “%s” has remarks', (tag, line, count) => {
  const { speakers, kept } = speakersIn(line, tag)
  expect([speakers.every(([, role]) => role === null), kept.length]).toEqual([true, count])
})

test.each([
  ['en', 'architect', 0],
  ['en', 'head of the joined crews', 0],
  ['en', 'Joined Cities Network', 0],
  ['en', 'joined the mill as director', 1],
  ['en', 'replacing the director', 1],
  ['en', 'did not want to be named', 1],
  ['en', 'grows without pesticides', 1],
  ['en', 'wool grower in Rioja', 1],
  ['es', 'dirección general de Industria', 0],
  ['fr', 'chef de projet', 0],
  ['de', 'Kamera und Ton', 0],
  ['sv', 'kommunalråd', 0],
  ['pl', 'ranny konserwator', 0],
])(
  '%s: “%s” stays what is said of a person, and a message tells where it may be no role',
  (tag, said, told) => {
    const { sessions, file } = read(
      `# Wool\n\n**Speakers:** Jan Kos (${said}), Eva Po (ACC)\n\n## First disruption: no yarn\n\nEvidence: x\n`,
      tag,
    )
    const [one] = sessions[0]?.speakers ?? []
    expect([one?.name, one?.role ?? one?.organisation]).toEqual(['Jan Kos', said])
    expect(file.messages.filter(({ reason }) => reason.includes('could be a person and')).length).toBe(told)
  },
)

test.each([
  ['Dr. Anke Voss, Bram Smit', 1],
  ['Dr. Voss, Smit', 1],
  ['Ana Ruiz, AJ Smith', 1],
  ['Ivan Horvat, JA Solar', 1],
  ['Ana Ruiz, Siemens', 0],
  ['Ana Ruiz, Estonian Wood', 0],
  ['Ana Ruiz (AJ Smith)', 0],
  ['Ana Ruiz – AJ Smith', 0],
  ['Ana Ruiz, Smith Works', 0],
  ['Ana Ruiz, head of Smith Works', 0],
  ['Ana Ruiz, Bo Li', 0],
  ['Ana Ruiz, AJ Smith; Bo Li, ACC', 0],
])('“%s” is told of where it may be two people: %i', (line, told) => {
  const { file } = read(`# Wool\n\n**Speakers:** ${line}\n\n## First disruption: no yarn\n\nEvidence: x\n`)
  expect(file.messages.filter(({ reason }) => reason.endsWith('could be two people')).length).toBe(told)
})

const matter = (speakers: string, body = '') => {
  const { sessions, rules } = read(
    `---\nspeakers: ${speakers}\n---\n# Wool\n\n${body}## First disruption: no yarn\n\nEvidence: x\n`,
  )
  return [sessions[0]?.speakers.map(({ name }) => name), rules]
}

test('front matter has no other speakers than the body', () => {
  expect(matter('Paul Martin (absent), Ana Ruiz (ACC, joined late)')).toEqual([
    ['Ana Ruiz'],
    ['front-matter-beside', 'front-matter-beside'],
  ])
  expect(matter('[{ name: Bo Li, role: excused }]', '**Speakers:** Ana Ruiz\n\n')).toEqual([
    ['Ana Ruiz'],
    ['front-matter-beside'],
  ])
  expect(matter('[Ana Ruiz (absent friends club), { name: Bo Li, role: online editor }]')).toEqual([
    ['Ana Ruiz', 'Bo Li'],
    [],
  ])
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
