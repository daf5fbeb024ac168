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
    'Gives where the notes say themselves that there is nothing of a field of the session, or of the disruption numbered third: each with its `words`.',
  example: {
    template: '{{#each (saidNone @root "solutions")}}{{words}}{{else}}They say nothing.{{/each}}',
    prints: 'They say nothing.',
  },
  parameters: [
    { name: 'session', kind: 'session' },
    { name: 'field', kind: 'text' },
    { name: 'disruption', kind: 'number', optional: true },
  ],
  result: noneShape,
  run: (_, [session, field, disruption]) => {
    const { none, disruptions } = session as Session
    const index = disruptions.findIndex(({ number }) => number === disruption)
    const path = disruption === undefined ? plainValue(field) : `disruptions[${index}].${plainValue(field)}`
    return { list: none.filter((one) => plainValue(one.path) === path) }
  },
}
