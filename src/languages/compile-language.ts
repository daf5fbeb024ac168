import { foldedPhrase } from './fold.ts'
import { itemKeys, labelKeys } from './keys.ts'
import type { Language } from './language.ts'
import { placeForms } from './place-forms.ts'

/** A language as the program loads it: what is only compared is folded, what labels are compared by stands beside them. */
export interface CompiledLanguage extends Language {
  /** Where the names of each label begin among all names, in the order of `labelKeys`. */
  labelStarts: readonly number[]
  /** All names by their folded words. */
  byPhrase: NameIndex
  /** All names whose words without fillers say enough, by those words in the order of the alphabet. */
  byBag: NameIndex
  /** Names long enough for a slip of the pen to be told, by the first letter without fillers, which no slip changes. */
  slips: Readonly<Record<string, readonly Slip[]>>
  /** How the names of places may be written, by their code. */
  placeForms: Readonly<Record<string, readonly string[]>>
  /** The codes of places that have a name. */
  placeCodes: readonly string[]
  /** The folded names of what is looked for in every line. */
  names: Readonly<Record<NamedKey, readonly string[]>>
}

/** Names of labels for a binary search: two lists of one length. */
export interface NameIndex {
  /** In the order of their UTF-16 units. */
  words: readonly string[]
  /** Numbers of the names that have these words, counted through all labels in the order of `labelKeys`. */
  numbers: readonly number[]
}

/** The folded words of a name without fillers, and its number. */
export type Slip = readonly [core: string, number: number]

const namedKeys = [...itemKeys, 'disruptions', 'workingFormat', 'recording', 'title'] as const
type NamedKey = (typeof namedKeys)[number]

/** What is most of a language and only needed where notes have labels or places of it, in parts that are loaded apart. */
export const laterParts = {
  index: ['labelStarts', 'byPhrase', 'byBag'],
  slips: ['slips'],
  places: ['places', 'placeForms'],
  later: ['labels', 'written', 'check'],
} as const satisfies Record<string, readonly (keyof CompiledLanguage)[]>

export type LaterPart = keyof typeof laterParts

/** What is shown, written, or looked for with its accents. */
const kept: ReadonlySet<string> = new Set([
  'tag',
  'name',
  'reviewed',
  'written',
  'check',
  'labels',
  'months',
  'weekdays',
  'activities',
  'places',
  'scales',
  'dayHalves',
  'hourSigns',
  'hourLeads',
  'and',
  'or',
  'from',
  'at',
  'articles',
  'smallWords',
  'denials',
  'copulas',
  'only',
  'turns',
  'doubts',
  'excluded',
  'placeholders',
])

/** Runs when the program is built. */
export function compileLanguage(language: Language): CompiledLanguage {
  const entries = Object.entries(language).map(([key, value]) => [
    key,
    kept.has(key) ? value : foldedAll(value),
  ])
  const compiled = Object.fromEntries(entries) as Language
  const fillers = new Set(compiled.fillers)
  const phrases = labelKeys.flatMap((key) => language.labels[key].map(foldedPhrase))
  const withoutFillers = (phrase: string) => phrase.split(' ').filter((word) => !fillers.has(word))
  const cores = phrases.map((phrase) => withoutFillers(phrase).join(' '))
  const bags = cores.map((core, index) => {
    // One word that is left of several says too little: "asks to the EU" would make a label of "EU".
    if (!core.includes(' ') && core !== phrases[index]) return ''
    return core.split(' ').toSorted().join(' ')
  })
  return {
    ...compiled,
    labelStarts: labelStarts(language),
    byPhrase: indexOf(phrases),
    byBag: indexOf(bags),
    slips: slipsOf(cores),
    placeForms: Object.fromEntries(
      Object.entries(language.places).map(([code, names]) => [code, [...new Set(names.flatMap(placeForms))]]),
    ),
    placeCodes: Object.keys(language.places),
    names: each(namedKeys, (key) => language.labels[key].map(foldedPhrase)),
  }
}

function labelStarts({ labels }: Language): number[] {
  let start = 0
  return labelKeys.map((key) => {
    start += labels[key].length
    return start - labels[key].length
  })
}

/** Names with the same words stay in their order; what has no words is left out. */
function indexOf(names: readonly string[]): NameIndex {
  const sorted = names
    .map((words, number) => ({ words, number }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
  return { words: sorted.map(({ words }) => words), numbers: sorted.map(({ number }) => number) }
}

function slipsOf(cores: readonly string[]): Record<string, Slip[]> {
  const slips: Record<string, Slip[]> = {}
  for (const [number, core] of cores.entries()) {
    const letter = core[0]
    if (letter === undefined || core.length < (core.includes(' ') ? 6 : 8)) continue
    slips[letter] ??= []
    slips[letter].push([core, number])
  }
  return slips
}

const each = <const K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>

function foldedAll(value: unknown): unknown {
  if (typeof value === 'string') return foldedPhrase(value)
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? folded(value) : value.map(foldedAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, foldedAll(part)]))
}

const folded = (words: readonly string[]): string[] => [...new Set(words.map(foldedPhrase))].filter(Boolean)
