import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { isDictionary, nameOf, readPdf, textOf } from '../../src/verify/pdf/pdf-objects.ts'
import { pdfRawTextBlocks, pdfTags, pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, sampleDocument, text } from '../support/sample-document.ts'
import { strangeObjects } from '../support/strange-objects.ts'
import { extremeDocuments } from './extreme-documents.ts'
import { alphabets, sentences, signs } from './languages.ts'
import { strangeLetters } from './strange-letters.ts'

const write = (document: Document) => pdfWriter.write(document, programAssets)

const spoken = Object.entries(sentences).map(([lang, value]) => ({ ...paragraph(value), lang }))

/** Without the hyphens at which words were parted. */
const unparted = (block: string): string => block.replaceAll('\u00ad', '')

const words = (blocks: readonly string[]): string[] => blocks.join(' ').split(/\s+/u)

describe('the tags of a PDF', () => {
  test('are those of the document', async () => {
    const { data } = await write(sampleDocument)
    await expect(await pdfTags(data)).toMatchFileSnapshot('sample/tags.txt')
  })

  test('hold the document’s words, block by block', async () => {
    const { data } = await write(sampleDocument)
    expect(await pdfTextBlocks(data)).toEqual(textBlocks(sampleDocument))
  })

  test('hold every letter of the 24 languages, and of the neighbours’ scripts in reading order', async () => {
    const document = documentOf(spoken)
    const { data, messages } = await write(document)
    expect(messages).toEqual([])
    expect(await pdfTextBlocks(data)).toEqual(textBlocks(document))
  })

  test('hold the spaces and lines of code', async () => {
    const { data } = await write(documentOf([{ type: 'code', value: 'if (a) {\n    b  = 1\n\n\tc\n}' }]))
    expect(await pdfTags(data)).toContain('"if (a) {     b  = 1      c }"')
  })

  test.each(Object.entries(alphabets))(
    'hold the whole alphabet of %s in every face, without a letter missing',
    async (lang, letters) => {
      const all = `${letters} ${letters.toUpperCase()} ${signs}`
      const document = documentOf(
        [
          { type: 'heading', depth: 1, id: 'title', children: [text(all)] },
          paragraph(all, { type: 'inlineCode', value: all }),
          paragraph({
            type: 'strong',
            children: [text(all), { type: 'emphasis', children: [text(all)] }],
          }),
          paragraph({ type: 'emphasis', children: [text(all)] }),
        ],
        { language: lang },
      )
      const { data, messages } = await write(document)
      expect(messages.map(({ reason }) => reason)).toEqual([])
      expect((await pdfRawTextBlocks(data)).map(unparted)).toEqual([all, all + all, all + all, all])
    },
  )

  test('hold the spaces of any document as they are: those that break and those that do not', async () => {
    const space = fc.constantFrom(' ', ' ', '\u00a0', '\u202f')
    const word = fc.constantFrom('clusters', 'Donaudampfschifffahrt', 'a', '12', '“so”', 'CO₂', '–', 'l’État')
    const line = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 60 }).map((pairs) => {
      const [last] = pairs.at(-1) ?? ['']
      return pairs.slice(0, -1).flat().join('') + last
    })
    const property = fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
      const { data } = await write(documentOf(lines.map((value) => ({ ...paragraph(value), lang: 'de' }))))
      expect((await pdfRawTextBlocks(data)).map(unparted)).toEqual(lines)
    })
    await fc.assert(property, { numRuns: runs(40) })
  })

  test('hold parted words whole', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaft Verantwortungsbewusstsein Wettbewerbsfähigkeit '.repeat(
      20,
    )
    const document = documentOf([{ ...paragraph(long), lang: 'de' }], { language: 'de' })
    const { data } = await write(document)
    expect(await pdfTextBlocks(data)).toEqual(textBlocks(document))
    expect(await pdfTags(data)).toContain('‧')
  })

  test('keep a letter with thousands of signs, and a message names it in short', async () => {
    const { messages } = await write(documentOf([paragraph(`\ua723${'\u0e31'.repeat(5000)}`)]))
    expect(messages.map(({ reason }) => reason.slice(0, 90))).toEqual([
      expect.stringMatching(/^Unexpected letter \ua723\u0e31{7}… \(U\+A723( U\+0E31){7}…\) /u),
    ])
  })

  test('keep a letter that no font has, and a message names it at its place', async () => {
    const origin = { path: 'notes.md', line: 3, column: 5 }
    const document = documentOf([{ ...paragraph('Value 共享价值 and 🇪🇺'), origin }])
    const { data, messages } = await write(document)
    expect(await pdfTextBlocks(data)).toEqual(['Value 共享价值 and 🇪🇺'])
    const letters = ['共 (U+5171)', '享 (U+4EAB)', '价 (U+4EF7)', '值 (U+503C)', '🇪🇺 (U+1F1EA U+1F1FA)']
    expect(messages.map(({ reason }) => letters.find((letter) => reason.includes(letter)))).toEqual(letters)
    expect(messages[0]).toMatchObject({
      file: 'notes.md',
      line: 3,
      column: 5,
      fatal: false,
      ruleId: 'missing-glyph',
    })
  })

  test('hold a replacement for what a file may not say, and everything else as it is', async () => {
    const { data } = await write(strangeLetters)
    const lawful = (block: string): string =>
      block.replaceAll(/[\0\ufffe\uffff\p{Surrogate}]/gu, '\ufffd').replaceAll(/[\u00ad\u2060\ufeff]/gu, '')
    const together = (blocks: readonly string[]): string => words(blocks).join('')
    expect(together(await pdfTextBlocks(data))).toBe(lawful(together(textBlocks(strangeLetters))))
  })

  test.each(Object.entries(extremeDocuments))('hold every word of %s', async (_name, document) => {
    const { data } = await write(document)
    expect(words(await pdfTextBlocks(data))).toEqual(words(textBlocks(document)))
  })

  test('hold every word of any document', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      const { data } = await write(document)
      expect(words(await pdfTextBlocks(data))).toEqual(words(textBlocks(document)))
    })
    await fc.assert(property, { numRuns: runs(60) })
  })
})

describe('a PDF', () => {
  test('has the same bytes whatever was written before it', async () => {
    const first = await write(sampleDocument)
    await write(documentOf(spoken))
    const second = await write(structuredClone(sampleDocument))
    expect(Buffer.compare(first.data, second.data)).toBe(0)
  })

  test('carries its attachments byte for byte', async () => {
    const data = new TextEncoder().encode('# Notes\n')
    const attachments: Document['attachments'] = [
      {
        name: 'notes.md',
        mediaType: 'text/markdown',
        description: 'The notes',
        relationship: 'Source',
        data,
      },
    ]
    const file = readPdf((await write({ ...sampleDocument, attachments })).data)
    const specification = [...file.objects.values()].find(
      (object) => isDictionary(object) && nameOf(object.get('Type')) === 'Filespec',
    )
    if (!isDictionary(specification)) throw new Error('no file specification')
    expect(nameOf(specification.get('AFRelationship'))).toBe('Source')
    expect(textOf(file.resolve(specification.get('UF')))).toBe('notes.md')
    const embedded = [...file.objects].find(
      ([, object]) => isDictionary(object) && nameOf(object.get('Type')) === 'EmbeddedFile',
    )
    expect(Buffer.from(file.stream(embedded?.[0] ?? 0))).toEqual(Buffer.from(data))
  })

  test('holds no forms, layers, media, scripts, encryption or fonts of a kind that is never written', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(strangeObjects(readPdf((await write(document)).data))).toEqual([])
    })
    await fc.assert(property, { numRuns: runs(20) })
    expect(strangeObjects(readPdf((await write(sampleDocument)).data))).toEqual([])
  })

  test('has headings whose levels leave no gap, whatever their depths', async () => {
    const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, i: number): Block => ({
      type: 'heading',
      depth,
      id: `h${i}`,
      children: [text(`Depth ${depth}`)],
    })
    const { data } = await write(documentOf(([3, 6, 6, 2, 5, 1, 4] as const).map(heading)))
    expect((await pdfTags(data)).match(/H\d/gu)).toEqual(['H1', 'H2', 'H3', 'H2', 'H3', 'H1', 'H2'])
  })

  test('embeds every font as a subset', async () => {
    const file = readPdf((await write(sampleDocument)).data)
    const descriptors = [...file.objects.values()].filter(
      (object) => isDictionary(object) && nameOf(object.get('Type')) === 'FontDescriptor',
    )
    expect(descriptors.length).toBeGreaterThan(4)
    for (const descriptor of descriptors) {
      if (!isDictionary(descriptor)) continue
      expect(nameOf(descriptor.get('FontName'))).toMatch(/^[A-Z]{6}\+/u)
      expect(file.resolve(descriptor.get('FontFile2'))).toBeDefined()
    }
  })
})
