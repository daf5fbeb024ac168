import { fold, foldedPhrase } from './fold.ts'
import { fieldKeys, headKeys, type LabelKey, sectionKeys } from './keys.ts'
import type { Language } from './language.ts'

/** By what the language of a text is told: of all languages together, and little of each. */
export interface FinderTable {
  /** Letters beyond a to z that each language has, in the order of their tags. */
  alphabets: readonly string[]
  /** Small words. */
  words: Shares
  /** Words of short answers: “short”, “none”. */
  answers: Shares
  /** Labels by their folded words. */
  labels: Shares
  /** What front matter calls the language, folded. */
  languageKeys: readonly string[]
}

/** Which languages have a word: two lists of one length, for a binary search. */
export interface Shares {
  /** In the order of their UTF-16 units. */
  words: readonly string[]
  /** A bit for each language that has the word, in the order of their tags. */
  languages: readonly number[]
}

/** How many of a label's names tell a language; the rest are rarer and longer. */
const namesOfLabel = 12

const labelsThatTell: readonly LabelKey[] = [...sectionKeys, ...headKeys, ...fieldKeys]

/** Runs when the program is built. */
export function compileFinder(languages: readonly Language[]): FinderTable {
  const labelsOf = ({ labels }: Language) =>
    labelsThatTell.flatMap((key) => labels[key].slice(0, namesOfLabel).map(foldedPhrase))
  return {
    alphabets: languages.map(alphabetOf),
    words: shared(languages.map(({ functionWords }) => functionWords.map((word) => word.toLowerCase()))),
    answers: shared(languages.map(answersOf)),
    labels: shared(languages.map(labelsOf)),
    languageKeys: [...new Set(languages.flatMap(({ languageKeys }) => languageKeys.map(foldedPhrase)))],
  }
}

/** Words of short answers that are no small words: terms, and what says that there is nothing. */
function answersOf({ functionWords, terms, wholeTerms, none, not, denials }: Language): string[] {
  const small = new Set(functionWords.map((word) => word.toLowerCase()))
  const answers = [...Object.values(terms), ...Object.values(wholeTerms), none, not, denials].flat()
  const words = answers.flatMap((answer) => answer.toLowerCase().split(/[^\p{L}\p{M}]+/u))
  return words.filter((word) => word.length > 1 && !small.has(word))
}

function shared(wordsOf: readonly (readonly string[])[]): Shares {
  const bits = new Map<string, number>()
  for (const [index, words] of wordsOf.entries())
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << index))
  const sorted = [...bits].sort(([a], [b]) => (a < b ? -1 : 1))
  return { words: sorted.map(([word]) => word), languages: sorted.map(([, languages]) => languages) }
}

/** The letters of a language's own words; a loanword's letter is in few of them. */
function alphabetOf({ labels, functionWords, months, weekdays, problems }: Language): string {
  const words = [
    ...Object.values(labels).flat(),
    ...functionWords,
    ...months.flat(),
    ...weekdays.flat(),
    ...problems,
  ]
  const letters = words.flatMap((word) => word.toLowerCase().match(/\p{L}/gu) ?? [])
  return [...new Set(letters)]
    .filter((letter) => !/[a-z]/.test(letter) && fold(letter) !== '')
    .sort()
    .join('')
}
