import type { Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, Phrasing } from '../../document.ts'
import { lowerLine } from '../lower-phrasing.ts'
import { type Lowering, report, type Standing } from '../lowering.ts'
import { attributesOf, type BlockDirective, directiveFaults, directiveOf } from './directive-faults.ts'

/** A directive as blocks of the document; one that is not known is an error where it was written. */
export function lowerDirective(node: BlockDirective, place: Standing, lowering: Lowering): Block[] {
  const directive = directiveOf(node)
  const { label, children } = parts(node, lowering)
  for (const { ruleId, reason } of directiveFaults(node, label !== null))
    report(lowering, node, ruleId, reason)
  if (directive)
    return directive.lower({ node, label, attributes: attributesOf(node), children, place }, lowering)
  return node.type === 'containerDirective' ? lowering.blocks(node.children, place) : []
}

/** A container's label is its first paragraph, marked so; a leaf's are its children. */
function parts(
  node: BlockDirective,
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
