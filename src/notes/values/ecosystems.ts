import type { RootContent } from 'mdast'
import { type Ecosystem, ecosystems } from '../../model/closed-lists.ts'
import type { Content, Session } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { flowText } from '../tree/content.ts'

/** The ecosystems that a label names; where none does, the one that the title is, or that a name of the session holds. */
export function ecosystemsOf(
  blocks: readonly RootContent[],
  names: readonly (Content | null)[],
  vocabulary: Vocabulary,
): Session['ecosystems'] {
  const text = flowText(blocks).trim()
  if (text !== '') return ecosystemsIn(text, vocabulary)
  // "Automotive: how the lines start again"
  const label = (names[0]?.text ?? '').split(/(?<!\s)\s*[:,]\s|\s[–—-]\s/u, 1)[0] ?? ''
  const code = codeOf(label, vocabulary)
  if (code) return [{ code, label }]
  return names.flatMap((name) => besideNoun(name?.text ?? '', vocabulary) ?? []).slice(0, 1)
}

/** "Clusters in crisis: Textiles ecosystem": a name right before or after what it is the name of. */
function besideNoun(text: string, vocabulary: Vocabulary): Session['ecosystems'][number] | null {
  const words = wordsOf(text)
  const at = words.findIndex(
    ({ start, end }) => vocabulary.label(text.slice(start, end))?.key === 'ecosystems',
  )
  for (let count = Math.min(words.length, longestName); at >= 0 && count > 0; count--)
    for (const from of [at - count, at + 1]) {
      const [first, last] = [words[from], words[from + count - 1]]
      if (!first || !last) continue
      const label = text.slice(first.start, last.end)
      const code = codeOf(label, vocabulary)
      if (code) return { code, label }
    }
  return null
}

/** Words of an ecosystem's name: "Proximity, social economy and civil security". */
const longestName = 6

/** The ecosystems of a line: one where its whole is a name, else those that commas part. */
export function ecosystemsIn(text: string, vocabulary: Vocabulary): Session['ecosystems'] {
  const whole = text.trim().replace(/[.;,]$/u, '')
  if (codeOf(whole, vocabulary)) return [{ code: codeOf(whole, vocabulary), label: whole }]
  return whole
    .split(/(?<!\s)\s*[,;\n]\s*/u)
    .filter(Boolean)
    .map((label) => ({ code: codeOfNamed(label, vocabulary), label }))
}

const known = new WeakMap<Vocabulary, Map<string, Ecosystem>>()

/** Whether a text is the name of an industrial ecosystem, “Textiles” or “Textiles ecosystem”, and nothing else. */
export const isEcosystem = (text: string, vocabulary: Vocabulary): boolean =>
  codeOfNamed(text, vocabulary) !== null

/** The code of a name, also where only a space parts it from the noun for what it names. */
function codeOfNamed(label: string, vocabulary: Vocabulary): Ecosystem | null {
  const words = label.trim().split(/\s+/u)
  const isNoun = (word = '') => /\p{L}$/u.test(word) && vocabulary.label(word)?.key === 'ecosystems'
  const code = codeOf(label, vocabulary)
  if (code || words.length < 2) return code
  if (isNoun(words[0])) return codeOf(words.slice(1).join(' '), vocabulary)
  return isNoun(words.at(-1)) ? codeOf(words.slice(0, -1).join(' '), vocabulary) : null
}

function codeOf(label: string, vocabulary: Vocabulary): Ecosystem | null {
  const names = known.get(vocabulary) ?? namesIn(vocabulary)
  known.set(vocabulary, names)
  return names.get(phrase(label)) ?? null
}

function namesIn({ languages }: Vocabulary): Map<string, Ecosystem> {
  return new Map(
    languages
      .toReversed()
      .flatMap(({ ecosystems: names }) =>
        ecosystems.flatMap((code) => names[code].map((name): [string, Ecosystem] => [name, code])),
      ),
  )
}
