import { expect, test } from 'vitest'
import { patternsIn, runsFor } from '../support/patterns-in.ts'

/** Letters of the shorter text, and how many times as long the longer is. */
const short = 3000
const times = 8

/** Milliseconds of all matches in a text, at best of three. */
function cost(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, `${pattern.flags}g`)
  const one = (): number => {
    const begin = performance.now()
    let left = 10_000
    for (const _ of text.matchAll(all)) {
      left -= 1
      if (left === 0) break
    }
    return performance.now() - begin
  }
  const first = one()
  return first < 2 ? first : Math.min(first, one(), one())
}

/** Whether a pattern takes more than in proportion: a square makes it 64 times as long where the text is 8 times. */
function grows(pattern: RegExp, run: string): boolean {
  // What begins like a match and what ends like none are the dear ones
  return [
    (length: number) => run.repeat(length / run.length),
    (length: number) => `a${run.repeat(length / run.length)}\u0001`,
  ].some((make) => {
    const longer = cost(pattern, make(short * times))
    return longer > 4 && longer / Math.max(cost(pattern, make(short)), 0.05) > times * 3
  })
}

const patterns = patternsIn('src')

test(`each of the ${patterns.length} patterns of the program takes a time in proportion to the text`, () => {
  const found = patterns.flatMap(({ place, pattern }) => {
    const bad = runsFor(pattern).filter((run) => grows(pattern, run))
    return bad.length === 0 ? [] : [`${place} ${pattern} on runs of ${JSON.stringify(bad.slice(0, 4))}`]
  })
  expect(found).toEqual([])
}, 1_200_000)
