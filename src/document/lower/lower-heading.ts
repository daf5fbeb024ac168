import type { Heading as MdastHeading, PhrasingContent } from 'mdast'
import type { Block, Heading } from '../document.ts'
import { plainText } from '../plain-text.ts'
import { idOf, splitId } from './heading-id.ts'
import { lowerLine } from './lower-phrasing.ts'
import { common, freeId, type Lowering, report } from './lowering.ts'
import { headingPhrasing } from './normalise-phrasing.ts'

/** A heading of the document's own flow: one title first, then no level skipped. */
export function lowerHeading(node: MdastHeading, lowering: Lowering): Block[] {
  const { children: written, id: name } = splitId(node.children as PhrasingContent[])
  const children = headingPhrasing(lowerLine(written, lowering))
  if (children.length === 0) return []
  const depth = nextDepth(node, plainText(children), lowering)
  const id =
    name === null ? freeId(lowering, idOf(plainText(children), lowering.ids)) : namedId(name, node, lowering)
  return [{ type: 'heading', ...common(node), depth, id, children }]
}

function namedId(name: string, node: MdastHeading, lowering: Lowering): string {
  if (lowering.given.has(name)) {
    report(
      lowering,
      node,
      'heading-id',
      `Unexpected second heading with the id \`${name}\`, expected each id once`,
    )
    return freeId(lowering, name)
  }
  lowering.given.add(name)
  return name
}

function nextDepth(node: MdastHeading, words: string, lowering: Lowering): Heading['depth'] {
  const { last } = lowering.depth
  const lowest = last === 0 ? 1 : 2
  const depth = Math.min(Math.max(node.depth, lowest), last + 1)
  if (depth !== node.depth) {
    const reason = `Unexpected level ${node.depth} of the heading “${words}”, expected ${depth}: the title comes once and first, and no level is skipped`
    report(lowering, node, 'heading-level', reason)
  }
  lowering.depth.last = depth
  return depth as Heading['depth']
}
