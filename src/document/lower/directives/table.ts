import { inside, report } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const table: Directive = {
  name: 'table',
  kind: 'container',
  summary:
    'Gives the table in it a caption, a description for those who cannot see it, and headers for its rows.',
  label: 'optional',
  attributes: {
    'row-headers': 'Present where the first column names its row',
    summary: 'What the table shows, for readers who cannot see it',
  },
  example:
    ':::table[Needs by disruption]{row-headers}\n| Need | Disruption |\n| --- | --- |\n| N1 | 1 |\n:::',
  lower: ({ node, label, attributes, children }, lowering) => {
    const blocks = lowering.blocks(children, inside)
    if (!blocks.some(({ type }) => type === 'table')) {
      report(
        lowering,
        node,
        'directive-children',
        'Unexpected `:::table` without a table in it, expected one',
      )
    }
    return blocks.map((block) => {
      if (block.type !== 'table') return block
      return {
        ...block,
        caption: label,
        summary: attributes['summary'] || null,
        rowHeaders: 'row-headers' in attributes,
      }
    })
  },
}
