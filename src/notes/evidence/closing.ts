import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import type { Language } from '../languages/language.ts'
import { dateLine } from '../values/date.ts'

/** "The session closed at 10:00.", "Next time: 12 August": said of the meeting, not in it. */
export function isClosing(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 160) return false
  const end = endOf(text, closings(vocabulary))
  // "Thanks, Maria", but not "Thanks to vouchers, hotels stayed open".
  const isGreeting = /\s/u.test(text.slice(0, end).trim()) || wordsOf(text).length < 6 || isParted(text, end)
  return (end > 0 && isGreeting) || isNext(text, nextTimes(vocabulary), vocabulary)
}

/** "Best regards, Ana" at the end of the notes: a greeting that a sign parts from who sends it, or nothing follows. */
export function signsOff(text: string, vocabulary: Vocabulary): boolean {
  const end = text.length > 80 || !/^\p{Lu}/u.test(text) ? 0 : endOf(text, closings(vocabulary))
  const sender = text.slice(end)
  return end > 0 && /^\s?(?:[,!\n]|[–—]|-{1,3}\s|$)/u.test(sender) && sender.split('\n').every(isNameOfSender)
}

/**
 * Whether a line within the notes ends what stands above it: a greeting with who sends it, or the end of the meeting with
 * its hour, or alone. "Many thanks to the mills that lend crews" goes on with it.
 */
export function endsAbove(text: string, vocabulary: Vocabulary): boolean {
  if (!isClosing(text, vocabulary)) return false
  const said = text.slice(endOf(text, closings(vocabulary)))
  return said.length === text.length || isNameOfSender(said) || dateLine(said, vocabulary, true) !== null
}

/** "Ana de la Cruz, ACC", but not "the ports said, are not enough". */
function isNameOfSender(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? []
  const isGreat = (word: string | undefined) => word === undefined || /^\p{Lu}/u.test(word)
  const isSmall = (word: string) => isGreat(word) || word.length < 4
  return isGreat(words[0]) && isGreat(words.at(-1)) && words.every(isSmall) && !/[:：]/u.test(line)
}

/** "The chair thanked all and closed the meeting at 15:52.": what the notes end with may say so in any of its words. */
export function endsMeeting(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 160 || dateLine(text, vocabulary, true)?.time == null) return false
  // A word alone may say anything: "thanks to", "after closure".
  return wordsOf(text).some(({ start }) => {
    const end = endOf(text.slice(start), closings(vocabulary))
    return /\s/u.test(text.slice(start, start + end).trim())
  })
}

/** "- Next meeting: 12 August": among things that are listed only a day behind a sign leaves no doubt. */
export function isNextDay(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 160) return false
  const all = [closings(vocabulary), nextTimes(vocabulary)]
  return all.some((known) => isParted(text, endOf(text, known)) && dateLine(text, vocabulary) !== null)
}

/** "Category: Notes": what the notes are filed under. */
export const namesCategory = (text: string, vocabulary: Vocabulary): boolean =>
  text.length < 160 && isParted(text, endOf(text, categories(vocabulary)))

/** "Next time we order early" goes on as prose does. */
function isNext(text: string, known: Openings, vocabulary: Vocabulary): boolean {
  const end = endOf(text, known)
  if (end === 0) return false
  // "Next ferry sails on 12 August": a word alone is of the meeting before a sign or a date only, and with a day.
  const isAlone = !/\s/u.test(text.slice(0, end).trim())
  const day = dateLine(text.slice(end).replace(/^\s?(?:[:：]|[–—]|-{1,3}\s)/u, ''), vocabulary)
  if (isAlone) return day !== null && day.rest === ''
  return isParted(text, end) || day !== null
}

const isParted = (text: string, end: number): boolean =>
  end > 0 && /^\s?(?:[:：]|[–—]|-{1,3}\s)/u.test(text.slice(end))

/** What a line may begin with, with a space after it, by its first word; the longest first. */
type Openings = ReadonlyMap<string, readonly string[]>

/** Where the words end that a text begins with, if they are known; else 0. */
function endOf(text: string, known: Openings): number {
  const words = `${phrase(text)} `
  const first = words.slice(0, words.indexOf(' '))
  const found = known.get(first)?.find((opening) => words.startsWith(opening))
  return found === undefined ? 0 : (wordsOf(text)[found.trimEnd().split(' ').length - 1]?.end ?? 0)
}

const openingsOf = (key: keyof Language & ('closings' | 'nextTimes' | 'categories')) =>
  perVocabulary(({ languages }): Openings => {
    const found = new Map<string, string[]>()
    for (const opening of languages.flatMap((language) => language[key])) {
      const first = opening.split(' ', 1)[0] ?? ''
      found.set(first, [...(found.get(first) ?? []), `${opening} `])
    }
    for (const all of found.values()) all.sort((a, b) => b.length - a.length)
    return found
  })

const closings = openingsOf('closings')
const nextTimes = openingsOf('nextTimes')
const categories = openingsOf('categories')
