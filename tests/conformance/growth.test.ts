import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block } from '../../src/document/document.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { readOne } from '../notes/read.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

/**
 * How many times as much processor time a text of eight times the length takes: about 8 where it grows with the length, about
 * 64 where it grows with its square. The least of five counts, since the collector of garbage works in the same process; each
 * text begins one letter later than the last, for what is remembered of an equal text costs nothing.
 */
async function growth(work: (text: string) => unknown, text: string): Promise<number> {
  let begun = 0
  const least = async (times: number): Promise<number> => {
    const costs: number[] = []
    for (let round = 0; round < 5; round += 1) {
      begun += 1
      const start = process.cpuUsage().user
      await work(text.repeat(times).slice(begun))
      costs.push(process.cpuUsage().user - start)
    }
    return Math.min(...costs)
  }
  await least(1)
  const short = await least(1)
  return (await least(8)) / short
}

const code = (value: string): Block => ({ type: 'code', value })

test.each<[string, string, (text: string) => Block]>([
  ['of one letter', 'a'.repeat(3200), paragraph],
  ['that is base64', 'aGVsbG8/d29y+bGQ'.repeat(200), paragraph],
  ['of several alphabets', 'aбγА'.repeat(800), paragraph],
  ['that is an address', 'https://a.b&c=d'.repeat(200), paragraph],
  ['with dashes', 'ab-cd'.repeat(640), paragraph],
  ['in code', 'aGVsbG8/d29ybGQ='.repeat(200), code],
])('a word %s takes as much longer to set as it is longer', async (_, word, block) => {
  const set = (text: string) => pdfWriter.write(documentOf([block(text)]), programAssets)
  expect(await growth(set, word)).toBeLessThan(32)
})

test.each([
  ['people with titles', 'Speakers: ', 'Dr. Jane van der Doe, '],
  ['short sentences', 'Evidence: ', 'Masks are late. '],
  ['sentences with colons', 'Evidence: ', 'It was so: late. '],
])('a paragraph of %s takes as much longer to read as it is longer', async (_, label, sentence) => {
  const reading = (text: string) =>
    readOne(`# Alliance\n\n# Value\n\nFirst disruption: Masks are missing\n\n${label}${text}\n`)
  expect(await growth(reading, sentence.repeat(500))).toBeLessThan(32)
})
