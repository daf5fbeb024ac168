import type { Block } from '../document/document.ts'

/** A box that stands alone in the margin as the box itself, which needs no other around it. */
export function withoutMargin(block: Block): Block {
  if (block.type !== 'margin') return block
  const [only, ...others] = block.children
  if (only?.type !== 'callout' || others.length > 0) return block
  return block.lang === undefined ? only : { lang: block.lang, ...only }
}
