import {
  BuilderElement,
  type FileChild,
  TableLayoutType,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
  Table as WordTable,
  type XmlComponent,
} from 'docx'
import type { Block, Table, TableCell } from '../../../document/document.ts'
import { plainText } from '../../../document/plain-text.ts'
import { type GridPlace, tableGrid } from '../../../document/table-grid.ts'
import { phrasingOf } from '../../phrasing-of.ts'
import { walkBlocks } from '../../walk-blocks.ts'
import { xmlSafe } from '../xml-safe.ts'
import { bookmarked } from './bookmarked.ts'
import { type ColumnContent, columnWidths } from './column-widths.ts'
import { paragraphOf } from './paragraph-of.ts'
import { runsOf } from './runs-of.ts'
import { offset, type Scope, within } from './scope.ts'
import { directed, settingIn } from './setting-of.ts'

/** Writes what stands in a cell; given, as blocks and tables hold each other. */
type WriteBlocks = (blocks: readonly Block[], scope: Scope) => FileChild[]

interface Layout {
  table: Table
  grid: readonly (readonly GridPlace<TableCell>[])[]
  /** Of the columns, in twips. */
  widths: readonly number[]
  scope: Scope
  blocksOf: WriteBlocks
  /** Whether it stands on one page: a long one would leave the page before it empty. */
  isShort: boolean
}

/** A real table under its caption: header row repeated, header column marked, title and description for readers. */
export function tableOf(table: Table, scope: Scope, blocksOf: WriteBlocks): FileChild[] {
  const grid = tableGrid(table.children)
  const available = Math.max(1440, scope.width - offset(scope) - scope.right)
  const widths = columnWidths(contents(grid), available)
  const caption = captionOf(table, scope)
  const letters = sum(grid.flat().map((place) => textOf(place).length))
  const isShort = grid.length <= shortest.rows && letters <= shortest.letters
  const layout = { table, grid, widths, scope, blocksOf, isShort }
  return widths.length === 0 ? caption : [...caption, wordTable(layout)]
}

function captionOf(table: Table, scope: Scope): FileChild[] {
  const own = directed(scope, table.caption ?? [])
  const runs = runsOf(table.caption ?? [], own)
  const setting = settingIn(own, 'TableCaption')
  return runs.length === 0 ? [] : [paragraphOf(setting, bookmarked(table.id, runs, scope))]
}

function wordTable(layout: Layout): WordTable {
  const { table, grid, widths, scope } = layout
  const indent = offset(scope)
  const result = new WordTable({
    style: scope.styleId('BriefTable'),
    width: { size: sum(widths), type: WidthType.DXA },
    ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: table.rowHeaders,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: grid.map((_, row) => rowOf(layout, row)),
  })
  return described(result, titleOf(table, grid), table.summary ?? '')
}

const titleOf = (table: Table, grid: Layout['grid']): string =>
  plainText(table.caption ?? []).trim() || (grid[0] ?? []).map(textOf).join(', ')

/** Word's title and description of a table (`w:tblCaption`, `w:tblDescription`), which docx has no options for. */
function described(table: WordTable, title: string, description: string): WordTable {
  const [properties] = (table as unknown as { root: XmlComponent[] }).root
  for (const [name, value] of [
    ['w:tblCaption', title],
    ['w:tblDescription', description],
  ] as const) {
    const said = xmlSafe(value).trim()
    if (said === '') continue
    properties?.addChildElement(
      new BuilderElement({ name, attributes: { value: { key: 'w:val', value: said } } }),
    )
  }
  return table
}

function rowOf(layout: Layout, row: number): WordRow {
  const places = layout.grid[row] ?? []
  return new WordRow({
    cantSplit: true,
    ...(row === 0 ? { tableHeader: true } : {}),
    children: places.flatMap((_, column) => cellOf(layout, row, column)),
  })
}

function cellOf(layout: Layout, row: number, column: number): WordCell[] {
  const { grid, widths, blocksOf } = layout
  const place = grid[row]?.[column]
  if (place === undefined || place.type === 'spanned') return []
  const columns = place.type === 'cell' ? place.columns : 1
  const width = sum(widths.slice(column, column + columns))
  const inner = inCell(layout, row, column, width)
  const blocks = place.type === 'cell' ? blocksOf(place.cell.children, within(inner, place.cell)) : []
  return [
    new WordCell({
      width: { size: width, type: WidthType.DXA },
      ...(columns > 1 ? { columnSpan: columns } : {}),
      ...(place.type === 'cell' && place.rows > 1 ? { rowSpan: place.rows } : {}),
      children: endingInParagraph(blocks, inner) as never[],
    }),
  ]
}

function inCell({ table, grid, scope, isShort }: Layout, row: number, column: number, width: number): Scope {
  const below = table.rowHeaders && column === 0 ? 'row header' : 'cell'
  return {
    ...scope,
    place: row === 0 ? 'header cell' : below,
    alignment: table.align[column] ?? null,
    box: null,
    inQuote: null,
    onBand: false,
    inFact: null,
    outer: scope.depth,
    left: 0,
    right: 0,
    width: width - cellMargins,
    belowTable: false,
    keepNext: scope.keepNext || row === 0 || (isShort && row < grid.length - 1),
  }
}

/** A table of so many rows and letters stands on one page. */
const shortest = { rows: 6, letters: 1000 }

const cellMargins = 200

/** A cell ends in a paragraph, or Word calls the file damaged. */
const endingInParagraph = (blocks: readonly FileChild[], scope: Scope): FileChild[] =>
  blocks.at(-1) === undefined || blocks.at(-1) instanceof WordTable
    ? [
        ...blocks,
        paragraphOf(settingIn(scope, scope.place === 'header cell' ? 'TableHeading' : 'TableText'), []),
      ]
    : [...blocks]

function contents(grid: Layout['grid']): ColumnContent[] {
  return (grid[0] ?? []).map((_, column) => {
    const texts = grid.flatMap((row) => {
      const place = row[column]
      return place?.type === 'cell' && place.columns === 1 ? [textOf(place)] : []
    })
    const words = texts.flatMap((text) => text.split(/\s+/))
    return { longestWord: longest(words), longestCell: longest(texts) }
  })
}

const longest = (texts: readonly string[]): number => Math.max(3, ...texts.map(({ length }) => length))

const textOf = (place: GridPlace<TableCell>): string =>
  place.type === 'cell'
    ? [...walkBlocks(place.cell.children)].flatMap(phrasingOf).map(plainText).join(' ')
    : ''

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
