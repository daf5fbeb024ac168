import { uriOf } from '../document/uri-of.ts'
import type { FinishedBlock } from './finished-text.ts'

/** Where two finished files of one brief differ first. */
export interface Difference {
  /** Some words around the place in each; empty where one has ended. */
  one: string
  other: string
  /** The heading that the place stands under in the first. */
  under: string | null
}

/** A piece of a file that is held against the one in its place. */
interface Item {
  key: string
  shown: string
  under: string | null
}

/** Words on each side of a place, for a person to find it. */
const around = 6

/**
 * The first place where two files do not say the same in the same order: their words, then their headings, cells, notes,
 * alternative texts and links; null where they do. How words are parted into paragraphs is each format's own: a fact is a
 * line in one and a row in another.
 */
export function firstDifference(
  one: readonly FinishedBlock[],
  other: readonly FinishedBlock[],
): Difference | null {
  for (const { itemsOf, shown } of views) {
    const [items, others] = [itemsOf(one), itemsOf(other)]
    const end = Math.max(items.length, others.length)
    for (let at = 0; at < end; at += 1) {
      if (items[at]?.key === others[at]?.key) continue
      const place = items[Math.min(at, items.length - 1)] ?? others[at]
      return { one: shown(items, at), other: shown(others, at), under: place?.under ?? null }
    }
  }
  return null
}

interface View {
  itemsOf(blocks: readonly FinishedBlock[]): Item[]
  /** What a person is shown of the place. */
  shown(items: readonly Item[], at: number): string
}

const alone: View['shown'] = (items, at) => items[at]?.shown ?? ''

const amongOthers: View['shown'] = (items, at) =>
  items
    .slice(Math.max(0, at - around), at + around)
    .map(({ shown }) => shown)
    .join(' ')

/** Blocks of one kind, whole. */
const ofRole = (role: FinishedBlock['role'], name: string): View => ({
  itemsOf: (blocks) =>
    withPlaces(blocks).flatMap(({ block, under }) =>
      block.role === role ? [{ key: block.text, shown: `${name}${block.text}`, under }] : [],
    ),
  shown: alone,
})

const views: readonly View[] = [
  {
    itemsOf: (blocks) =>
      withPlaces(blocks).flatMap(({ block, under }) =>
        block.role === 'picture'
          ? []
          : block.text.split(/\s+/u).map((word) => ({ key: word, shown: word, under })),
      ),
    shown: amongOthers,
  },
  ofRole('heading', 'heading '),
  ofRole('cell', 'cell '),
  ofRole('note', 'note '),
  ofRole('picture', 'picture '),
  {
    itemsOf: (blocks) =>
      withPlaces(blocks).flatMap(({ block, under }) =>
        block.links.map(({ words, url }) => ({
          key: `${words} ${uriOf(url)}`,
          shown: `${words} (${url})`,
          under,
        })),
      ),
    shown: alone,
  },
]

function withPlaces(blocks: readonly FinishedBlock[]): { block: FinishedBlock; under: string | null }[] {
  let under: string | null = null
  return blocks.map((block) => {
    if (block.role === 'heading') under = block.text
    return { block, under }
  })
}
