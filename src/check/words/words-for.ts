import { fieldKeys } from '../../languages/keys.ts'
import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/store.ts'
import type { Words } from './words.ts'

/** The words of a BCP 47 tag's language; of one that is not known, no words and the style guide's commonest figures. */
export function wordsFor(tag: string): Words {
  const language = languageOf(tag)
  return language ? wordsOf(language) : { ...none, tag: (tag.split('-')[0] ?? tag).toLowerCase() }
}

function wordsOf(language: Language): Words {
  const { tag, months, written, check, articles, smallWords, scales, hourSigns, dayHalves, labels } = language
  const { decimal, money } = written.numbers
  return {
    ...none,
    ...check,
    monthFirst: check?.monthFirst ?? false,
    capitalNouns: written.capitalNouns ?? false,
    tag,
    articles,
    smallWords,
    scales,
    hourSigns,
    dayHalves,
    placeholders: [...international, ...(language.placeholders ?? [])],
    fieldLabels: fieldKeys.flatMap((key) => labels[key]),
    leads: [...language.leads, ...language.shy],
    months: check ? months.map(([name = '']) => name) : [],
    shortMonths: months.map((names) => names.slice(1)),
    firstDay: written.firstDay?.replace('{day}', '1') ?? '1',
    decimal: decimal === '.' ? '.' : ',',
    currencyFirst: money.startsWith('{currency}'),
  }
}

/** English ones are written in notes of every language. */
const international = languageOf('en')?.placeholders ?? []

/** ISG 10, note on decimals, and 7.3.3: most languages have a comma, and `EUR` after the amount. */
const none: Words = {
  tag: '',
  months: [],
  shortMonths: [],
  daySuffixes: [],
  dayJoiners: [],
  firstDay: '1',
  decimal: ',',
  currencyFirst: false,
  timeSeparator: null,
  numberWords: [],
  numbered: [],
  measures: [],
  connecting: [],
  abbreviations: [],
  publicActors: [],
  otherActors: [],
  duties: [],
  appeals: [],
  emptyLinks: [],
  stopWords: [],
  monthFirst: false,
  capitalNouns: false,
  standsFor: [],
  placeholders: international,
  fieldLabels: [],
  leads: [],
  smallWords: [],
  articles: [],
  scales: [],
  hourSigns: [],
  dayHalves: { morning: [], afternoon: [] },
}
