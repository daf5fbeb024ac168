import type { Heading } from '../../../document/document.ts'
import { plainText } from '../../../document/plain-text.ts'
import { addTag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import { linesOf } from './lines-of.ts'

export const heading: BoxHandler<Heading> = (block, place, setting) => {
  const looks = place.looks.heading[block.depth]
  const level = setting.headingLevels.get(block) ?? block.depth
  const tag = addTag(place.tag, `H${level}`, { language: block.lang })
  const style = { ...looks.text, language: place.body.text.language }
  const list = runs(block.children, style, tag, setting, block.origin)
  const begun = { depth: block.depth, id: block.id, text: plainText(block.children).replaceAll('\n', ' ') }
  return linesOf(list, place.x, place.width, looks, setting).map((box, i) => ({
    ...box,
    frames: place.frames,
    ...(i === 0 ? { anchors: [block.id], heading: begun } : {}),
  }))
}
