import type { LineBox } from '../boxes/box.ts'
import { rgb } from './colour.ts'
import { number } from './document-font.ts'
import type { LinkArea } from './draw-line.ts'
import type { Drawer } from './drawer.ts'

/** Between leader dots, in points: all leaders of a page stand on one grid. */
const dots = 4.2

/** The end of an entry of the contents list: dots, the page's number, and the link over the whole line. */
export function drawEntry(
  { sheet, setting, places }: Drawer,
  box: LineBox,
  entry: NonNullable<LineBox['entry']>,
  top: number,
): LinkArea[] {
  const { style, tag, right, target } = entry
  const page = String(places.get(target)?.page ?? 1)
  const face = setting.book.face(style.family, style.bold, style.italic)
  const glyphs = face.shape(page, 'tnum', '', false)
  const left = right - (glyphs.width * style.size) / 1000
  const baseline = top + box.baseline
  drawDots(sheet, box.x + box.line.x + box.line.width + 5, left - 6, baseline - 0.4, setting.colours.muted)
  sheet.mark(tag)
  const font = sheet.useFont(face)
  const start = left - (face.width(' ') * style.size) / 1000
  sheet.write(
    `BT /${font.kit.id} ${number(style.size)} Tf ${rgb(style.colour)} rg 1 0 0 -1 ${number(start)} ${number(baseline)} Tm [<${font.space(' ')}${font.codes(glyphs)}>] TJ ET`,
  )
  const label = `${box.line.parts.map((part) => (part.kind === 'glyphs' ? part.glyphs.text : ' ')).join('')}, ${page}`
  const link = { kind: 'block' as const, to: target, label, tag }
  return [{ link, x: box.x, width: right - box.x, top, height: box.height - box.top }]
}

/** One dashed stroke with round ends. */
function drawDots(sheet: Drawer['sheet'], from: number, to: number, y: number, colour: string): void {
  const [start, end] = [Math.ceil(from / dots) * dots, Math.floor(to / dots) * dots]
  if (end <= start) return
  sheet.mark('layout')
  sheet.write(
    `q ${rgb(colour)} RG 1 J 0.7 w [0 ${dots}] 0 d ${number(start)} ${number(y)} m ${number(end + 0.01)} ${number(y)} l S Q`,
  )
}
