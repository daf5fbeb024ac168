import { keysOf } from './faithful/words.ts'
import type { FinishedBlock } from './finished-text.ts'

/** A text of the model, and what it is: `recommendation`, `need`. */
export interface Promised {
  what: string
  text: string
}

/** A text of the model that a finished file does not say, or not as the notes do. */
export interface Unsaid extends Promised {
  /** What the file has in its place, where it begins like it; null where nothing does. */
  found: string | null
}

/** So many words at the beginning of a text are looked for where it is not found whole. */
const beginning = 3

/** The texts that a finished file does not say word by word. */
export const unsaid = (blocks: readonly FinishedBlock[], promised: readonly Promised[]): Unsaid[] =>
  unsaidOf(promised)(blocks)

/** The same for several files of one brief. */
export function unsaidOf(promised: readonly Promised[]): (blocks: readonly FinishedBlock[]) => Unsaid[] {
  const wantedWords = promised.map((one) => ({ ...one, wanted: keysOf(one.text) }))
  const known = new Map<string, string[]>()
  const wordsOf = (text: string): string[] => {
    const words = known.get(text) ?? keysOf(text)
    known.set(text, words)
    return words
  }
  return (blocks) =>
    unsaidIn(
      blocks.flatMap(({ text }) => wordsOf(text)),
      wantedWords,
    )
}

function unsaidIn(
  words: readonly string[],
  promised: readonly (Promised & { wanted: readonly string[] })[],
): Unsaid[] {
  const said = ` ${words.join(' ')} `
  return promised.flatMap(({ what, text, wanted }) => {
    if (wanted.length === 0 || said.includes(` ${wanted.join(' ')} `)) return []
    return [{ what, text, found: inItsPlace(words, wanted) }]
  })
}

/** The place that begins or ends as the text does. */
function inItsPlace(words: readonly string[], wanted: readonly string[]): string | null {
  const isAt = (at: number, some: readonly string[]) =>
    some.every((word, index) => words[at + index] === word)
  const head = wanted.slice(0, beginning)
  const tail = wanted.slice(-beginning)
  const from = words.findIndex((_, at) => isAt(at, head))
  if (from >= 0) return words.slice(from, from + wanted.length).join(' ')
  const end = words.findIndex((_, at) => isAt(at, tail))
  return end < 0
    ? null
    : words.slice(Math.max(0, end + tail.length - wanted.length), end + tail.length).join(' ')
}
