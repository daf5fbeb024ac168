import type { FinishedBlock } from './finished-text.ts'

/** Where two finished files of one brief differ first. */
export interface Difference {
  /** Some words around the place in each; empty where one has ended. */
  one: string
  other: string
  /** The heading that the place stands under in the first. */
  under: string | null
}

/** Words on each side of a place, for a person to find it. */
const around = 6

/**
 * The first place where two files do not say the same in the same order; null where they do. How words are parted into
 * blocks is each format's own: a fact is a line in one and a row in another.
 */
export function firstDifference(
  one: readonly FinishedBlock[],
  other: readonly FinishedBlock[],
): Difference | null {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const end = Math.max(words.length, others.length)
  const at = Array.from({ length: end }, (_, index) => index).find(
    (index) => words[index]?.word !== others[index]?.word,
  )
  if (at === undefined) return headingDifference(one, other)
  const shown = (all: readonly Word[]): string =>
    all
      .slice(Math.max(0, at - around), at + around)
      .map(({ word }) => word)
      .join(' ')
  return {
    one: shown(words),
    other: shown(others),
    under: words[Math.min(at, words.length - 1)]?.under ?? null,
  }
}

/** The same words may be headings in one and paragraphs in the other. */
function headingDifference(
  one: readonly FinishedBlock[],
  other: readonly FinishedBlock[],
): Difference | null {
  const [headings, others] = [one, other].map((blocks) =>
    blocks.filter(({ isHeading }) => isHeading).map(({ text }) => text),
  ) as [string[], string[]]
  const at = headings.findIndex((text, index) => text !== others[index])
  if (at < 0 && headings.length >= others.length) return null
  const index = at < 0 ? headings.length : at
  return {
    one: headings[index] ?? '',
    other: others[index] ?? '',
    under: headings[index - 1] ?? null,
  }
}

interface Word {
  word: string
  under: string | null
}

function wordsOf(blocks: readonly FinishedBlock[]): Word[] {
  let under: string | null = null
  return blocks.flatMap(({ isHeading, text }) => {
    if (isHeading) under = text
    return text.split(/\s+/u).map((word) => ({ word, under }))
  })
}
