import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { isDictionary, nameOf, readPdf } from '../../src/verify/pdf/pdf-objects.ts'
import { pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme } from '../support/sample-document.ts'

const otf = readFileSync(new URL('fonts/brief-test.otf', import.meta.url))
const ttf = readFileSync('assets/fonts/SourceCodePro-Regular.ttf')

/** A document set in families of the theme's own. */
const inOwn = (document: Document, file: string, data: Uint8Array): Document => ({
  ...document,
  theme: {
    ...sampleTheme,
    fonts: { ...sampleTheme.fonts, body: 'Own', headings: 'Own', files: { Own: { regular: file } } },
  },
  themeFiles: new Map([[file, data]]),
})

const fontsOf = (data: Uint8Array) =>
  [...readPdf(data).objects.values()]
    .filter(isDictionary)
    .filter((object) => nameOf(object.get('Type')) === 'FontDescriptor')
    .map((object) => ({
      name: nameOf(object.get('FontName'))?.slice(7),
      file: ['FontFile2', 'FontFile3'].find((key) => object.get(key) !== undefined),
    }))

describe.each([
  ['TrueType', 'own.ttf', ttf, { name: 'SourceCodePro-Regular', file: 'FontFile2' }],
  ['OpenType with PostScript outlines', 'own.otf', otf, { name: 'BriefTest-Regular', file: 'FontFile3' }],
] as const)('a theme’s own font, %s', (_, file, data, embedded) => {
  test('sets the text, every word of it', async () => {
    const document = inOwn(
      documentOf([paragraph('Plain words, “quoted”; no\u00a0break, parted 25\u00a0%.')]),
      file,
      data,
    )
    const written = await pdfWriter.write(document, programAssets)
    expect(written.messages).toEqual([])
    expect(await pdfTextBlocks(written.data)).toEqual(textBlocks(document))
    expect(fontsOf(written.data)).toEqual([embedded])
  })

  test('leaves letters that it lacks to the program’s faces', async () => {
    const document = inOwn(documentOf([paragraph('Ангела Καλημέρα ok')]), file, data)
    const written = await pdfWriter.write(document, programAssets)
    expect(written.messages).toEqual([])
    expect(await pdfTextBlocks(written.data)).toEqual(textBlocks(document))
  })

  test('gives the same bytes each time', async () => {
    const document = inOwn(sampleDocument, file, data)
    const [first, second] = [
      await pdfWriter.write(document, programAssets),
      await pdfWriter.write(structuredClone(document), programAssets),
    ]
    expect(Buffer.compare(first.data, second.data)).toBe(0)
  })
})

test('one file under two names, or in two faces, is two fonts', async () => {
  const files = { regular: 'a.ttf', bold: 'b.ttf' }
  const document: Document = {
    ...sampleDocument,
    theme: { ...sampleTheme, fonts: { ...sampleTheme.fonts, body: 'Own', files: { Own: files } } },
    themeFiles: new Map([
      ['a.ttf', ttf],
      ['b.ttf', Uint8Array.from(ttf)],
    ]),
  }
  const { data } = await pdfWriter.write(document, programAssets)
  expect(await pdfTextBlocks(data)).toEqual(textBlocks(document))
})
