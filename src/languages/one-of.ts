/** Texts as alternatives of a pattern, the longest first. */
export function oneOf(texts: readonly string[]): string {
  return [...new Set(texts)]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('|')
}
