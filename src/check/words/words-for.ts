import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'

/** The languages whose words the rules know; a new one is a file and a line. */
const known: readonly Words[] = [en, fr]

/** ISG 10, note on decimals: the languages with a point; the other 21 have a comma. */
const withPoint: readonly string[] = ['en', 'ga', 'mt']
/** ISG 7.3.3: the languages that write `EUR` before the amount. */
const withCurrencyFirst: readonly string[] = ['en', 'ga', 'lv', 'mt']

/** The words of a language; of one that is not known, what the style guide says of its figures. */
export function wordsFor(tag: string): Words {
  const primary = (tag.split('-')[0] ?? tag).toLowerCase()
  return known.find((words) => words.tag === primary) ?? figuresOnly(primary)
}

const figuresOnly = (tag: string): Words => ({
  tag,
  months: [],
  shortMonths: [],
  daySuffixes: [],
  dayJoiners: [],
  firstDay: '1',
  decimal: withPoint.includes(tag) ? '.' : ',',
  currencyFirst: withCurrencyFirst.includes(tag),
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
})
