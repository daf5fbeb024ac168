import type { Session } from '../../model/session.ts'
import { numberShape, type Shape, sessionShape, textShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'

const contentShape: Shape = {
  kind: 'content',
  optional: false,
  fields: sessionShape.kind === 'object' ? contentFields(sessionShape.fields['title']?.()) : {},
}

function contentFields(shape: Shape | undefined) {
  return shape?.kind === 'content' ? shape.fields : {}
}

const messageShape: Shape = {
  kind: 'object',
  optional: false,
  name: 'a key message',
  fields: {
    content: () => contentShape,
    kind: () => ({ ...textShape, kind: 'text', values: ['recommendation', 'euAction', 'need'] }),
    number: () => numberShape,
    disruption: () => ({ ...numberShape, optional: true }),
  },
}

/** Policy briefs carry three to five key messages; recommendations go before EU actions, and these before needs. */
export const keyMessages: Helper = {
  name: 'keyMessages',
  summary:
    'Gives at most so many of the session’s recommendations, EU actions and needs, in this order and whole: each with `content`, `kind`, `number` (of R1, N1 …) and the `disruption` it stands under.',
  example: {
    template: '{{#each (keyMessages @root 2)}}{{kind}} {{/each}}',
    prints: 'recommendation euAction',
  },
  parameters: [
    { name: 'session', kind: 'session' },
    { name: 'at most', kind: 'number' },
  ],
  result: { kind: 'list', optional: false, items: () => messageShape },
  run: (_, [session, atMost]) => ({ list: extract(session as Session).slice(0, Number(atMost)) }),
}

interface KeyMessage {
  content: unknown
  kind: string
  number: number
  disruption: number | null
}

/** One of each disruption's before a second of any, so that no disruption crowds out the others. */
function extract(session: Session): KeyMessage[] {
  const recommendations = session.disruptions.map(({ recommendations, number }) => ({
    items: recommendations,
    number,
  }))
  let running = 0
  const numbered = recommendations.map(({ items, number }) =>
    items.map(({ content }) => message(content, 'recommendation', ++running, number)),
  )
  let actions = 0
  const euActions = session.disruptions.map(({ euActions, number }) =>
    euActions.map(({ content }) => message(content, 'euAction', ++actions, number)),
  )
  const needs = session.needs.map(({ content, number, disruption }) =>
    message(content, 'need', number, disruption),
  )
  return [...inTurns(numbered), ...inTurns(euActions), ...needs]
}

const message = (content: unknown, kind: string, number: number, disruption: number | null): KeyMessage => ({
  content,
  kind,
  number,
  disruption,
})

function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat()
}
