import { findIn } from '../find-in.ts'
import type { Passage } from '../passages.ts'
import type { SessionRule } from '../rule.ts'
import { sentencesOf } from '../sentences.ts'
import type { Words } from '../words/words.ts'

export const isgNumberWord: SessionRule = {
  id: 'isg-number-word',
  level: 'info',
  together: true,
  what: 'A number from one to nine stands as a figure in running text.',
  why: 'The Interinstitutional Style Guide writes one to nine as words, before units of time too, and has figures from 10, with units of measure and in ranges.',
  mend: 'Write the word.',
  examples: {
    bad: [{ notes: '**Evidence:** It is one of 2 challenges that last 6 months.', at: ['2 challenges'] }],
    good: [
      '**Evidence:** Phase 2 of Horizon 2 cost 3 million and took 5 km; 2 of 15 ports closed.',
      '**Evidence:** Quays 2 and 3 closed for two months.',
    ],
  },
  check: ({ passages, words }) => {
    if (words.numberWords.length === 0) return []
    const prose = passages.filter(({ kind }) => kind === 'prose')
    return findIn(prose, pattern, (match, passage) => {
      const { figure = '', next = '' } = match.groups ?? {}
      const word = words.numberWords[Number(figure) - 1]
      if (!word || !counts(match, next, passage, words)) return null
      return {
        reason: `Unexpected figure in \`${match[0]}\`, expected \`${word} ${next}\``,
        note: 'Write the word',
      }
    })
  },
}

const pattern =
  /(?<![\p{L}\p{N}.,:/_#§€$£+\-–=<>(\uFFFC]|\p{N}[ \u00A0])(?<figure>[1-9])[ \u00A0](?<next>\p{Ll}[\p{L}’'-]*)/gu

/** Whether the figure counts what follows, and is not a name, a measure or one of several figures. */
function counts(match: RegExpExecArray, next: string, passage: Passage, words: Words): boolean {
  if (words.measures.includes(next) || words.connecting.includes(next)) return false
  const before =
    /(?<!\S)(\S+)\s+$/u.exec(passage.own.slice(Math.max(0, match.index - 60), match.index))?.[1] ?? ''
  if (words.numbered.includes(before.toLowerCase()) || followsFigure(match, passage, words)) return false
  const sentence = sentencesOf(passage.own, words).findLast(({ index }) => index <= match.index)
  const startsSentence = sentence !== undefined && match.index - sentence.index <= before.length + 1
  if (/^\p{Lu}/u.test(before) && !startsSentence) return false
  return !/(?<![\p{N}.,])(?:\d{2,3}|\d[ \u00A0]\d{3})(?![\p{N}]|[.,]\p{N})/u.test(sentence?.text ?? '')
}

/** In "quays 2 and 3" and "2 to 3 quays" the second figure goes with the first. */
function followsFigure(match: RegExpExecArray, passage: Passage, { connecting }: Words): boolean {
  const before = passage.own.slice(Math.max(0, match.index - 60), match.index)
  const { figure, joiner = '' } = /(?<figure>\d)[,;]?\s+(?<joiner>\S+)\s+$/u.exec(before)?.groups ?? {}
  return figure !== undefined && connecting.includes(joiner)
}
