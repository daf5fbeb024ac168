import type { Side } from '../../document.ts'
import { common, report } from '../lowering.ts'
import type { Directive } from './directive.ts'

/** The parts stand in it one by one, each lowered by `side` below. */
export const sideBySide: Directive = {
  name: 'side-by-side',
  kind: 'container',
  summary:
    'Sets its parts beside one another, read one after the other; each stands in it as a `:::side`. Word and Markdown set them in sequence.',
  label: 'none',
  attributes: {},
  example: '::::side-by-side\n:::side\nOne.\n:::\n:::side\nAnother.\n:::\n::::',
  lower: ({ node, children, place }, lowering) => {
    const blocks = lowering.blocks(children, place)
    const sides = blocks.flatMap((block): Side[] => (block.type === 'sideBySide' ? block.children : []))
    const others = blocks.filter(({ type }) => type !== 'sideBySide')
    if (others.length > 0) {
      const reason = 'Unexpected text among the parts of `:::side-by-side`, expected each in a `:::side`'
      report(lowering, node, 'directive-children', reason)
    }
    // What stands beside nothing stands by itself.
    if (sides.length < 2) return [...sides.flatMap((side) => side.children), ...others]
    return [{ type: 'sideBySide', ...common(node), children: sides }, ...others]
  },
}

/** Alone it is a group of one part; `side-by-side` puts such groups together. */
export const side: Directive = {
  name: 'side',
  kind: 'container',
  summary: 'One part of what stands side by side.',
  label: 'none',
  attributes: {
    share: 'Its part of the width, from 1 to 9, against those of the others; 1 where it is not said',
  },
  example: '::::side-by-side\n:::side{share="2"}\nOne.\n:::\n:::side\nAnother.\n:::\n::::',
  check: ({ share = '1' }) =>
    /^[1-9]$/u.test(share)
      ? null
      : `Unexpected share \`${share}\` of \`:::side\`, expected a number from 1 to 9`,
  lower: ({ node, attributes, children, place }, lowering) => {
    const share = attributes['share'] ?? '1'
    const blocks = lowering.blocks(children, place)
    if (blocks.length === 0) return []
    const one: Side = { type: 'side', ...common(node), share: Number(share) || 1, children: blocks }
    return [{ type: 'sideBySide', children: [one] }]
  },
}
