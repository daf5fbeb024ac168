import { listing } from '../listings/listing.ts'
/** The form that a whole number asks for, language by language (Unicode CLDR's rules for cardinal numbers). */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

type Rule = (number: number) => PluralForm

const within = (number: number, least: number, most: number): boolean => number >= least && number <= most

const one: Rule = (number) => (number === 1 ? 'one' : 'other')
const czech: Rule = (number) => (number === 1 ? 'one' : within(number, 2, 4) ? 'few' : 'other')
const endsFew = (number: number): boolean => within(number % 10, 2, 4) && !within(number % 100, 12, 14)

const rules: Readonly<Record<string, Rule>> = listing({
  cs: czech,
  sk: czech,
  fr: (number) => (number < 2 ? 'one' : 'other'),
  ga: (number) => {
    if (number < 3) return number === 1 ? 'one' : number === 2 ? 'two' : 'other'
    return within(number, 3, 6) ? 'few' : within(number, 7, 10) ? 'many' : 'other'
  },
  hr: (number) => {
    if (number % 10 === 1 && number % 100 !== 11) return 'one'
    return endsFew(number) ? 'few' : 'other'
  },
  lt: (number) => {
    if (within(number % 100, 11, 19) || number % 10 === 0) return 'other'
    return number % 10 === 1 ? 'one' : 'few'
  },
  lv: (number) => {
    if (number % 10 === 0 || within(number % 100, 11, 19)) return 'zero'
    return number % 10 === 1 ? 'one' : 'other'
  },
  mt: (number) => {
    if (number === 1 || number === 2) return number === 1 ? 'one' : 'two'
    if (number === 0 || within(number % 100, 3, 10)) return 'few'
    return within(number % 100, 11, 19) ? 'many' : 'other'
  },
  pl: (number) => (number === 1 ? 'one' : endsFew(number) ? 'few' : 'many'),
  ro: (number) => {
    if (number === 1) return 'one'
    return number === 0 || within(number % 100, 1, 19) ? 'few' : 'other'
  },
  sl: (number) => {
    const end = number % 100
    return end === 1 ? 'one' : end === 2 ? 'two' : within(end, 3, 4) ? 'few' : 'other'
  },
})

/** The form for a whole number in a language; most know one and several only. */
export const pluralForm = (number: number, language: string): PluralForm =>
  (rules[language.split('-')[0] ?? ''] ?? one)(number)
