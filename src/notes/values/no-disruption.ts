import type { RootContent } from 'mdast'
import type { DisruptionDraft, Draft, Piece, Stray } from '../draft.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { LabelKey } from '../languages/language.ts'
import { wholesOf } from '../led.ts'
import { flowText, paragraph, toContent } from '../tree/content.ts'
import type { Stated } from './head.ts'
import { saysNone } from './none.ts'

/**
 * Takes out the disruptions that only say that there is none: "Disruption: none", and what a form left empty. Where others
 * were reported the words are told as such, for they are no answer to what the disruptions were.
 */
export function withoutNone(draft: Draft, stated: Stated[], strays: Stray[], vocabulary: Vocabulary): void {
  const none = draft.disruptions.filter((one) => isNone(one, vocabulary))
  if (none.length === 0) return
  const kept = draft.disruptions.filter((one) => !none.includes(one))
  for (const one of none) {
    const words = toContent([paragraph(one.title)])
    const fields = [...one.fields.values()].flatMap(wholesOf)
    if (kept.length > 0 || !words) {
      strays.push({ blocks: [paragraph(one.title), ...fields], expected: 'a disruption' })
      continue
    }
    stated.push({ code: 'disruptions-not-recorded', path: 'disruptions', words })
    // "Evidence: none" below "Disruption: none" says the same.
    const isSame = (block: RootContent) => ['', phrase(words.text)].includes(phrase(flowText([block])))
    draft.taken.push(...fields.filter(isSame).map((block) => flowText([block])))
    const others = fields.filter((block) => !isSame(block))
    if (others.length > 0) strays.push({ blocks: others, expected: 'a disruption' })
  }
  const numbers = new Map(kept.map(({ number }, index) => [number, index + 1]))
  for (const group of [...draft.needs, ...draft.solutions])
    group.disruption = numbers.get(group.disruption ?? 0) ?? null
  for (const one of kept) one.number = numbers.get(one.number) ?? one.number
  draft.disruptions = kept
}

const names: readonly LabelKey[] = ['disruption', 'disruptions']

function isNone(
  { title, fields, other, needs, solutions, lead }: DisruptionDraft,
  vocabulary: Vocabulary,
): boolean {
  const says = (pieces: readonly Piece[], keys: readonly LabelKey[]) => {
    const words = toContent(wholesOf(pieces))
    return words === null || saysNone(words.text, keys, vocabulary)
  }
  const name = toContent([paragraph(title)])
  return (
    name !== null &&
    saysNone(name.text, names, vocabulary) &&
    [...fields].every(([key, pieces]) => says(pieces, [key])) &&
    other.every(({ pieces }) => says(pieces, [])) &&
    says(needs, ['needs']) &&
    says(solutions, ['solutions']) &&
    lead.length === 0
  )
}
