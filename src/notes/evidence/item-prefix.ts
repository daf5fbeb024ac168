import { editDistance } from '../labels/edit-distance.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold, type Word, wordsOf } from '../labels/words.ts'
import type { ItemKey } from '../languages/language.ts'
import { alphabets, markersOf } from './markers.ts'

/** The start of a thing with a number: "First disruption: ", "Need 2 – ", "D1. ". */
export interface ItemPrefix {
  key: ItemKey
  number: number
  /** Where its noun or number begins. */
  start: number
  /** Where the rest of the text begins. */
  end: number
  /** Its noun stands in prose as well: "Problem 1". */
  loose: boolean
  /** What parts it from the rest: a sign, the end of the text, or nothing but a space. */
  parted: boolean
  /** Noun and figure leave no doubt; an ordinal may begin a sentence: "First disruption hits". */
  sure: boolean
  /** Two signs only, as "D1": "N95" is none without its like. */
  initial: string | null
}

/** A text with a capital, as "d1" has it beside "d2". */
export const raised = (text: string): string =>
  text.replace(/^\s*\p{Ll}(?=\p{Ll}?\d)/u, (letter) => letter.toUpperCase())

/** Reads the number and the noun that a text begins with, or has from `from` on, in the order of any language. */
export function itemPrefix(text: string, vocabulary: Vocabulary, from = 0): ItemPrefix | null {
  const after = from + (markersOf(text.slice(from))[0]?.end ?? 0)
  const found = prefixAt(text, after, vocabulary)
  return found || after === from ? found : prefixAt(text, from, vocabulary)
}

function prefixAt(text: string, from: number, vocabulary: Vocabulary): ItemPrefix | null {
  const words = wordsOf(text.slice(from, from + 120)).map((word) => ({
    ...word,
    start: word.start + from,
    end: word.end + from,
  }))
  const found =
    numberFirst(words, text, vocabulary) ??
    nounFirst(words, text, vocabulary) ??
    initialFirst(words, text, vocabulary) ??
    signFirst(words, text, vocabulary)
  if (!found || /^[.,]\d/u.test(text.slice(found.end))) return null
  const separator =
    /^\s*[)\]]?\s*(?:[:：.)|·]|(?:[–—]|-{1,3})(?=\s|\p{L})|$)?\s*/u.exec(text.slice(found.end))?.[0] ?? ''
  const end = found.end + separator.length
  const parted = separator.trim() !== '' || end === text.length
  // "Disruption 1 / Perturbation 1: …" says one thing twice.
  const slash = /^\s*\/\s*/u.exec(text.slice(found.end))?.[0].length ?? 0
  const again = slash > 0 ? prefixAt(text, found.end + slash, vocabulary) : null
  if (again?.key === found.key && again.number === found.number)
    return { ...again, start: words[0]?.start ?? from }
  return { ...found, start: words[0]?.start ?? from, end, parted }
}

type Found = Pick<ItemPrefix, 'key' | 'number' | 'end' | 'loose' | 'sure' | 'initial'>

function numberFirst(all: readonly Word[], text: string, vocabulary: Vocabulary): Found | null {
  // "An chéad suaitheadh", "L-ewwel tfixkil": an article may stand before the ordinal.
  const isArticle = vocabulary.languages.some(({ articles }) =>
    articles.some((article) => fold(article) === all[0]?.text),
  )
  const words = isArticle && !vocabulary.ordinals.has(all[0]?.text ?? '') ? all.slice(1) : all
  const first = words[0]
  if (!first) return null
  const ordinal = ordinalAt(words, vocabulary)
  const counted = ordinal?.number ?? suffixed(first.text, vocabulary) ?? stopped(words, text)
  const next = ordinal?.words ?? 1
  const noun = nounAt(words, next, vocabulary)
  // "1 sutrikimas. …": a bare figure counts where a sign stands behind the noun.
  const isParted = noun !== null && /^\s?(?:[:：]|\.\s|[–—]|-{1,3}\s)/u.test(text.slice(noun.end))
  const number = counted ?? (isParted && /^\d{1,2}$/u.test(first.text) ? Number(first.text) : null)
  if (number === null || number === undefined) return null
  if (!noun || !isGap(text.slice(words[next - 1]?.end, words[next]?.start))) return null
  return { key: noun.key, number, end: noun.end, loose: noun.loose, sure: false, initial: null }
}

/** "1. Störung": a figure with a stop is an ordinal where a noun follows. */
function stopped(words: readonly Word[], text: string): number | null {
  const [first] = words
  return first && /^\d{1,2}$/u.test(first.text) && /^(?:\.|[ºª°])/u.test(text.slice(first.end))
    ? Number(first.text)
    : null
}

/** The number that the first words are, the most of them first: "an chéad", "a doua", "l-ewwel" are of two. */
function ordinalAt(
  words: readonly Word[],
  { ordinals }: Vocabulary,
): { number: number; words: number } | null {
  for (const length of [3, 2, 1]) {
    const number = ordinals.get(
      words
        .slice(0, length)
        .map(({ text }) => text)
        .join(' '),
    )
    if (number !== undefined && words.length > length) return { number, words: length }
  }
  return null
}

function nounFirst(words: readonly Word[], text: string, vocabulary: Vocabulary): Found | null {
  const noun = nounAt(words, 0, vocabulary)
  if (!noun) return shortNounFirst(words, text, vocabulary)
  const next = words[noun.next]
  const after = words[noun.next + 1]
  // "n.º 1": the raised letter is a word too.
  const signed = [after, words[noun.next + 2]].find(
    (one) => one && next && isSignGap(text.slice(next.end, one.start)) && numeral(one, text) !== null,
  )
  const figure = signed && next && vocabulary.numberSigns.has(next.text) ? signed : next
  if (!figure || !next || !/^\s*[#№(]?\s*$/u.test(text.slice(noun.end, next.start))) return null
  const digits = numeral(figure, text) ?? lettered(figure, text)
  const number = digits ?? vocabulary.ordinals.get(figure.text) ?? suffixed(figure.text, vocabulary)
  if (number === null || number === undefined) return null
  return {
    key: noun.key,
    number,
    end: figure.end,
    loose: noun.loose,
    sure: /^\d/u.test(figure.text) && !goesOn(words[words.indexOf(figure) + 1], vocabulary),
    initial: null,
  }
}

/** "Disr. 1: …", "Rec 2 – …": the first letters of a noun, where a figure follows that a sign parts from the rest. */
function shortNounFirst(
  [short, figure]: readonly Word[],
  text: string,
  vocabulary: Vocabulary,
): Found | null {
  if (!short || !figure || !/^\p{L}{2,8}$/u.test(short.text) || !/^\d{1,2}$/u.test(figure.text)) return null
  // "St. 1: …"
  const isSign = vocabulary.numberSigns.has(short.text)
  const isOfLength = short.text.length > 2 && short.text.length < 7
  if (!isOfLength && (text[short.end] !== '.' || isSign)) return null
  const isNear = /^\.?\s?$/u.test(text.slice(short.end, figure.start))
  if (!isNear || !/^\s?(?:[:：)]|[–—]|-{1,3}\s)/u.test(text.slice(figure.end))) return null
  const nouns = (vocabulary.nouns.get(short.text[0] ?? '') ?? []).filter(
    ({ words, loose }) => !loose && words.length === 1 && words[0]?.startsWith(short.text),
  )
  const [key, ...others] = new Set(nouns.map((noun) => noun.key))
  if (key === undefined || others.length > 0) return null
  return { key, number: Number(figure.text), end: figure.end, loose: false, sure: false, initial: short.text }
}

/** "Need no. 5 of last year": what a small word joins to the number is one name with it. */
function goesOn(next: Word | undefined, { languages }: Vocabulary): boolean {
  return next !== undefined && languages.some(({ joiners }) => joiners.includes(next.text))
}

/** "No. 4: …": a number that only a sign stands before, where a sign parts it from what follows. */
function signFirst(words: readonly Word[], text: string, vocabulary: Vocabulary): Found | null {
  const [sign, figure] = words
  if (!sign || !figure || !vocabulary.numberSigns.has(sign.text)) return null
  const isParted = /^\s?(?:[:：]|\s[–—-]{1,3}\s)/u.test(text.slice(figure.end))
  if (!/^\d{1,2}$/u.test(figure.text) || !isParted || !isGap(text.slice(sign.end, figure.start))) return null
  return {
    key: 'disruption',
    number: Number(figure.text),
    end: figure.end,
    loose: true,
    sure: false,
    initial: null,
  }
}

/** "Disruption B:" counts by letters, where a sign or the end of the text shows that it does. */
function lettered({ start, end }: Word, text: string): number | null {
  const letter = text.slice(start, end)
  const number =
    alphabets.map((letters) => letters.indexOf(letter.toLowerCase()) + 1).find((at) => at > 0) ?? 0
  const isLetter = letter.length === 1 && letter !== letter.toLowerCase() && number > 0 && number < 9
  return isLetter && /^\s*(?:[:.)]|[–—]|-{1,3}\s|$)/u.test(text.slice(end)) ? number : null
}

const isSignGap = (text: string): boolean => /^\.?\s*[ºª°]?\.?\s*$/u.test(text)

const isGap = (text: string): boolean => /^\.?[\sºª°]*$/u.test(text)

/** "D1", "GP2"; in capitals, or any `d1` would be one. */
function initialFirst(words: readonly Word[], text: string, vocabulary: Vocabulary): Found | null {
  const first = words[0]
  const match = first && /^([a-z]{1,2})(\d{1,2})$/u.exec(first.text)
  const key = match && vocabulary.initials.get(match[1] ?? '')
  if (!first || !key || !/^\p{Lu}/u.test(text.slice(first.start))) return null
  return {
    key,
    number: Number(match[2]),
    end: first.end,
    loose: false,
    sure: true,
    initial: match[1] ?? null,
  }
}

function nounAt(words: readonly Word[], at: number, vocabulary: Vocabulary) {
  for (const { key, words: noun, loose } of vocabulary.nouns.get(words[at]?.text[0] ?? '') ?? []) {
    const last = words[at + noun.length - 1]
    // "disruption no" before "1": the sign is read with the number, and is a word before any other.
    if (noun.length > 1 && vocabulary.numberSigns.has(noun.at(-1) ?? '')) continue
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
  return long && !word.endsWith('s') && editDistance(noun, word, 1) <= 1
}

function suffixed(word: string, vocabulary: Vocabulary): number | null {
  const match = /^(\d{1,3})(\p{L}{1,4})$/u.exec(word)
  return match && vocabulary.ordinalSuffixes.has(match[2] ?? '') ? Number(match[1]) : null
}

/** Figures; Roman ones in capitals only, for "Need I say" is none. */
function numeral({ text: word, start, end }: Word, text: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word)
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(word)
  return roman < 0 || !/^[IVX]+$/u.test(text.slice(start, end)) ? null : roman + 1
}
