import { placeKey } from '../../languages/name-table.ts'
import { oneOf } from '../../languages/one-of.ts'
import { firstWord, foldSmall } from '../../languages/place-forms.ts'
import { havingName } from '../../languages/store.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { type Word, wordsOf } from '../labels/words.ts'
import type { Language } from '../languages/language.ts'
import { denialsIn, meant } from './denied.ts'

/** Codes of the places a text names, in its order: `EU`, `World` or a country's; regions have none. */
export function placesIn(said: string, vocabulary: Vocabulary): string[] {
  const text = said.replace(/(?<![\s.])[\s.]+$/u, '')
  const [denial] = denialsIn(text, vocabulary)
  // "BE NL LU, not DE": what is only codes up to the denial, if a sign parts them from it: "NL not", "not NL only".
  const before = text.slice(0, denial?.start)
  const isParted = denial === undefined || /[,;(–—-]\s*$/u.test(before)
  const listed = isParted ? codesOnly(before.replace(/\($/u, ''), vocabulary) : null
  if (listed) return listed
  const names = [...namesIn(text, vocabulary), ...codesAmong(text, vocabulary)].toSorted(
    (a, b) => a.start - b.start,
  )
  return [...new Set(meant(text, names, vocabulary, true).map(({ code }) => code))]
}

/** Codes of the places that a field of places names: there an item of the list in small letters is a place too, "sweden and finland". */
export function placesOfField(said: string, vocabulary: Vocabulary): string[] {
  return placesIn(withItemsRaised(said, vocabulary), vocabulary)
}

/** Names that are whole items in small letters, with their capitals; "turkey farms" stays. */
function withItemsRaised(said: string, vocabulary: Vocabulary): string {
  return said
    .split(itemEnds(vocabulary))
    .map((part) => {
      const [lead = ''] = leadPattern(vocabulary).exec(part) ?? []
      const rest = part.slice(lead.length).trimEnd().replace(/\.$/u, '')
      const item = rest.slice(0, onlyBehind(vocabulary).exec(rest)?.index)
      if (!/^\p{Ll}[^\p{Lu}]{3,}$/u.test(item)) return part
      const raised = item.replaceAll(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
      const [name] = namesIn(raised, vocabulary)
      return name?.start === 0 && name.end === item.length
        ? lead + raised + part.slice(lead.length + item.length)
        : part
    })
    .join('')
}

/** What ends the items of a list; kept by `split`. */
const itemEnds = perVocabulary(
  ({ languages }) =>
    new RegExp(String.raw`([,;/&()\n]|\s(?:${oneOf(languages.flatMap(({ and }) => and))})(?=\s))`, 'u'),
)

/** "in sweden", "only in sweden": what stands before the name. */
const leadPattern = perVocabulary(({ spoken }) => {
  const only = oneOf(spoken.flatMap((language) => language.only))
  return new RegExp(
    String.raw`^\s*(?:(?:${only})\s+)?(?:(?:${oneOf(spoken.flatMap(({ joiners }) => joiners))})\s+)?`,
    'u',
  )
})

/** "sweden only" */
const onlyBehind = perVocabulary(
  ({ spoken }) => new RegExp(String.raw`\s(?:${oneOf(spoken.flatMap(({ only }) => only))})$`, 'u'),
)

/** Whether a text is names of places and nothing else: "Austria and Italy". */
export function areOnlyPlaces(text: string, vocabulary: Vocabulary): boolean {
  if (codesOnly(text, vocabulary)) return true
  const { and } = cache.get(vocabulary) ?? remember(vocabulary)
  const names = namesIn(text, vocabulary)
  const isNamed = ({ start, end }: Word) => names.some((name) => name.start <= start && name.end >= end)
  return names.length > 0 && wordsOf(text).every((word) => isNamed(word) || and.has(word.text))
}

/** Whether a label is the name of the Union and nothing else: "EU", also "eu" in a hurry. */
export function namesUnion(label: string, vocabulary: Vocabulary): boolean {
  const name = label.trim()
  return name.length < 20 && placesIn(name.length < 4 ? name.toUpperCase() : name, vocabulary).join() === 'EU'
}

/** "ES, IT and EL": codes count only where there is nothing else, for IT is also a technology. */
function codesOnly(text: string, vocabulary: Vocabulary): string[] | null {
  const known = cache.get(vocabulary) ?? remember(vocabulary)
  const parts = text
    .split(/[\s,;/&+]+/u)
    .filter((part) => part !== '' && !known.and.has(part) && !known.only.has(part.toLowerCase()))
  const found = parts.flatMap((part) => codeOf(part, known) ?? [])
  return parts.length > 0 && found.length === parts.length ? [...new Set(found)] : null
}

/** What capitals stand for: "EL" is Greece, but the Union in Estonian; "D" is Germany in German. */
function codeOf(written: string, { own, known }: Known): string | null {
  const code = own.get(written) ?? (written === 'GR' ? 'EL' : written === 'UK' ? 'GB' : written)
  return known.has(code) && written === written.toUpperCase() ? code : null
}

/** "Belgium, NL", "islands (MT, CY)": a code that is a part of a list by itself. */
function codesAmong(text: string, vocabulary: Vocabulary): Name[] {
  const known = cache.get(vocabulary) ?? remember(vocabulary)
  if (text.length > 200) return []
  return [...text.matchAll(/[A-Z]{1,2}(?<=(?:^|[,;/&+(]\s*)[A-Z]{1,2})(?=\s*(?:[,;/&+)]|$))/gu)].flatMap(
    ({ 0: written, index }) => {
      const code = codeOf(written, known)
      return code === null ? [] : [{ code, start: index, end: index + written.length }]
    },
  )
}

interface Name {
  code: string
  start: number
  end: number
}

interface Known {
  /** Forms of names that begin with a word, the longest first. */
  names(word: string): readonly PlaceForm[]
  known: Set<string>
  /** What the notes' own language has in capitals. */
  own: ReadonlyMap<string, string>
  /** What joins codes. */
  and: ReadonlySet<string>
  /** "BE only": what says that there are no others. */
  only: ReadonlySet<string>
}

interface PlaceForm {
  form: string
  code: string
}

/** A form has no letter or figure right before or after it. */
const wordPattern = /[\p{L}\p{N}]+/gu

const cache = new WeakMap<Vocabulary, Known>()

function namesIn(said: string, vocabulary: Vocabulary): Name[] {
  const { names } = cache.get(vocabulary) ?? remember(vocabulary)
  const letters = [...said.replaceAll('’', "'")]
  const folded = letters.map(foldSmall)
  const text = folded.join('')
  // Folding may lengthen: "ß" is "ss".
  const isEven = text.length === said.length
  const offsets = isEven ? [] : offsetsOf(letters, folded)
  const found: Name[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const named = index < from ? undefined : names(word).find(({ form }) => standsAt(form, text, index))
    if (!named) continue
    from = index + named.form.length
    const start = isEven ? index : (offsets[index] ?? index)
    found.push({ code: named.code, start, end: start + named.form.length })
  }
  return found
}

/** Whether a form stands at a place, and no longer word than it. */
function standsAt(form: string, text: string, index: number): boolean {
  return (
    text.startsWith(form, index) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(index + form.length, index + form.length + 2))
  )
}

/** Where each folded letter stood. */
function offsetsOf(letters: readonly string[], folded: readonly string[]): number[] {
  let at = 0
  return letters.flatMap((letter, index) => {
    const start = at
    at += letter.length
    return Array.from({ length: folded[index]?.length ?? 0 }, () => start)
  })
}

function remember(vocabulary: Vocabulary): Known {
  const { languages } = vocabulary
  const known = new Set(languages.flatMap(({ placeCodes }) => placeCodes))
  const and = new Set(languages.flatMap((language) => language.and))
  const asked = new Map<string, readonly PlaceForm[]>()
  const names = (word: string): readonly PlaceForm[] => {
    const found = asked.get(word) ?? formsWith(word, languages)
    if (found.length > 0) asked.set(word, found)
    return found
  }
  const own = new Map(
    Object.entries(vocabulary.languages[0]?.places ?? {}).flatMap(([code, all]) =>
      all.filter((name) => /^[A-Z]{1,2}$/u.test(name)).map((name): [string, string] => [name, code]),
    ),
  )
  const only = new Set(languages.flatMap((language) => language.only))
  const built = { names, known, own, and, only }
  cache.set(vocabulary, built)
  return built
}

/** A form that two languages have means what it means in the first. */
function formsWith(word: string, languages: readonly Language[]): PlaceForm[] {
  return havingName(placeKey(word), languages)
    .flatMap((language) => formsOf(language).get(word) ?? [])
    .toSorted((a, b) => b.form.length - a.form.length)
}

const formsByWord = new WeakMap<Language, ReadonlyMap<string, PlaceForm[]>>()

/** The forms of a language's places by their first word. */
function formsOf(language: Language): ReadonlyMap<string, PlaceForm[]> {
  const known = formsByWord.get(language)
  if (known) return known
  const seen = new Set<string>()
  const found = new Map<string, PlaceForm[]>()
  for (const [code, forms] of Object.entries(language.placeForms))
    for (const form of forms) {
      // A letter alone is a place only in a list of codes.
      if (seen.has(form) || form.length < 2) continue
      seen.add(form)
      const word = firstWord(form)
      const others = found.get(word)
      if (others) others.push({ form, code })
      else found.set(word, [{ form, code }])
    }
  formsByWord.set(language, found)
  return found
}
