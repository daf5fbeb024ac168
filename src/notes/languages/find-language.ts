import { foldedPhrase } from '../../languages/fold.ts'
import { finder } from '../../languages/store.ts'

/** The language that a text is most likely in. */
export interface FoundLanguage {
  /** BCP 47 tag. */
  tag: string
  /** How far it is before the next one, from 0 (nothing tells) to almost 1. */
  margin: number
}

/** From this margin on the language may be taken as found; below it somebody should say. */
export const sureMargin = 0.2

/** So much of a text is looked at, in characters. */
const enough = 8_000
/** Evidence that every language is given, so that a word or two make nothing sure. */
const doubt = 1.5

/**
 * The language of notes, by their small words, their letters and, less, their labels: labels are often English where
 * what they say is not.
 */
export function findLanguage(text: string): FoundLanguage {
  const scores = new Map(Object.keys(finder().alphabets).map((tag) => [tag, 0]))
  const seen = new Set<string>()
  for (const line of text.slice(0, enough).replaceAll(addresses, ' ').split('\n')) {
    const { label, prose } = partsOf(line)
    const tags = label === null ? undefined : labelled(label, seen)
    if (tags) share(scores, tags, labelWeight)
    for (const word of (tags ? prose : line).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) weigh(scores, word)
  }
  const [[tag, best] = ['en', 0], [, second] = ['', 0]] = [...scores].toSorted(([, a], [, b]) => b - a)
  return best <= 0 ? { tag: 'en', margin: 0 } : { tag, margin: (best - Math.max(0, second)) / (best + doubt) }
}

const labelWeight = 0.75
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|`[^`\n]*`|<\/?[a-z][^<>\n]*>/giu

/** What a line says before its first colon, or the whole of a short one, and what comes after. */
function partsOf(line: string): { label: string | null; prose: string } {
  const [, label = '', prose = ''] = /^([^:：|]{1,80})[:：|]?(.*)$/su.exec(line.replace(/^[\s|]+/u, '')) ?? []
  return { label: label.trim() === '' ? null : label, prose }
}

/** The languages that have a label, once for each label. */
function labelled(text: string, seen: Set<string>): string[] | undefined {
  const name = foldedPhrase(text)
  const tags = finder().labels[name]?.split(' ')
  if (!tags) return undefined
  const isNew = !seen.has(name)
  seen.add(name)
  return isNew ? tags : []
}

function weigh(scores: Map<string, number>, written: string): void {
  const word = written.toLowerCase()
  const { words, alphabets } = finder()
  if (Object.hasOwn(words, word)) share(scores, words[word]?.split(' ') ?? [], 1)
  // Capitals are names, which have the letters of other languages.
  if (/^[a-z]*$/.test(word) || written !== word) return
  const letters = new Set(word.replaceAll(/[a-z]/g, ''))
  for (const [tag, alphabet] of Object.entries(alphabets)) {
    const isForeign = [...letters].some((letter) => !alphabet.includes(letter))
    scores.set(tag, (scores.get(tag) ?? 0) + (isForeign ? -0.5 : 0.05))
  }
}

/** Gives a weight to languages; the more they are, the less to each. */
function share(scores: Map<string, number>, tags: readonly string[], weight: number): void {
  for (const tag of tags) scores.set(tag, (scores.get(tag) ?? 0) + weight / tags.length)
}
