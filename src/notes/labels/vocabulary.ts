import { placeAmong } from '../../languages/sorted-words.ts'
import { havingName, languageOf, languageTags } from '../../languages/store.ts'
import {
  type ItemKey,
  isSectionKey,
  itemKeys,
  type LabelKey,
  type Language,
  labelKeys,
} from '../languages/language.ts'
import { languagesFor } from '../languages/languages.ts'
import { editDistance } from './edit-distance.ts'
import { phrase } from './words.ts'

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
  /** Those that the notes are in: their own, and what their labels or some of their lines are in. */
  spoken: readonly Language[]
  label(text: string): Label | null
  /** Noun phrases of things with numbers as folded words, longest first, by their first letter. */
  nouns: ReadonlyMap<string, readonly Noun[]>
  /** Nouns that only count what follows their number: "Topic 1". */
  counters: ReadonlySet<string>
  /** Small words that join others: "with". */
  joiners: ReadonlySet<string>
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

/** One of the names that a language has for a label. */
interface Entry {
  key: LabelKey
  language: Language
  /** Its place among those of the label. */
  at: number
}

const cache = new Map<string, Vocabulary>()

/**
 * The words of the notes' language before those of others: of the ones that stand beside it in the notes, and of those
 * that notes are mixed with most. What is unknown reads as English.
 */
export function vocabularyFor(tag: string, beside: readonly string[] = []): Vocabulary {
  const languages = languagesFor(tag, beside)
  const key = `${languages.map((language) => language.tag).join(' ')} ${beside.length}`
  const known = cache.get(key) ?? build(languages, beside.length + 1)
  cache.set(key, known)
  return known
}

function build(languages: readonly Language[], spoken: number): Vocabulary {
  return {
    languages,
    spoken: languages.slice(0, spoken),
    label: labels(languages),
    nouns: grouped(nounsOf(languages), ({ words }) => words[0]?.[0] ?? ''),
    counters: new Set(
      languages.flatMap(({ counters, problems, names }) => [...counters, ...problems, ...names.disruption]),
    ),
    joiners: new Set(languages.flatMap(({ joiners }) => joiners)),
    ordinals: firstWins(
      languages.flatMap(({ ordinals }) =>
        ordinals.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
      ),
    ),
    ordinalSuffixes: new Set(languages.flatMap(({ ordinalSuffixes }) => ordinalSuffixes)),
    numberSigns: new Set(languages.flatMap(({ numberSigns }) => numberSigns)),
    initials: firstWins(
      languages.flatMap(({ initials }) =>
        itemKeys.flatMap((key) => initials[key].map((initial): [string, ItemKey] => [initial, key])),
      ),
    ),
    leads: new Set(languages.flatMap(({ leads }) => leads)),
    recordingWords: new Set(languages.flatMap((language) => singleWords(language, ['recording']))),
    sessionWords: new Set(languages.flatMap((language) => singleWords(language, ['title']))),
    availableWords: new Set(languages.flatMap(({ available }) => available)),
    basedOn: grouped(basedOnOf(languages), ({ name }) => name[0] ?? ''),
  }
}

function nounsOf(languages: readonly Language[]): Noun[] {
  return languages
    .flatMap((language) => [
      ...itemKeys.flatMap((key) =>
        language.names[key].map((phrase) => ({ key, words: phrase.split(' '), loose: false })),
      ),
      ...language.problems.map((noun) => ({
        key: 'disruption' as const,
        words: noun.split(' '),
        loose: true,
      })),
    ])
    .toSorted((a, b) => b.words.length - a.words.length)
}

function basedOnOf(languages: readonly Language[]): BasedOn[] {
  return languages.flatMap(({ names, basedOn }) =>
    names.workingFormat.flatMap((alias) =>
      basedOn.map((verb) => ({ alias, name: alias.split(' '), verb: verb.split(' ') })),
    ),
  )
}

/** Names of one word under some labels, folded. */
function singleWords({ names }: Language, keys: readonly (keyof Language['names'])[]): string[] {
  return keys.flatMap((key) => names[key]).filter((name) => !name.includes(' '))
}

function firstWins<K, V>(pairs: readonly [K, V][]): Map<K, V> {
  return new Map(pairs.toReversed())
}

/** The label of a text: by its words, else by its words without fillers in any order, else by what it nearly is. */
function labels(languages: readonly Language[]): (text: string) => Label | null {
  const small = languages.map(smallOf)
  const shy = new Set(languages.flatMap(({ leads, shy }) => [...leads, ...shy]))
  // Slips are looked for only where they are likely: what is misspelt in one language may be a word of another.
  const own = languages.filter(({ tag }, at) => at === 0 || tag === 'en')
  const joints = jointsOf(languages)

  const find = (text: string): Label | null => {
    const name = phrase(text)
    const words = name.split(' ')
    const found =
      filled(havingName(name, languages).flatMap((language) => entriesIn(language, 'byPhrase', name))) ??
      filled(small.flatMap(({ language, fillers }) => inBag(language, bagOf(words, fillers)))) ??
      // "Time frame of the disruption" is a time frame.
      filled(
        small.flatMap(({ language, fillers, disruption }) =>
          words.some((word) => disruption.has(word))
            ? inBag(language, bagOf(words, fillers, disruption))
            : [],
        ),
      )
    if (found) {
      const sectional = words.some((word) => small.some(({ fillers }) => fillers.has(word)))
      return toLabel(found, true, sectional, shy.has(name))
    }
    const joint = compound(text)
    if (joint) return joint
    const [near] = own
      .flatMap((language) => nearest(language, words) ?? [])
      .toSorted((a, b) => a.distance - b.distance)
    if (near) return toLabel([near.entry], false, near.sectional, false)
    const whole = languages[0] ? abbreviated(languages[0], words) : null
    return whole && toLabel([whole], false, false, false)
  }
  /** "Moderator / speakers", "Background and framework": names of one thing. */
  const compound = (text: string): Label | null => {
    const parts = text.split(joints).filter((part) => part.trim() !== '')
    const told = parts.length > 1 && parts.length < 5 ? parts.map(label) : []
    const known = told.find((one) => one?.exact)
    // "Needs / Bisogni / Ħtiġijiet": one name in several languages, of which the notes' are not all.
    const translated = (part: string, index: number) =>
      told[index] ?? (known && text.includes('/') && isNameOf(known.key, part) ? known : null)
    const [first, ...others] = known ? parts.map(translated) : told
    if (!first?.exact || others.some((other) => !other?.exact)) return null
    const all = [first, ...others].map((one) => (one ? [one.key, ...one.also] : []))
    if (all.every((keys) => keys.some((key) => people.has(key))))
      return { ...first, key: 'speakers', also: [], shy: false }
    // A section of both: the heads of its table, or other headings, tell them apart.
    const sections = new Set(all.map(([key]) => key))
    if (sections.size === 2 && sections.has('needs') && sections.has('solutions'))
      return { ...first, key: 'needs', also: ['solutions'], shy: false }
    // "Needs and next steps": what the model has no place for stands beside a section.
    const [own, ...more] = [first, ...others].flatMap((one) => (one && !namesAside(one) ? [one] : []))
    if (own && more.length === 0 && isSectionKey(own.key)) return { ...own, also: [], shy: false }
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

const namesAside = ({ key, also }: Label): boolean => key === 'aside' || also.includes('aside')

/** What is asked of a language before its labels. */
interface SmallWords {
  language: Language
  fillers: ReadonlySet<string>
  /** Words for one disruption or several. */
  disruption: ReadonlySet<string>
}

const smallWords = new WeakMap<Language, SmallWords>()

function smallOf(language: Language): SmallWords {
  const found = smallWords.get(language) ?? {
    language,
    fillers: new Set(language.fillers),
    disruption: new Set(singleWords(language, ['disruption', 'disruptions'])),
  }
  smallWords.set(language, found)
  return found
}

/** Whether any language has a name for a label. */
function isNameOf(key: LabelKey, text: string): boolean {
  const name = phrase(text)
  return havingName(
    name,
    languageTags.flatMap((tag) => languageOf(tag) ?? []),
  ).some((language) => entriesIn(language, 'byPhrase', name).some((entry) => entry.key === key))
}

/** The names that have some words, in the order of the language. */
function entriesIn(language: Language, by: 'byPhrase' | 'byBag', name: string): Entry[] {
  const { words, numbers } = language[by]
  const found: Entry[] = []
  for (let at = placeAmong(words, name); words[at] === name; at++)
    found.push(entryOf(language, numbers[at] ?? 0))
  return found
}

function entryOf(language: Language, number: number): Entry {
  const label = language.labelStarts.findLastIndex((start) => start <= number)
  return {
    key: labelKeys[label] as LabelKey,
    language,
    at: number - (language.labelStarts[label] ?? 0),
  }
}

/** Entries of all languages, the notes' own first; null where there are none. */
const filled = (entries: Entry[]): Entry[] | null => (entries.length > 0 ? entries : null)

function inBag(language: Language, bag: string): Entry[] {
  return havingName(bag, [language]).flatMap((one) => entriesIn(one, 'byBag', bag))
}

function bagOf(words: readonly string[], ...without: readonly ReadonlySet<string>[]): string {
  return words
    .filter((word) => !without.some((set) => set.has(word)))
    .toSorted()
    .join(' ')
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
  const [{ key, language, at }, ...others] = found as [Entry, ...Entry[]]
  const also = [...new Set(others.map((other) => other.key))].filter((other) => other !== key)
  return {
    key,
    get alias() {
      return language.labels[key][at] ?? ''
    },
    language: language.tag,
    exact,
    sectional,
    also,
    shy,
  }
}

interface Near {
  entry: Entry
  distance: number
  sectional: boolean
}

/** "Rec": the first letters of names that all are those of one thing. */
function abbreviated(language: Language, words: readonly string[]): Entry | null {
  const [short = ''] = words
  if (words.length > 1 || short.length < 3 || short.length > 6) return null
  const entries = (language.slips[short[0] ?? ''] ?? []).flatMap(([name, number]) =>
    name.startsWith(short) ? [{ name, ...entryOf(language, number) }] : [],
  )
  // Another number is no abbreviation: "Demand" may be of the market.
  if (entries.some(({ name }) => (name.split(' ', 1)[0]?.length ?? 0) < short.length + 2)) return null
  const keys = new Set(entries.map(({ key }) => (key === 'recommendation' ? 'recommendations' : key)))
  return keys.size === 1 ? (entries[0] ?? null) : null
}

/** The name that is a slip of the pen away: one letter in six to eight, two in longer ones, never the first. */
function nearest(language: Language, words: readonly string[]): Near | null {
  const { fillers } = smallOf(language)
  const left = words.filter((word) => !fillers.has(word))
  const core = left.join(' ')
  const limit = core.length < 6 ? 0 : core.length < 9 ? 1 : 2
  if (limit === 0) return null
  let best: { number: number; distance: number } | null = null
  for (const [name, number] of language.slips[core[0] ?? ''] ?? []) {
    if (
      Math.abs(name.length - core.length) > limit ||
      // Another number is no slip: "Demand" may be of the market.
      `${name}s` === core ||
      `${core}s` === name
    )
      continue
    const most = best === null ? limit : best.distance - 1
    const distance = editDistance(name, core, most)
    if (distance <= most) best = { number, distance }
  }
  if (best === null) return null
  return {
    entry: entryOf(language, best.number),
    distance: best.distance,
    sectional: left.length < words.length,
  }
}
