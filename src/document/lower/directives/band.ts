import { common, report } from '../lowering.ts'
import type { Directive } from './directive.ts'

/** The one directive but `only-in` that holds headings: the brief's title stands in it. */
export const band: Directive = {
  name: 'band',
  kind: 'container',
  summary:
    'The brief’s head on a ground from one edge of the page to the other: title, kickers, notes. It comes first; two kickers stand at the two ends of a line.',
  label: 'none',
  attributes: { thin: 'Present where it is a strip and no cover' },
  example: '::::band\n:::kicker\nPolicy brief\n:::\n\n# Title\n::::',
  lower: ({ node, attributes, children, place }, lowering) => {
    if (!place.headings) {
      const reason = 'Unexpected `:::band` within another block, expected it before all others'
      report(lowering, node, 'directive-children', reason)
    }
    const blocks = lowering.blocks(children, place)
    const size = 'thin' in attributes ? 'thin' : 'cover'
    return blocks.length === 0 ? [] : [{ type: 'band', ...common(node), size, children: blocks }]
  },
}
