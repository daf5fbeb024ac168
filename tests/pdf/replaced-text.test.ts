import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { readPdf } from '../../src/verify/pdf/pdf-objects.ts'
import { type PdfTag, pdfTagTree, pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

const words = 'Before שלום, then בְּרֵאשִׁית and السلام عليكم or 漢字 at the end.'
const { data } = await pdfWriter.write(documentOf([paragraph(words)]), programAssets)

const everyTag = (tags: PdfTag['children']): PdfTag[] =>
  tags.flatMap((tag) => ('role' in tag ? [tag, ...everyTag(tag.children)] : []))

test('text through the tags is whole where glyphs alone do not tell it', async () => {
  expect(await pdfTextBlocks(data)).toEqual([words])
  const replaced = everyTag(await pdfTagTree(data)).filter(({ attributes }) => attributes.has('ActualText'))
  expect(replaced.map(({ role }) => role)).toContain('Span')
  expect(replaced.map(({ attributes }) => attributes.get('ActualText')).join(' ')).toMatch(/בְּרֵאשִׁית.*漢 字/u)
})

test('marked content stands in no other, at which some readers of tags stop', () => {
  const { objects } = readPdf(data)
  const contents = [...objects.keys()]
    .map((number) => streamOf(number))
    .filter((text) => text.includes(' BDC'))
  expect(contents).not.toEqual([])
  for (const content of contents) {
    let depth = 0
    for (const [operator] of content.matchAll(/\b(?:BDC|EMC)\b/g)) {
      depth += operator === 'BDC' ? 1 : -1
      expect(depth).toBeLessThan(2)
    }
    expect(content).not.toMatch(/<<\/ActualText/)
  }
})

function streamOf(number: number): string {
  const raw = readPdf(data).raw(number)
  try {
    return raw ? inflateSync(raw).toString('latin1') : ''
  } catch {
    return ''
  }
}
