import { expect, test } from 'vitest'
import { readOne } from './read.ts'

test.each([
  ['people with titles', 'Speakers: ', 'Dr. Jane van der Doe, '],
  ['short sentences', 'Evidence: ', 'Masks are late. '],
  ['sentences with colons', 'Evidence: ', 'It was so: late. '],
])('a paragraph of %s takes as much longer to read as it is longer', (_, label, sentence) => {
  const cost = (count: number): number => {
    const begin = process.cpuUsage().user
    readOne(
      `# Alliance\n\n# Value\n\nFirst disruption: Masks are missing\n\n${label}${sentence.repeat(count)}\n`,
    )
    return process.cpuUsage().user - begin
  }
  cost(500)
  const short = cost(500)
  // Eight times as long: sixty-four times as much would be a square
  expect(cost(4000) / short).toBeLessThan(32)
})
