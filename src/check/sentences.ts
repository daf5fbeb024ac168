import type { Words } from './words/words.ts'

/** A sentence of a passage: where it begins in the text, and its words as written. */
export interface Sentence {
  index: number
  text: string
}

/** A mark that may end a sentence, with closing marks after it, before a space. */
const end = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)/gu
/** What a sentence can begin with. */
const begin = /^\s+["'“‘«([¿¡]*[\p{Lu}\p{Lt}\p{N}]/u

/** The sentences of a text; a point after an abbreviation or an initial ends none. */
export function sentencesOf(text: string, words: Words): Sentence[] {
  const ends = [...text.matchAll(end)]
    .filter((match) => endsSentence(text, match, words))
    .map((match) => match.index + match[0].length)
  return [0, ...ends].flatMap((from, place) => {
    const part = text.slice(from, ends[place] ?? text.length)
    const trimmed = part.trim()
    return trimmed === '' ? [] : [{ index: from + part.indexOf(trimmed), text: trimmed }]
  })
}

function endsSentence(text: string, match: RegExpExecArray, words: Words): boolean {
  const after = match.index + match[0].length
  if (!begin.test(text.slice(after, after + 12))) return false
  if (!match[0].startsWith('.')) return true
  const before = /[\p{L}.-]{0,20}$/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? ''
  const initial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(before)
  return !initial && !words.abbreviations.includes(before.toLowerCase())
}

/** How many words a text has: what stands between spaces and has a letter or a figure. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** The first words of a text, for messages. */
export function beginningOf(text: string, words = 6): string {
  const all = text.trim().split(/\s+/u)
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')} …`
}
