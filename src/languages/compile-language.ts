import { foldedPhrase } from './fold.ts'
import { itemKeys, labelKeys } from './keys.ts'
import type { Language } from './language.ts'
import { placeForms } from './place-forms.ts'

/** A language as the program loads it: what is only compared is folded, what labels are compared by stands beside them. */
export interface CompiledLanguage extends Language {
  /** For every label in the order of `labelKeys`, its folded words. */
  phrases: readonly string[]
  /** The same without fillers; an empty text where nothing differs. */
  cores: readonly string[]
  /** The words of the core in the order of the alphabet: empty where nothing differs, null where they say too little. */
  bags: readonly (string | null)[]
  /** How the names of places may be written, by their code. */
  placeForms: Readonly<Record<string, readonly string[]>>
  /** The codes of places that have a name. */
  placeCodes: readonly string[]
  /** The folded names of what is looked for in every line. */
  names: Readonly<Record<NamedKey, readonly string[]>>
}

const namedKeys = [...itemKeys, 'disruptions', 'workingFormat', 'recording', 'title'] as const
type NamedKey = (typeof namedKeys)[number]

/** What is most of a language and only needed where notes have labels or places of it. */
export const laterKeys = [
  'labels',
  'phrases',
  'cores',
  'bags',
  'places',
  'placeForms',
  'written',
  'check',
] as const satisfies readonly (keyof CompiledLanguage)[]

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
  'only',
  'turns',
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
    if (!core.includes(' ') && core !== phrases[index]) return null
    const bag = core.split(' ').toSorted().join(' ')
    return bag === core ? '' : bag
  })
  return {
    ...compiled,
    phrases,
    cores: cores.map((core, index) => (core === phrases[index] ? '' : core)),
    bags,
    placeForms: Object.fromEntries(
      Object.entries(language.places).map(([code, names]) => [code, [...new Set(names.flatMap(placeForms))]]),
    ),
    placeCodes: Object.keys(language.places),
    names: each(namedKeys, (key) => language.labels[key].map(foldedPhrase)),
  }
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
