import type { Element, ElementContent, Properties } from 'hast'
import type { Block, Fact, ListItem, Table, TableCell, TableRow } from '../../document/document.ts'
import { directionOfBlocks, directionOfLine } from '../../document/isolates.ts'
import { type OutlineEntry, outline } from '../../document/outline.ts'
import { withoutMargin } from '../without-margin.ts'
import { element, text } from './element.ts'
import { directed, languageOf, lowerPhrasing } from './lower-phrasing.ts'
import { dataAddress } from './picture.ts'
import type { Scope } from './scope.ts'

export const lowerBlocks = (blocks: readonly Block[], scope: Scope): Element[] =>
  blocks.flatMap((block) => {
    const handler: (block: never, scope: Scope) => Element[] = handlers[block.type]
    return handler(block as never, scope)
  })

type Lower<Type extends Block['type']> = (block: Extract<Block, { type: Type }>, scope: Scope) => Element[]

const handlers: { [Type in Block['type']]: Lower<Type> } = {
  heading: (heading, scope) => [
    element(
      `h${heading.depth}`,
      { id: heading.id, ...languageOf(heading), ...directed(directionOfLine(heading.children), scope) },
      lowerPhrasing(heading.children, scope),
    ),
  ],
  paragraph: (paragraph, scope) => [
    element(
      'p',
      {
        ...(paragraph.style !== 'body' && { className: [paragraph.style] }),
        ...languageOf(paragraph),
        ...directed(directionOfLine(paragraph.children), scope),
      },
      lowerPhrasing(paragraph.children, scope),
    ),
  ],
  list: (list, scope) => {
    const isLabelled = list.prefix !== '' || list.children.some((item) => item.label)
    const className = [...(isLabelled ? ['labelled'] : []), ...(list.spread ? [] : ['tight'])]
    const properties: Properties = {
      ...(className.length > 0 && { className }),
      // What has no bullet is still a list, to those who hear it.
      ...(isLabelled && { role: 'list' }),
      ...(list.ordered && !isLabelled && list.start !== 1 && { start: list.start }),
      ...languageOf(list),
    }
    const items = list.children.map((item, index) =>
      listItem(item, list.prefix === '' ? null : `${list.prefix}${list.start + index}`, scope),
    )
    return [element(list.ordered ? 'ol' : 'ul', properties, items)]
  },
  blockquote: (quote, scope) => [
    element(
      'blockquote',
      { ...(quote.pull && { className: ['pull'] }), ...languageOf(quote) },
      lowerBlocks(quote.children, scope),
    ),
  ],
  code: ({ value }) => [element('pre', { tabIndex: 0 }, [element('code', {}, [text(value)])])],
  thematicBreak: () => [element('hr', {})],
  table: (table, scope) => [tableOf(table, scope)],
  figure: (figure, scope) => {
    const { id, alt, mediaType, data, width, height, caption } = figure
    const image = element('img', { src: dataAddress(mediaType, data), alt, width, height })
    const words = caption
      ? [element('figcaption', directed(directionOfLine(caption), scope), lowerPhrasing(caption, scope))]
      : []
    return [element('figure', { id, ...languageOf(figure) }, [image, ...words])]
  },
  callout: (callout, scope) => {
    const title = callout.title
      ? [element('p', { className: ['callout-title'] }, lowerPhrasing(callout.title, scope))]
      : []
    const properties = { className: ['callout', callout.kind], ...languageOf(callout) }
    return [element('div', properties, [...title, ...lowerBlocks(callout.children, scope)])]
  },
  columns: (columns, scope) => [
    element(
      'div',
      { className: ['columns'], style: `--count:${columns.count}`, ...languageOf(columns) },
      lowerBlocks(columns.children, scope),
    ),
  ],
  band: (band, scope) => [
    element(
      'div',
      { className: ['band', band.size], ...languageOf(band) },
      lowerBlocks(band.children, scope),
    ),
  ],
  margin: (margin, scope) => {
    const alone = withoutMargin(margin)
    const blocks = alone === margin ? margin.children : [alone]
    return [element('div', { className: ['margin'], ...languageOf(margin) }, lowerBlocks(blocks, scope))]
  },
  sideBySide: (sides, scope) => {
    const parts = sides.children.map((side) =>
      element(
        'div',
        { style: `--share:${side.share}`, ...languageOf(side) },
        lowerBlocks(side.children, scope),
      ),
    )
    return [element('div', { className: ['side-by-side'], ...languageOf(sides) }, parts)]
  },
  facts: (facts, scope) => [
    element(
      'dl',
      { ...(facts.inLine && { className: ['in-line'] }), ...languageOf(facts) },
      facts.children.map((fact) => factOf(fact, scope)),
    ),
  ],
  contents: ({ title, depth }, scope) => {
    const entries = outline(scope.document, depth).filter((entry) => entry.text.trim() !== '')
    const words = element('p', { className: ['contents-title'], id: 'contents' }, lowerPhrasing(title, scope))
    return [element('nav', { ariaLabelledBy: ['contents'] }, [words, ...contentsList(entries)])]
  },
  pageBreak: () => [],
}

function listItem(item: ListItem, number: string | null, scope: Scope): Element {
  const { checked } = item
  const own = item.label ? lowerPhrasing(item.label, scope) : []
  // A number is counted by the list, and no word of the document; a label is.
  const label =
    own.length > 0
      ? [element('span', { className: ['label'] }, own), text(' ')]
      : number === null
        ? []
        : [element('span', { className: ['label', 'counted'] }, [text(number)]), text(' ')]
  const box =
    checked === null
      ? []
      : [element('input', { type: 'checkbox', disabled: true, checked, ariaHidden: 'true' })]
  const direction = directed(directionOfBlocks(item.children), scope)
  const inner = direction.dir ? { ...scope, direction: direction.dir } : scope
  const blocks = lowerBlocks(item.children, inner)
  return element('li', { ...languageOf(item), ...direction }, [...label, ...box, ...blocks])
}

/** A term and what is said of it, held together by a group (HTML 4.4.9). */
const factOf = (fact: Fact, scope: Scope): Element =>
  element('div', languageOf(fact), [
    element('dt', {}, lowerPhrasing(fact.term, scope)),
    element('dd', {}, lowerBlocks(fact.children, scope)),
  ])

/** A wide table scrolls by itself, with the keys too, and the page does not. */
function tableOf(table: Table, scope: Scope): Element {
  const [head, ...body] = table.children
  const caption = table.caption
    ? [
        element(
          'caption',
          directed(directionOfLine(table.caption), scope),
          lowerPhrasing(table.caption, scope),
        ),
      ]
    : []
  const own = element('table', { id: table.id, ...languageOf(table) }, [
    ...caption,
    ...(head ? [element('thead', {}, [rowOf(head, table, scope, true)])] : []),
    ...(body.length > 0
      ? [
          element(
            'tbody',
            {},
            body.map((row) => rowOf(row, table, scope, false)),
          ),
        ]
      : []),
  ])
  return element(
    'div',
    { className: ['table'], tabIndex: 0, ...(table.summary && { role: 'region', ariaLabel: table.summary }) },
    [own],
  )
}

function rowOf(row: TableRow, table: Table, scope: Scope, isHead: boolean): Element {
  const cells = row.children.map((cell, column) => {
    const isRowHead = !isHead && table.rowHeaders && column === 0
    return cellOf(
      cell,
      { tag: isHead || isRowHead ? 'th' : 'td', isHead, align: table.align[column] ?? null },
      scope,
    )
  })
  return element('tr', {}, cells)
}

function cellOf(
  cell: TableCell,
  { tag, isHead, align }: { tag: 'th' | 'td'; isHead: boolean; align: string | null },
  scope: Scope,
): Element {
  const properties: Properties = {
    ...(tag === 'th' && { scope: isHead ? 'col' : 'row' }),
    ...(cell.columnSpan > 1 && { colSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(align !== null && align !== 'left' && { className: [align] }),
    ...languageOf(cell),
  }
  return element(tag, properties, lowerBlocks(cell.children, scope))
}

/** Headings as lists of links, each within that of the heading above it. */
function contentsList(entries: readonly OutlineEntry[]): Element[] {
  if (entries.length === 0) return []
  const top = Math.min(...entries.map(({ depth }) => depth))
  const starts = entries.flatMap((entry, index) => (entry.depth === top || index === 0 ? [index] : []))
  return [
    element(
      'ul',
      {},
      starts.map((start, index) => contentsItem(entries.slice(start, starts[index + 1]))),
    ),
  ]
}

function contentsItem([entry, ...below]: readonly OutlineEntry[]): Element {
  const link: ElementContent[] = entry ? [element('a', { href: `#${entry.id}` }, [text(entry.text)])] : []
  return element('li', {}, [...link, ...contentsList(below)])
}
