/** Words that run from right to left, each paragraph, item and cell by its first letter, in every format. */
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { directionOf, inDirections } from '../../src/document/direction.ts'
import type { Block, ListItem, Phrasing } from '../../src/document/document.ts'
import { directionOfLine, isolated } from '../../src/document/isolates.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { lookAtWord } from '../../src/verify/docx/look-at-word.ts'
import { openWord } from '../../src/verify/docx/open-word.ts'
import { lookAtHtml } from '../../src/verify/html/look-at-html.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { htmlWriter } from '../../src/writers/html/html-writer.ts'
import { markdownWriter } from '../../src/writers/markdown/markdown-writer.ts'
import type { Box } from '../../src/writers/pdf/boxes/box.ts'
import { documentsOf } from '../support/documents-of.ts'
import { docxPart } from '../support/docx-text.ts'
import { pdfPages } from '../support/pdf-pages.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

test.each([
  ['الميناء مغلق (EU).', 'rtl'],
  ['12: “שלום” to all', 'rtl'],
  ['EU: الميناء مغلق', 'ltr'],
  ['Θάλασσα', 'ltr'],
  ['2020 – 50 %', null],
  ['', null],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

test.each([
  ['ltr', 'The “שלום רב” of 3 ships', ['The “', 'שלום רב', '” of 3 ships']],
  ['rtl', 'קראו IMO (EU) כאן.', ['קראו ', 'IMO (EU', ') כאן.']],
  ['ltr', 'no such letter', ['no such letter']],
] as const)('in a paragraph that runs %s, “%s” has its parts', (around, text, parts) => {
  expect(inDirections(text, around).map((part) => part.text)).toEqual(parts)
})

test('the parts of any text are the text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'é', 'ש', 'ع', ' ', '1', '(', '.', '٣', '😀') })
  const property = fc.property(letters, fc.constantFrom('ltr', 'rtl'), (text, around) => {
    const parts = inDirections(text, around as 'ltr' | 'rtl')
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })
  fc.assert(property, { numRuns: runs(500) })
})

const item = (words: string): ListItem => ({ type: 'listItem', checked: null, children: [paragraph(words)] })
const list = (...items: ListItem[]): Block => ({
  type: 'list',
  ordered: true,
  start: 1,
  prefix: '',
  spread: false,
  children: items,
})
const cell = (words: string) => ({
  type: 'tableCell' as const,
  columnSpan: 1,
  rowSpan: 1,
  children: [paragraph(words)],
})
const table: Block = {
  type: 'table',
  id: 'table-1',
  caption: null,
  summary: null,
  rowHeaders: false,
  align: [null, 'right'],
  children: ['Said', 'הנמל סגור'].map((words) => ({
    type: 'tableRow',
    children: [cell(words), cell(words)],
  })),
}
const mixed = documentOf([
  { type: 'heading', depth: 1, id: 'title', children: [{ type: 'text', value: 'Water' }] },
  paragraph('The harbour said שלום.'),
  paragraph('الميناء مغلق منذ 3 أسابيع (EU).'),
  list(item('one'), item('שתיים')),
  table,
])

/** A value of the notes in a line of the brief. */
const value = (words: string): Phrasing => isolated([{ type: 'text', value: words }])
const listed = documentOf([
  { type: 'heading', depth: 1, id: 'title', children: [{ type: 'text', value: 'Water' }] },
  paragraph('', value('محمد'), { type: 'text', value: ' · ' }, value('דנה! (EU)'), {
    type: 'text',
    value: ', 2',
  }),
  paragraph('', value('שלום'), { type: 'text', value: ' (Disruption 1)' }),
  {
    type: 'facts',
    inLine: true,
    children: ['חיפה', 'יפו'].map((words) => ({
      type: 'fact' as const,
      term: [{ type: 'text' as const, value: 'Where' }],
      children: [paragraph(words)],
    })),
  },
])

describe('values that stand in a line', () => {
  test('run as the words between them where there are several, as the first letter where there is one', () => {
    const lines = listed.children.map((block) =>
      block.type === 'paragraph' ? directionOfLine(block.children) : '',
    )
    expect(lines).toEqual(['', null, 'rtl', ''])
  })

  test('stand in a PDF in their order, each in its own direction', () => {
    const lines = pdfPages(listed).pages.flatMap(({ placed }) =>
      placed.flatMap(({ box }) => (box.kind === 'line' ? [box.line] : [])),
    )
    const seen = lines.map(({ parts, order }) => {
      const shown = (order ?? parts.map((_, i) => i)).map((i) => {
        const part = parts[i]
        return part?.kind === 'glyphs' ? part.glyphs.text : ' '
      })
      return shown.join('')
    })
    // To the eye; letters within a word stand as they are read, and brackets as they are written.
    expect(seen).toEqual(['Water', 'محمد · )EU( !דנה, 2', ')Disruption 1( שלום', 'Where חיפה Where יפו'])
  })

  test('are embedded in Word between marks of the direction around', async () => {
    const { data } = await docxWriter.write(listed, programAssets)
    expect(docxTextBlocks(data)).toContain('محمد · דנה! (EU), 2')
    const paragraphs = (await docxPart(data, 'word/document.xml')).split('<w:p>').map((part) =>
      [...part.matchAll(/<w:t [^>]*>([^<]*)</gu)]
        .map(([, words]) => words)
        .join('')
        .replaceAll('\u200e', '‹')
        .replaceAll('\u202b', '«')
        .replaceAll('\u202c', '»'),
    )
    expect(paragraphs.slice(2, 4)).toEqual(['‹«محمد»‹ · ‹«דנה! (EU)»‹, 2', 'שלום (Disruption 1)'])
  })

  test('are parted in HTML, and in Markdown not at all', async () => {
    const html = new TextDecoder().decode((await htmlWriter.write(listed, programAssets)).data)
    expect(html).toContain('<p><bdi>محمد</bdi> · <bdi>דנה! (EU)</bdi>, 2</p>')
    expect(lookAtHtml(html, () => true).strange).toEqual([])
    const markdown = new TextDecoder().decode((await markdownWriter.write(listed, programAssets)).data)
    expect(markdown).toContain('\nمحمد · דנה! (EU), 2\n')
  })

  test('come from the notes, and part nothing where all runs one way', () => {
    const notes = (names: string) =>
      new VFile({
        path: 'a.md',
        value: `# Water\n\nSpeakers: ${names}\n\n## Disruption 1: Ports\n\nReported by: ${names}\n`,
      })
    const isolates = (names: string) =>
      [...JSON.stringify(documentsOf(notes(names))).matchAll(/"isolate"/gu)].length
    expect(isolates('דנה כהן, Ann Smith')).toBeGreaterThan(1)
    expect(isolates('Dana Cohen, Ann Smith')).toBe(0)
  })
})

describe('in a PDF', () => {
  const linesIn = (box: Box): { text: string; x: number; end: number; markers: string[] }[] => {
    if (box.kind === 'row') return box.cells.flatMap(({ boxes }) => boxes.flatMap(linesIn))
    if (box.kind !== 'line') return []
    const { line, x } = box
    const text = line.parts.map((part) => (part.kind === 'glyphs' ? part.glyphs.text : ' ')).join('')
    const markers = box.markers.map((marker) =>
      marker.x + marker.line.x > x + line.x ? 'at the right' : 'at the left',
    )
    return [{ text, x: x + line.x, end: x + line.x + line.width, markers }]
  }
  const { pages, geometry } = pdfPages(mixed)
  const lines = pages.flatMap(({ placed }) => placed.flatMap(({ box }) => linesIn(box)))
  const lineOf = (begin: string) => lines.find(({ text }) => text.startsWith(begin))
  const right = geometry.left + geometry.textWidth

  test('a paragraph from right to left ends at the right, its last letter at the left', () => {
    expect(lineOf('الميناء')?.end).toBeCloseTo(right, 1)
    expect(lineOf('The harbour')?.x).toBeCloseTo(geometry.left, 1)
  })

  test('its item has the marker at the right', () => {
    expect(lineOf('one')?.markers).toEqual(['at the left'])
    expect(lineOf('שתיים')?.markers).toEqual(['at the right'])
  })

  test('its footnote has the number at the right', () => {
    const calls: Phrasing[] = ['a', 'b'].map((id) => ({ type: 'footnoteReference', id }))
    const noted = documentOf([paragraph('Said', ...calls)], {
      footnotes: [
        { type: 'footnote', id: 'a', children: [paragraph('Page 3.')] },
        { type: 'footnote', id: 'b', children: [paragraph('שם, 3.')] },
      ],
    })
    const notes = pdfPages(noted).pages.flatMap((page) => page.notes.flatMap(({ box }) => linesIn(box)))
    expect(notes.map(({ markers }) => markers)).toEqual([['at the left'], ['at the right']])
  })

  test('its cell is set at the right, whether or not its column is', () => {
    const [first, second] = lines.filter(({ text }) => text.startsWith('הנמל'))
    expect(first?.end).toBeGreaterThan(geometry.left + geometry.textWidth * 0.4)
    expect(second?.end).toBeGreaterThan(right - 10)
  })
})

test('Word has paragraphs and words that run from right to left, and verify knows them', async () => {
  const { data } = await docxWriter.write(mixed, programAssets)
  const xml = await docxPart(data, 'word/document.xml')
  const paragraphs = xml.split('<w:p>').filter((part) => part.includes('<w:bidi'))
  expect(
    paragraphs.map((part) =>
      part
        .replaceAll(/<[^>]*>/gu, '')
        .trim()
        .slice(0, 4),
    ),
  ).toEqual(['المي', 'שתיי', 'הנמל', 'הנמל'])
  const word = openWord(data)
  if (!('stories' in word)) throw word
  expect(lookAtWord(word).strange).toEqual([])
})

test('HTML says the direction where it is another, and verify knows it', async () => {
  const { data } = await htmlWriter.write(mixed, programAssets)
  const html = new TextDecoder().decode(data)
  expect([...html.matchAll(/<(\w+) dir="rtl">/gu)].map(([, name]) => name)).toEqual(['p', 'li', 'p', 'p'])
  expect(lookAtHtml(html, () => true).strange).toEqual([])
  const turned = html.replace('<p>The harbour', '<p dir="rtl">The harbour').replace('שלום', 'hello')
  expect(lookAtHtml(turned, () => true).strange).toHaveLength(1)
})
