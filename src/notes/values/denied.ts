import { oneOf } from '../../languages/one-of.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold } from '../labels/words.ts'

interface Range {
  start: number
  end: number
}

/**
 * The values of a text that are meant: without those that a word for "not" denies, and those that one for "perhaps"
 * leaves open. `lists`: a comma may go on with what
 * is denied, as in "except Spain, Italy"; else it ends it, as in "not long, short".
 */
export function meant<T extends Range>(
  text: string,
  values: readonly T[],
  vocabulary: Vocabulary,
  lists: boolean,
): T[] {
  const signs = denialsIn(text, vocabulary)
  const open = openIn(text, vocabulary)
  if (signs.length + open.length === 0) return [...values]
  const denied = new Set<T>(
    values.filter(({ start, end }) => open.some((range) => start >= range.start && end <= range.end)),
  )
  for (const sign of signs) {
    const clause = clauseAround(text, sign)
    const after = values.filter(({ start, end }) => start >= sign.end && end <= clause.end)
    const reached = reachedFrom(sign, after, text, vocabulary, lists)
    // "Serbia was not affected", "Hungary excluded": what stands before is denied, where nothing after it is.
    const before = apart(
      values.filter(({ start, end }) => end <= sign.start && start >= subclauseStart(text, sign, clause)),
      text,
    )
    // "not South Tyrol (Italy)": what a bracket says of what is denied.
    const close = text.indexOf(')', clause.end)
    const inside =
      text[clause.end] === '(' ? values.filter(({ start, end }) => start > clause.end && end <= close) : []
    const all = reached.length > 0 ? reached : before.length > 0 ? before : inside
    for (const value of all) denied.add(value)
  }
  return values.filter((value) => !denied.has(value))
}

/** "az EU Ausztria nélkül": of values with nothing between them, what denies one after them denies the last. */
function apart<T extends Range>(values: readonly T[], text: string): T[] {
  const from = values.findLastIndex(
    ({ start }, index) => index > 0 && text.slice(values[index - 1]?.end, start).trim() === '',
  )
  return values.slice(Math.max(from, 0))
}

/** What "perhaps" stands before, up to the next sign: "medium term, perhaps long" is of the medium term. */
function openIn(text: string, vocabulary: Vocabulary): Range[] {
  return [...evenlyFolded(text).matchAll(doubtPattern(vocabulary))].map(({ 0: word, index }) => {
    const after = index + word.length
    // "Italy (possibly)": alone in a bracket it is said of what stands before.
    if (text[index - 1] === '(' && text[after] === ')')
      return {
        start: Math.max(-1, ...[',', ';', '\n'].map((sign) => text.lastIndexOf(sign, index))) + 1,
        end: index,
      }
    // "evtl. Portugal": the stop is the word's own.
    const start = text[after] === '.' ? after + 1 : after
    const sign = /[,;:()\n]|\.(?:\s|$)/u.exec(text.slice(start))
    return { start, end: sign ? start + sign.index : text.length }
  })
}

const doubtPattern = perVocabulary(({ spoken }) => {
  const words = spoken.flatMap(({ doubts }) => doubts.map(evenlyFolded))
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${oneOf(words)})(?![\p{L}\p{N}-])`, 'gu')
})

/** The stretches of a text that a word for "not" opens, up to the next sign that parts clauses. */
export function denialsIn(text: string, vocabulary: Vocabulary): Range[] {
  const pattern = patternOf(vocabulary)
  return [...evenlyFolded(text).matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** A text without case and accents, as long as it was. */
export function evenlyFolded(text: string): string {
  return [...text.replaceAll('’', "'")]
    .map((letter) => {
      const plain = fold(letter)
      return plain.length === letter.length ? plain : letter
    })
    .join('')
}

function clauseAround(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start)
  const from = Math.max(...[...before.matchAll(/[;\n()]|\.\s/gu)].map(({ index }) => index + 1), 0)
  const to = /[;\n()]|\.(?:\s|$)/u.exec(text.slice(end))
  return { start: from, end: to ? end + to.index : text.length }
}

function subclauseStart(text: string, sign: Range, clause: Range): number {
  const before = text.slice(clause.start, sign.start)
  return clause.start + Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), -1) + 1
}

function reachedFrom<T extends Range>(
  sign: Range,
  after: readonly T[],
  text: string,
  vocabulary: Vocabulary,
  lists: boolean,
): T[] {
  const reached: T[] = []
  let at = sign.end
  for (const value of after) {
    const between = text.slice(at, value.start)
    if (between.includes(':') || turnIn(between, vocabulary)) break
    const commas = between.includes(',')
    if (commas && !(lists && reached.length > 0 && onlyJoins(between, vocabulary))) break
    reached.push(value)
    at = value.end
  }
  return reached
}

/** Where a word ends what is denied: "but" in "not long but short term". */
export function turnIn(text: string, vocabulary: Vocabulary): Range | null {
  const match = turnPattern(vocabulary)?.exec(evenlyFolded(text)) ?? null
  // "nicht aber die Schweiz": right behind the denial it is a part of it.
  const isApart = match !== null && text.slice(0, match.index).trim() !== ''
  return isApart ? { start: match.index, end: match.index + match[0].length } : null
}

const turnPattern = perVocabulary(({ spoken }) => {
  const turns = spoken.flatMap((language) => language.turns)
  if (turns.length === 0) return null
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${oneOf(turns.map(evenlyFolded))})(?![\p{L}\p{N}])`, 'u')
})

/** Whether nothing but commas, "and" and articles stands between two values. */
function onlyJoins(text: string, vocabulary: Vocabulary): boolean {
  const joins = joinsOf(vocabulary)
  return text
    .split(/[\s,/&]+/u)
    .filter(Boolean)
    .every((word) => joins.has(word.toLowerCase()))
}

const joinsOf = perVocabulary(
  ({ languages }) => new Set(languages.flatMap(({ and, or, articles }) => [...and, ...or, ...articles])),
)

/** The words of the notes' languages, and those of others that are no small word of them: "no" is "in the" in Portuguese. */
const patternOf = perVocabulary(({ languages, spoken }) => {
  const small = new Set(
    spoken.flatMap(({ functionWords, articles }) => [...functionWords, ...articles]).map(fold),
  )
  const words = languages.flatMap((language) =>
    [...language.denials, ...language.excluded]
      .map((word) => evenlyFolded(word))
      .filter((word) => spoken.includes(language) || !small.has(word)),
  )
  // "not only Germany" is a yes to Germany; "except only Germany" is none.
  const no = new Set(languages.flatMap(({ not }) => not))
  const saysNo = (word: string) => no.has(word.split(' ').at(-1) ?? '')
  const only = oneOf(languages.flatMap((language) => language.only.map(evenlyFolded)))
  const end = String.raw`(?![\p{L}\p{N}])`
  const [plain, others] = [words.filter(saysNo), words.filter((word) => !saysNo(word))]
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:(?:${oneOf(plain)})${end}(?!\s+(?:${only})${end})|(?:${oneOf(others)})${end})`,
    'gu',
  )
})
