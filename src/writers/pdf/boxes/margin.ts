import type { Margin } from '../../../document/document.ts'
import { withoutMargin } from '../../without-margin.ts'
import { addTag } from '../tag.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Frame } from './box.ts'
import { framed } from './framed.ts'
import { averseWithin } from './together.ts'

/** Around what stands apart, and what it is worth to keep it on one page, in lines left empty. */
const pad = 9
const parted = 3

/** Where the page has no margin column, it stands apart in the flow. */
export const margin: BoxHandler<Margin> = (block, place, setting, boxesOf) => {
  const alone = withoutMargin(block)
  if (alone !== block) return boxesOf([alone], place)
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  const bar = { colour: setting.colours.rule, width: 1.5 }
  const frame: Frame = { x: place.x, width: place.width, pad, fill: null, bar }
  const list = boxesOf(block.children, {
    ...place,
    tag,
    x: place.x + pad,
    width: place.width - pad,
    frames: [...place.frames, frame],
  })
  const leading = place.looks.paragraph.body.leading
  return framed(averseWithin(list, leading * parted), { above: 2, below: 2, margin: leading })
}
