import { Value } from 'typebox/value'
import type { Block, Document, Paragraph, Phrasing } from '../../src/document/document.ts'
import { type Theme, ThemeSchema } from '../../src/document/theme.ts'

/** The default theme. */
export const sampleTheme = Value.Default(ThemeSchema, {}) as Theme

/** Twelve red pixels in three rows. */
export const samplePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4oKAARww4OQDxpwwBoePZqAAAAABJRU5ErkJggg==',
  'base64',
)
export const sampleSvg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#003399"/></svg>',
)

export const text = (value: string): Phrasing => ({ type: 'text', value })
export const paragraph = (...children: (Phrasing | string)[]): Paragraph => ({
  type: 'paragraph',
  style: 'body',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const words = (value: string): Phrasing[] => [text(value)]

/** A document around `children`: a title, a running line at head and foot, and the default theme. */
export function documentOf(children: Block[], more: Partial<Document> = {}): Document {
  return {
    type: 'document',
    language: 'en',
    metadata: {
      title: 'A sample brief',
      subject: 'Policy brief',
      authors: ['Ana Example', 'Bo Sample'],
      keywords: ['clusters', 'shared value'],
      date: '2020-07-09',
      publisher: 'Example Institute',
      identifiers: [{ name: 'ISSN', value: '1234-5679' }],
      generator: 'policy-brief 0.1.0',
    },
    theme: sampleTheme,
    header: { start: [{ type: 'text', value: 'A series' }], end: [{ type: 'section' }], firstPage: false },
    footer: {
      start: [{ type: 'text', value: 'Policy brief · 9 July 2020' }],
      end: [{ type: 'page' }, { type: 'text', value: ' / ' }, { type: 'pages' }],
      firstPage: true,
    },
    children,
    footnotes: [],
    attachments: [],
    ...more,
  }
}

const inline: Block = paragraph(
  'Plain, ',
  { type: 'emphasis', children: [text('stressed, '), { type: 'strong', children: words('strongly so') }] },
  ', ',
  { type: 'delete', children: words('struck') },
  ', 9',
  { type: 'superscript', children: words('th') },
  ', CO',
  { type: 'subscript', children: words('2') },
  ', ',
  { type: 'inlineCode', value: 'a | b' },
  ', ',
  { type: 'link', url: 'https://example.org/a?b=1&c=2', children: words('a link') },
  ', ',
  { type: 'crossReference', target: 'section-2', children: words('a cross-reference') },
  ', ',
  { type: 'languageSpan', lang: 'fr', children: words('la mobilité inclusive') },
  ', a note',
  { type: 'footnoteReference', id: 'first' },
  '.',
  { type: 'break' },
  'A second line.',
)

const lists: Block[] = [
  {
    type: 'list',
    ordered: false,
    start: 1,
    prefix: '',
    spread: false,
    children: [
      {
        type: 'listItem',
        checked: null,
        children: [
          paragraph('An item'),
          {
            type: 'list',
            ordered: true,
            start: 3,
            prefix: '',
            spread: false,
            children: [
              { type: 'listItem', checked: null, children: [paragraph('numbered three')] },
              {
                type: 'listItem',
                checked: null,
                children: [
                  paragraph('numbered four'),
                  paragraph('with a second paragraph'),
                  {
                    type: 'table',
                    id: 'table-in-list',
                    caption: null,
                    summary: null,
                    rowHeaders: false,
                    align: [null],
                    children: [
                      {
                        type: 'tableRow',
                        children: [
                          { type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph('Nested')] },
                        ],
                      },
                      {
                        type: 'tableRow',
                        children: [
                          { type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph('table')] },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      { type: 'listItem', checked: true, children: [paragraph('A task that is done')] },
      { type: 'listItem', checked: false, children: [paragraph('A task that is not')] },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 1,
    prefix: 'N',
    spread: true,
    children: [
      { type: 'listItem', checked: null, children: [paragraph('The first need')] },
      { type: 'listItem', checked: null, children: [paragraph('The second need')] },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 1,
    prefix: '',
    spread: false,
    children: [{ type: 'listItem', checked: null, children: [paragraph('Restarts at one')] }],
  },
]

const table: Block = {
  type: 'table',
  id: 'table-1',
  caption: words('Disruptions at a glance'),
  summary: 'One row a disruption, with its place and its time frame.',
  rowHeaders: true,
  align: ['left', 'center', 'right'],
  children: [
    ['Disruption', 'Place', 'Time frame'],
    ['Environmental benefits', 'EU', 'medium – long term'],
    ['Another', 'World | all of it', 'short term'],
  ].map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({
      type: 'tableCell' as const,
      columnSpan: 1,
      rowSpan: 1,
      children: [paragraph(cell)],
    })),
  })),
}

const spans: Block = {
  type: 'table',
  id: 'table-2',
  caption: null,
  summary: 'A table with merged cells and blocks in a cell.',
  rowHeaders: false,
  align: [null, null],
  children: [
    {
      type: 'tableRow',
      children: [
        { type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph('One')] },
        { type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph('Two')] },
      ],
    },
    {
      type: 'tableRow',
      children: [{ type: 'tableCell', columnSpan: 2, rowSpan: 1, children: [paragraph('Both')] }],
    },
    {
      type: 'tableRow',
      children: [
        { type: 'tableCell', columnSpan: 1, rowSpan: 2, children: [paragraph('Tall')] },
        {
          type: 'tableCell',
          columnSpan: 1,
          rowSpan: 1,
          children: [
            paragraph('First block'),
            {
              type: 'list',
              ordered: false,
              start: 1,
              prefix: '',
              spread: false,
              children: [{ type: 'listItem', checked: null, children: [paragraph('listed')] }],
            },
          ],
        },
      ],
    },
    {
      type: 'tableRow',
      children: [{ type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph('Below')] }],
    },
  ],
}

/** A brief that holds every block and every phrasing node. */
export const sampleDocument: Document = documentOf(
  [
    { ...paragraph('A series · Policy brief · 9 July 2020'), style: 'kicker' },
    { type: 'heading', depth: 1, id: 'title', children: words('A sample brief') },
    { ...paragraph('Everything that the tree can hold, once'), style: 'lead' },
    {
      type: 'callout',
      kind: 'key-messages',
      title: words('Key messages'),
      children: [
        {
          type: 'list',
          ordered: false,
          start: 1,
          prefix: '',
          spread: false,
          children: [
            { type: 'listItem', checked: null, children: [paragraph('A first message of a few words.')] },
            { type: 'listItem', checked: null, children: [paragraph('A second message.')] },
          ],
        },
      ],
    },
    { type: 'contents', title: words('Contents'), depth: 3 },
    { type: 'heading', depth: 2, id: 'section-1', children: words('In the line') },
    inline,
    { type: 'heading', depth: 2, id: 'section-2', children: words('Lists & more: what’s in it?') },
    { type: 'heading', depth: 3, id: 'section-3', children: words('Nested lists') },
    ...lists,
    { type: 'heading', depth: 3, id: 'section-4', children: words('Quotations and code') },
    {
      type: 'blockquote',
      children: [paragraph('A quotation.'), { ...paragraph('La même chose.'), lang: 'fr' }],
    },
    { type: 'code', value: 'const a = 1\n\n```\nconst b = 2' },
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, id: 'section-5', children: words('Tables and facts') },
    table,
    spans,
    {
      type: 'facts',
      children: [
        { type: 'fact', term: words('Geographical impact'), children: [paragraph('EU')] },
        {
          type: 'fact',
          term: words('Time frame'),
          children: [paragraph('medium – long term'), paragraph('as reported')],
        },
      ],
    },
    { type: 'pageBreak' },
    { type: 'heading', depth: 2, id: 'section-6', children: words('Figures') },
    {
      type: 'figure',
      id: 'figure-1',
      alt: 'A red square',
      url: 'images/red.png',
      mediaType: 'image/png',
      data: samplePng,
      width: 400,
      height: 300,
      caption: words('A figure’s caption'),
    },
    {
      type: 'figure',
      id: 'figure-2',
      alt: 'A blue rectangle',
      url: 'images/blue.svg',
      mediaType: 'image/svg+xml',
      data: sampleSvg,
      width: 40,
      height: 30,
      caption: null,
    },
    { type: 'callout', kind: 'note', title: null, children: [paragraph('A note without a title.')] },
    { ...paragraph('Small print at the end.'), style: 'note' },
  ],
  {
    footnotes: [
      { type: 'footnote', id: 'first', children: [paragraph('A footnote’s words.'), paragraph('In two.')] },
    ],
  },
)
