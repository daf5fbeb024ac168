import type { Element, ElementContent } from 'xast'
import { openPackage } from '../../word/open-package.ts'
import { readWordFile } from '../../word/word-file.ts'
import { elements } from '../../word/xml.ts'
import { type FinishedBlock, foldedBlocks } from '../finished-text.ts'

/**
 * The words of a written Word file, block by block, as `textBlocks` gives those of the document: without contents
 * list, list markers, footnote numbers, header and footer.
 *
 * @throws {Error} where it is no Word file, or one that is not opened for the harm that it may do.
 */
export function docxBlocks(data: Uint8Array): FinishedBlock[] {
  const opened = openPackage(data)
  if ('refusal' in opened) throw new Error(opened.refusal.reason)
  const { body, stories, paragraphs } = readWordFile(opened.parts)
  const headings = new Set(
    paragraphs
      .filter(({ level, styleName }) => level > 0 || styleName === 'title')
      .map(({ element }) => element),
  )
  const footnotes = stories.find(({ name }) => name === 'footnotes')
  const notes = elements(footnotes?.root).filter(({ attributes }) => attributes['w:type'] === undefined)
  return foldedBlocks(
    [...body.children, ...notes.flatMap((note) => note.children)].flatMap((node): FinishedBlock[] => {
      const texts = blocksOf(node)
      // A heading is one, whatever parts its words.
      return node.type === 'element' && headings.has(node)
        ? [{ isHeading: true, text: texts.join(' ') }]
        : texts.map((text) => ({ isHeading: false, text }))
    }),
  )
}

export const docxTextBlocks = (data: Uint8Array): string[] => docxBlocks(data).map(({ text }) => text)

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
  elements(node).flatMap((inner) => {
    if (inner.name === 'w:r') return isNoteNumber(inner) ? [] : elements(inner)
    return inner.name === 'w:pPr' ? [] : leaves(inner)
  })

/** A note within another has its number as text. */
const isNoteNumber = (run: Element): boolean =>
  elements(run).some((part) => elements(part).some((one) => one.attributes['w:val'] === 'FootnoteReference'))

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
