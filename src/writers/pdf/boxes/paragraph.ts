import type { Paragraph } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import { linesOf } from './lines-of.ts'

export const paragraph: BoxHandler<Paragraph> = (block, place, setting) => {
  const { language } = place.body.text
  const looks = block.style === 'body' ? place.body : place.looks.paragraph[block.style]
  const tag = addTag(place.tag, 'P', { language: block.lang })
  const list = runs(block.children, { ...looks.text, language }, tag, setting, block.origin)
  return linesOf(list, place.x, place.width, looks, setting).map((box) => ({ ...box, frames: place.frames }))
}
