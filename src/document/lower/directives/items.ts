import type { Block, List } from '../../document.ts'
import type { Lowering } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const items: Directive = {
  name: 'items',
  kind: 'container',
  summary: 'A numbered list with letters before its numbers: N1, N2.',
  label: 'none',
  attributes: {
    prefix: 'What stands before each number: at most three letters',
    continue: 'Present where the numbers go on from the last list with this prefix',
  },
  example: ':::items{prefix="N"}\n1. A need\n2. Another\n:::',
  check: ({ prefix = '' }) =>
    /^\p{L}{0,3}$/u.test(prefix)
      ? null
      : `Unexpected prefix \`${prefix}\` of \`:::items\`, expected at most three letters`,
  lower: ({ attributes, children, place }, lowering) => {
    const prefix = attributes['prefix'] ?? ''
    const blocks = lowering.blocks(children, place)
    return blocks.map((block) =>
      isNumbered(block) ? numbered(block, prefix, 'continue' in attributes, lowering) : block,
    )
  },
}

const isNumbered = (block: Block): block is List => block.type === 'list' && block.ordered

function numbered(list: List, prefix: string, goesOn: boolean, lowering: Lowering): List {
  const start = goesOn ? (lowering.numbered.get(prefix) ?? 0) + 1 : list.start
  lowering.numbered.set(prefix, start + list.children.length - 1)
  return { ...list, prefix, start }
}
