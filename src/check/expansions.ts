import { oneOf } from '../languages/one-of.ts'
import type { Words } from './words/words.ts'

/** What a session's texts say that its acronyms stand for. Every pattern is bounded, so that the cost is linear. */
export interface Expansions {
  /** Acronyms that are written out somewhere. */
  expanded: ReadonlySet<string>
  /** Names of several words with capitals, by their initials. */
  names: ReadonlyMap<string, string>
}

const acronym = /^\p{Lu}{2,8}(?:-\p{Lu}{1,4})?(?=s?(?:[,;]|$))/u
/** Brackets, with the words before them and the word after. */
function bracketPattern({ articles }: Words): RegExp {
  const article = articles.length === 0 ? '' : `(?:(?:${oneOf(articles)}) )?`
  return new RegExp(
    String.raw`(?<before>[^()\n]{0,80})\(${article}(?<inside>[^()\n]{1,120})\)(?:[ ](?<after>\p{Lu}{2,8}(?:-\p{Lu}{1,4})?)(?!\p{L}))?`,
    'gu',
  )
}

/** A word with a capital that is no acronym itself: "PL and LT" is not what PL stands for. */
const word = String.raw`\p{Lu}(?=[\p{L}’']{0,29}\p{Ll})[\p{L}’']{1,30}`

/** Names of several words with capitals, and small words between them. */
function namePattern(small: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${word}(?:[\s-]${small}${word}){1,8}`, 'gu')
}

/** Looks through texts once. */
export function expansionsOf(texts: readonly string[], words: Words): Expansions {
  const small = words.smallWords.length === 0 ? '(?!)' : `(?:${oneOf(words.smallWords)})`
  const bracket = bracketPattern(words)
  const name = namePattern(String.raw`(?:${small}\s){0,2}`)
  const ending = new RegExp(String.raw`(?:[\s-]|\s${small})*$`, 'u')
  const expanded = new Set<string>()
  const names = new Map<string, string>()
  for (const text of texts) {
    for (const { groups = {} } of text.matchAll(bracket)) addBracket(groups, expanded)
    for (const [found] of text.matchAll(name)) addNames(found, names, ending)
  }
  return { expanded, names }
}

function addBracket(groups: Record<string, string | undefined>, expanded: Set<string>): void {
  const { before = '', inside = '', after } = groups
  // "Catalan Water Partnership (CWP)"
  const short = acronym.exec(inside)?.[0]
  if (short !== undefined && /\p{Ll}/u.test(before)) expanded.add(short)
  if (!/\p{L}[\s-]+\p{L}/u.test(inside)) return
  // "CWP (Catalan Water Partnership)"
  const previous = /(?<!\p{L})(\p{Lu}{2,8}(?:-\p{Lu}{1,4})?)s? $/u.exec(before)?.[1]
  if (previous !== undefined) expanded.add(previous)
  // "(Catalan Water Partnership) CWP"
  if (after !== undefined) expanded.add(after)
}

/** Every run of words of a name, by the capitals they begin with. */
function addNames(found: string, names: Map<string, string>, ending: RegExp): void {
  const capitals = [...found.matchAll(/(?<!\p{L})\p{Lu}/gu)]
  for (const [from, first] of capitals.entries()) {
    for (let to = from + 1; to < capitals.length; to++) {
      const end = capitals[to + 1]?.index ?? found.length
      const initials = capitals.slice(from, to + 1).join('')
      const words = found.slice(first.index, end).replace(ending, '')
      if (!names.has(initials)) names.set(initials, words)
    }
  }
}
