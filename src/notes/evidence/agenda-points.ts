import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { isSectionKey } from '../languages/language.ts'
import type { Leaf } from '../segments/leaf.ts'
import { slicePhrasing } from '../tree/phrasing.ts'
import { itemPrefix } from './item-prefix.ts'

/** "TOP 1: ", "Agenda item 2 – ", "Pkt. 3. " */
const point =
  /^\s*(?<word>\p{L}{2,15}(?:\s\p{L}{2,15})?)\.?\s(?<number>\d{1,2})\s?(?:[.:)]|[–—]|-{1,3}(?=\s))\s+(?=\S)/u

/** "TOP 1 Framework": in a heading a capital may be all that parts the words from the number. */
const headingPoint = /^\s*(?<word>\p{L}{2,15}(?:\s\p{L}{2,15})?)\.?\s(?<number>\d{1,2})\s+(?=\p{Lu})/u

/** Headings without what only counts them, and the words that do. */
export interface AgendaPoints {
  leaves: readonly Leaf[]
  counts: readonly Leaf[]
}

/**
 * "TOP 1: Framework", "TOP 2: Disruptions": a word of any language before numbers that count up from 1, where one of the
 * headings names a section: they are the points of an agenda. So are lines above what is said of each, which no heading
 * but the title of the notes stands above or between.
 */
export function withoutPoints(leaves: readonly Leaf[], vocabulary: Vocabulary): AgendaPoints {
  const runs = new Map<string, { leaf: Leaf; end: number }[]>()
  for (const leaf of leaves) {
    const { word = '', number, end } = pointOf(leaf, vocabulary) ?? {}
    if (end === undefined) continue
    const name = `${phrase(word)} ${leaf.node.type === 'heading' ? leaf.node.depth : ''}`
    const run = runs.get(name) ?? []
    runs.set(name, run)
    if (number === run.length + 1) run.push({ leaf, end })
  }
  const namesSection = ({ leaf, end }: { leaf: Leaf; end: number }) => {
    const label = vocabulary.label(leaf.text.slice(end))
    return label?.exact === true && isSectionKey(label.key)
  }
  const found = new Map<Leaf, number>(
    [...runs.values()]
      .filter(
        (run) =>
          run.length > 1 &&
          run.some(namesSection) &&
          stand(
            run.map(({ leaf }) => leaf),
            leaves,
          ),
      )
      .flatMap((run) => run.map(({ leaf, end }): [Leaf, number] => [leaf, end])),
  )
  const part = (leaf: Leaf, start: number, end: number): Leaf => ({
    ...leaf,
    nodes: slicePhrasing(leaf.nodes, start, end),
    text: leaf.text.slice(start, end),
  })
  const words = (leaf: Leaf): Leaf => {
    const end = found.get(leaf)
    return end === undefined ? leaf : part(leaf, end, leaf.text.length)
  }
  return { leaves: leaves.map(words), counts: [...found].map(([leaf, end]) => part(leaf, 0, end)) }
}

/** Whether points are headings, or lines at the top of the notes with something below each. */
function stand(points: readonly Leaf[], leaves: readonly Leaf[]): boolean {
  if (points[0]?.node.type === 'heading') return true
  const at = points.map((leaf) => leaves.indexOf(leaf))
  return (
    leaves.slice(1, at.at(-1)).every(({ node }) => node.type !== 'heading') &&
    at.every((index, n) => index + 1 < leaves.length && index + 1 !== at[n + 1])
  )
}

function pointOf(
  { node, path, text }: Leaf,
  vocabulary: Vocabulary,
): { word: string; number: number; end: number } | null {
  const isTitle =
    node.type === 'heading' || (node.type === 'paragraph' && text.length < 120 && !text.includes('\n'))
  const match =
    isTitle && path.length === 0
      ? (point.exec(text) ?? (node.type === 'heading' ? headingPoint.exec(text) : null))
      : null
  const { word = '', number } = match?.groups ?? {}
  const item = match ? itemPrefix(text, vocabulary) : null
  return match && (item === null || item.loose)
    ? { word, number: Number(number), end: match[0].length }
    : null
}
