import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { docxPart, docxTextBlocks } from '../support/docx-text.ts'
import { noAssets } from '../support/no-assets.ts'
import { sampleDocument } from '../support/sample-document.ts'

const { data } = await docxWriter.write(sampleDocument, noAssets)

describe('a brief as a Word file', () => {
  test.each([
    ['word/document.xml', 'document.xml'],
    ['word/numbering.xml', 'numbering.xml'],
    ['word/styles.xml', 'styles.xml'],
    ['word/footnotes.xml', 'footnotes.xml'],
    ['word/settings.xml', 'settings.xml'],
    ['word/header1.xml', 'header.xml'],
    ['word/footer1.xml', 'footer.xml'],
    ['word/_rels/document.xml.rels', 'document.xml.rels.xml'],
    ['docProps/core.xml', 'core.xml'],
    ['docProps/custom.xml', 'custom.xml'],
  ])('has the %s of the golden file', async (part, golden) => {
    await expect(docxPart(data, part)).toMatchFileSnapshot(`sample/${golden}`)
  })

  test('holds the document’s words block by block', () => {
    expect(docxTextBlocks(data)).toEqual(textBlocks(sampleDocument))
  })

  test('is the same bytes when written again', async () => {
    const again = await docxWriter.write(sampleDocument, noAssets)
    expect(Buffer.compare(data, again.data)).toBe(0)
  })

  test('begins with the list of its parts, as a package does', () => {
    expect(Object.keys(unzipSync(data)).slice(0, 3)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ])
  })
})
