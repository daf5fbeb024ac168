import type { Margin } from '../../../document/document.ts'
import { withoutMargin } from '../../without-margin.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import { blockBoxes } from './block-boxes.ts'
import { type Box, common, type RuleBox } from './box.ts'
import { scaledLooks } from './scaled-looks.ts'
import type { Standing } from './standing.ts'

/** How much smaller text in the margin is than the same beside it. */
const smaller = 0.945
/** Below a title in the margin, in points. */
const belowKicker = 2.5
/** From the rule above a block in the margin to its first line, in points. */
const belowRule = 4

/** A block in the margin column, below a fine rule; a box that stands alone in it has an edge of its own. */
export function besideBoxes(block: Margin, around: Standing, setting: Setting): Box[] {
  const column = setting.page.margin ?? { left: around.x, width: around.width }
  const language = block.lang ?? around.body.text.language
  const scaled = scaledLooks(around.looks, smaller)
  const { kicker } = scaled.paragraph
  const looks = { ...scaled, paragraph: { ...scaled.paragraph, kicker: { ...kicker, after: belowKicker } } }
  const body = { ...around.looks.margin, text: { ...around.looks.margin.text, language } }
  const own: Standing = { ...around, x: column.left, width: column.width, looks, body, frames: [] }
  const alone = withoutMargin(block)
  if (alone !== block) return blockBoxes([alone], own, setting)
  const place: Standing = { ...own, tag: addTag(around.tag, 'Div', { language: block.lang }) }
  const rule: RuleBox = {
    ...common,
    kind: 'rule',
    x: place.x,
    width: place.width,
    height: 0.5,
    colour: setting.colours.rule,
    after: belowRule,
    keep: true,
  }
  const [first, ...others] = blockBoxes(block.children, place, setting)
  return first ? [rule, { ...first, before: 0 }, ...others] : [rule]
}
