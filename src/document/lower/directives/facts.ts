import type { Fact } from '../../document.ts'
import { common, inside, type Lowering, report } from '../lowering.ts'
import type { Directive, Given } from './directive.ts'

/** The facts of a list stand in it one by one, each lowered by `fact` below. */
export const facts: Directive = {
  name: 'facts',
  kind: 'container',
  summary: 'A list of named facts; each stands in it as a `:::fact[name]`.',
  label: 'none',
  attributes: { 'in-line': 'Present where they run on in a line, each after the one before' },
  example: '::::facts\n:::fact[Place]\nEU\n:::\n::::',
  lower: ({ node, attributes, children }, lowering) => {
    const blocks = lowering.blocks(children, inside)
    const list = blocks.flatMap((block): Fact[] => (block.type === 'facts' ? block.children : []))
    const others = blocks.filter(({ type }) => type !== 'facts')
    if (others.length > 0)
      report(
        lowering,
        node,
        'directive-children',
        'Unexpected text among facts, expected each in a `:::fact[name]`',
      )
    const form = 'in-line' in attributes ? { inLine: true as const } : {}
    return list.length === 0
      ? others
      : [{ type: 'facts', ...common(node), ...form, children: list }, ...others]
  },
}

/** Alone it is a list of one fact; `facts` puts such lists together. */
export const fact: Directive = {
  name: 'fact',
  kind: 'container',
  summary: 'One named fact: its name in brackets, what it says within.',
  label: 'required',
  attributes: {},
  example: '::::facts\n:::fact[Place]\nEU\n:::\n::::',
  lower: (given, lowering) => {
    const children = lowering.blocks(given.children, inside)
    return children.length === 0 ? [] : [{ type: 'facts', children: [one(given, children, lowering)] }]
  },
}

function one({ node, label }: Given, children: Fact['children'], _: Lowering): Fact {
  return { type: 'fact', ...common(node), term: label ?? [], children }
}
