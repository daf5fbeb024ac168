import type { Paragraph, RootContent } from 'mdast'
import { paragraph } from './content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from './phrasing.ts'

/** A name with a figure that a part of a paragraph begins with. */
interface Counted {
  at: number
  name: string
  number: number
}

/**
 * A paragraph whose lines or sentences begin "D1 …" and "D2 …", "Need 1 …" and "Need 2 …", "[1] …" and "[2] …" as a
 * paragraph for each; any other as it is. The figures must count up from the first words on: those of prose do not.
 */
export function countedParts(node: Paragraph): RootContent[] {
  const text = phrasingText(node.children)
  const starts = series(beginnings(text))
  if (starts.length < 2) return [node]
  const all = starts[0] === 0 ? starts : [0, ...starts]
  return all.map((start, index) =>
    paragraph(trimPhrasing(slicePhrasing(node.children, start, all[index + 1]))),
  )
}

/** What may begin a part: a line behind one that is whole, or a sentence whose figure has a sign of its own. */
const begins =
  /(?<=^|[.!?;:]\s{1,3}|(?:^|\n)[^\n]{0,49}\n\s{0,3})(?:\[(?<inside>\d{1,2})\]|(?<name>\p{Lu}{1,2}(?=\d)|\p{Lu}\p{L}{1,19}(?:\s\p{L}{1,4}[.°º]{0,2})?\s|\p{Lu}\p{L}{1,19}\s#)(?<figure>\d{1,2}))(?<sign>[.:)]?)(?=\s)/gu

function beginnings(text: string): Counted[] {
  if (!/\d/u.test(text)) return []
  return [...text.matchAll(begins)].flatMap(({ index, groups = {} }): Counted[] => {
    const { inside, name = '[', figure, sign } = groups
    const isLine = index === 0 || /\n\s{0,3}$/u.test(text.slice(Math.max(0, index - 4), index))
    return isLine || (sign && inside === undefined)
      ? [{ at: index, name, number: Number(inside ?? figure) }]
      : []
  })
}

/** Where the parts begin whose figures count up behind one name: from the first words on, or else from the first that is 1. */
function series(all: readonly Counted[]): number[] {
  const first = all.find(({ at, number }) => at === 0 || number === 1)
  const found: number[] = []
  for (const { at, name, number } of all)
    if (name === first?.name && number === first.number + found.length) found.push(at)
  return found
}
