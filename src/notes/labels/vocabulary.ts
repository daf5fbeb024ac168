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
  /** What else it may mean, elsewhere in the notes: "When" is a date before the sections, a time frame below them. */
  also: readonly LabelKey[]
  /** It leads into prose as often as it names a field: "Example: …". */
  shy: boolean
}

/** What is asked of all languages at once, the notes' own first. */
export interface Vocabulary {
  languages: readonly Language[]
  label(text: string): Label | null
  /** Noun phrases of things with numbers as folded words, longest first, by their first letter. */
  nouns: ReadonlyMap<string, readonly Noun[]>
  ordinals: ReadonlyMap<string, number>
  ordinalSuffixes: ReadonlySet<string>
  numberSigns: ReadonlySet<string>
  initials: ReadonlyMap<string, ItemKey>
  leads: ReadonlySet<string>
  /** Nouns of a recording, of a session, and what says that something can be seen: "available", "here". */
  recordingWords: ReadonlySet<string>
  sessionWords: ReadonlySet<string>
  availableWords: ReadonlySet<string>
  /** "Working format is based on" as folded words, those of the label and those of the verb, by the first. */
  basedOn: ReadonlyMap<string, readonly BasedOn[]>
}

export interface Noun {
  key: ItemKey
  words: readonly string[]
  loose: boolean
}

export interface BasedOn {
  alias: string
  name: readonly string[]
  verb: readonly string[]
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
    nouns: grouped(nounsOf(languages), ({ words }) => words[0]?.[0] ?? ''),
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
    recordingWords: new Set(languages.flatMap(({ labels }) => singleWords(labels.recording))),
    sessionWords: new Set(languages.flatMap(({ labels }) => singleWords(labels.title))),
    availableWords: new Set(languages.flatMap(({ available }) => available.map(fold))),
    basedOn: grouped(basedOnOf(languages), ({ name }) => name[0] ?? ''),
  }
}

function nounsOf(languages: readonly Language[]): Noun[] {
  return languages
    .flatMap(({ labels, problems }) => [
      ...itemKeys.flatMap((key) =>
        labels[key].map((alias) => ({ key, words: phrase(alias).split(' '), loose: false })),
      ),
      ...problems.map((noun) => ({
        key: 'disruption' as const,
        words: phrase(noun).split(' '),
        loose: true,
      })),
    ])
    .toSorted((a, b) => b.words.length - a.words.length)
}

function basedOnOf(languages: readonly Language[]): BasedOn[] {
  return languages.flatMap(({ labels, basedOn }) =>
    labels.workingFormat.flatMap((alias) =>
      basedOn.map((verb) => ({ alias, name: phrase(alias).split(' '), verb: phrase(verb).split(' ') })),
    ),
  )
}

function singleWords(aliases: readonly string[]): string[] {
  return aliases.map(phrase).filter((name) => !name.includes(' '))
}

function firstWins<K, V>(pairs: readonly [K, V][]): Map<K, V> {
  return new Map(pairs.toReversed())
}

/** The label of a text: by its words, else by its words without fillers in any order, else by what it nearly is. */
function labels(languages: readonly Language[]): (text: string) => Label | null {
  const fillers = new Set(languages.flatMap((language) => language.fillers.map(fold)))
  const shy = new Set(languages.flatMap(({ leads, shy }) => [...leads, ...shy].map(phrase)))
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
  const exact = grouped(entries, ({ alias }) => phrase(alias))
  // One word that is left of several says too little: "asks to the EU" would make a label of "EU".
  const bags = grouped(entries, ({ alias, core }) =>
    core.includes(' ') || core === phrase(alias) ? bag(core.split(' ')) : '',
  )
  const joints = jointsOf(languages)

  const find = (text: string): Label | null => {
    const name = phrase(text)
    const words = core(text)
    const sectional = words.length < name.split(' ').length
    const found =
      exact.get(name) ??
      (words.length > 0 ? bags.get(bag(words)) : undefined) ??
      // "Time frame of the disruption" is a time frame.
      (words.some((word) => disruption.has(word)) ? bags.get(bag(withoutDisruption(words))) : undefined)
    if (found) return toLabel(found, true, sectional, shy.has(name))
    const joint = compound(text)
    if (joint) return joint
    const near = nearest(own, words.join(' '))
    return near && toLabel([near], false, sectional, false)
  }
  /** "Moderator / speakers", "Background and framework": names of one thing. */
  const compound = (text: string): Label | null => {
    const parts = text.split(joints).filter((part) => part.trim() !== '')
    const [first, ...others] = parts.length > 1 && parts.length < 5 ? parts.map(label) : []
    if (!first?.exact || others.some((other) => !other?.exact)) return null
    const all = [first, ...others].map((one) => (one ? [one.key, ...one.also] : []))
    if (all.every((keys) => keys.some((key) => people.has(key))))
      return { ...first, key: 'speakers', also: [], shy: false }
    const [key, ...also] = all[0]?.filter((one) => all.every((keys) => keys.includes(one))) ?? []
    return key ? { ...first, key, also, shy: false } : null
  }
  const known = new Map<string, Label | null>()
  const label = (text: string): Label | null => {
    const name = text.trim()
    if (name === '' || name.length > 90) return null
    const found = known.has(name) ? known.get(name) : find(name)
    if (known.size < 5_000) known.set(name, found ?? null)
    return found ?? null
  }
  return label
}

/** Moderators and speakers in one are speakers. */
const people: ReadonlySet<LabelKey> = new Set<LabelKey>(['speakers', 'moderators', 'participants'])

/** What joins two names of one thing. */
function jointsOf(languages: readonly Language[]): RegExp {
  const words = [...new Set(languages.flatMap(({ and }) => and))]
  return new RegExp(String.raw`\s*[/&+,]\s*|\s(?:${words.join('|')})\s`, 'iu')
}

/** Those that have a name, by it. */
function grouped<T>(entries: readonly T[], name: (entry: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const entry of entries) {
    const key = name(entry)
    const others = found.get(key)
    if (key === '') continue
    if (others) others.push(entry)
    else found.set(key, [entry])
  }
  return found
}

function toLabel(found: readonly Entry[], exact: boolean, sectional: boolean, shy: boolean): Label {
  const [{ key, alias, language }, ...others] = found as [Entry, ...Entry[]]
  const also = [...new Set(others.map((other) => other.key))].filter((other) => other !== key)
  return { key, alias, language, exact, sectional, also, shy }
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
      entry.core.length < (entry.core.includes(' ') ? 6 : 8) ||
      // Another number is no slip: "Demand" may be of the market.
      `${entry.core}s` === core ||
      `${core}s` === entry.core
    )
      continue
    const distance = editDistance(entry.core, core)
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { entry, distance }
  }
  return best?.entry ?? null
}
