import type { RootContent } from 'mdast'
import { type Ecosystem, ecosystems } from '../../model/closed-lists.ts'
import type { Content, Session } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { flowText } from '../tree/content.ts'

/** The ecosystems that a label names; where none does, the one that the title is. */
export function ecosystemsOf(
  blocks: readonly RootContent[],
  title: Content | null,
  vocabulary: Vocabulary,
): Session['ecosystems'] {
  const text = flowText(blocks).trim()
  if (text !== '') return ecosystemsIn(text, vocabulary)
  // "Automotive: how the lines start again"
  const label = (title?.text ?? '').split(/\s*[:,]\s|\s[–—-]\s/u, 1)[0] ?? ''
  const code = codeOf(label, vocabulary)
  return code ? [{ code, label }] : []
}

/** The ecosystems of a line: one where its whole is a name, else those that commas part. */
export function ecosystemsIn(text: string, vocabulary: Vocabulary): Session['ecosystems'] {
  const whole = text.trim().replace(/[.;,]$/u, '')
  if (codeOf(whole, vocabulary)) return [{ code: codeOf(whole, vocabulary), label: whole }]
  return whole
    .split(/\s*[,;\n]\s*/u)
    .filter(Boolean)
    .map((label) => ({ code: codeOf(label, vocabulary), label }))
}

const known = new WeakMap<Vocabulary, Map<string, Ecosystem>>()

/** Whether a text is the name of an industrial ecosystem and nothing else. */
export const isEcosystem = (text: string, vocabulary: Vocabulary): boolean =>
  codeOf(text, vocabulary) !== null

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
