import { closestMatch } from 'leven'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Directive, Given } from './directive.ts'
import { directives } from './directives.ts'

export type BlockDirective = ContainerDirective | LeafDirective

/** What is wrong with a directive as it is written, whatever stands in it. */
export interface DirectiveFault {
  ruleId: 'directive' | 'directive-attribute' | 'directive-label'
  reason: string
}

/** The listed one that a node names, in its form. */
export const directiveOf = (node: BlockDirective): Directive | undefined =>
  directives.find(({ name, kind }) => name === node.name && kind === kindOf(node))

export function attributesOf({ attributes }: BlockDirective): Given['attributes'] {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}

/** @param labelled whether it has words in brackets */
export function directiveFaults(node: BlockDirective, labelled: boolean): DirectiveFault[] {
  const directive = directiveOf(node)
  if (!directive) return [unknown(node)]
  const unknownOnes = unknownAttributes(directive, node)
  // What an unknown attribute was meant for is not told to be lacking.
  const value = unknownOnes.length === 0 ? directive.check?.(attributesOf(node)) : null
  return [
    ...unknownOnes,
    ...labelFaults(directive, labelled),
    ...(value ? [{ ruleId: 'directive-attribute', reason: value } as const] : []),
  ]
}

const kindOf = (node: BlockDirective): Directive['kind'] =>
  node.type === 'leafDirective' ? 'leaf' : 'container'
const colons = { container: ':::', leaf: '::' } as const
const written = ({ kind, name }: Pick<Directive, 'kind' | 'name'>): string => `${colons[kind]}${name}`

function unknown(node: BlockDirective): DirectiveFault {
  const found = written({ kind: kindOf(node), name: node.name })
  return { ruleId: 'directive', reason: `Unexpected directive \`${found}\`; ${meantBy(node)}` }
}

function meantBy(node: BlockDirective): string {
  const same = directives.find(({ name }) => name === node.name)
  const near = closestMatch(
    node.name,
    directives.map(({ name }) => name),
    { maxDistance: 3 },
  )
  const meant = same ?? directives.find(({ name }) => name === near)
  if (meant) return `did you mean \`${written(meant)}\`?`
  return `expected one of ${directives.map((directive) => `\`${written(directive)}\``).join(', ')}`
}

function unknownAttributes(directive: Directive, node: BlockDirective): DirectiveFault[] {
  const known = Object.keys(directive.attributes)
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !known.includes(name))
  return unknown.map((name) => {
    const meant = closestMatch(name, known, { maxDistance: 3 })
    const hint = meant === undefined ? `expected ${known.join(', ') || 'none'}` : `did you mean \`${meant}\`?`
    const reason = `Unexpected attribute \`${name}\` of \`${written(directive)}\`; ${hint}`
    return { ruleId: 'directive-attribute', reason }
  })
}

function labelFaults(directive: Directive, labelled: boolean): DirectiveFault[] {
  const name = written(directive)
  if (directive.label === 'required' && !labelled) {
    const reason = `Unexpected \`${name}\` without words in brackets, expected \`${name}[…]\``
    return [{ ruleId: 'directive-label', reason }]
  }
  if (directive.label !== 'none' || !labelled) return []
  return [
    { ruleId: 'directive-label', reason: `Unexpected words in brackets after \`${name}\`, expected none` },
  ]
}
