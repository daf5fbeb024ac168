import type { BlockQuote } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Frame } from './box.ts'
import { framed } from './framed.ts'

const indent = 20

export const quote: BoxHandler<BlockQuote> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'BlockQuote', { language: block.lang })
  const frame: Frame = {
    x: place.x + 6,
    width: place.width - 6,
    pad: 0,
    fill: null,
    bar: { colour: setting.colours.rule, width: 2 },
  }
  const { text } = place.body
  const body = {
    ...place.looks.quote,
    text: { ...place.looks.quote.text, size: text.size, language: text.language },
  }
  const inner = boxesOf(block.children, {
    ...place,
    tag,
    x: place.x + indent,
    width: place.width - 1.5 * indent,
    body: { ...body, align: place.body.align },
    frames: [...place.frames, frame],
  })
  return framed(inner, { above: 1, below: 1, margin: place.body.leading * 0.6 })
}
