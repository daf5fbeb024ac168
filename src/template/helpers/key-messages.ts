import type { Session } from '../../model/session.ts'
import { numberShape, type Shape, sessionShape, textShape } from '../check/shape.ts'
import type { Labels } from '../labels-schema.ts'
import { plainValue } from '../printable.ts'
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
    reference: () => textShape,
    disruption: () => ({ ...numberShape, optional: true }),
  },
}

const kinds = ['recommendation', 'euAction', 'need'] as const
type Kind = (typeof kinds)[number]

/** Policy briefs carry three to five key messages; recommendations go before EU actions, and these before needs. */
export const keyMessages: Helper = {
  name: 'keyMessages',
  summary:
    'Chooses at most so many of the session’s recommendations, EU actions and needs, whole, those that say it shortly first, and gives them in this order or with the kind named third before the others: each with `content`, `kind`, `number`, its `reference` (R1, EU, N2) and the `disruption` it stands under.',
  example: {
    template: '{{#each (keyMessages @root 2)}}{{kind}} {{/each}}',
    prints: 'recommendation euAction',
  },
  parameters: [
    { name: 'session', kind: 'session' },
    { name: 'at most', kind: 'number' },
    { name: 'first', kind: 'word', optional: true },
  ],
  result: { kind: 'list', optional: false, items: () => messageShape },
  run: ({ labels, print }, [session, atMost, first]) => {
    const order = [...kinds].sort((a, b) => Number(b === plainValue(first)) - Number(a === plainValue(first)))
    const all = order.flatMap((kind) => extract(session as Session)[kind])
    const list = chosen(all, Number(atMost)).map((one) => ({
      ...one,
      reference: print([{ type: 'brief', value: referenceOf(one, labels) }]),
    }))
    return { list }
  },
}

/** Beyond so many words nobody reads a sentence as a message. */
const longest = 45

/** The first that say it in a few words, then others; all in the order of the brief. */
function chosen(all: readonly KeyMessage[], atMost: number): KeyMessage[] {
  const isShort = ({ content }: KeyMessage): boolean =>
    String(plainValue(content)).split(/\s+/u).length <= longest
  const taken = new Set([...all.filter(isShort), ...all.filter((one) => !isShort(one))].slice(0, atMost))
  const kindsInOrder = [...new Set(all.map(({ kind }) => kind))]
  return [...taken].sort(
    (a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) || a.number - b.number,
  )
}

function referenceOf({ kind, number }: KeyMessage, { words }: Labels): string {
  if (kind === 'euAction') return words['eu'] ?? 'EU'
  return `${words[kind === 'need' ? 'needPrefix' : 'recommendationPrefix'] ?? ''}${number}`
}

interface KeyMessage {
  content: unknown
  kind: Kind
  number: number
  disruption: number | null
}

/** One of each disruption's before a second of any, so that no disruption crowds out the others. */
function extract(session: Session): Record<Kind, KeyMessage[]> {
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
  return { recommendation: inTurns(numbered), euAction: inTurns(euActions), need: needs }
}

const message = (content: unknown, kind: Kind, number: number, disruption: number | null): KeyMessage => ({
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
