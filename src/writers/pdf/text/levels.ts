import bidiFactory from 'bidi-js'

type Bidi = ReturnType<typeof bidiFactory.default>
let opened: Bidi | null = null

/** Opened with the first text that needs it: it unfolds tables. */
function bidi(): Bidi {
  // The package's types take it for an ES module; Node imports what `module.exports` is
  opened ??= (bidiFactory as unknown as typeof bidiFactory.default)()
  return opened
}

/** Letters of scripts that run from right to left, and marks that say so. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Embedding levels by UTF-16 unit in a paragraph that runs from left to right; null where all of it does. */
export function levelsOf(text: string): Uint8Array | null {
  return rightToLeft.test(text) ? bidi().getEmbeddingLevels(text, 'ltr').levels : null
}

/**
 * The order in which parts of a line are seen, as indices (Unicode UAX 9, rule L2): every stretch of at least a level
 * is turned round, the deepest first.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}
