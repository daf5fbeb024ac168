import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { dateInWords } from '../../src/template/helpers/date.ts'
import { openLabels } from '../../src/template/labels.ts'
import type { Labels } from '../../src/template/labels-schema.ts'
import { placeNames } from '../../src/template/place-names.ts'
import { pluralForm } from '../../src/template/plural-rules.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { writtenNumber } from '../../src/template/written-number.ts'
import { printed } from './support/printed.ts'
import { disruption, documented, prose, session } from './support/sessions.ts'
import { written } from './support/templates.ts'

const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')
const book = openLabels(new Map())
const labels = (language: string): Labels => {
  const read = book.read(language)
  if (!read) throw new Error(`Cannot read the labels of ${language}, expected a sound file`)
  return read
}

test('there are labels in the 24 official languages and no others', () => {
  expect(book.languages).toEqual(languages)
})

test.each(languages)('the labels in %s have every key, and no other', (language) => {
  const { words, months } = labels(language)
  expect(Object.keys(words)).toEqual(Object.keys(labels('en').words))
  expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([])
  expect(new Set(months).size).toBe(12)
})

test.each(languages)('what the labels in %s leave open is what the English ones leave open', (language) => {
  const open = (of: Labels) => Object.entries(of.words).map(([key, word]) => [key, word.match(/\{\w+\}/gu)])
  expect(open(labels(language))).toEqual(open(labels('en')))
})

/** The 9th of July and the 1st of March 2020, as the Interinstitutional Style Guide writes days in words. */
test.each([
  ['bg', '9 юли 2020 г.', '1 март 2020 г.'],
  ['cs', '9. července 2020', '1. března 2020'],
  ['da', '9. juli 2020', '1. marts 2020'],
  ['de', '9. Juli 2020', '1. März 2020'],
  ['el', '9 Ιουλίου 2020', '1 Μαρτίου 2020'],
  ['en', '9 July 2020', '1 March 2020'],
  ['es', '9 de julio de 2020', '1 de marzo de 2020'],
  ['et', '9. juuli 2020', '1. märts 2020'],
  ['fi', '9. heinäkuuta 2020', '1. maaliskuuta 2020'],
  ['fr', '9 juillet 2020', '1er mars 2020'],
  ['ga', '9 Iúil 2020', '1 Márta 2020'],
  ['hr', '9. srpnja 2020.', '1. ožujka 2020.'],
  ['hu', '2020. július 9.', '2020. március 1.'],
  ['it', '9 luglio 2020', '1º marzo 2020'],
  ['lt', '2020 m. liepos 9 d.', '2020 m. kovo 1 d.'],
  ['lv', '2020. gada 9. jūlijs', '2020. gada 1. marts'],
  ['mt', '9 ta’ Lulju 2020', '1 ta’ Marzu 2020'],
  ['nl', '9 juli 2020', '1 maart 2020'],
  ['pl', '9 lipca 2020 r.', '1 marca 2020 r.'],
  ['pt', '9 de julho de 2020', '1º de março de 2020'],
  ['ro', '9 iulie 2020', '1 martie 2020'],
  ['sk', '9. júla 2020', '1. marca 2020'],
  ['sl', '9. julija 2020', '1. marca 2020'],
  ['sv', '9 juli 2020', '1 mars 2020'],
])('days in %s are written %s', (language, ninth, first) => {
  const inWords = (day: string) => dateInWords(day, labels(language)).replaceAll('\u00a0', ' ')
  expect([inWords('2020-07-09'), inWords('2020-03-01')]).toEqual([ninth, first])
})

test('a regional language has the labels of its language, an unknown one the English', () => {
  expect(labels('de-AT').language).toBe('de')
  expect(labels('FR').language).toBe('fr')
  expect(labels('ja').language).toBe('en')
})

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Interinstitutional Style Guide, 6.6.2 and 7.3.3. */
test.each([
  ['bg', '12 500,5', '12 500 EUR'],
  ['cs', '12 500,5', '12 500 EUR'],
  ['da', '12 500,5', '12 500 EUR'],
  ['de', '12 500,5', '12 500 EUR'],
  ['el', '12 500,5', '12 500 EUR'],
  ['en', '12 500.5', 'EUR 12 500'],
  ['es', '12 500,5', '12 500 EUR'],
  ['et', '12 500,5', '12 500 EUR'],
  ['fi', '12 500,5', '12 500 EUR'],
  ['fr', '12 500,5', '12 500 EUR'],
  ['ga', '12 500.5', 'EUR 12 500'],
  ['hr', '12 500,5', '12 500 EUR'],
  ['hu', '12 500,5', '12 500 EUR'],
  ['it', '12 500,5', '12 500 EUR'],
  ['lt', '12 500,5', '12 500 EUR'],
  ['lv', '12 500,5', 'EUR 12 500'],
  ['mt', '12 500.5', 'EUR 12 500'],
  ['nl', '12 500,5', '12 500 EUR'],
  ['pl', '12 500,5', '12 500 EUR'],
  ['pt', '12 500,5', '12 500 EUR'],
  ['ro', '12 500,5', '12 500 EUR'],
  ['sk', '12 500,5', '12 500 EUR'],
  ['sl', '12 500,5', '12 500 EUR'],
  ['sv', '12 500,5', '12 500 EUR'],
])('numbers and sums in %s are written %s and %s', (language, number, sum) => {
  const brief = '{{inFigures "12500.5"}}; {{money 12500 "EUR"}}'
  expect(writtenNumber('12500.5', labels(language))).toBe(number.replaceAll(' ', '\u00a0'))
  expect(plain(printed(written(brief), documented, language))).toBe(`${number}; ${sum}`)
})

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1 000'],
  ['1234567', '1 234 567'],
  ['-3', '−3'],
  ['about 5', 'about 5'],
])('%s is written %s', (value, expected) => {
  expect(plain(writtenNumber(value, labels('en')))).toBe(expected)
})

test.each(languages)('the form that a number asks for in %s is that of Unicode CLDR', (language) => {
  const rules = new Intl.PluralRules(language === 'pt' ? 'pt-PT' : language)
  const counts = Array.from({ length: 300 }, (_, count) => count)
  expect(counts.map((count) => pluralForm(count, language))).toEqual(
    counts.map((count) => rules.select(count)),
  )
})

test.each(languages)('every noun in %s has every form that a number may ask for', (language) => {
  const { counts } = labels(language)
  const forms = new Set(Array.from({ length: 300 }, (_, count) => pluralForm(count, language)))
  expect(Object.keys(counts)).toEqual(['briefs', 'disruptions', 'needs', 'recommendations', 'solutions'])
  for (const [noun, patterns] of Object.entries(counts)) {
    expect(new Set(Object.keys(patterns)), noun).toEqual(forms)
    for (const pattern of Object.values(patterns)) expect(pattern).toMatch(/^\{count\}\u00a0\p{L}/u)
  }
})

test.each([
  ['en', ['1 need', '2 needs', '1 000 needs']],
  ['pl', ['1 potrzeba', '2 potrzeby', '1 000 potrzeb']],
  ['sl', ['1 potreba', '2 potrebi', '1 000 potreb']],
  ['ro', ['1 necesitate', '2 necesități', '1 000 de necesități']],
])('needs are counted in %s as %j', (language, expected) => {
  const brief = '{{plural "needs" 1}}; {{plural "needs" 2}}; {{plural "needs" 1000}}'
  expect(plain(printed(written(brief), documented, language)).split('; ')).toEqual(expected)
})

test.each(languages)('the quotation marks in %s are a pair that letters go between', (language) => {
  expect(labels(language).quotes.map((mark) => mark.length)).toEqual([1, 1])
  expect(plain(printed(written('{{quote "x"}}'), documented, language))).toBe(
    labels(language).quotes.join('x'),
  )
})

const knownPlaces = [...new Set(languageTags.flatMap((tag) => Object.keys(languageOf(tag)?.places ?? {})))]

test.each(languages)('every place that the reader knows has a name of its own in %s', (language) => {
  const place = placeNames(labels(language))
  const names = knownPlaces.map((code) => place(code).name)
  expect(knownPlaces.filter((code) => code.length === 2 && place(code).name === code)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('Member States come in protocol order, after the Union and before others', () => {
  const impact = { content: prose('x'), places: ['CH', 'EL', 'AT', 'DE', 'CZ', 'EU', 'World'] }
  const notes = session({ disruptions: [disruption({ geographicalImpact: impact })] })
  const brief =
    '{{#each disruptions}}{{#if geographicalImpact}}{{places geographicalImpact.places}}{{/if}}{{/each}}'
  const expected = 'European Union, Czechia, Germany, Greece, Austria, Switzerland and World'
  expect(printed(written(brief), notes)).toBe(expected)
})

test('a template’s own labels may say another name of a place and another noun', () => {
  const own = 'places: { EU: Union }\ncounts: { needs: { one: "{count} wish", other: "{count} wishes" } }\n'
  const files = written(
    '{{#each disruptions}}{{#if geographicalImpact}}{{places geographicalImpact.places}}{{/if}}{{/each}}: {{plural "needs" 2}}',
  )
  const ownLabels = new Map([['en', new VFile({ path: 'labels/en.yaml', value: own })]])
  expect(printed({ ...files, ownLabels }, documented)).toBe('Union: 2 wishes')
})

test('words of a template that the brief’s language lacks are told', () => {
  const own = (language: string, words: string) =>
    [language, new VFile({ path: `labels/${language}.yaml`, value: `words: { ${words} }\n` })] as const
  const files = {
    ...written('x'),
    ownLabels: new Map([own('en', 'next: Next, last: Last'), own('pl', 'next: Dalej')]),
  }
  const told = (language: string) =>
    fillTemplate(compileTemplate(files), documented, { language }).messages.flatMap(
      ({ ruleId, file, reason }) => (ruleId === 'labels-missing' ? [`${file} ${reason}`] : []),
    )
  expect(told('en')).toEqual([])
  expect(told('pl')).toEqual([
    expect.stringMatching(
      /^labels\/pl\.yaml Unexpected lack of `last` in the labels in polski.*write `last: …` below `words:`.*`labels\/pl\.yaml`$/u,
    ),
  ])
})
