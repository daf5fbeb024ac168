import { fold, foldedPhrase } from './fold.ts'
import { fieldKeys, headKeys, type LabelKey, sectionKeys } from './keys.ts'
import type { Language } from './language.ts'

/** By what the language of a text is told: of all languages together, and little of each. */
export interface FinderTable {
  /** Letters beyond a to z that each language has, by its tag. */
  alphabets: Readonly<Record<string, string>>
  /** Tags of the languages that have a small word, with a space between them. */
  words: Readonly<Record<string, string>>
  /** Tags of the languages that have a label, by its folded words. */
  labels: Readonly<Record<string, string>>
}

/** How many of a label's names tell a language; the rest are rarer and longer. */
const namesOfLabel = 12

const labelsThatTell: readonly LabelKey[] = [...sectionKeys, ...headKeys, ...fieldKeys]

/** Runs when the program is built. */
export function compileFinder(languages: readonly Language[]): FinderTable {
  const pairs = (wordsOf: (language: Language) => readonly string[]) =>
    languages.flatMap((language) =>
      [...new Set(wordsOf(language))].map((word): [string, string] => [word, language.tag]),
    )
  return {
    alphabets: Object.fromEntries(languages.map((language) => [language.tag, alphabetOf(language)])),
    words: byWord(pairs(({ functionWords }) => functionWords.map((word) => word.toLowerCase()))),
    labels: byWord(
      pairs(({ labels }) =>
        labelsThatTell.flatMap((key) => labels[key].slice(0, namesOfLabel).map(foldedPhrase)),
      ),
    ),
  }
}

function byWord(pairs: readonly [string, string][]): Record<string, string> {
  const tags: Record<string, string> = {}
  for (const [word, tag] of pairs) tags[word] = tags[word] === undefined ? tag : `${tags[word]} ${tag}`
  return tags
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
