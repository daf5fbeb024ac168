import bidiFactory from 'bidi-js'
import { type Direction, rightToLeft } from '../../../document/direction.ts'

type Bidi = ReturnType<typeof bidiFactory.default>
let opened: Bidi | null = null

/** Opened with the first text that needs it: it unfolds tables. */
function bidi(): Bidi {
  // The package's types take it for an ES module; Node imports what `module.exports` is
  opened ??= (bidiFactory as unknown as typeof bidiFactory.default)()
  return opened
}

/** Embedding levels by UTF-16 unit in a paragraph of a direction; null where all of it runs from left to right. */
export function levelsOf(text: string, direction: Direction): Uint8Array | null {
  const mixes = direction === 'rtl' || rightToLeft.test(text)
  return mixes ? bidi().getEmbeddingLevels(text, direction).levels : null
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
