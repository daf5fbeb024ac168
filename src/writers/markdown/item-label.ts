import type { PhrasingContent } from 'mdast'
import { html } from './html.ts'

/** Parts a label (`N1`) from its item's words; wide enough to read as a label's. */
const gap = '\u2002'

/** Parts a label of the document's own from its item's words. */
const ownGap = '\u2003'

/** An item's words after a label that is part of the document's text: `**R1** The recommendation …`. */
export const ownLabelled = (label: PhrasingContent[], children: PhrasingContent[]): PhrasingContent[] =>
  children.length === 0 ? label : [...label, { type: 'text', value: ownGap }, ...children]

/** An item's words after a label, which stands outside the document's text: `**N1** The need …`. */
export const labelled = (label: string, children: PhrasingContent[]): PhrasingContent[] => [
  { type: 'strong', children: [{ type: 'text', value: label }] },
  { type: 'text', value: gap },
  ...children,
]

/** An item whose own words begin like a label or like a fact's term gets an empty comment, and so reads as what it is. */
export function notLabelled(children: PhrasingContent[]): PhrasingContent[] {
  const [first, second] = children
  if (first?.type !== 'strong' || !looksLikeLabel(second)) return children
  return [first, html('<!-- -->'), ...children.slice(1)]
}

const looksLikeLabel = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'break' ||
  (node?.type === 'text' && [gap, ownGap].some((space) => node.value.startsWith(space)))
