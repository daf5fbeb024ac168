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
  /** Tags of others that its labels or some of its lines are in. */
  beside: string[]
}

/** From this margin on the language may be taken as found; below it somebody should say. */
export const sureMargin = 0.2

/** So much of a text is looked at, in characters. */
const enough = 8_000
/** Evidence that every language is given, so that a word or two make nothing sure. */
const doubt = 1.5
const labelWeight = 0.75
/** Answers are often in the language of the labels, as these are chosen from a list. */
const answerWeight = 0.5
/** So many small words weigh as much as all labels together. */
const wordsForLabels = 20
/** What a line must tell of a language to be in it: one word that no other has. */
const tellsOfLine = 1
/** Labels, and answers by somebody else: more languages than that are chance. */
const mostBeside = 2

/** For each language in the order of their tags. */
type Scores = number[]

const noScores = (): Scores => languageTags.map(() => 0)

/**
 * The language of notes, by their small words and letters; the more these tell, the less their labels do: labels are
 * often English where what they say is not.
 */
export function findLanguage(text: string): FoundLanguage {
  const said = noScores()
  const labels = noScores()
  const lines: number[][] = []
  const seen = new Set<string>()
  let count = 0
  for (const written of text.slice(0, enough).split('\n')) {
    const line = /[/.@`<]/.test(written) ? written.replaceAll(addresses, ' ') : written
    const { label, prose } = partsOf(line)
    const languages = label === null ? null : labelled(label, seen)
    if (languages !== null) share(labels, languages, labelWeight)
    const words = (languages === null ? line : prose).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    const told = words.map((word) => weigh(said, word)).filter((bits) => bits !== 0)
    count += told.length
    // Names have small words of other languages.
    if (told.length * 2 >= words.length) lines.push(told)
  }
  const part = 1 / (1 + count / wordsForLabels)
  const sorted = languageTags
    .map((tag, index) => ({ tag, index, score: (said[index] ?? 0) + part * (labels[index] ?? 0) }))
    .sort((a, b) => b.score - a.score)
  const [{ tag, index, score: best } = nothing, { score: second } = nothing] = sorted
  if (best <= 0) return { tag: 'en', margin: 0, beside: [] }
  return {
    tag,
    margin: (best - Math.max(0, second)) / (best + doubt),
    beside: besides(index, labels, lines),
  }
}

const nothing = { tag: 'en', index: 0, score: 0 }

/** Languages beside the one of a text: the labels', and those of lines that have no word of it. */
function besides(own: number, labels: Scores, lines: readonly number[][]): string[] {
  const found = [topOf(labels, labelWeight)]
  for (const told of lines) {
    if (told.some((bits) => ((bits >>> own) & 1) === 1)) continue
    const scores = noScores()
    for (const bits of told) share(scores, bits, 1)
    found.push(topOf(scores, tellsOfLine))
  }
  const others = new Set(found.filter((index) => index >= 0 && index !== own))
  return [...others].slice(0, mostBeside).flatMap((index) => languageTags[index] ?? [])
}

/** The language with the highest score, from a least one on; -1 where none has it. */
function topOf(scores: Scores, least: number): number {
  const top = Math.max(...scores)
  return top >= least ? scores.indexOf(top) : -1
}

const addresses = /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@\S+|`[^`\n]*`|<\/?[a-z][^<>\n]*>/giu

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

/** The languages that have a word, as a small one and in answers; words come again and again. */
const known = new Map<string, { small: number; answer: number }>()

function toldBy(word: string): { small: number; answer: number } {
  const found = known.get(word)
  if (found) return found
  const { words, answers } = finder()
  const told = { small: languagesOf(word, words), answer: languagesOf(word, answers) }
  if (known.size < 5_000) known.set(word, told)
  return told
}

/** Weighs a word; a bit for each language that has it. */
function weigh(scores: Scores, written: string): number {
  const word = written.toLowerCase()
  const { alphabets } = finder()
  const { small, answer } = toldBy(word)
  share(scores, small, 1)
  share(scores, answer, answerWeight)
  // Capitals are names, which have the letters of other languages.
  if (written !== word || /^[a-z]*$/.test(word)) return small | answer
  const letters = [...new Set(word.replaceAll(/[a-z]/g, ''))]
  for (const [index, alphabet] of alphabets.entries()) {
    const isForeign = letters.some((letter) => !alphabet.includes(letter))
    scores[index] = (scores[index] ?? 0) + (isForeign ? -0.5 : 0.05)
  }
  return small | answer
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
