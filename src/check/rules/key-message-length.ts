import type { Content, Session } from '../../model/session.ts'
import type { SessionRule } from '../rule.ts'
import { beginningOf, countWords } from '../sentences.ts'

const most = 30
/** As many as the box of key messages holds. */
const shown = 5

export const keyMessageLength: SessionRule = {
  id: 'key-message-length',
  level: 'info',
  what: `A recommendation, EU action or need that a brief shows among its key messages has more than ${most} words.`,
  why: 'Key messages are taken from the notes whole and never cut. A long one fills the box that busy readers look at first.',
  mend: 'Say it in one short sentence; put reasons and examples into the evidence or into items of their own below it.',
  examples: {
    bad: [
      {
        notes:
          '**Recommendation:**\n\n- The Commission should open the borders for goods. Drivers waited for days at the crossings, food went bad, and companies on both sides had to send their workers home because parts did not come in time any more.',
        at: ['The Commission should'],
      },
    ],
    good: ['**Recommendation:**\n\n- The Commission should open the borders for goods.'],
  },
  check: ({ session }) =>
    candidates(session)
      .slice(0, shown)
      .flatMap(({ name, content }) => {
        const count = countWords(content.text)
        if (count <= most) return []
        return [
          {
            start: content.source.start.offset,
            end: content.source.end.offset,
            reason: `Unexpected ${name} of ${count} words (“${beginningOf(content.text)}”), expected at most ${most} for a key message`,
            note: 'Say it in one short sentence, with reasons and examples elsewhere',
          },
        ]
      }),
}

interface Candidate {
  name: string
  content: Content
}

/** What can become a key message, in the order in which briefs take them: recommendations, EU actions, needs. */
function candidates({ disruptions, needs }: Session): Candidate[] {
  const recommendations = disruptions.map((disruption) =>
    disruption.recommendations.map(({ content }) => ({ name: 'recommendation', content })),
  )
  const actions = disruptions.map((disruption) =>
    disruption.euActions.map(({ content }) => ({ name: 'EU action', content })),
  )
  return [
    ...inTurns(recommendations),
    ...inTurns(actions),
    ...needs.map(({ content }) => ({ name: 'need', content })),
  ]
}

/** One of each list before a second of any. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat()
}
