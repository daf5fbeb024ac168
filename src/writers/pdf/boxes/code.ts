import type { Code } from '../../../document/document.ts'
import { addTag } from '../tag.ts'
import type { Run } from '../text/run.ts'
import { runOf } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Frame } from './box.ts'
import { framed } from './framed.ts'
import { linesOf } from './lines-of.ts'

/** Around code; less where it is narrow. In points. */
const widestPad = 8

/** Code keeps its lines and spaces. */
export const code: BoxHandler<Code> = (block, place, setting) => {
  const looks = place.looks.code
  const pad = Math.min(widestPad, place.width * 0.08)
  const tag = addTag(addTag(place.tag, 'P', { language: block.lang }), 'Code')
  const style = { ...looks.text, keepSpaces: true }
  const frame: Frame = { x: place.x, width: place.width, pad, fill: setting.colours.tint, bar: null }
  const list: Run[] = block.value.split('\n').flatMap((line, i) => {
    const words = runOf(line.replaceAll('\t', '    '), style, tag)
    return i === 0 ? [words] : [runOf('\n', looks.text, tag), words]
  })
  const boxes = linesOf(list, place.x + pad, place.width - 2 * pad, looks, setting).map((box) => ({
    ...box,
    frames: [...place.frames, frame],
  }))
  return framed(boxes, { above: pad, below: pad, margin: place.body.leading * 0.7 })
}
