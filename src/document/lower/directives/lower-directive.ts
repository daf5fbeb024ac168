import { closestMatch } from 'leven'
import type { Paragraph } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, Phrasing } from '../../document.ts'
import { lowerLine } from '../lower-phrasing.ts'
import { type Lowering, type Place, report } from '../lowering.ts'
import type { Directive } from './directive.ts'
import { directives } from './directives.ts'

type Node = ContainerDirective | LeafDirective

/** A directive as blocks of the document; one that is not known is an error where it was written. */
export function lowerDirective(node: Node, place: Place, lowering: Lowering): Block[] {
  const directive = directives.find(({ name, kind }) => name === node.name && kind === kindOf(node))
  if (!directive) return unknown(node, place, lowering)
  const { label, children } = parts(node, lowering)
  checkAttributes(directive, node, lowering)
  checkLabel(directive, label, node, lowering)
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  )
  return directive.lower({ node, label, attributes, children, place }, lowering)
}

const kindOf = (node: Node): Directive['kind'] => (node.type === 'leafDirective' ? 'leaf' : 'container')
const colons = { container: ':::', leaf: '::' } as const
const written = ({ kind, name }: Pick<Directive, 'kind' | 'name'>): string => `${colons[kind]}${name}`

function unknown(node: Node, place: Place, lowering: Lowering): Block[] {
  const found = written({ kind: kindOf(node), name: node.name })
  report(lowering, node, 'error', 'directive', `Unexpected directive \`${found}\`; ${meantBy(node)}`)
  return node.type === 'containerDirective' ? lowering.blocks(node.children, place) : []
}

function meantBy(node: Node): string {
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

/** A container's label is its first paragraph, marked so; a leaf's are its children. */
function parts(
  node: Node,
  lowering: Lowering,
): { label: Phrasing[] | null; children: ContainerDirective['children'] } {
  if (node.type === 'leafDirective')
    return { label: filled(lowerLine(node.children, lowering)), children: [] }
  const [first, ...rest] = node.children
  const isLabel = (first?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
  if (!isLabel) return { label: null, children: node.children }
  return { label: filled(lowerLine((first as Paragraph).children, lowering)), children: rest }
}

const filled = (label: Phrasing[]): Phrasing[] | null => (label.length === 0 ? null : label)

function checkAttributes(directive: Directive, node: Node, lowering: Lowering): void {
  const known = Object.keys(directive.attributes)
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue
    const meant = closestMatch(name, known, { maxDistance: 3 })
    const hint = meant === undefined ? `expected ${known.join(', ') || 'none'}` : `did you mean \`${meant}\`?`
    report(
      lowering,
      node,
      'error',
      'directive-attribute',
      `Unexpected attribute \`${name}\` of \`${written(directive)}\`; ${hint}`,
    )
  }
}

function checkLabel(directive: Directive, label: Phrasing[] | null, node: Node, lowering: Lowering): void {
  if (directive.label === 'required' && label === null) {
    report(
      lowering,
      node,
      'error',
      'directive-label',
      `Unexpected \`${written(directive)}\` without words in brackets, expected \`${written(directive)}[…]\``,
    )
  } else if (directive.label === 'none' && label !== null) {
    report(
      lowering,
      node,
      'error',
      'directive-label',
      `Unexpected words in brackets after \`${written(directive)}\`, expected none`,
    )
  }
}
