import bidiFactory from 'bidi-js'
import { type Direction, rightToLeft } from '../../../document/direction.ts'
import type { Stretch } from '../../../document/isolates.ts'

type Bidi = ReturnType<typeof bidiFactory.default>
let opened: Bidi | null = null

/** Opened with the first text that needs it: it unfolds tables. */
function bidi(): Bidi {
  // The package's types take it for an ES module; Node imports what `module.exports` is
  opened ??= (bidiFactory as unknown as typeof bidiFactory.default)()
  return opened
}

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
const [opens, closes] = ['\u2068', '\u2069']

/**
 * Embedding levels by UTF-16 unit of each stretch of a paragraph of a direction; null where all of it runs from left to
 * right. Isolates are parted by the signs for them, which are in no text.
 */
export function levelsOf(stretches: readonly Stretch[], direction: Direction): Uint8Array[] | null {
  if (direction === 'ltr' && !stretches.some(({ text }) => rightToLeft.test(text))) return null
  let around: Stretch['isolates'] = []
  const signed = stretches.map(({ text, isolates }) => {
    const same = isolates.filter((isolate, i) => isolate === around[i]).length
    const signs = closes.repeat(around.length - same) + opens.repeat(isolates.length - same)
    around = isolates
    return { text, signs }
  })
  const { levels } = bidi().getEmbeddingLevels(
    signed.map(({ text, signs }) => signs + text).join(''),
    direction,
  )
  let at = 0
  return signed.map(({ text, signs }) => {
    const start = at + signs.length
    at = start + text.length
    return levels.subarray(start, at)
  })
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
