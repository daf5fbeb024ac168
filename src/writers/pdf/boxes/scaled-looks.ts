import type { BlockLooks, Looks } from '../looks.ts'

/** All looks made smaller by `factor`, for columns in which not even a word would fit. */
export function scaledLooks(looks: Looks, factor: number): Looks {
  if (factor >= 1) return looks
  const scale = (look: BlockLooks): BlockLooks => ({
    ...look,
    text: { ...look.text, size: look.text.size * factor },
    leading: look.leading * factor,
    before: look.before * factor,
    after: look.after * factor,
  })
  const each = <K extends PropertyKey>(group: Record<K, BlockLooks>): Record<K, BlockLooks> =>
    Object.fromEntries(Object.entries<BlockLooks>(group).map(([key, look]) => [key, scale(look)])) as Record<
      K,
      BlockLooks
    >
  const { paragraph, heading, entry, ...others } = looks
  return {
    ...each(others),
    paragraph: each(paragraph),
    heading: each(heading),
    entry: [scale(entry[0]), scale(entry[1])],
  }
}
