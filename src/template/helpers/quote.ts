import { textShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'
import { piecesOf } from './pieces-of.ts'

export const quote: Helper = {
  name: 'quote',
  summary: 'Prints a text in the quotation marks of the brief’s language.',
  example: { template: '{{#if title}}{{quote title}}{{/if}}', prints: '‘Shared value through Clusters’' },
  parameters: [{ name: 'text', kind: 'text' }],
  result: textShape,
  run: ({ labels }, [text]) => {
    const [open = '', close = ''] = labels.quotes
    return [{ type: 'brief', value: open }, ...piecesOf(text), { type: 'brief', value: close }]
  },
}
