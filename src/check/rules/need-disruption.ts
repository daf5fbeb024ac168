import type { Session } from '../../model/session.ts'
import { contentsOf } from '../contents-of.ts'
import type { SessionRule } from '../rule.ts'
import { beginningOf } from '../sentences.ts'
import type { Words } from '../words/words.ts'

export const needDisruption: SessionRule = {
  id: 'need-disruption',
  level: 'warning',
  what: 'A need stands under no disruption, and none of the disruptions speaks of what it is about.',
  why: 'A need that nothing explains looks like a wish. Readers ask which disruption it answers.',
  mend: 'Put the need under its disruption, or say in that disruption’s evidence why it arose.',
  examples: {
    bad: [
      {
        notes:
          '**Evidence:** Quays are closed and carriers wait.\n\n## Needs\n\n- Teachers have too few computers.',
        at: ['Teachers'],
      },
    ],
    good: [
      '**Evidence:** Quays are closed and carriers wait.\n\n## Needs\n\n- It is not clear when quays open.',
    ],
  },
  check: ({ session, words }) => {
    if (words.stopWords.length === 0 || session.disruptions.length === 0) return []
    const explained = stems(disruptionText(session), words)
    return session.needs
      .filter(({ disruption, content }) => disruption === null && !shares(content.text, explained, words))
      .map(({ number, content }) => ({
        start: content.source.start.offset,
        end: content.source.end.offset,
        reason: `Unexpected need ${number} that no disruption explains (“${beginningOf(content.text)}”), expected a disruption that speaks of it`,
        note: 'Put it under its disruption, or say in the evidence why it arose',
      }))
  },
}

function disruptionText(session: Session): string {
  return contentsOf(session)
    .filter(({ path }) => path.startsWith('disruptions'))
    .map(({ content }) => content.text)
    .join('\n')
}

function shares(text: string, explained: ReadonlySet<string>, words: Words): boolean {
  return [...stems(text, words)].some((stem) => explained.has(stem))
}

/** As much of a word as its forms mostly have in common. */
const stemLength = 5

/** Beginnings of the words that name something: long ones that do not only connect, and acronyms. */
function stems(text: string, { stopWords }: Words): Set<string> {
  const stop = new Set(stopWords)
  const found = text.match(/\p{L}+/gu) ?? []
  const naming = found.filter((word) =>
    word.length < stemLength ? /^\p{Lu}{2,}$/u.test(word) || word.length === 4 : true,
  )
  return new Set(
    naming
      .map((word) => word.toLowerCase())
      .filter((word) => !stop.has(word))
      .map((word) => word.slice(0, stemLength)),
  )
}
