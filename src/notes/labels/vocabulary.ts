import { type ItemKey, itemKeys, type LabelKey, type Language } from '../languages/language.ts'
import { languagesFor } from '../languages/languages.ts'
import { editDistance } from './edit-distance.ts'
import { fold, phrase, wordsOf } from './words.ts'

/** A label that was understood. */
export interface Label {
  key: LabelKey
  /** The name the vocabulary has for it. */
  alias: string
  language: string
  /** False where it was misspelt. */
  exact: boolean
  /** It says that things are identified or listed, which only the title of a section does: "Identification of needs". */
  sectional: boolean
}

/** What is asked of all languages at once, the notes' own first. */
export interface Vocabulary {
  languages: readonly Language[]
  label(text: string): Label | null
  /** Noun phrases of things with numbers, longest first, as folded words. */
  nouns: readonly { key: ItemKey; words: readonly string[] }[]
  ordinals: ReadonlyMap<string, number>
  ordinalSuffixes: ReadonlySet<string>
  numberSigns: ReadonlySet<string>
  initials: ReadonlyMap<string, ItemKey>
  leads: ReadonlySet<string>
  /** "Working format is based on" as folded words: those of the label, those of the verb. */
  basedOn: readonly { alias: string; name: readonly string[]; verb: readonly string[] }[]
}

interface Entry {
  key: LabelKey
  alias: string
  language: string
  /** Folded words without fillers, in order. */
  core: string
}

const cache = new Map<string, Vocabulary>()

export function vocabularyFor(tag: string): Vocabulary {
  const languages = languagesFor(tag)
  const key = languages[0]?.tag ?? ''
  const known = cache.get(key) ?? build(languages)
  cache.set(key, known)
  return known
}

function build(languages: readonly Language[]): Vocabulary {
  return {
    languages,
    label: labels(languages),
    nouns: languages
      .flatMap(({ labels }) =>
        itemKeys.flatMap((key) => labels[key].map((alias) => ({ key, words: phrase(alias).split(' ') }))),
      )
      .toSorted((a, b) => b.words.length - a.words.length),
    ordinals: firstWins(
      languages.flatMap(({ ordinals }) =>
        ordinals.flatMap((names, index) => names.map((name): [string, number] => [fold(name), index + 1])),
      ),
    ),
    ordinalSuffixes: new Set(languages.flatMap(({ ordinalSuffixes }) => ordinalSuffixes.map(fold))),
    numberSigns: new Set(languages.flatMap(({ numberSigns }) => numberSigns.map(fold))),
    initials: firstWins(
      languages.flatMap(({ initials }) =>
        itemKeys.flatMap((key) => (initials[key] ?? []).map((initial): [string, ItemKey] => [initial, key])),
      ),
    ),
    leads: new Set(languages.flatMap(({ leads }) => leads.map(phrase))),
    basedOn: languages.flatMap(({ labels, basedOn }) =>
      labels.workingFormat.flatMap((alias) =>
        basedOn.map((verb) => ({ alias, name: phrase(alias).split(' '), verb: phrase(verb).split(' ') })),
      ),
    ),
  }
}

function firstWins<K, V>(pairs: readonly [K, V][]): Map<K, V> {
  return new Map(pairs.toReversed())
}

/** The label of a text: by its words, else by its words without fillers in any order, else by what it nearly is. */
function labels(languages: readonly Language[]): (text: string) => Label | null {
  const fillers = new Set(languages.flatMap((language) => language.fillers.map(fold)))
  const disruption = new Set(
    languages
      .flatMap(({ labels }) => [...labels.disruption, ...labels.disruptions].map(phrase))
      .filter((name) => !name.includes(' ')),
  )
  const core = (text: string) => wordsOf(text).flatMap((word) => (fillers.has(word.text) ? [] : [word.text]))
  const bag = (words: readonly string[]) => words.toSorted().join(' ')
  const withoutDisruption = (words: readonly string[]) => words.filter((word) => !disruption.has(word))
  const entries = languages.flatMap(({ tag, labels }) =>
    (Object.entries(labels) as [LabelKey, readonly string[]][]).flatMap(([key, aliases]) =>
      aliases.map((alias): Entry => ({ key, alias, language: tag, core: core(alias).join(' ') })),
    ),
  )
  // Slips are looked for only where they are likely: what is misspelt in one language may be a word of another.
  const own = entries.filter(({ language }) => language === languages[0]?.tag || language === 'en')
  const exact = firstWins(entries.map((entry) => [phrase(entry.alias), entry]))
  const bags = firstWins(entries.map((entry) => [bag(core(entry.alias)), entry]))
  const short = firstWins(entries.map((entry) => [bag(withoutDisruption(core(entry.alias))), entry]))
  const known = new Map<string, Label | null>()

  const find = (name: string): Label | null => {
    const words = core(name)
    const sectional = words.length < name.split(' ').length
    const entry =
      exact.get(name) ??
      (words.length > 0 ? bags.get(bag(words)) : undefined) ??
      (withoutDisruption(words).length > 0 ? short.get(bag(withoutDisruption(words))) : undefined)
    if (entry) return toLabel(entry, true, sectional)
    const near = nearest(own, words.join(' '))
    return near && toLabel(near, false, sectional)
  }
  return (text) => {
    const name = phrase(text)
    if (name === '' || name.length > 90) return null
    const label = known.has(name) ? known.get(name) : find(name)
    if (known.size < 5_000) known.set(name, label ?? null)
    return label ?? null
  }
}

function toLabel({ key, alias, language }: Entry, exact: boolean, sectional: boolean): Label {
  return { key, alias, language, exact, sectional }
}

/** The entry that is a slip of the pen away: one letter in six to eight, two in longer ones, never the first. */
function nearest(entries: readonly Entry[], core: string): Entry | null {
  const limit = core.length < 6 ? 0 : core.length < 9 ? 1 : 2
  if (limit === 0) return null
  let best: { entry: Entry; distance: number } | null = null
  for (const entry of entries) {
    if (
      entry.core[0] !== core[0] ||
      Math.abs(entry.core.length - core.length) > limit ||
      entry.core.length < 6
    )
      continue
    const distance = editDistance(entry.core, core)
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { entry, distance }
  }
  return best?.entry ?? null
}
