import type { Recommendation } from '../../model/session.ts'
import type { SessionRule } from '../rule.ts'
import { beginningOf } from '../sentences.ts'
import type { Words } from '../words/words.ts'

export const recommendationAddressee: SessionRule = {
  id: 'recommendation-addressee',
  level: 'warning',
  what: 'A recommendation, with the items below it, does not say who should do it.',
  why: 'A recommendation to nobody is taken up by nobody. Readers look for the ones that are meant for them.',
  mend: 'Name who should act, and say what with “should”: “The Commission should …”, “Member States should …”, “Clusters need to …”.',
  examples: {
    bad: [
      {
        notes: '**Recommendation:**\n\n- Territorial competitiveness implies looking beyond productivity.',
        at: ['Territorial'],
      },
      {
        notes: '**Recommendation:**\n\n- Clusters have a social value and might work on it.',
        at: ['Clusters have'],
      },
    ],
    good: [
      '**Recommendation:**\n\n- The Commission could offer training to managers of clusters.',
      '**Recommendation:**\n\n- Clusters should share what they learn.',
      '**Recommendation:**\n\n- Training is missing:\n  - Member States offer it.',
    ],
  },
  check: ({ session, words }) => {
    if (words.publicActors.length === 0) return []
    const addressed = addresseePattern(words)
    return session.disruptions
      .flatMap(({ recommendations }) => recommendations)
      .filter((recommendation) => !addressed.test(textOf(recommendation)))
      .map(({ content }) => ({
        start: content.source.start.offset,
        end: content.source.end.offset,
        reason: `Unexpected recommendation to nobody (“${beginningOf(content.text)}”), expected who should act`,
        note: 'Name who should do what: “The Commission should …”, “Member States should …”',
      }))
  },
}

const textOf = ({ content, children }: Recommendation): string =>
  [content.text, ...children.map(textOf)].join('\n')

/** A public actor anywhere; another one that should do something, or that somebody is asked to turn to. */
function addresseePattern({ publicActors, otherActors, duties, appeals }: Words): RegExp {
  const any = (parts: readonly string[]) => `(?:${parts.join('|')})`
  const word = (part: string) => String.raw`(?<![\p{L}\p{N}])${part}(?![\p{L}\p{N}])`
  const gap = String.raw`(?:[\s,(-]+[\p{L}\p{N}’'-]+[,)]?){0,4}[\s-]+`
  return new RegExp(
    [
      word(any(publicActors)),
      word(`${any(otherActors)}${gap.replace('{0,4}', '{0,3}')}${any(duties)}`),
      word(`${any(otherActors)}\\s+${any(duties)}`),
      word(`${any(appeals)}${gap}${any(otherActors)}`),
    ].join('|'),
    'iu',
  )
}
