import type { Columns } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import type { BoxHandler } from './block-boxes.ts'
import { type Box, common, type RowBox } from './box.ts'
import { type Band, evenly, sizeOf } from './dealt.ts'
import { shifted } from './shifted.ts'
import { stack } from './stack.ts'

/** Between columns, and the least width of one; in points. */
const gap = 18
const narrowest = 110
/** Below this width lines are not justified: few words would leave wide spaces. */
const justified = 180
/** Columns are no taller than this share of the page, so that they are read on one: longer text goes on in columns below. */
const tallest = 0.36

/** Blocks set in a narrow measure, then dealt out to columns of like height. */
export const columns: BoxHandler<Columns> = (block, place, setting, boxesOf) => {
  const count = columnsWithin(place.width, block.count)
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  if (count === 1) return boxesOf(block.children, { ...place, tag })
  const width = (place.width - gap * (count - 1)) / count
  const body = width < justified ? { ...place.body, align: 'left' as const } : place.body
  const list = boxesOf(block.children, { ...place, tag, width, body, frames: [] })
  const bands = inBands(list, count, setting.page.textHeight * tallest)
  return bands.map((band, i): RowBox => {
    const cells = band.map((boxes, k) => {
      const distance = k * (width + gap)
      return { x: place.x + distance, width, tag, boxes: boxes.map((box) => shifted(box, distance)) }
    })
    return {
      ...common,
      kind: 'row',
      x: place.x,
      width: place.width,
      cells,
      padding: 0,
      height: Math.max(...band.map((boxes) => stack(boxes).height)),
      fill: null,
      over: null,
      under: null,
      header: [],
      isFlow: true,
      frames: place.frames,
      notes: list.length === 0 ? [] : band.flatMap((boxes) => boxes.flatMap(({ notes }) => notes)),
      before: i === 0 ? place.looks.paragraph.body.after : place.looks.paragraph.body.leading,
      after: place.looks.paragraph.body.leading,
    }
  })
}

function columnsWithin(width: number, wanted: number): number {
  const fits = Math.floor((width + gap) / (narrowest + gap))
  return Math.max(1, Math.min(wanted, fits))
}

/** Columns as even as the boxes allow; where they would be taller than `height`, full ones and more below. */
function inBands(list: readonly Box[], count: number, height: number): Band[] {
  const bands: Band[] = []
  let rest = list
  while (rest.length > 0) {
    const band = evenly(rest, count, height)
    bands.push(band)
    rest = rest.slice(sizeOf(band))
  }
  return bands
}
