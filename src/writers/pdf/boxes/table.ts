import type { Alignment, Table } from '../../../document/document.ts'
import { textBlocks } from '../../../document/text-blocks.ts'
import { unbroken } from '../lines/words.ts'
import type { BlockLooks } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import { type Box, type Cell, common, type RowBox } from './box.ts'
import { type ColumnNeed, columnWidths } from './column-widths.ts'
import { type Grid, type GridCell, gridCells } from './grid-cells.ts'
import { linesOf } from './lines-of.ts'
import { scaledLooks } from './scaled-looks.ts'
import { stack } from './stack.ts'
import type { Standing } from './standing.ts'
import { averseWithin } from './together.ts'

const padding = 3.6
/**
 * A table of few rows, the header among them, that is no taller than a share of the page stays on one: what that is worth, in
 * lines left empty.
 */
const few = 6
const short = 0.4
const parted = 22

/** Rows between fine rules, the first as header; a row spanned by a cell holds as much of it as fits. */
export const table: BoxHandler<Table> = (block, place, setting, boxesOf) => {
  const summary = block.summary ? { table: { summary: block.summary } } : {}
  const grid = gridCells(block)
  const tag = addTag(place.tag, 'Table', { language: block.lang, ...summary })
  const caption = captionBoxes(block, tag, place, setting)
  const { inside, looks, needs } = fitting(block, grid, place, setting)
  const widths = columnWidths(needs, place.width)
  const build: Build = { block, grid, widths, looks, tag, place: inside, setting, boxesOf }
  const rows = rowBoxes(build)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return caption
  const space = place.looks.paragraph.body.leading
  rows[0] = {
    ...first,
    before: caption.length > 0 ? 0 : space * 0.6,
    anchors: caption.length > 0 ? [] : [block.id],
  }
  rows[rows.length - 1] = { ...(rows.at(-1) ?? last), after: space }
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  const isShort = rows.length <= few && height <= setting.page.textHeight * short
  return [...caption, ...(isShort ? averseWithin(rows, space * parted) : rows)]
}

/** Text that is made a little smaller where that lets every column hold its longest word. */
function fitting(block: Table, grid: Grid, place: Standing, setting: Setting) {
  const setIn = (factor: number) => {
    const inside = { ...place, looks: scaledLooks(place.looks, factor) }
    const looks = cellLooks(inside)
    const needs = columnNeeds(grid, looks, block.rowHeaders, place.width, setting)
    return { inside, looks, needs, over: needs.reduce((sum, need) => sum + need.least, 0) / place.width }
  }
  const factor = narrowness(place.width / Math.max(1, grid.columns))
  const plain = setIn(factor)
  return plain.over <= 1 ? plain : setIn(factor * Math.max(smallest, 0.99 / plain.over))
}

/** How much smaller the text of a table becomes at most so that no word is parted. */
const smallest = 0.85

/** How much smaller the text of columns of `width` points is: not at all, then to a half, then as far as it must. */
const narrowness = (width: number): number => Math.min(1, Math.max(0.5, width / 24), width / 12)

interface Build {
  block: Table
  grid: Grid
  widths: number[]
  looks: { header: BlockLooks; data: BlockLooks }
  tag: Tag
  place: Standing
  setting: Setting
  boxesOf: BoxesOf
}

function captionBoxes(block: Table, tag: Tag, place: Standing, setting: Setting): Box[] {
  if (!block.caption) return []
  const looks = { ...place.looks.caption, keepNext: true }
  const words = runs(block.caption, looks.text, addTag(addTag(tag, 'Caption'), 'P'), setting, block.origin)
  return linesOf(words, place.x, place.width, looks, setting).map((box, i) => ({
    ...box,
    frames: place.frames,
    anchors: i === 0 ? [block.id] : [],
  }))
}

function cellLooks(place: Standing): { header: BlockLooks; data: BlockLooks } {
  const { language } = place.body.text
  const of = (looks: BlockLooks): BlockLooks => ({
    ...looks,
    text: { ...looks.text, language, features: 'tnum' },
  })
  return { header: of(place.looks.headerCell), data: of(place.looks.cell) }
}

/** Between columns; less where columns are many. */
const gutter = (columns: number, width: number): number => Math.min(6, (width / columns) * 0.12)

function columnNeeds(
  grid: Grid,
  looks: Build['looks'],
  named: boolean,
  width: number,
  setting: Setting,
): ColumnNeed[] {
  const sides = 2 * gutter(grid.columns, width)
  const needs = Array.from(
    { length: grid.columns },
    (): ColumnNeed => ({ least: sides + 4, most: sides + 4 }),
  )
  for (const { cell, column, columns, row } of grid.cells) {
    const { family, size, features, language } = (row === 0 ? looks.header : looks.data).text
    const face = setting.book.face(family, row === 0 || (named && column === 0), false)
    const inLanguage = cell.lang ?? language
    const measure = (text: string): number =>
      (face.shape(text, features, inLanguage, false).width * size) / 1000
    for (const text of textBlocks({ ...setting.document, children: cell.children, footnotes: [] })) {
      const words = unbroken(text).map(measure)
      const line = words.reduce((total, word) => total + word + size * 0.25, 0)
      // A cell over several columns wants a part from each
      for (const need of needs.slice(column, column + columns)) {
        need.least = Math.max(need.least, Math.max(...words) / columns + sides + 1)
        need.most = Math.max(need.most, Math.min(line / columns + sides + 1, width * 0.9))
      }
    }
  }
  return needs
}

function rowBoxes(build: Build): RowBox[] {
  const { block, grid, tag } = build
  const count = block.children.length
  const headed = count > 1
  const parts = headed ? { head: addTag(tag, 'THead'), body: addTag(tag, 'TBody') } : { head: tag, body: tag }
  const rowTags = block.children.map((row, i) =>
    addTag(i === 0 ? parts.head : parts.body, 'TR', { language: row.lang }),
  )
  const cells = grid.cells.map((cell) => cellBoxes(cell, rowTags[cell.row] ?? tag, build))
  const heights = rowHeights(grid, cells, count)
  const rows: RowBox[] = []
  for (let y = 0; y < count; y++) {
    const here = (grid.inRow[y] ?? []).flatMap((index) => {
      const [cell, made] = [grid.cells[index], cells[index]]
      return cell && made ? [{ cell, made }] : []
    })
    const standing = here.map(({ cell, made }) => partInRow(made, cell, y, heights))
    const spanned = here.some(({ cell }) => y < cell.row + cell.rows - 1)
    rows.push(rowBox(build, y, standing, heights, spanned, headed ? rows.slice(0, 1) : []))
  }
  return rows
}

function cellBoxes(at: GridCell, rowTag: Tag, build: Build): Cell {
  const { block, widths, looks, place, boxesOf, grid } = build
  const side = gutter(grid.columns, place.width)
  const left = widths.slice(0, at.column).reduce((sum, width) => sum + width, place.x)
  const width = widths.slice(at.column, at.column + at.columns).reduce((sum, next) => sum + next, 0)
  const header = at.row === 0 || (block.rowHeaders && at.column === 0)
  const tag = addTag(rowTag, header ? 'TH' : 'TD', {
    language: at.cell.lang,
    ...cellAttributes(at, header, build),
  })
  const base = at.row === 0 ? looks.header : looks.data
  const text = { ...base.text, bold: header, language: at.cell.lang ?? base.text.language }
  const body: BlockLooks = { ...base, text, align: alignmentOf(block, at) }
  const inner = { ...place, tag, x: left + side, width: Math.max(2, width - 2 * side), body, frames: [] }
  const boxes = boxesOf(at.cell.children, inner)
  return { x: inner.x, width: inner.width, tag, boxes: withoutLastSpace(boxes) }
}

const alignmentOf = (block: Table, at: GridCell): Alignment => block.align[at.column] ?? 'left'

const withoutLastSpace = (boxes: Box[]): Box[] =>
  boxes.map((box, i) => (i === boxes.length - 1 ? { ...box, after: 0 } : box))

function cellAttributes(at: GridCell, header: boolean, build: Build) {
  const { block } = build
  const spans = {
    ...(at.columns > 1 ? { columnSpan: at.columns } : {}),
    ...(at.rows > 1 ? { rowSpan: at.rows } : {}),
  }
  const columnId = `${block.id}-c${at.column}`
  const rowId = `${block.id}-r${at.row}`
  if (at.row === 0) return { id: columnId, table: { ...spans, scope: 'Column' as const } }
  if (header)
    return { id: rowId, table: { ...spans, scope: 'Row' as const, headers: headersOf(at, build, false) } }
  return { table: { ...spans, headers: headersOf(at, build, block.rowHeaders) } }
}

/** Ids of the header cells above a cell and, where rows have names, of the one at its left. */
function headersOf(at: GridCell, { block, grid }: Build, named: boolean): string[] {
  const above = grid.top.filter(
    (cell) => cell.column < at.column + at.columns && at.column < cell.column + cell.columns,
  )
  const left = named
    ? (grid.inRow[at.row] ?? []).flatMap((index) => {
        const cell = grid.cells[index]
        return cell && cell.column === 0 && cell.row > 0 ? [cell] : []
      })
    : []
  return [
    ...above.map((cell) => `${block.id}-c${cell.column}`),
    ...left.map((cell) => `${block.id}-r${cell.row}`),
  ]
}

/** Heights of rows: of the cells within one row first; then the last row of a span takes what is left of its cell. */
function rowHeights(grid: Grid, cells: Cell[], count: number): number[] {
  const heights = new Array<number>(count).fill(padding * 2)
  grid.cells.forEach((at, i) => {
    if (at.rows > 1) return
    heights[at.row] = Math.max(heights[at.row] ?? 0, stack(cells[i]?.boxes ?? []).height + 2 * padding)
  })
  grid.cells.forEach((at, i) => {
    if (at.rows === 1) return
    const last = at.row + at.rows - 1
    const part = partInRow(cells[i] as Cell, at, last, heights)
    heights[last] = Math.max(heights[last] ?? 0, stack(part.boxes).height + 2 * padding)
  })
  return heights
}

/** What a cell shows in row `y`: a cell that spans rows shows in each what fits, and in its last one the rest. */
function partInRow(cell: Cell, at: GridCell, y: number, heights: number[]): Cell {
  let rest = cell.boxes
  for (let row = at.row; row < at.row + at.rows; row++) {
    const last = row === at.row + at.rows - 1
    const room = (heights[row] ?? 0) - 2 * padding
    const fits = last
      ? rest.length
      : stack(rest).placed.filter(({ box, y: top }) => top + box.height <= room).length
    if (row === y) return { ...cell, boxes: rest.slice(0, fits) }
    rest = rest.slice(fits)
  }
  return { ...cell, boxes: [] }
}

/** A row of so many lines is not lost where it stands alone below its header, first or last on a page. */
const tall = 4

function rowBox(
  { block, place, setting, looks }: Build,
  y: number,
  cells: Cell[],
  heights: readonly number[],
  spanned: boolean,
  header: RowBox[],
): RowBox {
  const { accent, rule, tint } = setting.colours
  const count = block.children.length
  const [first, last] = [y === 0, y === count - 1]
  const thick = { colour: accent, width: 0.9 }
  const isLow = (row: number): boolean => (heights[row] ?? 0) < looks.data.leading * tall
  const pairs = count > 2 && ((y === 1 && isLow(1)) || (y === count - 2 && isLow(count - 1)))
  return {
    ...common,
    kind: 'row',
    x: place.x,
    width: place.width,
    cells,
    padding,
    height: heights[y] ?? 0,
    fill: first && count > 1 ? tint : null,
    over: first ? thick : null,
    under: last
      ? thick
      : first
        ? { colour: accent, width: 0.6 }
        : spanned
          ? null
          : { colour: rule, width: 0.4 },
    header: first ? [] : header,
    frames: place.frames,
    notes: cells.flatMap((cell) => cell.boxes.flatMap((box) => box.notes)),
    keep: (first && count > 1) || pairs || spanned,
  }
}
