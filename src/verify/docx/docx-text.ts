import type { Element, ElementContent } from 'xast'
import type { Story, WordFile } from '../../word/word-file.ts'
import { elements, valueIn, within, wordsIn } from '../../word/xml.ts'
import {
  type FinishedBlock,
  type FinishedLink,
  type FinishedRole,
  foldedBlocks,
  textsOf,
} from '../finished-text.ts'
import { openWord } from './open-word.ts'

/**
 * The words of a written Word file, block by block, as `textBlocks` gives those of the document: without contents
 * list, list markers, footnote numbers, header and footer.
 *
 * @throws {Error} where it is no Word file, or one that is not opened for the harm that it may do.
 */
export function docxBlocks(data: Uint8Array): FinishedBlock[] {
  const file = openWord(data)
  if ('reason' in file) throw new Error(file.reason)
  return wordBlocks(file)
}

/** The same of a file that is open already. */
export function wordBlocks({ body, stories, paragraphs, media }: WordFile): FinishedBlock[] {
  const headings = new Set(
    paragraphs
      .filter(({ level, styleName }) => level > 0 || styleName === 'title')
      .map(({ element }) => element),
  )
  const story = (wanted: string) => stories.find(({ name }) => name === wanted)
  const footnotes = story('footnotes')
  const notes = elements(footnotes?.root).filter(({ attributes }) => attributes['w:type'] === undefined)
  const ofBody = { headings, links: linksOf(story('document')), media }
  const ofNotes = { headings, links: linksOf(footnotes), media }
  return foldedBlocks([
    ...body.children.flatMap((node) => blocksOf(node, 'text', ofBody)),
    ...notes.flatMap((note) => note.children).flatMap((node) => blocksOf(node, 'note', ofNotes)),
  ])
}

const linksOf = (story: Story | undefined): Part['links'] => story?.links ?? new Map()

/** What a part of the file says of its paragraphs. */
interface Part {
  headings: ReadonlySet<Element>
  /** Addresses by the ids of its relationships. */
  links: ReadonlyMap<string, string>
  media: WordFile['media']
}

export const docxTextBlocks = (data: Uint8Array): string[] => textsOf(docxBlocks(data))

function blocksOf(node: ElementContent, role: FinishedRole, part: Part): FinishedBlock[] {
  if (node.type !== 'element') return []
  switch (node.name) {
    case 'w:p':
      return paragraphBlocks(node, role, part)
    case 'w:tbl':
    case 'w:tr':
      return node.children.flatMap((child) => blocksOf(child, role, part))
    case 'w:tc':
      return node.children.flatMap((child) => blocksOf(child, 'cell', part))
    default:
      return []
  }
}

function paragraphBlocks(node: Element, role: FinishedRole, part: Part): FinishedBlock[] {
  const { headings, links } = part
  const pieces = piecesOf(node)
  const linked = pieces.map((piece) => linksIn(piece, links))
  const pictures = within(node, 'w:drawing').flatMap((drawing) =>
    within(drawing, 'wp:docPr').map((picture) => ({ picture, bytes: bytesOf(drawing, part) })),
  )
  return [
    // A heading is one, whatever parts its words.
    ...(headings.has(node)
      ? [{ role: 'heading' as const, text: pieces.map(words).join(' '), links: linked.flat() }]
      : pieces.map((piece, index) => ({ role, text: words(piece), links: linked[index] ?? [] }))),
    ...pictures.map(({ picture, bytes }) => ({
      role: 'picture' as const,
      text: valueIn(picture, 'descr') ?? '',
      links: [],
      picture: bytes,
    })),
  ]
}

/** A drawing as it is, where its picture for older programs stands beside. */
function bytesOf(drawing: Element, { links, media }: Part): Uint8Array | null {
  const [svg] = within(drawing, 'asvg:svgBlip')
  const id = valueIn(svg ?? within(drawing, 'a:blip')[0], 'r:embed')
  return media.get(`word/${links.get(id ?? '') ?? ''}`) ?? null
}

/** An element of a run, and the link that it stands in. */
interface Leaf {
  element: Element
  link: Element | null
  /** Whether its run has no properties, as what parts facts; spaces of the words have those of their direction at least. */
  isPlain: boolean
}

/**
 * A fact's term and what is said about it stand in one paragraph, parted by the only tab there is; those that run on in a
 * line, by spaces of their own.
 */
function piecesOf(node: Element): Leaf[][] {
  const parts: Leaf[][] = [[]]
  for (const leaf of withoutFields(leaves(node, null))) {
    if (isGap(leaf)) parts.push([])
    else parts.at(-1)?.push(leaf)
  }
  return parts
}

const isGap = (leaf: Leaf): boolean =>
  leaf.element.name === 'w:tab' ||
  (leaf.isPlain && leaf.element.name === 'w:t' && /^(?:\u00A0\u00A0|\u2002 )$/u.test(words([leaf])))

/** The elements of a paragraph's runs, in order. */
const leaves = (node: Element, link: Element | null): Leaf[] =>
  elements(node).flatMap((inner) => {
    if (inner.name === 'w:r') {
      if (isNoteNumber(inner)) return []
      const parts = elements(inner)
      const isPlain = parts.every(({ name }) => name !== 'w:rPr')
      return parts.map((element) => ({ element, link, isPlain }))
    }
    return inner.name === 'w:pPr' ? [] : leaves(inner, inner.name === 'w:hyperlink' ? inner : link)
  })

/** A note within another has its number as text. */
const isNoteNumber = (run: Element): boolean =>
  elements(run).some((part) => elements(part).some((one) => one.attributes['w:val'] === 'FootnoteReference'))

/** In the body a field is only ever a footnote's number. */
function withoutFields(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = []
  let depth = 0
  for (const leaf of leaves) {
    const { name, attributes } = leaf.element
    const type = name === 'w:fldChar' ? attributes['w:fldCharType'] : undefined
    if (type === 'begin') depth += 1
    else if (type === 'end') depth -= 1
    else if (depth === 0) kept.push(leaf)
  }
  return kept
}

/** The links out of the file that stand in a piece. */
function linksIn(piece: readonly Leaf[], addresses: Part['links']): FinishedLink[] {
  const found = [...new Set(piece.map(({ link }) => link))]
  return found.flatMap((link) => {
    const url = link && addresses.get(valueIn(link, 'r:id') ?? '')
    return url ? [{ words: words(piece.filter((leaf) => leaf.link === link)), url }] : []
  })
}

const words = (leaves: readonly Leaf[]): string =>
  leaves
    .map(({ element }) => {
      if (element.name === 'w:t') return wordsIn(element)
      return element.name === 'w:br' ? ' ' : ''
    })
    .join('')
