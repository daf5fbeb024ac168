import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold } from '../labels/words.ts'

/** Codes of the places a text names, in its order: `EU`, `World` or a country's; regions have none. */
export function placesIn(text: string, vocabulary: Vocabulary): string[] {
  const listed = codesOnly(text, vocabulary)
  if (listed) return listed
  const found = new Set<string>()
  for (const clause of text.split(/[;.\n]/u)) {
    for (const { code } of namesIn(meant(clause, vocabulary), vocabulary)) found.add(code)
  }
  return [...found]
}

/** "ES, IT and EL": codes count only where there is nothing else, for IT is also a technology. */
function codesOnly(text: string, vocabulary: Vocabulary): string[] | null {
  const { known: codes, and } = cache.get(vocabulary) ?? remember(vocabulary)
  const parts = text.split(/[\s,;/&+]+/u).filter((part) => part !== '' && !and.has(part))
  const named = parts.map((part) => (part === 'GR' ? 'EL' : part === 'UK' ? 'GB' : part))
  return named.length > 0 && named.every((part) => codes.has(part) && part === part.toUpperCase())
    ? [...new Set(named)]
    : null
}

/** A clause without what it denies: up to the end of its part after "not", within its part before "excluded". */
function meant(clause: string, vocabulary: Vocabulary): string {
  const { denial, excluded } = cache.get(vocabulary) ?? remember(vocabulary)
  return clause
    .split(/(?<=[:()])/u)
    .map((part) => {
      const left = excluded ? part.replace(excluded, '') : part
      const match = denial?.exec(left)
      return match ? left.slice(0, match.index) : left
    })
    .join(' ')
}

/** Any of some words, not as part of others. */
const whole = (words: readonly string[]): string =>
  String.raw`(?<![\p{L}-])(?:${words.map(literal).join('|')})(?![\p{L}])`

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

interface Name {
  code: string
  /** Folded; abbreviations keep their capitals. */
  name: string
}

interface Known {
  pattern: RegExp
  codes: Map<string, string>
  known: Set<string>
  /** The words after which places are those left out; null where there are none. */
  denial: RegExp | null
  /** Names that are left out, with the words that say so after them. */
  excluded: RegExp | null
  /** What joins codes. */
  and: ReadonlySet<string>
}

const cache = new WeakMap<Vocabulary, Known>()

function namesIn(clause: string, vocabulary: Vocabulary): Name[] {
  const { pattern, codes } = cache.get(vocabulary) ?? remember(vocabulary)
  const text = [...clause.replaceAll('’', "'")].map(foldLowerCase).join('')
  return [...text.matchAll(pattern)].flatMap(([name]) => {
    const code = codes.get(name)
    return code === undefined ? [] : [{ code, name }]
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
  const names = [...codes.keys()].toSorted((a, b) => b.length - a.length).map(literal)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu')
  const known = new Set(vocabulary.languages.flatMap(({ places }) => Object.keys(places)))
  // A word of denial in one language may be any other word elsewhere: "no" in Portuguese.
  const { denials = [], excluded: after = [] } = vocabulary.languages[0] ?? {}
  const denial = denials.length === 0 ? null : new RegExp(whole(denials), 'iu')
  const excluded =
    after.length === 0 ? null : new RegExp(String.raw`[^,;:(]*${whole(after)}(?=\s*(?:[,;:).]|$))`, 'giu')
  const and = new Set(vocabulary.languages.flatMap((language) => language.and))
  const built = { pattern, codes, known, denial, excluded, and }
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
