import { fold } from '../../languages/fold.ts'

export { fold }

/** A word of a text, by offsets, folded: without case and accents. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text: letters and figures, nothing else. */
export function wordsOf(text: string): readonly Word[] {
  const known = parted.get(text)
  if (known) return known
  const words = parting(text)
  if (text.length < 200) {
    if (parted.size >= 2_000) parted.clear()
    parted.set(text, words)
  }
  return words
}

/** The same line is asked for its words by all that may read it. */
const parted = new Map<string, readonly Word[]>()

function parting(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A text as its folded words, one space apart. */
export function phrase(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ')
}
