import { common, inside } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const columns: Directive = {
  name: 'columns',
  kind: 'container',
  summary:
    'Sets what stands in it in columns, read one after the other; Markdown sets it in sequence. A heading in it is a bold line.',
  label: 'none',
  attributes: { count: 'How many: 2 or 3; 2 where it is not said' },
  example: ':::columns\nFirst.\n\nSecond.\n:::',
  check: ({ count = '2' }) =>
    /^[23]$/u.test(count) ? null : `Unexpected count \`${count}\` of \`:::columns\`, expected 2 or 3`,
  lower: ({ node, attributes, children }, lowering) => {
    const { count } = attributes
    const blocks = lowering.blocks(children, inside)
    if (blocks.length === 0) return []
    return [{ type: 'columns', ...common(node), count: count === '3' ? 3 : 2, children: blocks }]
  },
}
