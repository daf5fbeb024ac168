import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold } from '../labels/words.ts'
import { denialsIn, meant } from './denied.ts'

/** Codes of the places a text names, in its order: `EU`, `World` or a country's; regions have none. */
export function placesIn(text: string, vocabulary: Vocabulary): string[] {
  const [denial] = denialsIn(text, vocabulary)
  // "BE NL LU, not DE": what is only codes up to the denial.
  const listed = codesOnly(text.slice(0, denial?.start), vocabulary)
  if (listed) return listed
  const names = [...namesIn(text, vocabulary), ...codesAmong(text, vocabulary)].toSorted(
    (a, b) => a.start - b.start,
  )
  return [...new Set(meant(text, names, vocabulary, true).map(({ code }) => code))]
}

/** "ES, IT and EL": codes count only where there is nothing else, for IT is also a technology. */
function codesOnly(text: string, vocabulary: Vocabulary): string[] | null {
  const known = cache.get(vocabulary) ?? remember(vocabulary)
  const parts = text.split(/[\s,;/&+]+/u).filter((part) => part !== '' && !known.and.has(part))
  const found = parts.flatMap((part) => codeOf(part, known) ?? [])
  return parts.length > 0 && found.length === parts.length ? [...new Set(found)] : null
}

/** What capitals stand for: "EL" is Greece, but the Union in Estonian; "D" is Germany in German. */
function codeOf(written: string, { own, known }: Known): string | null {
  const code = own.get(written) ?? (written === 'GR' ? 'EL' : written === 'UK' ? 'GB' : written)
  return known.has(code) && written === written.toUpperCase() ? code : null
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** "Belgium, NL": a code that is a part of a list by itself. */
function codesAmong(text: string, vocabulary: Vocabulary): Name[] {
  const known = cache.get(vocabulary) ?? remember(vocabulary)
  if (text.length > 200) return []
  return [...text.matchAll(/(?<=^|[,;/&+]\s*)[A-Z]{1,2}(?=\s*(?:[,;/&+]|$))/gu)].flatMap(
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
  pattern: RegExp
  codes: Map<string, string>
  known: Set<string>
  /** What the notes' own language has in capitals. */
  own: ReadonlyMap<string, string>
  /** What joins codes. */
  and: ReadonlySet<string>
}

const cache = new WeakMap<Vocabulary, Known>()

function namesIn(said: string, vocabulary: Vocabulary): Name[] {
  const { pattern, codes } = cache.get(vocabulary) ?? remember(vocabulary)
  const letters = [...said.replaceAll('’', "'")]
  const folded = letters.map(foldLowerCase)
  const text = folded.join('')
  // Folding may lengthen: "ß" is "ss".
  const isEven = text.length === said.length
  const offsets = isEven ? [] : offsetsOf(letters, folded)
  return [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const code = codes.get(name)
    const start = isEven ? index : (offsets[index] ?? index)
    return code === undefined ? [] : [{ code, start, end: start + name.length }]
  })
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

/** Folds a letter unless it is a plain capital: whether "US" or "us" is written must stay visible. */
function foldLowerCase(letter: string): string {
  return /[A-Z]/u.test(letter) ? letter : fold(letter) || letter
}

function remember(vocabulary: Vocabulary): Known {
  const codes = new Map<string, string>()
  for (const { places } of vocabulary.languages) {
    for (const [code, names] of Object.entries(places)) {
      for (const name of names) for (const form of formsOf(name)) if (!codes.has(form)) codes.set(form, code)
    }
  }
  // A letter alone is a place only in a list of codes.
  const names = [...codes.keys()]
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu')
  const known = new Set(vocabulary.languages.flatMap(({ places }) => Object.keys(places)))
  const and = new Set(vocabulary.languages.flatMap((language) => language.and))
  const own = new Map(
    Object.entries(vocabulary.languages[0]?.places ?? {}).flatMap(([code, all]) =>
      all.filter((name) => /^[A-Z]{1,2}$/u.test(name)).map((name): [string, string] => [name, code]),
    ),
  )
  const built = { pattern, codes, known, own, and }
  cache.set(vocabulary, built)
  return built
}

/** A name as it may be written: abbreviations only in capitals, other names with a capital, in capitals, or as they are. */
function formsOf(name: string): string[] {
  const plain = [...name].map(foldLowerCase).join('')
  if (/^[A-Z][A-Z0-9 -]*$/u.test(name)) return [name]
  const upper = fold(name).toUpperCase()
  if (/^\p{Ll}/u.test(name))
    return [plain, plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), upper]
  return [
    [...name].map((letter) => (fold(letter) === letter.toLowerCase() ? letter : fold(letter))).join(''),
    plain,
    capital(name),
    upper,
  ]
}

/** The name with accents gone and its capitals kept. */
function capital(name: string): string {
  return [...name.normalize('NFD')].filter((letter) => !/\p{M}/u.test(letter)).join('')
}
