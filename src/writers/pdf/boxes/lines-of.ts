import { directionOfStretches } from '../../../document/isolates.ts'
import type { Line } from '../lines/line.ts'
import { setParagraph } from '../lines/paragraph.ts'
import type { BlockLooks } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { pieces } from '../text/pieces.ts'
import type { Run } from '../text/run.ts'
import { common, type LineBox } from './box.ts'

/** A paragraph's lines as boxes, with what keeps them together: no widows, no orphans, no page ending in a hyphen. */
export function linesOf(
  list: readonly Run[],
  x: number,
  width: number,
  looks: BlockLooks,
  setting: Setting,
): LineBox[] {
  const lines = raggedIfShort(list, width, looks, setting)
  const last = lines.length - 1
  return lines.map((line, i) => ({
    ...common,
    kind: 'line',
    x,
    line,
    height: looks.leading,
    baseline: baselineOf(looks),
    before: i === 0 ? looks.before : 0,
    after: i === last ? looks.after : 0,
    keep: i === last ? looks.keepNext : looks.whole || i === 0 || i === last - 1 || line.hyphenated,
    notes: line.notes,
    entry: null,
  }))
}

function raggedIfShort(list: readonly Run[], width: number, looks: BlockLooks, setting: Setting): Line[] {
  const lines = setLines(list, width, looks, setting)
  const isRagged = looks.align === 'justify' && lines.length > 1 && lines.length < (looks.raggedBelow ?? 0)
  return isRagged ? setLines(list, width, { ...looks, align: 'left' }, setting) : lines
}

export function setLines(list: readonly Run[], width: number, looks: BlockLooks, setting: Setting): Line[] {
  const shortest =
    looks.align === 'justify' ? looks.text.size * 2.7 : looks.balanced ? 0 : looks.text.size * 2.7
  const direction = looks.direction ?? directionOfStretches(list) ?? 'ltr'
  const align = direction === 'rtl' && looks.align === 'left' ? 'right' : looks.align
  const own = { ...looks, shortest, direction, align }
  return setParagraph(pieces(list, setting, direction), width, own, setting.hyphenate)
}

/** Letters stand in the middle of their line: about a third of their size below its centre. */
export const baselineOf = (looks: BlockLooks): number => looks.leading / 2 + looks.text.size * 0.325
