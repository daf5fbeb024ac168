import type { BlockQuote } from '../../../document/document.ts'
import { directionOfBlocks } from '../../../document/isolates.ts'
import { addTag } from '../tag.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Frame } from './box.ts'
import { framed } from './framed.ts'

/** How far the words are moved in; less where there is little room. In points. */
const widestIndent = 20

export const quote: BoxHandler<BlockQuote> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'BlockQuote', { language: block.lang })
  const indent = Math.min(widestIndent, place.width * 0.1)
  // Words that run from right to left have the bar at their right
  const atRight = directionOfBlocks(block.children) === 'rtl'
  const frame: Frame = {
    x: atRight ? place.x : place.x + indent * 0.3,
    width: place.width - indent * 0.3,
    pad: 0,
    fill: null,
    bar: block.pull
      ? { colour: setting.colours.accent, width: indent * 0.14, atRight }
      : { colour: setting.colours.rule, width: indent * 0.1, atRight },
  }
  const { text, align } = place.body
  const body = block.pull
    ? { ...place.looks.pullQuote, text: { ...place.looks.pullQuote.text, language: text.language } }
    : {
        ...place.looks.quote,
        text: { ...place.looks.quote.text, size: text.size, language: text.language },
        align,
      }
  const inner = boxesOf(block.children, {
    ...place,
    tag,
    x: place.x + indent * (atRight ? 0.5 : 1),
    width: place.width - 1.5 * indent,
    body,
    frames: [...place.frames, frame],
  })
  return framed(inner, { above: 1, below: 1, margin: place.body.leading * (block.pull ? 1 : 0.6) })
}
