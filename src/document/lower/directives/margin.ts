import { common, inside } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const margin: Directive = {
  name: 'margin',
  kind: 'container',
  summary:
    'Stands in the margin column, beside what comes after it; where the theme has no such column, before it.',
  label: 'none',
  attributes: {},
  example: ':::margin\nReported by two clusters\n:::',
  lower: ({ node, children }, lowering) => {
    const blocks = lowering.blocks(children, inside)
    return blocks.length === 0 ? [] : [{ type: 'margin', ...common(node), children: blocks }]
  },
}
