import { textShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'
import { joinPieces, piecesOf } from './pieces-of.ts'

export const names: Helper = {
  name: 'names',
  summary: 'Prints a list of names with commas and, before the last, the language’s “and”.',
  example: {
    template: '{{#each disruptions}}{{names reportedBy}}{{/each}}',
    prints: 'Alberto Pezzi and Xavier Amores',
  },
  parameters: [{ name: 'list', kind: 'list' }],
  result: textShape,
  run: ({ labels }, [list]) => joinPieces((list as unknown[]).map(piecesOf), ', ', labels.and),
}
