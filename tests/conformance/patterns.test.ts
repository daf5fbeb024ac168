import { expect, test } from 'vitest'
import { patternsIn, runsFor } from '../support/patterns-in.ts'

/** Letters of the shortest text, and how many times as long the others are. */
const short = 1000
const times = [24, 72]

/**
 * Milliseconds of the processor for all matches in a text, at best of three, whatever else the machine does: the first
 * compiles the pattern, which hides the growth from a short text to a longer one.
 */
const cost = (all: RegExp, text: string): number =>
  Math.min(once(all, text), once(all, text), once(all, text))

/** By one compiled pattern: `matchAll` compiles a copy for each text, which takes longer than most matches. */
function once(all: RegExp, text: string): number {
  const begin = process.cpuUsage()
  let left = 10_000
  all.lastIndex = 0
  for (let match = all.exec(text); match !== null && left > 0; match = all.exec(text)) {
    if (match[0] === '') all.lastIndex += 1
    left -= 1
  }
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

/** Whether a pattern takes more than in proportion, at both lengths: a square takes 576 and 5,184 times as long. */
function grows(all: RegExp, run: string): boolean {
  // What begins like a match and ends like none is the dearest
  const makes = [
    (length: number) => run.repeat(length / run.length),
    (length: number) => `a${run.repeat(length / run.length)}\u0001`,
  ]
  return makes.some((make) => {
    const least = Math.max(cost(all, make(short)), 0.1)
    return times.every((factor) => cost(all, make(short * factor)) > least * factor * 3)
  })
}

const patterns = patternsIn('src')

test(`each of the ${patterns.length} patterns of the program takes a time in proportion to the text`, () => {
  const found = patterns.flatMap(({ place, pattern }) => {
    const all = new RegExp(pattern.source, `${pattern.flags}g`)
    const bad = runsFor(pattern).find((run) => grows(all, run))
    return bad === undefined ? [] : [`${place} ${pattern} on a run of ${JSON.stringify(bad)}`]
  })
  expect(found).toEqual([])
}, 1_200_000)
