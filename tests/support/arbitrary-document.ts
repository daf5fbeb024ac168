import fc, { type Arbitrary } from 'fast-check'
import type { Block, Document, Paragraph, Phrasing, Table } from '../../src/document/document.ts'
import { calloutKinds, paragraphStyles } from '../../src/document/document.ts'
import { documentOf, samplePng, sampleSvg, sampleTheme } from './sample-document.ts'

/** What notes hold that means something to Markdown, templates or XML. */
const hostile = [
  '#',
  '# a',
  '*',
  '**',
  '_',
  '`',
  '```',
  '|',
  '<b>',
  '</td>',
  '<!-- -->',
  '<!-- contents -->',
  '<br>',
  '&amp;',
  '&',
  '[x](y)',
  '[^1]',
  '![',
  '[ ]',
  '1.',
  '2)',
  '-',
  '+',
  '~~',
  ':::',
  '::a[b]{c}',
  '{{a}}',
  '{num-1}',
  '\\',
  'http://a.eu',
  'www.a.eu',
  'a@b.eu',
  '>',
  '---',
  '===',
  '  ',
  '\t',
  '\n',
  '\u00A0',
  '\u2002',
  'é',
  'ὼ',
  'Ж',
  'שלום (3)',
  'م',
  '🇪🇺',
  '”',
  'a',
  'words',
  ' ',
] as const

const value = fc.oneof(
  fc.constantFrom('Some words', 'a', 'Clusters foster “shared value”.'),
  fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
)

const targets = ['block-1', 'block-2', 'block-3'] as const

const { phrasing } = fc.letrec<{ phrasing: Phrasing }>((tie) => {
  const children = fc.array(tie('phrasing'), { minLength: 1, maxLength: 3 })
  const parent = <const Type extends string>(type: Type) => fc.record({ type: fc.constant(type), children })
  return {
    phrasing: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), value }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('inlineCode' as const), value }) },
      { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('dot' as const), label: value }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('footnoteReference' as const),
          id: fc.constantFrom('n1', 'n2'),
        }),
      },
      parent('emphasis'),
      parent('strong'),
      parent('delete'),
      parent('superscript'),
      parent('subscript'),
      parent('isolate'),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.constantFrom('https://a.eu/(b)?c=d&e=f', 'mailto:a@b.eu', 'https://ä.eu/<x> y'),
        children,
      }),
      fc.record({
        type: fc.constant('crossReference' as const),
        target: fc.constantFrom(...targets, 'nowhere'),
        children,
      }),
      fc.record({
        type: fc.constant('languageSpan' as const),
        lang: fc.constantFrom('fr', 'en', 'de-AT'),
        children,
      }),
    ) as Arbitrary<Phrasing>,
  }
})

const line = fc.array(phrasing, { minLength: 1, maxLength: 4 })
const lang = fc.option(fc.constantFrom('fr', 'en'), { nil: undefined, freq: 6 })
const withLang = <T extends object>(arbitrary: Arbitrary<T>): Arbitrary<T> =>
  fc.tuple(arbitrary, lang).map(([node, tag]) => (tag === undefined ? node : { ...node, lang: tag }))

const paragraph: Arbitrary<Paragraph> = withLang(
  fc.record({
    type: fc.constant('paragraph' as const),
    style: fc.constantFrom(...paragraphStyles),
    children: line,
  }),
)

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const some = fc.array(tie('block'), { maxLength: 2 })
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: paragraph },
      withLang(
        fc.record({
          type: fc.constant('heading' as const),
          depth: fc.constantFrom(2, 3, 4, 5, 6),
          id: fc.constant(''),
          children: line,
        }),
      ),
      fc.record({ type: fc.constant('code' as const), value }),
      fc.constantFrom<Block>({ type: 'thematicBreak' }, { type: 'pageBreak' }),
      fc.record({
        type: fc.constant('figure' as const),
        id: fc.constant(''),
        alt: value.filter((text) => text.trim() !== ''),
        url: fc.constant('images/a.png'),
        mediaType: fc.constantFrom('image/png', 'image/svg+xml'),
        data: fc.constant(samplePng),
        width: fc.integer({ min: 1, max: 3000 }),
        height: fc.integer({ min: 1, max: 3000 }),
        caption: fc.option(line),
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 20 }),
        prefix: fc.constantFrom('', '', 'N'),
        spread: fc.boolean(),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            checked: fc.constantFrom(null, null, true, false),
            children: some,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.constant(false),
        start: fc.constant(1),
        prefix: fc.constant(''),
        spread: fc.boolean(),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            checked: fc.constant(null),
            label: line,
            children: some,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({ type: fc.constant('blockquote' as const), children: blocks }),
      fc.record({
        type: fc.constant('blockquote' as const),
        pull: fc.constant(true as const),
        children: blocks,
      }),
      fc.record({
        type: fc.constant('band' as const),
        size: fc.constantFrom('cover' as const, 'thin' as const),
        children: blocks,
      }),
      fc.record({ type: fc.constant('margin' as const), children: blocks }),
      fc.record({
        type: fc.constant('sideBySide' as const),
        children: fc.array(
          fc.record({
            type: fc.constant('side' as const),
            share: fc.integer({ min: 1, max: 3 }),
            children: some,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('callout' as const),
        kind: fc.constantFrom(...calloutKinds),
        title: fc.option(line),
        children: blocks,
      }),
      fc.record({
        type: fc.constant('columns' as const),
        count: fc.constantFrom(2 as const, 3 as const),
        children: blocks,
      }),
      fc.record({
        type: fc.constant('facts' as const),
        inLine: fc.constant(true as const),
        children: fc.array(
          fc.record({
            type: fc.constant('fact' as const),
            term: line,
            children: fc.tuple(paragraph),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('facts' as const),
        children: fc.array(fc.record({ type: fc.constant('fact' as const), term: line, children: some }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      table(some),
    ) as Arbitrary<Block>,
  }
})

function table(some: Arbitrary<Block[]>): Arbitrary<Table> {
  const cell = fc.record({
    type: fc.constant('tableCell' as const),
    columnSpan: fc.constantFrom(1, 1, 1, 2),
    rowSpan: fc.constantFrom(1, 1, 1, 2),
    children: some,
  })
  const row = fc.record({
    type: fc.constant('tableRow' as const),
    children: fc.array(cell, { minLength: 1, maxLength: 3 }),
  })
  return fc.record({
    type: fc.constant('table' as const),
    id: fc.constant(''),
    caption: fc.option(line),
    summary: fc.option(value),
    rowHeaders: fc.boolean(),
    align: fc.constant([null, 'right' as const]),
    children: fc.array(row, { minLength: 1, maxLength: 3 }),
  })
}

/** Any document that the tree allows; every block that has an id has one of its own. */
export const arbitraryDocument: Arbitrary<Document> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.array(block, { minLength: 1, maxLength: 2 }),
    paragraph,
  )
  .map(([children, note, second]) => {
    let count = 0
    const id = () => {
      count += 1
      return `block-${count}`
    }
    const called = [...children, called1, called2]
    return structuredClone(
      documentOf(
        withIds(
          [{ type: 'contents', title: [{ type: 'text', value: 'Contents' }], depth: 3 }, ...called],
          id,
        ),
        {
          footnotes: [
            { type: 'footnote', id: 'n1', children: withIds(note, id) },
            { type: 'footnote', id: 'n2', children: withIds([second], id) },
          ],
        },
      ),
    )
  })

/** Both footnotes are called, or Word would not have them. */
const called1: Block = {
  type: 'paragraph',
  style: 'body',
  children: [
    { type: 'footnoteReference', id: 'n1' },
    { type: 'text', value: 'one' },
  ],
}
const called2: Block = {
  type: 'paragraph',
  style: 'body',
  children: [
    { type: 'footnoteReference', id: 'n2' },
    { type: 'text', value: 'two' },
  ],
}

function withIds<T>(nodes: readonly T[], id: () => string): T[] {
  return nodes.map((node) => {
    if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return node
    const own = 'id' in node && node.id === '' ? { ...node, id: id() } : { ...node }
    if ('children' in own && Array.isArray(own.children)) own.children = withIds(own.children, id)
    if ('mediaType' in own && own.mediaType === 'image/svg+xml') Object.assign(own, { data: sampleSvg })
    return own as T
  })
}

/** The same with a band, and in a theme with a margin column. */
export const arbitraryBanded: Arbitrary<Document> = fc
  .tuple(arbitraryDocument, fc.array(block, { minLength: 1, maxLength: 3 }))
  .map(([document, covered]) => {
    let count = 0
    const id = (): string => {
      count += 1
      return `banded-${count}`
    }
    const band = { type: 'band' as const, size: 'cover' as const, children: withIds(covered, id) }
    const theme = { ...sampleTheme, page: { ...sampleTheme.page, margin: 42 } }
    return structuredClone({ ...document, theme, children: [band, ...document.children] })
  })
