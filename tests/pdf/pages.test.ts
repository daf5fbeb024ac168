import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { pageFaults } from '../support/page-faults.ts'
import { pdfPages, wordsOf } from '../support/pdf-pages.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme, text } from '../support/sample-document.ts'
import { extremeDocuments, table, words } from './extreme-documents.ts'

describe('on its pages', () => {
  test.each([['the sample', sampleDocument] as const, ...Object.entries(extremeDocuments)])(
    '%s stands within the margins, one box below the other',
    async (_name, document) => {
      expect(await pageFaults(document)).toEqual([])
    },
  )

  test('any document stands within the margins, one box below the other', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await pageFaults(document)).toEqual([])
    })
    await fc.assert(property, { numRuns: runs(100) })
  })
})

describe('a page', () => {
  const heading = (id: string) => ({
    type: 'heading' as const,
    depth: 2 as const,
    id,
    children: [text(`Section ${id}`)],
  })

  test('never ends with a heading, nor begins or ends with one line of a paragraph', async () => {
    const blocks = Array.from({ length: 60 }, (_, i) => [
      heading(`h${i}`),
      paragraph(words(25 + ((i * 17) % 90))),
    ])
    const { pages } = pdfPages(documentOf(blocks.flat()))
    expect(pages.length).toBeGreaterThan(8)
    for (const page of pages.slice(0, -1)) {
      const last = page.placed.at(-1)?.box
      expect(last?.heading).toBeNull()
      expect(last?.keep).toBe(false)
    }
  })

  test('never ends with a parted word', async () => {
    const { pages } = pdfPages(documentOf([paragraph(words(6000))]))
    for (const { placed } of pages) {
      const box = placed.at(-1)?.box
      if (box?.kind === 'line') expect(box.line.hyphenated).toBe(false)
    }
  })

  test('names the section that begins or goes on at its top', async () => {
    const { pages } = pdfPages(
      documentOf([
        paragraph('Before'),
        heading('one'),
        paragraph(words(900)),
        heading('two'),
        { type: 'pageBreak' },
        heading('three'),
        paragraph('After'),
      ]),
    )
    expect(pages.map((page) => page.section)).toEqual(['Section one', 'Section one', 'Section three'])
  })

  test('that goes on with a table begins with its header row again', async () => {
    const cell = (value: string) => ({
      type: 'tableCell' as const,
      columnSpan: 1,
      rowSpan: 1,
      children: [paragraph(value)],
    })
    const rows = [[cell('Head')], ...Array.from({ length: 120 }, (_, i) => [cell(`Row ${i}`)])]
    const { pages } = pdfPages(documentOf([table('t', rows)]))
    expect(pages.map((page) => page.repeated.length)).toEqual([0, ...pages.slice(1).map(() => 1)])
  })

  test('shows each footnote at the foot of the page that calls it', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `n${i}`)
    const document = documentOf(
      ids.map((id) => paragraph(words(100), { type: 'footnoteReference', id })),
      { footnotes: ids.map((id) => ({ type: 'footnote', id, children: [paragraph(`Note ${id}`)] })) },
    )
    const { pages } = pdfPages(document)
    for (const page of pages) {
      const called = page.placed.flatMap(({ box }) => box.notes.map((id) => `Note ${id}`))
      const shown = page.notes.map(({ box }) => (box.kind === 'line' ? wordsOf(box.line) : ''))
      expect(shown).toEqual(called)
    }
  })
})

describe('a paragraph', () => {
  const lines = async (theme: Partial<Document['theme']['text']>, value: string): Promise<string[]> => {
    const document = documentOf([paragraph(value)], {
      theme: { ...sampleTheme, text: { ...sampleTheme.text, ...theme } },
    })
    const { pages } = pdfPages(document)
    return pages.flatMap(({ placed }) =>
      placed.map(({ box }) => (box.kind === 'line' ? wordsOf(box.line) : '')),
    )
  }

  test('has no last line of one word where it can be helped', async () => {
    for (let count = 30; count < 130; count++) {
      const last = (await lines({}, words(count))).at(-1) ?? ''
      expect(last.split(' ').length, `${count} words`).toBeGreaterThan(1)
    }
  })

  test('is not hyphenated where the theme says so', async () => {
    const value = 'Donaudampfschifffahrtsgesellschaft '.repeat(40)
    expect((await lines({ hyphenate: false }, value)).filter((line) => line.endsWith('-'))).toEqual([])
  })

  test('set ragged right keeps the width of its spaces', async () => {
    const theme = { ...sampleTheme, text: { ...sampleTheme.text, alignment: 'left' as const } }
    const { pages } = pdfPages(documentOf([paragraph(words(300))], { theme }))
    for (const { box } of pages.flatMap(({ placed }) => placed)) {
      if (box.kind === 'line') expect(box.line).toMatchObject({ stretch: 0, scale: 1 })
    }
  })
})
