import type { Figure } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import { common, type FigureBox } from './box.ts'
import { linesOf } from './lines-of.ts'

/** A pixel is 1/96 inch, as in CSS. */
const pixel = 72 / 96
/** A figure is at most this share of the text's height, so that its caption fits below it. */
const tallest = 0.72

export const figure: BoxHandler<Figure> = (block, place, setting) => {
  const around = addTag(place.tag, 'Div', { language: block.lang })
  const tag = addTag(around, 'Figure', { alt: block.alt })
  const size = fitted(block, place.width, setting.page.textHeight * tallest)
  const looks = { ...place.looks.caption, before: 5, after: place.looks.paragraph.body.leading }
  const gap = place.looks.paragraph.body.leading * 0.8
  const box: FigureBox = {
    ...common,
    kind: 'figure',
    x: place.x,
    ...size,
    before: gap,
    after: gap,
    keep: block.caption !== null,
    frames: place.frames,
    anchors: [block.id],
    tag,
    figure: block,
  }
  if (!block.caption) return [box]
  const words = runs(block.caption, looks.text, addTag(addTag(around, 'Caption'), 'P'), setting, block.origin)
  const caption = linesOf(words, place.x, place.width, looks, setting)
  return [{ ...box, after: 0 }, ...caption.map((line) => ({ ...line, frames: place.frames }))]
}

/** How much larger than it is a drawn chart may become, so that it stands as wide as the text. */
const mostDrawn = 1.25

/** The natural size, made smaller until it fits; an extreme shape stays visible. */
function fitted(block: Figure, width: number, height: number): { width: number; height: number } {
  const natural = { width: block.width * pixel, height: block.height * pixel }
  const scale = Math.min(block.drawn ? mostDrawn : 1, width / natural.width, height / natural.height)
  return { width: Math.max(0.5, natural.width * scale), height: Math.max(0.5, natural.height * scale) }
}
