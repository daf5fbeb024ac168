import type { Box, FigureBox, LineBox, RowBox, RuleBox } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import { drawEntry } from './draw-entry.ts'
import { drawFrames } from './draw-frames.ts'
import { drawLine } from './draw-line.ts'
import { drawPicture } from './draw-picture.ts'
import { drawSvg } from './draw-svg.ts'
import type { Drawer } from './drawer.ts'
import { addLink } from './links.ts'
import type { Artifact } from './sheet.ts'

/** Draws a box whose top is at `y`; as an artifact where `artifact` says so: a header row set again. */
export function drawBox(drawer: Drawer, box: Box, y: number, artifact?: Artifact): void {
  const top = y + box.top
  for (const marker of box.markers) {
    const baseline = top + firstBaseline(box)
    keepLinks(drawer, drawLine(drawer.sheet, marker.line, marker.x, baseline, artifact))
  }
  if (box.kind === 'line') drawLineBox(drawer, box, top, artifact)
  else if (box.kind === 'row') drawRow(drawer, box, top, artifact)
  else if (box.kind === 'figure') drawFigure(drawer, box, top)
  else if (box.kind === 'rule') drawRule(drawer, box, top)
}

function firstBaseline(box: Box): number {
  if (box.kind === 'line') return box.baseline
  const first = box.kind === 'row' ? box.cells.flatMap((cell) => cell.boxes)[0] : undefined
  return box.kind === 'row' && first ? box.padding + firstBaseline(first) : 10
}

function keepLinks({ drawing, sheet, setting, links }: Drawer, areas: ReturnType<typeof drawLine>): void {
  for (const area of areas) links.push(addLink(drawing, sheet, area, setting.page.height))
}

function drawLineBox(drawer: Drawer, box: LineBox, top: number, artifact?: Artifact): void {
  const areas = drawLine(drawer.sheet, box.line, box.x, top + box.baseline, artifact)
  keepLinks(drawer, areas)
  if (box.entry) keepLinks(drawer, drawEntry(drawer, box, box.entry, top))
}

function drawRow(drawer: Drawer, box: RowBox, top: number, artifact?: Artifact): void {
  const { sheet } = drawer
  const height = box.height - box.top - (box.below ?? 0)
  const bottom = top + height
  if (box.fill || box.over || box.under) sheet.mark(artifact ?? 'layout')
  if (box.fill) sheet.fill(box.x, top, box.width, height, box.fill)
  if (box.over) sheet.fill(box.x, top - box.over.width / 2, box.width, box.over.width, box.over.colour)
  if (box.under) sheet.fill(box.x, bottom - box.under.width / 2, box.width, box.under.width, box.under.colour)
  for (const cell of box.cells) {
    const placed = stack(cell.boxes).placed.map((inner) => ({ ...inner, y: inner.y + top + box.padding }))
    drawFrames(sheet, placed, { before: new Set(), after: new Set() })
    for (const inner of placed) drawBox(drawer, inner.box, inner.y, artifact)
  }
}

function drawRule({ sheet }: Drawer, box: RuleBox, top: number): void {
  sheet.mark('layout')
  sheet.fill(box.x, top, box.width, box.height - box.top, box.colour)
}

/** A picture, with the box that PDF/UA wants on its tag (7.3). */
function drawFigure({ drawing, sheet, setting, svgs }: Drawer, box: FigureBox, top: number): void {
  const { figure, tag, x, width } = box
  const height = box.height - box.top
  const bottom = setting.page.height - top - height
  tag.layout = [x, bottom, x + width, bottom + height]
  sheet.mark(tag)
  sheet.flush()
  const target = { x, y: top, width, height }
  if (figure.mediaType === 'image/svg+xml')
    drawSvg(drawing.document, figure, svgs.get(figure), target, setting)
  else if (!drawPicture(drawing.document, figure, target, setting)) {
    sheet.fill(x, top, width, height, setting.colours.tint)
  }
}
