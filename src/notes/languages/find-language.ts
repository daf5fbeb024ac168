import type { Shares } from '../../languages/compile-finder.ts'
import { foldedPhrase } from '../../languages/fold.ts'
import { placeAmong } from '../../languages/sorted-words.ts'
import { finder, languageTags } from '../../languages/store.ts'

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
  const scores: Scores = languageTags.map(() => 0)
  const seen = new Set<string>()
  for (const written of text.slice(0, enough).split('\n')) {
    const line = /[/.@`<]/.test(written) ? written.replaceAll(addresses, ' ') : written
    const { label, prose } = partsOf(line)
    const languages = label === null ? null : labelled(label, seen)
    if (languages !== null) share(scores, languages, labelWeight)
    for (const word of (languages === null ? line : prose).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
      weigh(scores, word)
  }
  const sorted = languageTags
    .map((tag, index) => ({ tag, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const [{ tag, score: best } = nothing, { score: second } = nothing] = sorted
  return best <= 0 ? { tag: 'en', margin: 0 } : { tag, margin: (best - Math.max(0, second)) / (best + doubt) }
}

/** For each language in the order of their tags. */
type Scores = number[]

const nothing = { tag: 'en', score: 0 }

const labelWeight = 0.75
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|`[^`\n]*`|<\/?[a-z][^<>\n]*>/giu

/** What a line says before its first colon, or the whole of a short one, and what comes after. */
function partsOf(line: string): { label: string | null; prose: string } {
  const [, label = '', prose = ''] = /^([^:：|]{1,80})[:：|]?(.*)$/su.exec(line.replace(/^[\s|]+/u, '')) ?? []
  return { label: label.trim() === '' ? null : label, prose }
}

/** The languages that have a label, once for each label; null where it is none. */
function labelled(text: string, seen: Set<string>): number | null {
  const name = foldedPhrase(text)
  const languages = languagesOf(name, finder().labels)
  if (languages === 0) return null
  const isNew = !seen.has(name)
  seen.add(name)
  return isNew ? languages : 0
}

/** A bit for each language that has a word. */
function languagesOf(word: string, { words, languages }: Shares): number {
  const at = placeAmong(words, word)
  return words[at] === word ? (languages[at] ?? 0) : 0
}

/** The languages of words, which come again and again. */
const known = new Map<string, number>()

function weigh(scores: Scores, written: string): void {
  const word = written.toLowerCase()
  const { words, alphabets } = finder()
  const languages = known.get(word) ?? languagesOf(word, words)
  if (known.size < 5_000) known.set(word, languages)
  share(scores, languages, 1)
  // Capitals are names, which have the letters of other languages.
  if (written !== word || /^[a-z]*$/.test(word)) return
  const letters = [...new Set(word.replaceAll(/[a-z]/g, ''))]
  for (const [index, alphabet] of alphabets.entries()) {
    const isForeign = letters.some((letter) => !alphabet.includes(letter))
    scores[index] = (scores[index] ?? 0) + (isForeign ? -0.5 : 0.05)
  }
}

/** Gives a weight to languages; the more they are, the less to each. */
function share(scores: Scores, languages: number, weight: number): void {
  const each = weight / bitsIn(languages)
  for (let index = 0, rest = languages; rest !== 0; index++, rest >>>= 1)
    if ((rest & 1) === 1) scores[index] = (scores[index] ?? 0) + each
}

function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
