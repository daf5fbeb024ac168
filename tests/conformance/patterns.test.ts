import { expect, test } from 'vitest'
import { patternsIn, runsFor } from '../support/patterns-in.ts'

/** Letters of the shortest text, and how many times as long the others are. */
const short = 1000
const times = [8, 24]

/** Milliseconds of the processor for all matches in a text, at best of three, whatever else the machine does. */
function cost(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, `${pattern.flags}g`)
  const one = (): number => {
    const begin = process.cpuUsage()
    let left = 10_000
    for (const _ of text.matchAll(all)) {
      left -= 1
      if (left === 0) break
    }
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  }
  const first = one()
  return first < 2 ? first : Math.min(first, one(), one())
}

/** Whether a pattern takes more than in proportion, at both lengths: a square takes 64 and 576 times as long. */
function grows(pattern: RegExp, run: string): boolean {
  // What begins like a match and ends like none is the dearest
  const makes = [
    (length: number) => run.repeat(length / run.length),
    (length: number) => `a${run.repeat(length / run.length)}\u0001`,
  ]
  return makes.some((make) => {
    const least = Math.max(cost(pattern, make(short)), 0.1)
    return times.every((factor) => cost(pattern, make(short * factor)) > least * factor * 3)
  })
}

const patterns = patternsIn('src')

test(`each of the ${patterns.length} patterns of the program takes a time in proportion to the text`, () => {
  const found = patterns.flatMap(({ place, pattern }) => {
    const bad = runsFor(pattern).find((run) => grows(pattern, run))
    return bad === undefined ? [] : [`${place} ${pattern} on a run of ${JSON.stringify(bad)}`]
  })
  expect(found).toEqual([])
}, 1_200_000)
