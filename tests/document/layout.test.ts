/** Directives that lay out text: every format holds their words, in one order. */
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document, formats } from '../../src/document/document.ts'
import { forFormat } from '../../src/document/for-format.ts'
import { lower } from '../../src/document/lower/lower.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { parseMarkdown } from '../../src/template/parse-markdown.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { htmlTextBlocks } from '../../src/verify/html/html-text.ts'
import { markdownTextBlocks } from '../../src/verify/markdown/markdown-text.ts'
import { pdfTextBlocks } from '../../src/verify/pdf/pdf-text.ts'
import { stack } from '../../src/writers/pdf/boxes/stack.ts'
import { writers } from '../../src/writers/writers.ts'
import { areasOf, pdfPages } from '../support/pdf-pages.ts'
import { samplePng } from '../support/sample-document.ts'

function documentOf(text: string): Document {
  const { document, messages } = lower(parseMarkdown(text), {
    theme: readTheme(null),
    files: { template: 'brief.md', notes: 'notes.md' },
    language: 'en',
    metadata: {
      title: 'Layout',
      subject: null,
      authors: [],
      keywords: [],
      date: null,
      publisher: null,
      identifiers: [],
      generator: 'test',
    },
    words: { title: null, series: null, type: null, date: null },
    picture: () => samplePng,
  })
  expect(messages.map(String)).toEqual([])
  return document
}

const write = async (document: Document, format: (typeof formats)[number]): Promise<Uint8Array> =>
  (await (await writers[format]()).write(document, programAssets)).data

const readers = { pdf: pdfTextBlocks, docx: docxTextBlocks, md: markdownTextBlocks, html: htmlTextBlocks }
const words = (blocks: readonly string[]): string[] => blocks.flatMap((block) => block.split(/\s+/u))

async function wordsIn(document: Document, format: (typeof formats)[number]): Promise<string[]> {
  return words(await readers[format](await write(document, format)))
}

const paragraphs = (count: number, name: string): string =>
  Array.from({ length: count }, (_, i) => `${name}${i} ${'some more words of it '.repeat(12)}`).join('\n\n')

const all = ['pdf', 'docx', 'md', 'html'] as const

test.each(all)('columns, asides and figures say the same in %s, in the same order', async (format) => {
  const document = documentOf(
    `# T\n\n:::columns\n${paragraphs(9, 'left')}\n\n- item\n\n| a | b |\n| - | - |\n| c | d |\n:::\n\n` +
      `:::aside[Aside]\nbeside\n:::\n\n:::figure[A *caption*]\n![what it shows](a.png)\n:::\n\nend`,
  )
  expect(await wordsIn(document, format)).toEqual(words(textBlocks(document)))
})

test.each(all)('what is for some formats only is in %s or not, and leaves no dead link', async (format) => {
  const document = documentOf(
    '# T\n\n:::only-in{pdf}\n## Paper :id[paper]\n\nfor paper[^1]\n:::\n\n:::only-in{docx md}\nfor editing\n:::\n\n' +
      'see [this](#paper)\n\n[^1]: A note.',
  )
  const shown = words(textBlocks(forFormat(document, format)))
  expect(await wordsIn(document, format)).toEqual(shown)
  expect(shown.includes('paper')).toBe(format === 'pdf')
  expect(shown.includes('note.')).toBe(format === 'pdf')
  expect(shown.includes('editing')).toBe(format === 'docx' || format === 'md')
  expect(shown.slice(-2)).toEqual(format === 'pdf' ? ['A', 'note.'] : ['see', 'this'])
})

test('columns are of like height, side by side, none over the page, and read one after the other', async () => {
  const { pages, geometry } = pdfPages(documentOf(`# T\n\n:::columns\n${paragraphs(16, 'p')}\n:::`))
  const rows = pages.flatMap(({ placed }) => placed.filter(({ box }) => box.kind === 'row'))
  expect(rows.length).toBeGreaterThan(1)
  const middle = geometry.left + geometry.textWidth / 2
  for (const { box } of rows) {
    if (box.kind !== 'row') continue
    const [left, right] = box.cells.map((cell) => stack(cell.boxes).height)
    expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThan(3 * 15)
    expect(box.cells.map(({ x }) => x < middle)).toEqual([true, false])
  }
  for (const page of pages) {
    for (const { what, bottom, left, right } of areasOf(page)) {
      if (what === 'T') continue
      expect(bottom).toBeLessThanOrEqual(geometry.top + geometry.textHeight + 0.1)
      expect(left < middle ? right <= middle : right < geometry.left + geometry.textWidth + 0.1).toBe(true)
    }
  }
})

test('a document that is the same in all formats is not copied', () => {
  const document = documentOf('# T\n\na')
  expect(forFormat(document, 'md')).toBe(document)
})
