/** Documents that ask too much: each must become whole pages all the same. */
import type {
  Block,
  Document,
  Figure,
  ListItem,
  Phrasing,
  Table,
  TableCell,
} from '../../src/document/document.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, samplePng, sampleTheme, text } from '../support/sample-document.ts'

const vocabulary = ['cluster', 'value', 'stakeholders', 'the', 'of', 'environmental', 'policy', 'a', 'shared']
export const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => vocabulary[(i * 7) % vocabulary.length]).join(' ')

export const cell = (value: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  type: 'tableCell',
  columnSpan,
  rowSpan,
  children: [paragraph(value)],
})

export const table = (id: string, rows: TableCell[][]): Table => ({
  type: 'table',
  id,
  caption: null,
  summary: 'A table',
  rowHeaders: false,
  align: [],
  children: rows.map((children) => ({ type: 'tableRow', children })),
})

const item = (...children: Block[]): ListItem => ({ type: 'listItem', checked: null, children })
const list = (...children: ListItem[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  prefix: '',
  spread: false,
  children,
})
export const margin = (title: string, count: number): Block => ({
  type: 'margin',
  children: [paragraph({ type: 'strong', children: [text(title)] }), paragraph(words(count))],
})
const called = (id: string): Phrasing => ({ type: 'footnoteReference', id })
const code = (value: string): Block => ({ type: 'code', value })

/** `inner` within so many blocks, each made around the one before. */
function within(count: number, inner: Block, around: (block: Block, level: number) => Block): Block {
  let block = inner
  for (let level = 0; level < count; level++) block = around(block, level)
  return block
}

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

const figure = (width: number, height: number, id: string): Figure => ({
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

const captioned = table('captioned', [[cell('a')], [cell('b')]])
const small: Block[] = [
  { type: 'heading', depth: 1, id: 'title', children: [text('A long title on a small page')] },
  { type: 'contents', title: [text('Contents')], depth: 3 },
  { type: 'heading', depth: 2, id: 'section', children: [text('Donaudampfschifffahrtsgesellschaft')] },
  paragraph(words(120)),
  table('small', [
    [cell('Wettbewerbsfähigkeit'), cell('Verantwortungsbewusstsein'), cell('c')],
    [cell(words(30)), cell('b'), cell('c')],
  ]),
]

const noteLengths = [30, 30, 700, 30, 400]

export const extremeDocuments: Record<string, Document> = {
  'one word of 420 letters': brief(paragraph(`a ${'Donaudampfschifffahrt'.repeat(20)} b`), {
    type: 'callout',
    kind: 'note',
    title: [text('x'.repeat(300))],
    children: [paragraph('y'.repeat(400))],
  }),
  'a paragraph of many thousand words': brief(paragraph(words(runs(20_000)))),
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
  'headings longer than a page': brief(
    { type: 'contents', title: [text(words(300))], depth: 3 },
    { type: 'heading', depth: 2, id: 'long', children: [text(words(1500))] },
    { type: 'heading', depth: 3, id: 'wide', children: [text('x'.repeat(800))] },
    paragraph('The end'),
  ),
  'titles, captions and terms longer than a page': brief(
    { type: 'callout', kind: 'note', title: [text(words(1000))], children: [paragraph('a')] },
    { ...captioned, caption: [text(words(1000))] },
    { ...figure(10, 10, 'f'), caption: [text(words(1000))] },
    { type: 'facts', children: [{ type: 'fact', term: [text(words(1000))], children: [paragraph('b')] }] },
    { ...paragraph(words(900)), style: 'lead' },
    { ...paragraph(words(900)), style: 'kicker' },
  ),
  'code of many lines, a long one and a deep one': brief(
    code(Array.from({ length: 150 }, (_, i) => `  line ${i}`).join('\n')),
    code(`${'x'.repeat(2000)}\n${' '.repeat(300)}y`),
  ),
  'footnotes in tables, lists and footnotes': documentOf(
    [
      table('t', [
        [cell('Head', 1, 1)],
        ...Array.from({ length: 60 }, (_, i) => [
          { ...cell(''), children: [paragraph(`row ${i}`, ...(i % 9 === 0 ? [called(`n${i / 9}`)] : []))] },
        ]),
      ]),
      list(item(paragraph('an item', called('n7'))), item()),
    ],
    {
      footnotes: Array.from({ length: 8 }, (_, i) => ({
        type: 'footnote',
        id: `n${i}`,
        children: [paragraph(words(40), ...(i < 7 ? [called(`n${i + 1}`)] : []))],
      })),
    },
  ),
  'blocks in blocks in blocks': brief(
    within(40, paragraph('in a quotation'), (block) => ({
      type: 'blockquote',
      children: [block, paragraph('after it')],
    })),
    within(30, paragraph('in a call-out'), (block) => ({
      type: 'callout',
      kind: 'note',
      title: [text('Title')],
      children: [block, paragraph('after it')],
    })),
    within(20, paragraph('in a fact'), (block) => ({
      type: 'facts',
      children: [{ type: 'fact', term: [text('Term')], children: [block, paragraph('after it')] }],
    })),
    within(10, paragraph('in a table'), (block, level) =>
      table(`t${level}`, [
        [cell('Head'), cell('Another')],
        [{ ...cell(''), children: [block] }, cell('after it')],
      ]),
    ),
  ),
  'blocks with nothing in them': brief(
    { type: 'heading', depth: 2, id: 'empty', children: [] },
    paragraph(),
    paragraph({ type: 'link', url: 'https://example.org', children: [] }, { type: 'strong', children: [] }),
    list(),
    list(item()),
    code(''),
    table('t1', []),
    table('t2', [[]]),
    table('t3', [[{ ...cell(''), columnSpan: 99, rowSpan: 99, children: [] }]]),
    { type: 'facts', children: [] },
    { type: 'blockquote', children: [] },
    { type: 'callout', kind: 'note', title: null, children: [] },
    { type: 'contents', title: [], depth: 2 },
  ),
  'a band and much in the margin': documentOf(
    [
      {
        type: 'band',
        size: 'cover',
        children: [
          { type: 'paragraph', style: 'kicker', children: [text('A series')] },
          { type: 'paragraph', style: 'kicker', children: [text('Policy brief')] },
          { type: 'heading', depth: 1, id: 'covered', children: [text(words(14))] },
          paragraph('9 July 2020', { type: 'link', url: 'https://example.eu/a', children: [text('here')] }),
        ],
      },
      ...Array.from({ length: 12 }, (_, i): Block[] => [
        heading(`beside${i}`),
        margin(`M${i}`, 10 + ((i * 83) % 240)),
        paragraph(words(40 + ((i * 37) % 180))),
        ...(i % 4 === 2 ? [table(`wide${i}`, [Array.from({ length: 6 }, () => cell('wide'))])] : []),
      ]).flat(),
      margin('Last', 300),
    ],
    { theme: { ...sampleTheme, page: { ...sampleTheme.page, inner: 21, outer: 21, margin: 42 } } },
  ),
  'a page of 100 millimetres': documentOf(small, {
    theme: {
      ...sampleTheme,
      page: { ...sampleTheme.page, width: 100, height: 100, inner: 10, outer: 10, top: 10, bottom: 10 },
    },
  }),
  'text of 96 points': documentOf(small, {
    theme: { ...sampleTheme, text: { ...sampleTheme.text, size: 96 } },
  }),
}
