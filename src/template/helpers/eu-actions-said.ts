import type { Session } from '../../model/session.ts'
import { disruptionShape } from '../check/shape.ts'
import { Printable } from '../printable.ts'
import type { Helper } from './helper.ts'
import { noneOf } from './said-none.ts'
import { unknownList } from './unknown-list.ts'

const actions = disruptionShape.kind === 'object' ? disruptionShape.fields['euActions']?.() : undefined

export const euActionsSaid: Helper = {
  name: 'euActionsSaid',
  summary:
    'Gives all that the notes say of EU action under the disruption with a number, in their order: its actions, and the kinds of which they say that there is none, with these words as `content`.',
  example: {
    template: '{{#each disruptions}}{{#each (euActionsSaid @root number)}}{{content}} {{/each}}{{/each}}',
    prints: 'CSV policies require a long-term effort.',
  },
  parameters: [
    { name: 'session', kind: 'session' },
    { name: 'disruption', kind: 'number' },
  ],
  result: actions ?? unknownList,
  run: (_, [given, number]) => {
    const session = given as Session
    const { euActions = [] } = session.disruptions.find((one) => one.number === number) ?? {}
    const denied = noneOf(session, 'euActions', number as number).map(({ kind, words }) => ({
      kind,
      label: null,
      content: words,
    }))
    return { list: [...euActions, ...denied].sort((a, b) => lineOf(a.content) - lineOf(b.content)) }
  },
}

/** Where a text of the notes begins; what has no place comes last. */
function lineOf(content: unknown): number {
  const [piece] = content instanceof Printable ? content.pieces : []
  const start = piece?.type === 'content' ? piece.content.nodes[0]?.position?.start : undefined
  return start ? start.line + start.column / 10_000 : Number.MAX_SAFE_INTEGER
}
