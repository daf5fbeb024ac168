import type { Speaker } from '../../model/session.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { dateLine } from './date.ts'
import { peopleIn } from './people.ts'

/** What is said of how one took part: "(absent)", "(joined late)", "(until 10:30)"; where it begins, and where it ends or its bracket. */
interface Remark {
  start: number
  end: number
}

/** A bracket, or what a comma or a dash parts from what stands before it. */
const parts = /\([^()\n]*\)|(?:[,;]|(?<=\s)[–—-]\s)(?:(?!\s[–—-]\s)[^(),;\n])*/gu

/** The remarks of a line of people: a bracket may have a body beside them, "(ACC, by phone)". */
export function remarksIn(text: string, vocabulary: Vocabulary): Remark[] {
  return [...text.matchAll(parts)].flatMap(({ 0: part, index }) => {
    const isSaid = part.split(/[(),;]/u).some((words) => isRemark(words, vocabulary))
    return isSaid ? [{ start: index, end: index + part.length }] : []
  })
}

/** Whether somebody is told to have been absent or excused. */
export const isAbsent = (one: Speaker, vocabulary: Vocabulary): boolean =>
  saidOf(one).some((words) => absences(vocabulary).has(phrase(words)))

/** A person without the remarks, which are neither its role nor its body. */
export function withoutRemarks(one: Speaker, vocabulary: Vocabulary): Speaker {
  const said = saidOf(one)
  const kept = said.filter((words) => !isRemark(words, vocabulary))
  if (kept.length === said.length || isAbsent(one, vocabulary)) return one
  const [read = null] = peopleIn([one.name, ...kept].join(', '), vocabulary, true)
  return kept.length > 0 && read ? read : { name: one.name, role: null, organisation: null }
}

const saidOf = ({ role, organisation }: Speaker): string[] =>
  [role, ...(organisation ?? '').split(', ')].flatMap((words) => words || [])

/** Hours are no name's: "24h Logistics", "9:30 Club". */
const isRemark = (words: string, vocabulary: Vocabulary): boolean =>
  absences(vocabulary).has(phrase(words)) ||
  remarked(vocabulary).has(phrase(words)) ||
  (dateLine(words, vocabulary, true)?.time != null && !/\p{Lu}/u.test(words))

const absences = perVocabulary(({ languages }) => new Set(languages.flatMap(({ absent }) => absent)))
const remarked = perVocabulary(({ languages }) => new Set(languages.flatMap(({ remarks }) => remarks)))
