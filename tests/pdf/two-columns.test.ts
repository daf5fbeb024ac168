import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { pageFaults } from '../support/page-faults.ts'
import { type Area, areasOf, pdfPages } from '../support/pdf-pages.ts'
import { runs, some } from '../support/runs.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme, text } from '../support/sample-document.ts'
import { extremeDocuments, table, words } from './extreme-documents.ts'

const inColumns = (document: Document): Document => ({
  ...document,
  theme: { ...sampleTheme, page: { ...sampleTheme.page, columns: 2 } },
})
const heading = (id: string, depth: 1 | 2 = 2): Block => ({
  type: 'heading',
  depth,
  id,
  children: [text(`Section ${id}`)],
})
const cell = (value: string) => ({
  type: 'tableCell' as const,
  columnSpan: 1,
  rowSpan: 1,
  children: [paragraph(value)],
})
const wide = table(
  'wide',
  Array.from({ length: 4 }, () => ['a', 'b', 'c', 'd', 'e'].map(cell)),
)

/** The areas of each page, by whether they stand left, right or across. */
async function sides(document: Document) {
  const { pages, geometry } = pdfPages(inColumns(document))
  const middle = geometry.left + geometry.columnStep
  return pages.map((page) => ({
    left: areasOf(page).filter(({ right }) => right < middle - 8),
    right: areasOf(page).filter(({ left }) => left > middle - 8),
  }))
}

const bottom = (areas: readonly Area[]): number => Math.max(0, ...areas.map((area) => area.bottom))

describe('in two columns', () => {
  test('text fills the left column, then the right one, and the last page’s end at one height', async () => {
    const pages = await sides(documentOf([heading('title', 1), paragraph(words(2300))]))
    expect(pages.length).toBeGreaterThan(2)
    for (const { left, right } of pages.slice(0, -1))
      expect(Math.abs(bottom(left) - bottom(right))).toBeLessThan(32)
    const last = pages.at(-1)
    expect(last?.right.length).toBeGreaterThan(3)
    expect(Math.abs(bottom(last?.left ?? []) - bottom(last?.right ?? []))).toBeLessThan(32)
  })

  test('text before what stands across is in both columns, also where that leaves a hole', async () => {
    for (let count = 60; count < 400; count += 20) {
      const rows = table(
        'wide',
        Array.from({ length: 4 }, () =>
          ['a', 'b', 'c', 'd', 'e'].map((value) => cell(`${value} ${words(60)}`)),
        ),
      )
      const [page] = await sides(documentOf([paragraph(words(count)), paragraph(words(60)), rows]))
      expect(page?.right.length, `${count} words`).toBeGreaterThan(0)
    }
  })

  test('a table keeps the small print below it, and no other paragraph', () => {
    const isKept = (next: Block): boolean | undefined => {
      const [page] = pdfPages(documentOf([table('t', [[cell('a')], [cell('b')]]), next])).pages
      return page?.placed.findLast(({ box }) => box.kind === 'row')?.box.keep
    }
    expect(isKept({ ...paragraph('C: Coordination'), style: 'note' })).toBe(true)
    expect(isKept(paragraph('Coordination is asked for.'))).toBe(false)
  })

  test('a section of one line may end a column before what is about the whole brief', () => {
    const about: Block = { type: 'callout', kind: 'strip', title: null, children: [paragraph('About')] }
    const isKept = (next: Block): boolean | undefined => {
      const [page] = pdfPages(documentOf([heading('other'), paragraph('Next call'), next])).pages
      return page?.placed.find(({ box }) => box.kind === 'line' && !box.heading)?.box.keep
    }
    expect(isKept(about)).toBe(false)
    expect(isKept({ ...about, kind: 'note' })).toBe(true)
  })

  test('a short section and a longer one after it stand beside each other at the end, not both in one column', async () => {
    const document = documentOf([
      heading('title', 1),
      paragraph(words(806)),
      heading('a'),
      paragraph(words(40)),
      heading('b'),
      paragraph(words(90)),
    ])
    const last = (await sides(document)).at(-1)
    expect(last?.right.length).toBeGreaterThan(0)
    expect(last?.left.length).toBeGreaterThan(0)
  })

  test('a wide table stands across them with the heading before it, and the text around it is balanced', async () => {
    const document = documentOf([
      heading('title', 1),
      paragraph(words(200)),
      heading('table'),
      wide,
      paragraph(words(120)),
    ])
    const { pages, geometry } = pdfPages(inColumns(document))
    expect(pages.length).toBe(1)
    const placed = pages[0]?.placed ?? []
    const at = placed.findIndex(({ box }) => box.heading?.id === 'table')
    const before = placed.slice(0, at)
    const row = placed.find(({ box }) => box.kind === 'row')
    expect(row?.box).toMatchObject({ x: geometry.left, width: geometry.textWidth })
    expect(Math.max(...before.map(({ box, y }) => y + box.height))).toBeLessThan(placed[at]?.y ?? 0)
    const [page] = await sides(documentOf([paragraph(words(200)), heading('table'), wide]))
    const texts = (areas: Area[] = []) => areas.filter(({ what }) => what.length > 20)
    expect(Math.abs(bottom(texts(page?.left)) - bottom(texts(page?.right)))).toBeLessThan(20)
  })

  test('lines of narrow columns are ragged', async () => {
    const { pages } = pdfPages(inColumns(documentOf([paragraph(words(400))])))
    for (const { box } of pages.flatMap(({ placed }) => placed)) {
      if (box.kind === 'line') expect(box.line).toMatchObject({ stretch: 0, scale: 1 })
    }
  })

  test('no more than two lines in a row of a narrow measure end in a hyphen', async () => {
    const notes = readFileSync('tests/cases/shared-value/notes.md', 'utf8')
    const long = notes.split('\n\n').filter((part) => part.length > 300)
    const narrow = { ...sampleTheme, page: { ...sampleTheme.page, inner: 68, outer: 68 } }
    const { pages } = pdfPages(
      documentOf(
        long.map((part) => paragraph(part)),
        { theme: narrow },
      ),
    )
    const ends = pages
      .flatMap(({ placed }) => placed)
      .map(({ box }) => (box.kind === 'line' && box.line.hyphenated ? '-' : '.'))
    expect(ends.join('').match(/-+/gu)?.length).toBeGreaterThan(10)
    expect(ends.join('')).not.toContain('---')
  })

  test('a page break ends the page, not the column', async () => {
    const { pages } = pdfPages(
      inColumns(documentOf([paragraph('One'), { type: 'pageBreak' }, paragraph('Two')])),
    )
    expect(pages.length).toBe(2)
  })

  test('a table that goes on in the next column begins with its header row again', async () => {
    const rows = [[cell('Head')], ...Array.from({ length: 60 }, (_, i) => [cell(`Row ${i}`)])]
    const { pages, geometry } = pdfPages(inColumns(documentOf([table('t', rows)])))
    expect(pages[0]?.repeated.map(({ box }) => box.x)).toEqual([geometry.left + geometry.columnStep])
  })

  test('a footnote stands at the foot of the column that calls it', async () => {
    const ids = Array.from({ length: 8 }, (_, i) => `n${i}`)
    const document = documentOf(
      ids.map((id) => paragraph(words(100), { type: 'footnoteReference', id })),
      { footnotes: ids.map((id) => ({ type: 'footnote', id, children: [paragraph(`Note ${id}`)] })) },
    )
    const [first] = pdfPages(inColumns(document)).pages
    const middle = (first?.noteRules[1]?.x ?? 0) - 1
    for (const isRight of [false, true]) {
      const on = (x: number) => x > middle === isRight
      const called = first?.placed.flatMap(({ box }) => (box.kind === 'line' && on(box.x) ? box.notes : []))
      const shown = first?.notes.filter(({ box }) => box.kind === 'line' && on(box.x))
      expect(called?.length).toBeGreaterThan(1)
      expect(shown?.length).toBe(called?.length)
    }
  })

  test.each([['the sample', sampleDocument] as const, ...some(Object.entries(extremeDocuments))])(
    '%s stands within the margins, nothing over another, every word in order',
    async (_name, document) => {
      expect(await pageFaults(inColumns(document))).toEqual([])
      const { data } = await pdfWriter.write(inColumns(document), programAssets)
      const split = (blocks: readonly string[]): string[] => blocks.join(' ').split(/\s+/u)
      expect(split(await pdfTextBlocks(data))).toEqual(split(textBlocks(document)))
    },
  )

  test('any document stands within the margins, nothing over another, every word in order', async () => {
    const split = (blocks: readonly string[]): string[] => blocks.join(' ').split(/\s+/u)
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await pageFaults(inColumns(document))).toEqual([])
      const { data } = await pdfWriter.write(inColumns(document), programAssets)
      expect(split(await pdfTextBlocks(data))).toEqual(split(textBlocks(document)))
    })
    await fc.assert(property, { numRuns: runs(60) })
  })
})
