import { oneOf } from '../../languages/one-of.ts'
import { markersOf } from '../evidence/markers.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import type { LabelKey } from '../languages/language.ts'
import { denialsIn } from './denied.ts'

/** Whether a text only says that there is nothing: "None were reported.", "N/A", "Aucune", "–". `keys`: nothing of what. */
export function saysNone(said: string, keys: readonly LabelKey[], vocabulary: Vocabulary): boolean {
  if (said.length > 120) return false
  const { none, not, reported, requests, nouns } = knownOf(vocabulary)
  // "k. A.": a letter that counts no items.
  if (none.has(plainPhrase(said, vocabulary))) return true
  // "None (that is for Malta to do)": the bracket says more of the same.
  const text = said.slice(markersOf(said)[0]?.end ?? 0).replace(/(?<=\p{L})\s?\([^()]*\)\s*$/u, '')
  if (/^[\s\-–—_/.…?*]+$/u.test(text)) return true
  const isAsked = keys.some((key) => asked.has(key))
  const plain = plainPhrase(text, vocabulary)
  const words = plain.split(' ').filter(Boolean)
  if (words.length === 0 || none.has(plain)) return words.length > 0
  const [first = '', ...reasons] = text.split(/[,;]\s|\s(?:[–—]|-{1,3})\s/u)
  const reason = text.slice(first.length)
  if (isAsked && reasons.length > 0 && none.has(plainPhrase(first, vocabulary)))
    return isReason(reason, vocabulary)
  return (
    words.some((word) => not.has(word)) &&
    words.every(
      (word) =>
        not.has(word) ||
        reported.has(word) ||
        (isAsked && requests.has(word)) ||
        keys.some((key) => nouns(key).has(word)),
    )
  )
}

/**
 * A text as its folded words, without what only stresses that there is nothing: "none at all", "absolutely no needs", but
 * not that of "not really clear", and "not quite" is no "not".
 */
function plainPhrase(text: string, vocabulary: Vocabulary): string {
  const { none, not, emphases } = knownOf(vocabulary)
  const all = phrase(text)
  if (none.has(all)) return all
  return all
    .replaceAll(emphases, (words, at: number) => {
      const [before, after] = [all.slice(0, at), all.slice(at + words.length)].map((part) => part.trim())
      const isDenied = not.has(before?.split(' ').at(-1) ?? '')
      const isOfNothing = after === '' || not.has(after?.split(' ', 1)[0] ?? '')
      return none.has(before ?? '') || (isOfNothing && !isDenied) ? '' : words
    })
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}

/**
 * Whether what stands behind "nothing" is a reason, which asks for nothing and excepts nothing: "Nothing, this is national.",
 * but not "Nothing, except funding". Behind a dash it must say whose task it is: "N/A – a reserve of masks" asks for one.
 */
function isReason(text: string, vocabulary: Vocabulary): boolean {
  const { turns, nouns } = knownOf(vocabulary)
  const words = wordsOf(text).map((word) => word.text)
  if (denialsIn(text, vocabulary).length > 0 || words.some((word) => turns.has(word))) return false
  if (isOfOthers(text, vocabulary)) return true
  return !/^\s[–—-]/u.test(text) && !words.some((word) => [...asked].some((key) => nouns(key).has(word)))
}

/**
 * "health law is national", "az egészségügy nemzeti hatáskörbe tartozik": that it is for others to act, and nothing else.
 * Any other sentence may ask: "what is missing are stocks".
 */
function isOfOthers(text: string, vocabulary: Vocabulary): boolean {
  const { copulas, competences, small } = knownOf(vocabulary)
  const words = wordsOf(text)
  const at = words.findLastIndex(({ start, end }) => copulas.has(text.slice(start, end).toLowerCase()))
  const said = words.slice(at + 1).map((word) => word.text)
  if (said.length === 0) return competences.has(words[at - 1]?.text ?? '')
  const isTask = (word: string) => competences.has(word)
  return at >= 0 && said.some(isTask) && said.every((word) => isTask(word) || small.has(word))
}

/** What is asked for or made: "no demand" and "none was made" under the evidence are what was seen. */
const asked: ReadonlySet<LabelKey> = new Set<LabelKey>([
  'euActions',
  'recommendations',
  'needs',
  'solutions',
  'coordination',
  'regulation',
  'funding',
  'recording',
])

const singular: Partial<Record<LabelKey, readonly LabelKey[]>> = {
  needs: ['need'],
  solutions: ['solution'],
  recommendations: ['recommendation'],
}

interface Known {
  none: ReadonlySet<string>
  not: ReadonlySet<string>
  reported: ReadonlySet<string>
  /** "at all", "absolutely", among folded words. */
  emphases: RegExp
  /** "but": what follows is no reason. */
  turns: ReadonlySet<string>
  /** "is", with its accents: "è" is, "e" is "and". */
  copulas: ReadonlySet<string>
  /** "national": what others than the Union are to do. */
  competences: ReadonlySet<string>
  small: ReadonlySet<string>
  /** "request", "made": only where something may be asked for or made. */
  requests: ReadonlySet<string>
  /** By the label, its own words and those of one such thing. */
  nouns: (key: LabelKey) => ReadonlySet<string>
}

const cache = new WeakMap<Vocabulary, Known>()

function knownOf(vocabulary: Vocabulary): Known {
  const { languages, spoken } = vocabulary
  const found = cache.get(vocabulary) ?? {
    none: new Set(languages.flatMap(({ none }) => none)),
    not: new Set(languages.flatMap(({ not }) => not)),
    reported: new Set(languages.flatMap(({ reported }) => reported)),
    emphases: new RegExp(
      String.raw`(?<=^|\s)(?:${oneOf(languages.flatMap(({ emphases }) => emphases))})(?=\s|$)`,
      'gu',
    ),
    turns: new Set(languages.flatMap(({ turns }) => turns.map(phrase))),
    copulas: new Set(spoken.flatMap(({ copulas }) => copulas)),
    competences: new Set(spoken.flatMap(({ competences }) => competences)),
    small: new Set(
      spoken.flatMap(({ functionWords, articles }) => [...functionWords, ...articles.map(phrase)]),
    ),
    requests: new Set(languages.flatMap(({ requests }) => requests)),
    nouns: onceFor(
      (key: LabelKey) => new Set([key, ...(singular[key] ?? [])].flatMap((one) => nounsOf(one, vocabulary))),
    ),
  }
  cache.set(vocabulary, found)
  return found
}

function onceFor<K, V extends object>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}

/** The words of short names: "good practices", but not "short or long term". */
function nounsOf(key: LabelKey, { languages }: Vocabulary): string[] {
  return languages
    .flatMap(({ labels }) => labels[key].map((alias) => phrase(alias).split(' ')))
    .filter((words) => words.length <= (oneLine.has(key) ? 1 : 2))
    .flat()
}

const oneLine: ReadonlySet<LabelKey> = new Set<LabelKey>([
  'geographicalImpact',
  'valueChainStage',
  'character',
  'timeFrame',
])
