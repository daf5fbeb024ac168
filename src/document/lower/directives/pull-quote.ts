import { common, inside } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const pullQuote: Directive = {
  name: 'pull-quote',
  kind: 'container',
  summary: 'Words of the notes set large, apart from the running text.',
  label: 'none',
  attributes: {},
  example: ':::pull-quote\nClusters are ideal grounds.\n:::',
  lower: ({ node, children }, lowering) => {
    const blocks = lowering.blocks(children, inside)
    return blocks.length === 0 ? [] : [{ type: 'blockquote', ...common(node), pull: true, children: blocks }]
  },
}
