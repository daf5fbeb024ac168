import type { Paragraph, RootContent } from 'mdast'
import { itemPrefix } from '../evidence/item-prefix.ts'
import { isAmount, seriesEnds } from '../evidence/markers.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import type { ItemKey } from '../languages/language.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'
import { leadSign } from '../tree/signs.ts'

/**
 * Things that stand side by side, without the numbers and signs that mark them: only what counts up from thing to
 * thing, or stands beside the noun of what they are, is such a mark. The marks' words go to `taken`.
 */
export function unmarked(
  things: readonly (readonly RootContent[])[],
  key: ItemKey | null,
  taken: string[],
  vocabulary: Vocabulary,
): RootContent[][] {
  const texts = things.map(([first]) => (first?.type === 'paragraph' ? phrasingText(first.children) : ''))
  const series = seriesEnds(
    texts.map((text) => (isAmount(text, vocabulary) ? '' : text)),
    true,
  )
  return things.map((blocks, index) => {
    const [first, ...rest] = blocks
    if (first?.type !== 'paragraph') return [...blocks]
    const text = texts[index] ?? ''
    const end = Math.max(
      series[index] ?? 0,
      nounEnd(text, key, texts, vocabulary),
      leadSign.exec(text)?.[0].length ?? 0,
    )
    if (end === 0 || end >= text.length) return [...blocks]
    taken.push(text.slice(0, end))
    return [paragraph(slicePhrasing(first.children, end)) as Paragraph, ...rest]
  })
}

/** The end of "Need 3: " or "N3. ", the second only beside others of its kind. */
function nounEnd(
  text: string,
  key: ItemKey | null,
  texts: readonly string[],
  vocabulary: Vocabulary,
): number {
  const item = key === null ? null : itemPrefix(text, vocabulary)
  if (!item || item.key !== key || (!item.parted && item.initial === null)) return 0
  if (item.initial === null) return item.end
  const others = texts.flatMap((other) => itemPrefix(other, vocabulary) ?? [])
  const isSeries = others.some(
    ({ initial, number }) => initial === item.initial && Math.abs(number - item.number) === 1,
  )
  return isSeries || (item.parted && item.number === 1) ? item.end : 0
}
