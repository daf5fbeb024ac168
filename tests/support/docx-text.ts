import { strFromU8, unzipSync } from 'fflate'
import type { Element, ElementContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'

/** One XML part of a Word file, an element a line, as golden files hold it. */
export function docxPart(data: Uint8Array, name: string): string {
  return `${pretty(rootOf(data, name), '')}\n`
}

/**
 * The words of a written Word file, block by block, as `textBlocks` gives those of the document: without contents
 * list, list markers, footnote numbers, header and footer.
 */
export function docxTextBlocks(data: Uint8Array): string[] {
  const body = children(rootOf(data, 'word/document.xml')).flatMap(({ children }) => children)
  const notes = children(rootOf(data, 'word/footnotes.xml')).filter(
    ({ attributes }) => attributes['w:type'] === undefined,
  )
  return [...body, ...notes.flatMap((note) => note.children)]
    .flatMap(blocksOf)
    .map((block) => block.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean)
}

function rootOf(data: Uint8Array, name: string): Element {
  const part = unzipSync(data, { filter: (file) => file.name === name })[name]
  if (!part) throw new Error(`Cannot find ${name}, expected it in the Word file`)
  const root = fromXml(strFromU8(part)).children.find((child) => child.type === 'element')
  if (!root) throw new Error(`Cannot read ${name}, expected an element`)
  return root
}

const children = (element: Element): Element[] => element.children.filter((child) => child.type === 'element')
function blocksOf(node: ElementContent): string[] {
  if (node.type !== 'element') return []
  switch (node.name) {
    case 'w:p':
      return paragraph(node)
    case 'w:tbl':
    case 'w:tr':
    case 'w:tc':
      return node.children.flatMap(blocksOf)
    default:
      return []
  }
}

/**
 * A fact's term and what is said about it stand in one paragraph, parted by the only tab there is; those that run on in a
 * line, by spaces of their own.
 */
function paragraph(node: Element): string[] {
  const elements = withoutFields(leaves(node))
  const parts: Element[][] = [[]]
  for (const element of elements) {
    if (isGap(element)) parts.push([])
    else parts.at(-1)?.push(element)
  }
  return parts.map(words)
}

const isGap = (element: Element): boolean =>
  element.name === 'w:tab' || (element.name === 'w:t' && /^[\u2003\u2004]$/u.test(words([element])))

/** The elements of a paragraph's runs, in order. */
const leaves = (node: Element): Element[] =>
  children(node).flatMap((inner) => {
    if (inner.name === 'w:r') return isNoteNumber(inner) ? [] : children(inner)
    return inner.name === 'w:pPr' ? [] : leaves(inner)
  })

/** A note within another has its number as text. */
const isNoteNumber = (run: Element): boolean =>
  children(run).some((part) => children(part).some((one) => one.attributes['w:val'] === 'FootnoteReference'))

/** In the body a field is only ever a footnote's number. */
function withoutFields(elements: readonly Element[]): Element[] {
  const kept: Element[] = []
  let depth = 0
  for (const element of elements) {
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined
    if (type === 'begin') depth += 1
    else if (type === 'end') depth -= 1
    else if (depth === 0) kept.push(element)
  }
  return kept
}

const words = (elements: readonly Element[]): string =>
  elements
    .map((element) => {
      if (element.name === 'w:t')
        return element.children.map((text) => ('value' in text ? text.value : '')).join('')
      return element.name === 'w:br' ? ' ' : ''
    })
    .join('')

function pretty(element: Element, indent: string): string {
  const inner = element.children.filter((one) => one.type === 'element')
  if (inner.length === 0) return indent + toXml(element, { closeEmptyElements: true })
  const [open] = toXml({ ...element, children: [] }).split('></')
  const lines = inner.map((one) => pretty(one, `${indent}  `))
  return [`${indent}${open}>`, ...lines, `${indent}</${element.name}>`].join('\n')
}
