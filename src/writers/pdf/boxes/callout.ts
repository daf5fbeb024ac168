import type { Callout } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Frame } from './box.ts'
import { framed } from './framed.ts'
import { linesOf } from './lines-of.ts'
import { averseWithin } from './together.ts'

/** Around what stands in the box; less where it is narrow. In points. */
const widestPad = 13
/** What it is worth to keep the box on one page, in lines left empty. */
const parted = 6

export const callout: BoxHandler<Callout> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  const pad = Math.min(widestPad, place.width * 0.08)
  const bar = Math.min(3, pad / 3)
  const { accent, rule, tint } = setting.colours
  const frame: Frame = {
    x: place.x,
    width: place.width,
    pad,
    fill: block.kind === 'aside' ? null : tint,
    bar:
      block.kind === 'strip' ? null : { colour: block.kind === 'key-messages' ? accent : rule, width: bar },
  }
  const inner = {
    ...place,
    tag,
    x: place.x + pad + bar,
    width: place.width - 2 * pad - bar,
    body: withLanguage(place.looks.callout, place.body.text.language),
    frames: [...place.frames, frame],
  }
  const looks = withLanguage(place.looks.calloutTitle, place.body.text.language)
  const title = block.title ? runs(block.title, looks.text, addTag(tag, 'P'), setting, block.origin) : []
  const head = block.title ? linesOf(title, inner.x, inner.width, looks, setting) : []
  const boxes = [...head.map((box) => ({ ...box, frames: inner.frames })), ...boxesOf(block.children, inner)]
  const room = pad * (block.kind === 'strip' ? 0.65 : 0.85)
  return framed(averseWithin(boxes, inner.body.leading * parted), {
    above: room,
    below: room,
    margin: place.looks.paragraph.body.leading,
  })
}

const withLanguage = <L extends { text: { language: string } }>(looks: L, language: string): L => ({
  ...looks,
  text: { ...looks.text, language },
})
