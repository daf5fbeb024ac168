import { type Term, terms } from '../../model/closed-lists.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold, type Word, wordsOf } from '../labels/words.ts'
import { meant } from './denied.ts'

interface Sign {
  term: Term
  start: number
  end: number
}

/** The terms a time frame names, short first; a range names what lies between its ends too. */
export function timeFrame(text: string, vocabulary: Vocabulary): Term[] {
  const named = new Set<Term>()
  // A time frame is a few words; the search for its noun is quadratic in them.
  const short = text.slice(0, 1_000)
  const signs = meant(short, signsIn(short, vocabulary), vocabulary, false)
  for (const [index, sign] of signs.entries()) {
    named.add(sign.term)
    const next = signs[index + 1]
    if (!next || !isRange(short, sign, next, vocabulary)) continue
    const [from = 0, to = 0] = [terms.indexOf(sign.term), terms.indexOf(next.term)].toSorted()
    for (const between of terms.slice(from, to + 1)) named.add(between)
  }
  return terms.filter((term) => named.has(term))
}

/** Whether a text is a time frame and nothing else: "short to medium term". */
export function isTimeFrame(text: string, vocabulary: Vocabulary): boolean {
  const { nouns, joins, fillers, names, wholes } = termWords(vocabulary)
  const isTermLike = ({ text: word }: Word) =>
    [names, wholes, nouns, joins, fillers].some((words) => words.has(word))
  return text.length < 60 && wordsOf(text).every(isTermLike) && timeFrame(text, vocabulary).length > 0
}

/** Words of terms that are said of a term: "long" alone is also in "as long as". */
function signsIn(text: string, vocabulary: Vocabulary): Sign[] {
  const words = wordsOf(text)
  const { nouns, joins, fillers, names, wholes } = termWords(vocabulary)
  const termOf = (word: string) => names.get(word) ?? wholes.get(word) ?? null
  // "kurzfr.", "кратко- до средносрочна"
  const shortOf = ({ text: word, end }: Word) =>
    /^(?:\.|-(?=[\s,]))/u.test(text.slice(end, end + 2)) ? shortened(word, wholes) : null
  const isTermLike = (word: Word) =>
    (termOf(word.text) ?? shortOf(word)) !== null ||
    nouns.has(word.text) ||
    joins.has(word.text) ||
    fillers.has(word.text)
  const onlyTerms = words.every(isTermLike)
  return words.flatMap((one, index): Sign[] => {
    const { text: word, start, end } = one
    const short = termOf(word) === null ? shortOf(one) : null
    const term = termOf(word) ?? short
    if (!term) return []
    const joined =
      short !== null || wholes.has(word) || nouns.has(words[index - 1]?.text ?? '') || reachesNoun(index)
    return joined || onlyTerms ? [{ term, start, end }] : []
  })

  /** A term noun follows, perhaps after other terms: "short, medium and long term". */
  function reachesNoun(from: number): boolean {
    for (const { text: word } of words.slice(from + 1)) {
      if (nouns.has(word) || wholes.has(word)) return true
      if (termOf(word) === null && !joins.has(word)) return false
    }
    return false
  }
}

/** "kurzfr.", "кратко-": the term that all words beginning like that are of. */
function shortened(word: string, wholes: ReadonlyMap<string, Term>): Term | null {
  if (word.length < 4) return null
  const found = new Set(
    [...wholes].flatMap(([whole, term]) => (whole.startsWith(word) && whole !== word ? [term] : [])),
  )
  const [term = null, ...others] = found
  return others.length > 0 ? null : term
}

/** The words that terms are told by. */
const termWords = perVocabulary(({ languages }) => {
  const pairs = (words: Readonly<Record<Term, readonly string[]>>) =>
    terms.flatMap((term) => words[term].map((word): [string, Term] => [word, term]))
  const denials = languages.flatMap((language) => language.denials.flatMap((words) => words.split(' ')))
  const joins = languages.flatMap(({ and, or, to }) => [...and, ...or, ...to])
  return {
    nouns: new Set(languages.flatMap(({ termNouns }) => termNouns)),
    joins: new Set([...joins, ...denials].map(fold)),
    fillers: new Set(languages.flatMap(({ termFillers }) => termFillers)),
    to: new Set(languages.flatMap((language) => language.to)),
    // The notes' own language wins, and of its terms the first.
    names: new Map(languages.flatMap(({ terms: names }) => pairs(names)).toReversed()),
    wholes: new Map(languages.flatMap(({ wholeTerms }) => pairs(wholeTerms))),
  }
})

/**
 * "to", or a dash, and nothing but term nouns beside it; where a language has an ending for it, the second term or its
 * noun says so: "lyhyestä keskipitkään".
 */
function isRange(text: string, sign: Sign, next: Sign, vocabulary: Vocabulary): boolean {
  const { to, nouns, fillers } = termWords(vocabulary)
  const between = text.slice(sign.end, next.start)
  const words = wordsOf(between).map(({ text: word }) => word)
  if (words.some((word) => !nouns.has(word) && !fillers.has(word) && !to.has(word))) return false
  if (words.some((word) => to.has(word))) return true
  if (/[/,;]/u.test(between)) return false
  const [noun] = wordsOf(text.slice(next.end, next.end + 40)).map(({ text: word }) => word)
  const isEnd = noun !== undefined && nouns.has(noun) && to.has(noun)
  return (
    /[–—]|-/u.test(between) ||
    isEnd ||
    wordsOf(text.slice(next.start, next.end)).some((word) => to.has(word.text))
  )
}
