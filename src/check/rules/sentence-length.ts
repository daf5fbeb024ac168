import { placeOf } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'
import { beginningOf, countWords, sentencesOf } from '../sentences.ts'

const most = 40

export const sentenceLength: SessionRule = {
  id: 'sentence-length',
  level: 'warning',
  what: `A sentence has more than ${most} words.`,
  why: 'A brief is read in a hurry. Nobody holds the beginning of such a sentence until its end.',
  mend: 'Part it into two or three sentences, each with one thought.',
  examples: {
    bad: [
      {
        notes:
          '**Evidence:** Ports stopped. Carriers that had booked berths in the spring found in the summer that terminals had closed whole quays because of missing staff and that, in addition, customs offices were open for only half of the day, so that goods lay in the yards for weeks.',
        at: ['Carriers that'],
      },
    ],
    good: [
      '**Evidence:** Carriers had booked berths in the spring. In the summer they found whole quays closed.',
      '**Evidence:** Three things were said: “Carriers that had booked berths in the spring found in the summer that terminals had closed whole quays because of missing staff and that, in addition, customs offices were open for only half of the day, so that goods lay in the yards for weeks.”',
    ],
  },
  check: ({ passages, words }) =>
    passages.flatMap((passage) =>
      sentencesOf(passage.own, words).flatMap(({ index, text }) => {
        const count = countWords(text)
        if (count <= most) return []
        return [
          {
            ...placeOf(passage, index, text.length),
            reason: `Unexpected sentence of ${count} words (“${beginningOf(text)}”), expected at most ${most}`,
            note: 'Part it into shorter sentences, each with one thought',
          },
        ]
      }),
    ),
}
