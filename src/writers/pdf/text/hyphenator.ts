import hyphenopoly from 'hyphenopoly'
import { listing } from '../../../listings/listing.ts'
import type { Assets } from '../../writer.ts'
import { remember } from '../remember.ts'

/** Places in `word` where it may be parted, as UTF-16 offsets; none for a language without patterns. */
export type Hyphenator = (word: string, language: string) => readonly number[]

/**
 * Patterns by language: those whose licence lets them be shipped. Czech and Slovak are under the GPL, Hungarian under the MPL, GPL or LGPL, Latvian under
 * the LGPL or GPL, Romanian states none, and Maltese has none: these languages are set without hyphens.
 */
const patterns: Record<string, string> = listing({
  bg: 'bg',
  da: 'da',
  de: 'de',
  el: 'el-monoton',
  en: 'en-gb',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  hr: 'hr',
  it: 'it',
  lt: 'lt',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  sl: 'sl',
  sv: 'sv',
})

/** Letters that stay on a line and go to the next, at least. */
const least = { before: 3, after: 3 }
/** The patterns' engine takes no longer words. */
const longest = 60
const none: readonly number[] = []
const softHyphen = '\u00ad'

/** Engines by assets and language, words by language: kept as long as the process. */
const hyphenators = new WeakMap<Assets, Hyphenator>()

export const createHyphenator = (assets: Assets): Hyphenator =>
  remember(hyphenators, assets, () => {
    const engines = new Map<string, (word: string) => string>()
    const words = new Map<string, Map<string, readonly number[]>>()
    return (word, language) => {
      const file = patterns[language.split('-')[0] ?? '']
      if (!file || word.length > longest || isAcronym(word)) return none
      const engine = remember(engines, file, () => openEngine(file, assets))
      const known = remember(words, file, () => new Map<string, readonly number[]>())
      return remember(known, word, () => placesIn(engine(word)))
    }
  })

/** Acronyms are never parted. */
const isAcronym = (word: string): boolean => word.slice(1) !== word.slice(1).toLowerCase()

function openEngine(file: string, assets: Assets): (word: string) => string {
  return hyphenopoly.config({
    require: [file],
    sync: true,
    hyphen: softHyphen,
    minWordLength: 5,
    loaderSync: (name: string) => assets.read(`hyphenation/${name}`),
  })
}

function placesIn(hyphenated: string): readonly number[] {
  const parts = hyphenated.split(softHyphen)
  const length = hyphenated.length - parts.length + 1
  let at = 0
  const places = parts.slice(0, -1).map((part) => {
    at += part.length
    return at
  })
  return places.filter((place) => place >= least.before && length - place >= least.after)
}
