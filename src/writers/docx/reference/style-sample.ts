import type { Block, Document, Paragraph, Phrasing } from '../../../document/document.ts'
import type { Theme } from '../../../document/theme.ts'

/** A document that shows every style by its name: what an editor sees of a reference document, and what it is checked by. */
export function styleSample(theme: Theme, generator: string): Document {
  const running = { start: [], end: [], firstPage: true }
  return {
    type: 'document',
    language: 'en',
    metadata: {
      title: 'Title of the brief',
      subject: 'Series of the brief',
      authors: [],
      keywords: [],
      date: null,
      publisher: null,
      identifiers: [],
      generator,
    },
    theme,
    header: running,
    footer: running,
    children: blocks,
    footnotes: [{ type: 'footnote', id: 'note', children: [body('Footnote Text: the words of a note.')] }],
    attachments: [],
  }
}

const text = (value: string): Phrasing => ({ type: 'text', value })
const styled = (style: Paragraph['style'], ...children: Phrasing[]): Paragraph => ({
  type: 'paragraph',
  style,
  children,
})
const body = (value: string): Paragraph => styled('body', text(value))
const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, words: string): Block => ({
  type: 'heading',
  depth,
  id: `heading-${depth}`,
  children: [text(words)],
})
const list = (ordered: boolean, words: readonly string[], inner: Block[] = []): Block => ({
  type: 'list',
  ordered,
  start: 1,
  prefix: '',
  spread: false,
  children: words.map((value, index) => ({
    type: 'listItem',
    checked: null,
    children: [body(value), ...(index === words.length - 1 ? inner : [])],
  })),
})
const row = (...cells: string[]) => ({
  type: 'tableRow' as const,
  children: cells.map((value) => ({
    type: 'tableCell' as const,
    columnSpan: 1,
    rowSpan: 1,
    children: [body(value)],
  })),
})

const blocks: Block[] = [
  styled('kicker', text('Kicker: series, kind of document and date')),
  heading(1, 'Title'),
  styled('lead', text('Subtitle: what stands below the title')),
  {
    type: 'callout',
    kind: 'key-messages',
    title: [text('Callout Title')],
    children: [
      body('Callout: words in a box.'),
      list(false, ['List Bullet in a call-out', 'and its second item']),
    ],
  },
  {
    type: 'callout',
    kind: 'note',
    title: [text('Callout Note Title')],
    children: [body('Callout Note: words in a box.')],
  },
  {
    type: 'callout',
    kind: 'aside',
    title: [text('Callout Aside Title')],
    children: [body('Callout Aside: words that complement the text.')],
  },
  { type: 'contents', title: [text('TOC Heading')], depth: 4 },
  heading(2, 'Heading 1'),
  styled(
    'body',
    text('Body Text: running text, with a '),
    { type: 'link', url: 'https://example.org', children: [text('Hyperlink')] },
    text(', '),
    { type: 'inlineCode', value: 'HTML Code' },
    text(' and the call of a note'),
    { type: 'footnoteReference', id: 'note' },
    text('.'),
  ),
  heading(3, 'Heading 2'),
  list(
    false,
    ['List Bullet', 'and its second item'],
    [list(false, ['List Bullet 2'], [list(false, ['List Bullet 3'])])],
  ),
  list(true, ['List Number', 'and its second item'], [list(true, ['List Number 2'])]),
  { type: 'blockquote', children: [body('Quote: words of others.')] },
  { type: 'code', value: 'HTML Preformatted: code' },
  { type: 'thematicBreak' },
  heading(4, 'Heading 3'),
  {
    type: 'table',
    id: 'table',
    caption: [text('Table Caption: the title above a table')],
    summary: 'Shows the styles of tables.',
    rowHeaders: true,
    align: [null, null],
    children: [
      row('Table Heading', 'Table Heading'),
      row('Row header', 'Table Text'),
      row('Row header', 'Table Text'),
    ],
  },
  {
    type: 'facts',
    children: [
      { type: 'fact', term: [text('Fact Term')], children: [body('Fact: what is said about it')] },
      { type: 'fact', term: [text('Fact Term')], children: [body('Fact: and about another')] },
    ],
  },
  heading(5, 'Heading 4'),
  heading(6, 'Heading 5'),
  styled('note', text('Small Print: what stands at the end')),
]
