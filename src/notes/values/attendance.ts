import type { Speaker } from '../../model/session.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { dateLine } from './date.ts'
import { hasRole, isOrganisation, isSmall, peopleIn, spokenOf } from './people.ts'

/** What is said of one beside the name and may tell how they took part: where it begins, and where it ends or its bracket. */
interface Aside {
  start: number
  end: number
  /** "(absent)", "(joined after lunch)", "(until 10:30)" leave no doubt; "(did not want to be named)" may be what one is. */
  isRemark: boolean
}

/** A bracket, or what a comma or a dash parts from what stands before it. */
const parts = /\([^()\n]*\)|(?:[,;]|(?<=\s)[–—-]\s)(?:(?!\s[–—-]\s)[^(),;\n])*/gu

/** The remarks of a line of people, and what may be some: a bracket may have a body beside them, "(ACC, by phone)". */
export function asidesIn(text: string, vocabulary: Vocabulary): Aside[] {
  return [...text.matchAll(parts)].flatMap(({ 0: part, index }) => {
    const said = part.split(/[(),;]|^\s?[–—-]\s/u).map((words) => words.trim())
    const isSaid = said.some((words) => isRemark(words, vocabulary))
    const isAside = isSaid || said.some((words) => isClause(words, vocabulary))
    return isAside ? [{ start: index, end: index + part.length, isRemark: isSaid }] : []
  })
}

/** People without those who are told to have been absent, and without the remarks on the others, which are neither role nor body. */
export function attending(people: readonly Speaker[], vocabulary: Vocabulary): Speaker[] {
  return people.filter((one) => !isAbsent(one, vocabulary)).map((one) => withoutRemarks(one, vocabulary))
}

export const isAbsent = (one: Speaker, vocabulary: Vocabulary): boolean =>
  saidOf(one).some((words) => absences(vocabulary).has(phrase(words)))

function withoutRemarks(one: Speaker, vocabulary: Vocabulary): Speaker {
  const said = saidOf(one)
  const kept = said.filter((words) => !isRemark(words, vocabulary))
  if (kept.length === said.length) return one
  const [read = null] = peopleIn([one.name, ...kept].join(', '), vocabulary, true)
  return kept.length > 0 && read ? read : { name: one.name, role: null, organisation: null }
}

const saidOf = ({ role, organisation }: Speaker): string[] =>
  [role, ...(organisation ?? '').split(', ')].flatMap((words) => words || [])

/** Hours are no name's: "24h Logistics", "9:30 Club". */
function isRemark(words: string, vocabulary: Vocabulary): boolean {
  const said = phrase(words)
  return (
    absences(vocabulary).has(said) ||
    remarked(vocabulary).has(said) ||
    (isAttendance(words, vocabulary) && !hasRole(words, vocabulary)) ||
    (dateLine(words, vocabulary, true)?.time != null && !/\p{Lu}/u.test(words))
  )
}

/** "joined after lunch", "ebéd után csatlakozott", "absent for the first part", but not "Joined Cities Network". */
function isAttendance(text: string, vocabulary: Vocabulary): boolean {
  const openings = attended(vocabulary)
  const words = phrase(text).split(' ')
  const isNamed = /^\p{Lu}/u.test(text) && (/.\p{Lu}/u.test(text) || isOrganisation(text, vocabulary))
  const isOpening = words.some(
    (_, index) =>
      openings.has(words.slice(0, index + 1).join(' ')) || openings.has(words.slice(index).join(' ')),
  )
  return isOpening && !isNamed
}

/** "replacing the director", "wool grower in Rioja": a role, or three words or more that only their small letter makes one. */
const isClause = (words: string, vocabulary: Vocabulary): boolean =>
  isSmall(words, vocabulary) &&
  !isOrganisation(words, vocabulary) &&
  (hasRole(words, vocabulary)
    ? isAttendance(words, vocabulary)
    : words.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length > 2)

const absences = perVocabulary(({ languages }) => new Set(languages.flatMap(({ absent }) => absent)))
const remarked = perVocabulary(({ languages }) => new Set(languages.flatMap(({ remarks }) => remarks)))
const attended = perVocabulary(
  (vocabulary) => new Set(spokenOf(vocabulary).languages.flatMap((language) => language.attended)),
)
