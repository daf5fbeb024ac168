import type { BlockLooks, Looks } from '../looks.ts'

/** All looks changed in one way. */
export function eachLook(looks: Looks, change: (look: BlockLooks) => BlockLooks): Looks {
  const each = <K extends PropertyKey>(group: Record<K, BlockLooks>): Record<K, BlockLooks> =>
    Object.fromEntries(Object.entries<BlockLooks>(group).map(([key, look]) => [key, change(look)])) as Record<
      K,
      BlockLooks
    >
  const { paragraph, heading, entry, ...others } = looks
  return {
    ...each(others),
    paragraph: each(paragraph),
    heading: each(heading),
    entry: [change(entry[0]), change(entry[1])],
  }
}
