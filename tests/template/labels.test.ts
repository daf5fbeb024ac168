import { expect, test } from 'vitest'
import { dateInWords } from '../../src/template/helpers/date.ts'
import { type Labels, readLabels } from '../../src/template/labels.ts'
import { shippedLabels } from './support/templates.ts'

const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')
const files = shippedLabels()
const layers = new Map([...files].map(([language, file]) => [language, [file]]))
const labels = (language: string): Labels => {
  const read = readLabels(layers, language)
  if (!read) throw new Error(`Cannot read the labels of ${language}, expected a sound file`)
  return read
}

test('there are labels in the 24 official languages and no others', () => {
  expect([...files.keys()].sort()).toEqual(languages)
})

test.each(languages)('the labels in %s have every key, and no other', (language) => {
  const { words, months } = labels(language)
  expect(Object.keys(words)).toEqual(Object.keys(labels('en').words))
  expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([])
  expect(new Set(months).size).toBe(12)
  expect(files.get(language)?.messages.map(String)).toEqual([])
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
