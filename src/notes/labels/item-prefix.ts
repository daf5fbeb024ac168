import type { ItemKey } from '../languages/language.ts'
import { editDistance } from './edit-distance.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Word, wordsOf } from './words.ts'

/** The start of a thing with a number: "First disruption: ", "Need 2 – ", "D1. ". */
export interface ItemPrefix {
  key: ItemKey
  number: number
  /** Where the rest of the text begins. */
  end: number
  /** Its noun stands in prose as well: "Problem 1". */
  loose: boolean
  /** What parts it from the rest: a sign, the end of the text, or nothing but a space. */
  parted: boolean
}

/** Reads the number and the noun that a text begins with, in the order of any language. */
export function itemPrefix(text: string, vocabulary: Vocabulary): ItemPrefix | null {
  const from = enumerator(text)?.end ?? 0
  const words = wordsOf(text.slice(from, from + 120)).map((word) => ({
    ...word,
    start: word.start + from,
    end: word.end + from,
  }))
  const found =
    numberFirst(words, vocabulary) ?? nounFirst(words, vocabulary) ?? initialFirst(words, text, vocabulary)
  if (!found) return null
  const separator =
    /^\s*[)\]]?\s*(?:[:：.)|]|(?:[–—]|-{1,3})(?=\s|\p{L})|$)?\s*/u.exec(text.slice(found.end))?.[0] ?? ''
  const end = found.end + separator.length
  return { ...found, end, parted: separator.trim() !== '' || end === text.length }
}

type Found = Pick<ItemPrefix, 'key' | 'number' | 'end' | 'loose'>

function numberFirst(words: readonly Word[], vocabulary: Vocabulary): Found | null {
  const first = words[0]
  if (!first) return null
  const number = vocabulary.ordinals.get(first.text) ?? suffixed(first.text, vocabulary)
  if (number === null || number === undefined) return null
  const noun = nounAt(words, 1, vocabulary)
  return noun && { key: noun.key, number, end: noun.end, loose: noun.loose }
}

function nounFirst(words: readonly Word[], vocabulary: Vocabulary): Found | null {
  const noun = nounAt(words, 0, vocabulary)
  if (!noun) return null
  const next = words[noun.next]
  const figure = next && vocabulary.numberSigns.has(next.text) ? words[noun.next + 1] : next
  if (!figure) return null
  const number =
    numeral(figure.text) ?? vocabulary.ordinals.get(figure.text) ?? suffixed(figure.text, vocabulary)
  return number === null || number === undefined
    ? null
    : { key: noun.key, number, end: figure.end, loose: noun.loose }
}

/** "D1", "GP2"; in capitals, or any `d1` would be one. */
function initialFirst(words: readonly Word[], text: string, vocabulary: Vocabulary): Found | null {
  const first = words[0]
  const match = first && /^([a-z]{1,2})(\d{1,2})$/u.exec(first.text)
  const key = match && vocabulary.initials.get(match[1] ?? '')
  if (!first || !key || !/^\p{Lu}/u.test(text.slice(first.start))) return null
  return { key, number: Number(match[2]), end: first.end, loose: false }
}

function nounAt(words: readonly Word[], at: number, vocabulary: Vocabulary) {
  for (const { key, words: noun, loose } of vocabulary.nouns.get(words[at]?.text[0] ?? '') ?? []) {
    const last = words[at + noun.length - 1]
    if (last && noun.every((part, index) => isSame(part, words[at + index]?.text ?? ''))) {
      return { key, end: last.end, next: at + noun.length, loose }
    }
  }
  return null
}

/** The same word but for one letter in long ones. */
function isSame(noun: string, word: string): boolean {
  if (noun === word) return true
  const long = noun.length >= 8 && word[0] === noun[0] && Math.abs(word.length - noun.length) <= 1
  return long && !word.endsWith('s') && editDistance(noun, word) <= 1
}

function suffixed(word: string, vocabulary: Vocabulary): number | null {
  const match = /^(\d{1,3})(\p{L}{1,4})$/u.exec(word)
  return match && vocabulary.ordinalSuffixes.has(match[2] ?? '') ? Number(match[1]) : null
}

function numeral(word: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word)
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(word)
  return roman < 0 ? null : roman + 1
}

/** The number a heading or item begins with: "2.", "2)", "(2)", "2.1", "II.", "a)". Not part of its words. */
export function enumerator(text: string): { number: number; end: number } | null {
  const match =
    /^\s*(?:\((\d{1,3}|[ivx]{1,5}|[a-z])\)|(\d{1,3}(?:\.\d{1,3}){1,4})(?:[.):]|(?=\s))|(\d{1,3}|[ivx]{1,5}|[a-z])(?:[.)]|\.\))|(\d{1,3})\s(?:[–—]|-{1,3}))\s+(?=\S)/iu.exec(
      text,
    )
  if (!match) return null
  const name = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').toLowerCase()
  const last = name.split('.').at(-1) ?? ''
  return { number: numeral(last) ?? last.charCodeAt(0) - 96, end: match[0].length }
}
