/** Pages as data, before anything is drawn: what stands where. */
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { boxes } from '../../src/writers/pdf/boxes/boxes.ts'
import { type Placed, stack } from '../../src/writers/pdf/boxes/stack.ts'
import type { PageGeometry } from '../../src/writers/pdf/looks.ts'
import { openSetting } from '../../src/writers/pdf/open-setting.ts'
import type { Page } from '../../src/writers/pdf/pages/page.ts'
import { pagesOf } from '../../src/writers/pdf/pages/pages-of.ts'

export function pdfPages(document: Document): { pages: Page[]; geometry: PageGeometry } {
  const setting = openSetting(document, programAssets, [])
  const flow = boxes(document, setting)
  return { pages: pagesOf(flow, setting.page), geometry: setting.page }
}

/** A line, figure or marker on a page; lengths in points from the upper left corner. */
export interface Area {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Everything that a page shows, in reading order. */
export const areasOf = (page: Page): Area[] =>
  [...page.repeated, ...page.placed, ...page.margin, ...page.notes].flatMap((placed) => areas(placed))

function areas({ box, y }: Placed): Area[] {
  const top = y + box.top
  const bottom = y + box.height
  const markers = box.markers.map(({ line, x }) => ({
    what: wordsOf(line),
    left: x + line.x,
    right: x + line.x + line.width,
    top,
    bottom: top + 1,
  }))
  if (box.kind === 'row') {
    const inner = box.cells.flatMap((cell) =>
      stack(cell.boxes).placed.flatMap((placed) => areas({ ...placed, y: top + box.padding + placed.y })),
    )
    return [...markers, ...inner]
  }
  if (box.kind === 'line') {
    const left = box.x + box.line.x
    return [...markers, { what: wordsOf(box.line), left, right: left + box.line.width, top, bottom }]
  }
  if (box.kind === 'figure') {
    return [...markers, { what: 'figure', left: box.x, right: box.x + box.width, top, bottom }]
  }
  return markers
}

type Line = Extract<Placed['box'], { kind: 'line' }>['line']
export const wordsOf = (line: Line): string =>
  line.parts
    .map((part) => (part.kind === 'glyphs' ? part.glyphs.text : part.kind === 'space' ? ' ' : '-'))
    .join('')
