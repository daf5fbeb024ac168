import type { List, RootContent } from 'mdast'
import type { Recommendation } from '../../model/session.ts'
import type { Piece } from '../draft.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { ledOf } from '../led.ts'
import { toContent } from '../tree/content.ts'
import { unmarked } from './markers.ts'
import { thingsByLine } from './things-by-line.ts'

/** Recommendations with the nesting that the notes' lists have; markers go to `taken`. */
export function recommendationsOf(
  pieces: readonly Piece[],
  taken: string[],
  vocabulary: Vocabulary,
): Recommendation[] {
  const found: Recommendation[] = []
  const blocks = ledOf(pieces).flatMap(({ lead, blocks: value, whole }) => {
    if (lead?.item?.key !== 'recommendation') return whole
    taken.push(lead.text)
    return value
  })
  const plain = unmarked(
    blocks.flatMap(thingsByLine).map((block) => [block]),
    'recommendation',
    taken,
    vocabulary,
  ).flat()
  for (const block of plain) {
    const last = found.at(-1)
    if (block.type === 'list') {
      const items = ofList(block, taken, vocabulary)
      if (last && last.children.length === 0 && /:$/u.test(last.content.text)) last.children.push(...items)
      else found.push(...items)
    } else {
      const content = toContent([block])
      if (content) found.push({ content, children: [] })
    }
  }
  return found
}

function ofList(list: List, taken: string[], vocabulary: Vocabulary): Recommendation[] {
  const items = list.children.map((item) => item.children as RootContent[])
  const own = unmarked(
    items.map((children) => children.filter(({ type }) => type !== 'list')),
    'recommendation',
    taken,
    vocabulary,
  )
  return items.flatMap((children, index): Recommendation[] => {
    const nested = children.flatMap((child) =>
      child.type === 'list' ? ofList(child, taken, vocabulary) : [],
    )
    const content = toContent(own[index] ?? [])
    return content ? [{ content, children: nested }] : nested
  })
}
