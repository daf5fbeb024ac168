import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block } from '../../src/document/document.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

const code = (value: string): Block => ({ type: 'code', value })

test.each<[string, (length: number) => Block]>([
  ['of one letter', (length) => paragraph('a'.repeat(length))],
  ['that is base64', (length) => paragraph('aGVsbG8/d29y+bGQ'.repeat(length / 16))],
  ['of several alphabets', (length) => paragraph('aбγא'.repeat(length / 4))],
  ['that is an address', (length) => paragraph(`https://${'a.b&c=d'.repeat(length / 7)}/`)],
  ['with dashes', (length) => paragraph('ab-cd'.repeat(length / 5))],
  ['in code', (length) => code('aGVsbG8/d29ybGQ='.repeat(length / 16))],
])('a word %s takes as much longer to set as it is longer', async (_, make) => {
  const cost = async (length: number): Promise<number> => {
    const begin = process.cpuUsage().user
    await pdfWriter.write(documentOf([make(length)]), programAssets)
    return process.cpuUsage().user - begin
  }
  await cost(3200)
  const short = await cost(3200)
  // Eight times as long: sixty-four times as much would be a square
  expect((await cost(25_600)) / short).toBeLessThan(32)
})
