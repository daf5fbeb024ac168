import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import {
  type FinishedBlock,
  type FinishedLink,
  type FinishedRole,
  foldedBlocks,
  textsOf,
} from '../finished-text.ts'

/**
 * The words of a written HTML file, block by block, as `textBlocks` gives those of the document: without contents list,
 * numbers that lists count, and numbers of footnotes.
 */
export function htmlBlocks(data: Uint8Array): FinishedBlock[] {
  return blocksOfRoot(fromHtml(new TextDecoder().decode(data)))
}

/** The same of a file that is parsed already. */
export const blocksOfRoot = (root: Root): FinishedBlock[] => foldedBlocks(blocksIn(root, 'text'))

export const htmlTextBlocks = (data: Uint8Array): string[] => textsOf(htmlBlocks(data))

/** What says nothing, or what the document does not say. */
const leftOut = new Set(['head', 'nav', 'script', 'style', 'template'])
const words = new Set(['p', 'dt', 'pre', 'caption', 'figcaption'])

/** @param role what its words are where they are no heading */
function blocksIn(node: Root | Element, role: FinishedRole): FinishedBlock[] {
  return node.children.flatMap((child): FinishedBlock[] => {
    if (child.type === 'text' && child.value.trim() !== '') return [{ role, text: child.value, links: [] }]
    if (child.type !== 'element' || leftOut.has(child.tagName) || isNumber(child)) return []
    if (isPicture(child))
      return [{ role: 'picture', text: alternativeOf(child), links: [], picture: bytesOf(child) }]
    const isHeading = /^h[1-6]$/u.test(child.tagName)
    const isLabel = child.tagName === 'span' && node.type === 'element' && node.tagName === 'li'
    if (isHeading || isLabel || words.has(child.tagName))
      return [{ role: isHeading ? 'heading' : role, text: textOf(child), links: linksIn(child) }]
    return blocksIn(child, roleIn(child, role))
  })
}

function roleIn({ tagName, properties }: Element, role: FinishedRole): FinishedRole {
  if (tagName === 'td' || tagName === 'th') return 'cell'
  return properties['role'] === 'doc-endnotes' ? 'note' : role
}

const isPicture = ({ tagName }: Element): boolean => tagName === 'img' || tagName === 'svg'

const alternativeOf = ({ properties }: Element): string =>
  String(properties['alt'] ?? properties['ariaLabel'] ?? '')

/** The bytes of a picture that its address holds. */
function bytesOf({ properties }: Element): Uint8Array | null {
  const address = String(properties['src'] ?? '')
  const begin = /^data:[^,]{1,60};base64,/u.exec(address)
  if (!begin) return null
  try {
    return Uint8Array.from(atob(address.slice(begin[0].length)), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** Links out of the file; those within it begin with a number sign. */
function linksIn(node: Element): FinishedLink[] {
  return node.children.flatMap((child): FinishedLink[] => {
    if (child.type !== 'element') return []
    const url = String(child.properties['href'] ?? '#')
    return child.tagName === 'a' && !url.startsWith('#') ? [{ words: textOf(child), url }] : linksIn(child)
  })
}

/** The number of a list's item, of a footnote, or of its call. */
function isNumber({ properties }: Element): boolean {
  const classes = (properties['className'] ?? []) as string[]
  return classes.includes('counted') || classes.includes('number') || properties['role'] === 'doc-noteref'
}

/** All words of an element, also those that say nothing to readers. */
export const wordsWithin = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsWithin(child) : '',
    )
    .join('')

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (isNumber(node) || leftOut.has(node.tagName))) return ''
  if (node.type === 'element' && node.tagName === 'br') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
