import { type Direction, directionOf, rightToLeft } from './direction.ts'
import type { Block, Isolate, Phrasing } from './document.ts'
import { plainText } from './plain-text.ts'
import { textBlocks } from './text-blocks.ts'

/** Words of a line, with the isolates that they stand in, from the outside in. */
export interface Stretch {
  text: string
  isolates: readonly Isolate[]
}

/** Words that turn nothing beside them in a line. */
export const isolated = (children: Phrasing[]): Isolate => ({ type: 'isolate', children })

/** A line's words by the isolates that they stand in. */
const stretchesOf = (nodes: readonly Phrasing[], isolates: readonly Isolate[] = []): Stretch[] =>
  nodes.flatMap((node) => {
    if (node.type === 'isolate') return stretchesOf(node.children, [...isolates, node])
    return 'children' in node ? stretchesOf(node.children, isolates) : [{ text: plainText([node]), isolates }]
  })

/**
 * The direction of a line: that of its first letter, for one value with what a brief adds to it too; several values
 * stand in it as the words between them run (Unicode UAX 9, P2), and as the brief does where these have no letter.
 */
export function directionOfStretches(stretches: readonly Stretch[]): Direction | null {
  const values = new Set(stretches.flatMap(({ isolates }) => isolates[0] ?? []))
  const read = values.size > 1 ? stretches.filter(({ isolates }) => isolates.length === 0) : stretches
  return directionOf(read.map(({ text }) => text).join(''))
}

export const directionOfLine = (nodes: readonly Phrasing[]): Direction | null =>
  directionOfStretches(stretchesOf(nodes))

/** The direction of an item, or of a note: that of the first of its blocks that has one. */
export function directionOfBlocks(blocks: readonly Block[]): Direction | null {
  for (const block of blocks) {
    const words = () => textBlocks({ children: [block], footnotes: [] }).join(' ')
    const found = block.type === 'paragraph' ? directionOfLine(block.children) : directionOf(words())
    if (found !== null) return found
  }
  return null
}

/** A line without isolates that part nothing: it has no word from right to left, or one value and nothing else. */
export function withoutIdleIsolates(nodes: readonly Phrasing[]): readonly Phrasing[] {
  if (!rightToLeft.test(plainText(nodes))) return unwrapped(nodes)
  const [only, ...others] = nodes
  return only?.type === 'isolate' && others.length === 0 ? withoutIdleIsolates(only.children) : nodes
}

const unwrapped = (nodes: readonly Phrasing[]): Phrasing[] =>
  nodes.flatMap((node): Phrasing[] => {
    if (node.type === 'isolate') return unwrapped(node.children)
    return 'children' in node ? [{ ...node, children: unwrapped(node.children) }] : [node]
  })
