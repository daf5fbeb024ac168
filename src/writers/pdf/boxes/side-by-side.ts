import type { Side, SideBySide } from '../../../document/document.ts'
import { splitBoxes } from '../pages/split-boxes.ts'
import { addTag } from '../tag.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import { type Box, type Cell, common, type RowBox } from './box.ts'
import type { Place } from './place.ts'
import { stack } from './stack.ts'

/** Between parts, and the least width of one; in points. */
const gap = 18
const narrowest = 48
/** Below this width lines are not justified: few words would leave wide spaces. */
const justified = 240
/** Parts are set in rows no taller than this share of the page, so that a page may end between two. */
const tallest = 0.42

/** Parts beside one another; below one another where there is no room for that. */
export const sideBySide: BoxHandler<SideBySide> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  const widths = widthsOf(block.children, place.width)
  if (widths.some((width) => width < narrowest)) {
    return block.children.flatMap((side) => boxesOf(side.children, { ...place, tag }))
  }
  let x = place.x
  const cells = widths.map((width, i): Cell => {
    const side = block.children[i]
    const cell = cellOf(side, { ...place, tag, x, width }, boxesOf)
    x += width + gap
    return cell
  })
  const rows = inRows(cells, setting.page.textHeight * tallest)
  const { leading } = place.looks.paragraph.body
  return rows.map((row, i): RowBox => {
    const boxes = row.flatMap((cell) => cell.boxes)
    return {
      ...common,
      kind: 'row',
      x: place.x,
      width: place.width,
      cells: row,
      padding: 0,
      height: Math.max(0, ...row.map((cell) => stack(cell.boxes).height)),
      fill: null,
      over: null,
      under: null,
      header: [],
      frames: place.frames,
      notes: boxes.flatMap(({ notes }) => notes),
      before: i === 0 ? leading * 0.5 : 0,
      after: i === rows.length - 1 ? leading : 0,
      // Words beside each other are read as one: better an empty line or six than two pages
      aversion: i === rows.length - 1 ? 0 : leading * 6,
    }
  })
}

function widthsOf(sides: readonly Side[], width: number): number[] {
  const room = width - gap * (sides.length - 1)
  const sum = sides.reduce((total, { share }) => total + share, 0)
  return sides.map(({ share }) => (room * share) / sum)
}

function cellOf(side: Side | undefined, place: Place, boxesOf: BoxesOf): Cell {
  const { x, width, tag, body } = place
  const ragged = width < justified ? { ...body, align: 'left' as const } : body
  const language = side?.lang === undefined ? {} : { language: side.lang }
  const text = { ...ragged.text, ...language }
  const own = side?.lang === undefined ? tag : addTag(tag, 'Div', language)
  const boxes = boxesOf(side?.children ?? [], { ...place, tag: own, body: { ...ragged, text }, frames: [] })
  return { x, width, tag: own, boxes }
}

/** Rows of no more than `height`, each with as much of every part as fits. */
function inRows(cells: readonly Cell[], height: number): Cell[][] {
  const rows: Cell[][] = []
  let rest = cells.map((cell) => cell.boxes)
  while (rest.some(({ length }) => length > 0)) {
    const parts = rest.map((boxes) => fitting(boxes, height))
    rows.push(cells.map((cell, i) => ({ ...cell, boxes: parts[i]?.[0] ?? [] })))
    rest = parts.map(([, more]) => more)
  }
  return rows
}

/** At least one box, and none last that wants to stay with the next. */
function fitting(boxes: readonly Box[], height: number): [Box[], Box[]] {
  const [fits, rest] = splitBoxes(boxes, height)
  if (rest.length === 0) return [fits, rest]
  if (fits.length === 0) return [boxes.slice(0, 1), boxes.slice(1)]
  const last = fits.findLastIndex(({ keep }) => !keep)
  return last < 0 ? [fits, rest] : [fits.slice(0, last + 1), [...fits.slice(last + 1), ...rest]]
}
