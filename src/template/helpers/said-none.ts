import type { Session } from '../../model/session.ts'
import { type Shape, sessionShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { unknownList } from './unknown-list.ts'

const noneShape: Shape =
  sessionShape.kind === 'object' ? (sessionShape.fields['none']?.() ?? unknownList) : unknownList

export const saidNone: Helper = {
  name: 'saidNone',
  summary:
    'Gives where the notes say themselves that there is nothing of a field: of the session or of any disruption, or only of the disruption numbered third. Each has its `words`.',
  example: {
    template: '{{#each (saidNone @root "solutions")}}{{words}}{{else}}They say nothing.{{/each}}',
    prints: 'They say nothing.',
  },
  parameters: [
    { name: 'session', kind: 'session' },
    { name: 'field', kind: 'part' },
    { name: 'disruption', kind: 'number', optional: true },
  ],
  result: noneShape,
  run: (_, [session, field, disruption]) => ({
    list: noneOf(session as Session, String(plainValue(field)), disruption as number | undefined),
  }),
}

/** Where the notes say that there is nothing of a field: anywhere, or of the disruption with that number. */
export function noneOf({ none, disruptions }: Session, field: string, number?: number): Session['none'] {
  const index = disruptions.findIndex((one) => one.number === number)
  return none.filter(({ path }) => {
    const [, at, below] = /^(?:disruptions\[(\d+)\]\.)?(.+)$/u.exec(String(plainValue(path))) ?? []
    return below === field && (number === undefined || at === String(index))
  })
}
