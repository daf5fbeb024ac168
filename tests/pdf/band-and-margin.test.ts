import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import type { Theme } from '../../src/document/theme.ts'
import { pdfTags, pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import type { Box } from '../../src/writers/pdf/boxes/box.ts'
import type { Page } from '../../src/writers/pdf/pages/page.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { arbitraryBanded } from '../support/arbitrary-document.ts'
import { pageFaults } from '../support/page-faults.ts'
import { pdfPages, wordsOf } from '../support/pdf-pages.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, sampleTheme, text } from '../support/sample-document.ts'
import { extremeDocuments, margin, words } from './extreme-documents.ts'

const themed = (page: Partial<Theme['page']>, accent = '#003399'): Partial<Document> => ({
  theme: {
    ...sampleTheme,
    page: { ...sampleTheme.page, ...page },
    colours: { ...sampleTheme.colours, accent },
  },
})
const kicker = (value: string): Block => ({ type: 'paragraph', style: 'kicker', children: [text(value)] })
const band = (...more: Block[]): Block => ({
  type: 'band',
  size: 'cover',
  children: [
    kicker('A series'),
    kicker('Policy brief'),
    { type: 'heading', depth: 1, id: 'title', children: [text('The title')] },
    ...more,
  ],
})

const inner = (box: Box): Box[] =>
  box.kind === 'row' ? box.cells.flatMap((cell) => cell.boxes).flatMap((one) => [one, ...inner(one)]) : []
const coloursIn = (box: Box): string[] =>
  inner(box).flatMap((one) =>
    one.kind === 'line' ? one.line.parts.map(({ piece }) => piece.run.style.colour) : [],
  )

describe('a band', () => {
  const link = paragraph('9 July 2020 ', { type: 'link', url: 'https://a.eu/b', children: [text('film')] })

  test('has its ground from edge to edge and up to the page’s upper edge', async () => {
    const { pages, geometry } = pdfPages(documentOf([band(link), paragraph('Text')]))
    const { box, y } = pages[0]?.placed[0] ?? expect.fail('no box')
    expect(box).toMatchObject({ kind: 'row', x: 0, width: geometry.width, fill: '#003399' })
    expect(y + box.top).toBe(0)
    expect(pages[0]?.placed[1]?.y).toBeGreaterThan(y + box.height)
  })

  test('has all its words in the colour that is told from its ground', async () => {
    const { pages } = pdfPages(documentOf([band(link)], themed({}, '#003399')))
    const { box } = pages[0]?.placed[0] ?? expect.fail('no box')
    const colours = coloursIn(box)
    expect(colours.length).toBeGreaterThan(3)
    expect(new Set(colours)).toEqual(new Set(['#FFFFFF']))
  })

  test('is read as it is written, its ground not at all', async () => {
    const document = documentOf([band(link), paragraph('Text')])
    const { data } = await pdfWriter.write(document, programAssets)
    expect(await pdfTextBlocks(data)).toEqual(textBlocks(document))
    expect((await pdfTags(data)).match(/^ {4}\w+/gmu)?.slice(0, 4)).toEqual([
      '    P',
      '    P',
      '    H1',
      '    P',
    ])
  })
})

test('any document with a band and a margin stands on its pages, every word in order', async () => {
  const split = (blocks: readonly string[]): string[] => blocks.join(' ').split(/\s+/u)
  const property = fc.asyncProperty(arbitraryBanded, async (document) => {
    expect(await pageFaults(document)).toEqual([])
    const { data } = await pdfWriter.write(document, programAssets)
    expect(split(await pdfTextBlocks(data))).toEqual(split(textBlocks(document)))
  })
  await fc.assert(property, { numRuns: runs(25) })
})

describe('the margin', () => {
  const columns = themed({ inner: 21, outer: 21, margin: 42 })
  const first = (page: Page | undefined, word: string): number =>
    [...(page?.margin ?? []), ...(page?.placed ?? [])].find(
      ({ box }) => box.kind === 'line' && wordsOf(box.line).startsWith(word),
    )?.y ?? Number.NaN

  test('holds a block beside what follows it', async () => {
    const document = documentOf(
      [paragraph(words(100)), margin('Note', 10), paragraph(`Here ${words(80)}`)],
      columns,
    )
    const { pages, geometry } = pdfPages(document)
    expect(Math.abs(first(pages[0], 'Note') - first(pages[0], 'Here'))).toBeLessThan(8)
    for (const { box } of pages[0]?.margin ?? []) {
      expect('x' in box && box.x).toBe(geometry.margin?.left)
    }
  })

  test('begins as high as the box that it stands beside, its rule at the box’s upper edge', () => {
    const box: Block = {
      type: 'callout',
      kind: 'key-messages',
      title: [text('Key')],
      children: [paragraph('One')],
    }
    const { pages } = pdfPages(documentOf([margin('Note', 5), box], columns))
    expect(pages[0]?.margin[0]).toMatchObject({ y: pages[0]?.placed[0]?.y, box: { kind: 'rule' } })
  })

  test('moves a block up from the page’s foot, and takes what has no room to the next page', async () => {
    const long = documentOf(
      [paragraph(words(330)), margin('Note', 100), paragraph(`Here ${words(200)}`)],
      columns,
    )
    const { pages } = pdfPages(long)
    expect(first(pages[0], 'Note')).toBeLessThan(first(pages[0], 'Here') - 40)
    const { pages: more } = pdfPages(
      documentOf([margin('One', 600), margin('Two', 300), paragraph(words(900))], columns),
    )
    expect(more.map((page) => page.margin.length > 0)).toContain(true)
    expect(more[1]?.margin.length).toBeGreaterThan(5)
  })

  test('has none of its words twice or left out, in the order in which they are written', async () => {
    const document = extremeDocuments['a band and much in the margin']
    if (!document) return expect.fail('no such document')
    const { data } = await pdfWriter.write(document, programAssets)
    expect(await pdfTextBlocks(data)).toEqual(textBlocks(document))
  })

  test.each([{ columns: 2, margin: 42 }, { margin: 0 }, { margin: 80, inner: 40, outer: 40 }])(
    'is none with %o: the block stands in the text',
    async (page) => {
      const { pages, geometry } = pdfPages(documentOf([margin('Note', 10), paragraph('Here')], themed(page)))
      expect(geometry.margin).toBeNull()
      expect(first(pages[0], 'Note')).toBeLessThanOrEqual(first(pages[0], 'Here'))
      expect(pages[0]?.margin).toEqual([])
    },
  )
})
