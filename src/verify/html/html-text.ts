import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type FinishedBlock, foldedBlocks } from '../finished-text.ts'

/**
 * The words of a written HTML file, block by block, as `textBlocks` gives those of the document: without contents list,
 * numbers that lists count, and numbers of footnotes.
 */
export function htmlBlocks(data: Uint8Array): FinishedBlock[] {
  const root = fromHtml(new TextDecoder().decode(data))
  return foldedBlocks(blocksIn(root))
}

export const htmlTextBlocks = (data: Uint8Array): string[] => htmlBlocks(data).map(({ text }) => text)

/** What says nothing, or what the document does not say. */
const leftOut = new Set(['head', 'nav', 'script', 'style', 'template'])
const words = new Set(['p', 'dt', 'pre', 'caption', 'figcaption'])

function blocksIn(node: Root | Element): FinishedBlock[] {
  return node.children.flatMap((child): FinishedBlock[] => {
    if (child.type === 'text' && child.value.trim() !== '') return [{ isHeading: false, text: child.value }]
    if (child.type !== 'element' || leftOut.has(child.tagName) || isNumber(child)) return []
    const isHeading = /^h[1-6]$/u.test(child.tagName)
    const isLabel = child.tagName === 'span' && node.type === 'element' && node.tagName === 'li'
    if (isHeading || isLabel || words.has(child.tagName)) return [{ isHeading, text: textOf(child) }]
    return blocksIn(child)
  })
}

/** The number of a list's item, of a footnote, or of its call. */
function isNumber({ properties }: Element): boolean {
  const classes = (properties['className'] ?? []) as string[]
  return classes.includes('counted') || classes.includes('number') || properties['role'] === 'doc-noteref'
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (isNumber(node) || leftOut.has(node.tagName))) return ''
  if (node.type === 'element' && node.tagName === 'br') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
