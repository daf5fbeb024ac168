import type { Passage } from './passages.ts'
import type { Finding } from './rule.ts'

/** The place of a stretch of a passage in the notes' file. */
export function placeOf(passage: Passage, index: number, length: number): { start: number; end: number } {
  return { start: passage.offset(index), end: passage.offset(index + length - 1) + 1 }
}

/**
 * Findings for the matches of a global pattern in the notes' own words.
 *
 * @param pattern its cost must be linear: no open length beside another
 * @param finding what to say of a match, or null where it is nothing
 */
export function findIn(
  passages: readonly Passage[],
  pattern: RegExp,
  finding: (match: RegExpExecArray, passage: Passage) => Omit<Finding, 'start' | 'end'> | null,
): Finding[] {
  return passages.flatMap((passage) =>
    [...passage.own.matchAll(pattern)].flatMap((match) => {
      const found = finding(match, passage)
      return found === null ? [] : [{ ...placeOf(passage, match.index, match[0].length), ...found }]
    }),
  )
}

/** A figure after and before which nothing of a longer number, code or word may stand. */
export const alone = (figure: string): string =>
  String.raw`(?<![\p{L}\p{N}.,:/_#\-–§])(?:${figure})(?![\p{L}\p{N}_]|[.,:/\-–]\p{N})`
