import type { Side, SideBySide } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import { type Cell, common } from './box.ts'
import { stack } from './stack.ts'
import type { Standing } from './standing.ts'

/** Between parts, and the least width of one; in points. */
const gap = 18
const narrowest = 48
/** Below this width lines are not justified: few words would leave wide spaces. */
const justified = 240

/** Parts beside one another; below one another where there is no room for that. */
export const sideBySide: BoxHandler<SideBySide> = (block, place, _setting, boxesOf) => {
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
  const { leading } = place.looks.paragraph.body
  return [
    {
      ...common,
      kind: 'row',
      x: place.x,
      width: place.width,
      cells,
      padding: 0,
      height: Math.max(0, ...cells.map((cell) => stack(cell.boxes).height)),
      fill: null,
      over: null,
      under: null,
      header: [],
      goesOn: true,
      frames: place.frames,
      notes: cells.flatMap(({ boxes }) => boxes.flatMap(({ notes }) => notes)),
      // As far from what is above as the first of what stands in it would be
      before: Math.max(leading * 0.5, ...cells.map(({ boxes }) => boxes[0]?.before ?? 0)),
      after: leading,
    },
  ]
}

function widthsOf(sides: readonly Side[], width: number): number[] {
  const room = width - gap * (sides.length - 1)
  const sum = sides.reduce((total, { share }) => total + share, 0)
  return sides.map(({ share }) => (room * share) / sum)
}

function cellOf(side: Side | undefined, place: Standing, boxesOf: BoxesOf): Cell {
  const { x, width, tag, body } = place
  const ragged = width < justified ? { ...body, align: 'left' as const } : body
  const language = side?.lang === undefined ? {} : { language: side.lang }
  const text = { ...ragged.text, ...language }
  const own = side?.lang === undefined ? tag : addTag(tag, 'Div', language)
  const boxes = boxesOf(side?.children ?? [], { ...place, tag: own, body: { ...ragged, text }, frames: [] })
  return { x, width, tag: own, boxes }
}
