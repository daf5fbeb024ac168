/** Who was not there is no speaker and names no session, in any language; the words stay with their label. */
import { expect, test } from 'vitest'
import { languageTags } from '../../src/languages/store.ts'
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
