/** Documents that ask too much: each must become whole pages all the same. */
import type { Block, Document, TableCell } from '../../src/document/document.ts'
import { documentOf, paragraph, samplePng, text } from '../support/sample-document.ts'

const vocabulary = ['cluster', 'value', 'stakeholders', 'the', 'of', 'environmental', 'policy', 'a', 'shared']
export const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => vocabulary[(i * 7) % vocabulary.length]).join(' ')

const cell = (value: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  type: 'tableCell',
  columnSpan,
  rowSpan,
  children: [paragraph(value)],
})

export const table = (id: string, rows: TableCell[][]): Block => ({
  type: 'table',
  id,
  caption: null,
  summary: 'A table',
  rowHeaders: false,
  align: [],
  children: rows.map((children) => ({ type: 'tableRow', children })),
})

const nested = (depth: number): Block => ({
  type: 'list',
  ordered: depth % 2 === 0,
  start: 1,
  prefix: '',
  spread: false,
  children: [
    {
      type: 'listItem',
      checked: null,
      children: [paragraph(`Level ${depth} of words that break`), ...(depth > 0 ? [nested(depth - 1)] : [])],
    },
  ],
})

const figure = (width: number, height: number, id: string): Block => ({
  type: 'figure',
  id,
  alt: 'A picture',
  url: 'a.png',
  mediaType: 'image/png',
  data: samplePng,
  width,
  height,
  caption: [text(`Caption of ${id}`)],
})

const title: Block = { type: 'heading', depth: 1, id: 'title', children: [text('A title')] }
const heading = (id: string): Block => ({
  type: 'heading',
  depth: 2,
  id,
  children: [text(`Section ${id} of the brief`)],
})
const brief = (...children: Block[]): Document => documentOf([title, ...children])

const noteLengths = [30, 30, 30, 700, 30, 30, 400]

export const extremeDocuments: Record<string, Document> = {
  'one word of 420 letters': brief(paragraph(`a ${'Donaudampfschifffahrt'.repeat(20)} b`), {
    type: 'callout',
    kind: 'note',
    title: [text('x'.repeat(300))],
    children: [paragraph('y'.repeat(400))],
  }),
  'a paragraph of 20,000 words': brief(paragraph(words(20_000))),
  'a table of 60 columns': brief(
    table(
      't',
      Array.from({ length: 5 }, (_, row) =>
        Array.from({ length: 60 }, (_, column) => cell(`cell ${row * column}`)),
      ),
    ),
  ),
  'a list 40 deep': brief(nested(40)),
  'pictures of any shape': brief(
    figure(1, 10_000, 'f1'),
    figure(10_000, 1, 'f2'),
    figure(800, 600, 'f3'),
    paragraph(words(200)),
    figure(800, 900, 'f4'),
    paragraph(words(300)),
    figure(800, 600, 'f5'),
    figure(20, 20, 'f6'),
  ),
  'nothing at all': documentOf([]),
  'rows taller than a page': brief(
    paragraph(words(100)),
    table('t', [
      [cell('A'), cell('B')],
      [cell(words(1200)), cell(words(300))],
      [cell('both', 2)],
      [cell(words(400), 1, 2), cell('y')],
      [cell('z')],
      ...Array.from({ length: 60 }, (_, i) => [cell(`row ${i}`), cell(words(10 + (i % 20)))]),
    ]),
  ),
  'footnotes longer than a page': documentOf(
    [
      title,
      ...noteLengths.map((_, i) =>
        paragraph(words(60), { type: 'footnoteReference', id: `n${i}` }, ` ${words(30)}`),
      ),
    ],
    {
      footnotes: noteLengths.map((length, i) => ({
        type: 'footnote',
        id: `n${i}`,
        children: [paragraph(words(length))],
      })),
    },
  ),
  'boxes over pages': brief(
    paragraph(words(300)),
    {
      type: 'callout',
      kind: 'key-messages',
      title: [text('Key messages')],
      children: [
        paragraph(words(200)),
        {
          type: 'list',
          ordered: true,
          start: 98,
          prefix: 'R',
          spread: false,
          children: Array.from({ length: 12 }, () => ({
            type: 'listItem',
            checked: null,
            children: [paragraph(words(30))],
          })),
        },
        { type: 'blockquote', children: [paragraph(words(150))] },
      ],
    },
    {
      type: 'blockquote',
      children: [
        paragraph(words(250)),
        { type: 'callout', kind: 'note', title: null, children: [paragraph(words(100))] },
      ],
    },
  ),
  'many headings': brief(
    ...Array.from({ length: 40 }, (_, i) => [heading(`h${i}`), paragraph(words(20 + 13 * (i % 11)))]).flat(),
  ),
  'page breaks everywhere': brief(
    { type: 'pageBreak' },
    { type: 'pageBreak' },
    paragraph('One'),
    { type: 'pageBreak' },
    paragraph('Two'),
    { type: 'pageBreak' },
  ),
  'facts with everything in them': brief({
    type: 'facts',
    children: [
      { type: 'fact', term: [text(words(40))], children: [] },
      {
        type: 'fact',
        term: [text('term')],
        children: [
          paragraph(words(900)),
          nested(3),
          table('inner', [
            [cell('a'), cell('b')],
            [cell(words(500)), cell('c')],
          ]),
        ],
      },
    ],
  }),
}
