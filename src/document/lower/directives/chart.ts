import type { ChartData } from '../../charts/chart.ts'
import { type ChartKind, charts, drawChart } from '../../charts/charts.ts'
import type { Block, Figure, Phrasing, Table } from '../../document.ts'
import { pictureName } from '../../picture-name.ts'
import { plainText } from '../../plain-text.ts'
import { textBlocks } from '../../text-blocks.ts'
import { common, freeId, inside, type Lowering, report } from '../lowering.ts'
import type { Directive, Given } from './directive.ts'

const kinds = Object.keys(charts).join(', ')

/** The picture, then the table that it was drawn from: whoever cannot see the one reads the other. */
export const chart: Directive = {
  name: 'chart',
  kind: 'container',
  summary:
    'Draws the table in it: its first column names the rows, the others hold numbers of the notes. The table follows the picture.',
  label: 'required',
  attributes: {
    kind: `How: \`bar\` (a bar a row), \`stacked\` (a bar a row, a piece a column), \`matrix\` (a disc a cell) or \`timeline\` (a bar over the columns that are not 0)`,
    alone:
      'Present where the table stays away if the picture’s alternative text says all that it shows in 250 letters',
  },
  example:
    ':::chart[Disruptions by time frame]{kind="bar"}\n| Time frame | Disruptions |\n| --- | --- |\n{{#each (tally disruptions "terms")}}\n| {{name}} | {{total}} |\n{{/each}}\n:::',
  check: ({ kind = 'bar' }) =>
    isKind(kind) ? null : `Unexpected kind \`${kind}\` of \`:::chart\`, expected one of ${kinds}`,
  lower: (given, lowering) => {
    const { node, label, attributes, children } = given
    const kind = attributes['kind'] ?? 'bar'
    const blocks = lowering.blocks(children, inside)
    const [table, ...others] = blocks
    if (!isKind(kind)) return blocks
    if (blocks.length === 0) return []
    if (table?.type !== 'table' || others.length > 0) {
      const reason = 'Unexpected `:::chart` without a table alone in it, expected one'
      report(lowering, node, 'directive-children', reason)
      return blocks
    }
    const data = dataOf(table, given, lowering)
    const sum = data.rows.flatMap(({ values }) => values).reduce((total, value) => total + value, 0)
    const whole: Table = {
      ...table,
      rowHeaders: true,
      align: table.align.map((_, i) => (i === 0 ? null : 'right')),
    }
    if (sum === 0) return [whole]
    const figure = figureOf(kind, data, label ?? [], given, lowering)
    if (figure.alt.length > longestAlt) return [{ ...figure, alt: namedAlt(label ?? [], data) }, whole]
    return 'alone' in attributes ? [figure] : [figure, whole]
  },
}

/** Beyond so many letters an alternative text is more than one hears in one go (EN 301 549, 10.1.1.1). */
const longestAlt = 250

/** Where the table below the picture says all: what is compared. */
function namedAlt(caption: readonly Phrasing[], { columns }: ChartData): string {
  const words = plainText(caption)
  const named = `${words}: ${columns.join(', ')}`
  return named.length <= longestAlt ? named : words
}

const isKind = (kind: string): kind is ChartKind => Object.hasOwn(charts, kind)

function dataOf(table: Table, { node }: Given, lowering: Lowering): ChartData {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map(({ children }) => wordsOf(children)),
  )
  return {
    columns: head.slice(1),
    rows: rows.map(([name = '', ...cells]) => ({
      name,
      values: cells.map((cell) => numberIn(cell, node, lowering)),
    })),
  }
}

const wordsOf = (children: Block[]): string => textBlocks({ children, footnotes: [] }).join(' ')

/** A cell without words is a row that has none of a column. */
function numberIn(cell: string, node: Given['node'], lowering: Lowering): number {
  if (cell === '') return 0
  if (/^\d{1,9}$/u.test(cell)) return Number(cell)
  const reason = `Unexpected “${cell}” in a chart, expected a whole number such as {{total}} or {{count …}}`
  report(lowering, node, 'chart-number', reason)
  return 0
}

function figureOf(
  kind: ChartKind,
  data: ChartData,
  caption: Phrasing[],
  { node }: Given,
  lowering: Lowering,
): Figure {
  const { text, accent, tint, rule } = lowering.theme.colours
  const { svg, width, height } = drawChart(kind, data, {
    text,
    accent,
    tint,
    rule,
    family: lowering.theme.fonts.headings,
  })
  // Charts of the same look have the same name, and others another, whatever brief they are of.
  const picture = { mediaType: 'image/svg+xml', data: new TextEncoder().encode(svg) } as const
  return {
    type: 'figure',
    ...common(node),
    id: freeId(lowering, `figure-${lowering.figures.count++ + 1}`),
    alt: `${plainText(caption)}: ${data.rows.map((row) => told(row, data.columns, kind === 'timeline')).join('; ')}`,
    url: pictureName('chart', picture),
    ...picture,
    width,
    height,
    caption,
    drawn: true,
  }
}

/** A row in words: no words but the table's own. */
function told(
  { name, values }: ChartData['rows'][number],
  columns: readonly string[],
  isTimeline: boolean,
): string {
  if (columns.length === 1) return `${name} ${values[0] ?? 0}`
  // A bar in a timeline says that there is one, and not how many
  const count = (value: number): string => (isTimeline && value === 1 ? '' : ` ${value}`)
  const named = values.flatMap((value, i) => (value === 0 ? [] : [`${columns[i] ?? ''}${count(value)}`]))
  return `${name}: ${named.length === 0 ? '0' : named.join(', ')}`
}
