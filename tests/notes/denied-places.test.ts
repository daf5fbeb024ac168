import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { vocabularyFor } from '../../src/notes/labels/vocabulary.ts'
import { placesIn, placesOfField } from '../../src/notes/values/places.ts'

test.each([
  ['en', 'France, but not Belgium', ['FR']],
  ['en', 'BE only, not NL', ['BE']],
  ['de', 'nur BE und LU, nicht NL', ['BE', 'LU']],
  ['fi', 'vain FI, ei SE', ['FI']],
  ['en', 'IT only', ['IT']],
  ['en', 'the IT only', []],
  ['nl', 'alleen NL niet', []],
  ['nl', 'BE niet', []],
  ['de', 'nur BE (nicht NL)', ['BE']],
  ['en', 'outside the EU: Serbia', ['RS']],
  ['en', 'Austria (Hungary excluded)', ['AT']],
  ['en', 'all Member States except Malta', ['EU']],
  ['fr', 'France, hors Belgique', ['FR']],
  ['de', 'Deutschland und Polen, Österreich ausgenommen', ['DE', 'PL']],
  ['pt', 'empresas no norte de Portugal', ['PT']],
  ['cs', 'Česko a Německo, ale ne Rakousko', ['CZ', 'DE']],
  ['fi', 'Suomessa ja Ruotsissa, Viroa lukuun ottamatta', ['FI', 'SE']],
  ['hu', 'Magyarország és Szlovákia, Ausztria kivételével', ['HU', 'SK']],
  ['el', 'Ελλάδα και Κύπρος, εκτός από τη Βουλγαρία', ['EL', 'CY']],
  ['bg', 'България и Румъния, но не и Гърция', ['BG', 'RO']],
  ['lt', 'Lietuvoje ir Latvijoje, išskyrus Estiją', ['LT', 'LV']],
  ['lv', 'visā ES, izņemot Maltu', ['EU']],
  ['et', 'Eestis ja Soomes, välja arvatud Läti', ['EE', 'FI']],
  ['hr', 'u Hrvatskoj i Sloveniji, osim Italije', ['HR', 'SI']],
  ['sl', 'v Nemčiji in Avstriji, razen Madžarske', ['DE', 'AT']],
  ['sk', 'na Slovensku a v Poľsku, okrem Česka', ['SK', 'PL']],
  ['pl', 'w Niemczech i we Francji, ale nie w Polsce', ['DE', 'FR']],
  ['ro', 'în România și Bulgaria, cu excepția Ungariei', ['RO', 'BG']],
  ['sv', 'Sverige och Finland, utom Danmark', ['FI', 'SE']],
  ['da', 'Danmark, men ikke Tyskland', ['DK']],
  ['ga', 'sa Fhrainc agus sa Ghearmáin, seachas an Spáinn', ['FR', 'DE']],
  ['en', 'not only Germany', ['DE']],
  ['en', 'all of the EU except only Malta', ['EU']],
  ['de', 'nicht nur Deutschland, aber nicht Polen', ['DE']],
  ['es', 'no solo España', ['ES']],
  ['pl', 'nie tylko Polska', ['PL']],
  ['it', 'non solo Italia', ['IT']],
  ['fi', 'ei vain Suomi', ['FI']],
  ['sv', 'inte bara Sverige', ['SE']],
  ['hu', 'az EU Ausztria nélkül', ['EU']],
  ['et', 'EL, v.a Malta', ['EU']],
  ['de', 'D, A, CH', ['DE', 'AT', 'CH']],
  ['mt', 'Malta u l-Italja, iżda mhux Franza', ['MT', 'IT']],
] as const)('in %s “%s” names %j', (language, text, codes) => {
  expect(placesIn(text, vocabularyFor(language)).toSorted()).toEqual([...codes].toSorted())
})

test.each(languageTags)('%s: what “perhaps” leaves open is not meant', (tag) => {
  const { doubts = [], places } = languageOf(tag) ?? {}
  const name = (code: 'ES' | 'PT' | 'IT'): string => places?.[code]?.[0] ?? ''
  expect(doubts.length).toBeGreaterThan(0)
  for (const doubt of doubts)
    expect([
      doubt,
      placesIn(`${name('ES')}, ${doubt} ${name('PT')}; ${name('IT')}`, vocabularyFor(tag)),
      placesIn(`${name('ES')}; ${name('PT')} (${doubt})`, vocabularyFor(tag)),
    ]).toEqual([doubt, ['ES', 'IT'], ['ES']])
})

test.each([
  ['en', 'sweden and finland', ['SE', 'FI']],
  ['sv', 'sverige och finland', ['SE', 'FI']],
  ['en', 'Sweden, finland', ['SE', 'FI']],
  ['en', 'in the netherlands, united kingdom (spain).', ['NL', 'GB', 'ES']],
  ['de', 'deutschland, österreich', ['DE', 'AT']],
  ['fi', 'suomessa ja ruotsissa', ['FI', 'SE']],
  ['pl', 'w polsce i w niemczech', ['PL', 'DE']],
  ['en', 'not sweden, finland', ['FI']],
  ['en', 'only in belgium, not in the netherlands', ['BE']],
  ['en', 'belgium only, not spain', ['BE']],
  ['de', 'nur in deutschland, nicht in polen', ['DE']],
  ['es', 'solo españa', ['ES']],
  ['en', 'not only spain, also china shops', []],
  ['en', 'only turkey farms', []],
  ['en', 'turkey farms, china shops', []],
  ['en', 'regions, ports and cities', []],
] as const)('in %s a field of places that says “%s” names %j', (language, text, codes) => {
  expect(placesOfField(text, vocabularyFor(language))).toEqual(codes)
})
