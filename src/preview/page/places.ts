import type { WrittenPlace } from '../protocol.ts'

/**
 * Where words of a page were written: of all places that have them, the one that comes at the same part of the brief.
 *
 * @param part from 0 at the brief's beginning to 1 at its end
 */
export function placeOf(places: readonly WrittenPlace[], words: string, part: number): WrittenPlace | null {
  const wanted = withoutHyphens(words)
  const found = places.flatMap((place, index) =>
    withoutHyphens(place.text).includes(wanted)
      ? [{ place, away: Math.abs(index / places.length - part) }]
      : [],
  )
  return found.sort((a, b) => a.away - b.away)[0]?.place ?? null
}

/** The words of a brief that were written at a line of a file, or next after it; null where there are none. */
export function pieceOf(places: readonly WrittenPlace[], file: string, line: number): string | null {
  const after = places.filter((place) => place.file === file && place.line >= line)
  return after.sort((a, b) => a.line - b.line)[0]?.text ?? null
}

/** A line of a page may end within a word. */
const withoutHyphens = (text: string): string => text.replaceAll(/\u00AD|[-\u2010]$/gu, '')
