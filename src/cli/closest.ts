import leven from 'leven'

/**
 * The candidate that a misspelt word most likely meant, or null where none is near (edit distance at most a third).
 *
 * @param most edits, where less than a third may be meant
 */
export function closest(word: string, candidates: readonly string[], most = Infinity): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.min(most, Math.max(1, Math.ceil(candidate.length / 3))),
    )
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate ?? null
}

/** Letters that only changed places are one slip of the hand. */
const distanceOf = (word: string, candidate: string): number =>
  word !== candidate && letters(word) === letters(candidate) ? 1 : leven(word, candidate)

const letters = (word: string): string => [...word].sort().join('')
