/** What a Word file is made of, as the document has it and as programs that are not ours read it. */
import mammoth from 'mammoth'
import type { Block, Document, Phrasing } from '../../src/document/document.ts'
import { dotSign, plainText } from '../../src/document/plain-text.ts'
import { tableGrid } from '../../src/document/table-grid.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { uriOf } from '../../src/document/uri-of.ts'
import { xmlSafe } from '../../src/writers/docx/xml-safe.ts'
import { phrasingOf } from '../../src/writers/phrasing-of.ts'
import { phrasingRuns } from '../../src/writers/phrasing-runs.ts'
import { innerBlocks } from '../../src/writers/walk-blocks.ts'

/** Every piece as a line of text, so that a difference reads by itself. */
export interface Structure {
  /** `2 Words`: the level and the words; the title is `0`. */
  headings: string[]
  /** `1 # Words`: the level from 0, `#` for numbers or `*` for marks, the words of the item's first paragraph. */
  items: string[]
  /** The cells of a row with ` | ` between them. */
  tables: string[][]
  notes: string[]
  /** Address and words, sorted; within the document the address is `#`. */
  links: string[]
}

/** Marks of direction are of Word alone. */
export const withoutDirections = (text: string): string =>
  text.replaceAll(/[\u200e\u200f\u202a-\u202c]/gu, '')

const fold = (text: string): string => withoutDirections(xmlSafe(text)).replaceAll(/\s+/gu, ' ').trim()
const plain = (nodes: readonly Phrasing[]): string => fold(plainText(nodes))
const words = (blocks: Block[]): string => fold(textBlocks({ children: blocks, footnotes: [] }).join(' '))

/** The structure that a document's Word file should have; `inNotes` says whether that of notes is part of it. */
export function documentStructure({ children, footnotes }: Document, inNotes = true): Structure {
  const notes = footnotes.map((note) => note.children)
  const everything = [children, ...notes].flatMap(allBlocks)
  const ids = new Set(everything.flatMap((block) => ('id' in block ? [block.id] : [])))
  const flows = inNotes ? [children, ...notes] : [children]
  const blocks = flows.flatMap(allBlocks)
  return {
    headings: blocks.flatMap((block) =>
      block.type === 'heading' ? [`${block.depth - 1} ${plain(block.children)}`] : [],
    ),
    items: flows.flatMap((flow) => itemsIn(flow, 0)),
    tables: blocks.flatMap((block) =>
      block.type === 'table'
        ? [
            tableGrid(block.children).map((row) =>
              row
                .flatMap((place) => {
                  if (place.type === 'spanned') return []
                  return [place.type === 'cell' ? words(place.cell.children) : '']
                })
                .join(' | '),
            ),
          ]
        : [],
    ),
    notes: notes.map(words),
    links: blocks
      .filter(({ type }) => type !== 'contents')
      .flatMap(phrasingOf)
      .flatMap((nodes) => linksIn(nodes, ids))
      .sort(),
  }
}

const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...allBlocks(innerBlocks(block))])

function itemsIn(blocks: readonly Block[], level: number): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return itemsIn(innerBlocks(block), level)
    return block.children.flatMap(({ label, children }) => {
      // An item with a label of its own is a paragraph that hangs from it: Word numbers none so.
      if (label) return itemsIn(children, level + 1)
      const [first] = children
      const own = first?.type === 'paragraph' ? plain(first.children) : ''
      const mark = block.ordered ? '#' : '*'
      return [`${Math.min(level, 8)} ${mark} ${own}`, ...itemsIn(children, level + 1)]
    })
  })
}

function linksIn(nodes: readonly Phrasing[], ids: ReadonlySet<string>): string[] {
  const links: { to: string; text: string }[] = []
  let last: string | null = null
  for (const { leaf, marks } of phrasingRuns(nodes)) {
    const link = marks.find(({ type }) => type === 'link' || type === 'crossReference')
    const key: string | null = link ? JSON.stringify(link) : null
    const to =
      link?.type === 'link'
        ? uriOf(link.url)
        : link?.type === 'crossReference' && ids.has(link.target)
          ? '#'
          : null
    const text = 'value' in leaf ? leaf.value : { break: ' ', dot: dotSign, footnoteReference: '' }[leaf.type]
    if (to !== null && key === last) links[links.length - 1] = { to, text: (links.at(-1)?.text ?? '') + text }
    else if (to !== null) links.push({ to, text })
    last = to === null ? null : key
  }
  return links.filter(({ text }) => fold(text) !== '').map(({ to, text }) => `${to} ${fold(text)}`)
}

/** What mammoth makes of a Word file; its types say `any`. */
interface Node {
  type: string
  children?: Node[]
  styleName?: string | null
  numbering?: { level: string; isOrdered: boolean } | null
  value?: string
  href?: string
  anchor?: string
  body?: Node[]
}

/** The structure of a Word file as mammoth reads it. */
export async function mammothStructure(data: Uint8Array): Promise<Structure> {
  let root: Node = { type: 'document' }
  let notes: Node[] = []
  await mammoth.convertToHtml(
    { buffer: Buffer.from(data) },
    {
      transformDocument: (document: Node & { notes: { _notes: Record<string, Node> } }) => {
        root = document
        notes = Object.entries(document.notes._notes)
          .sort(([one], [other]) => numberIn(one) - numberIn(other))
          .map(([, note]) => note)
        return document
      },
    },
  )
  const flows = [root.children ?? [], ...notes.map(({ body = [] }) => body)]
  const all = flows.flatMap((flow) => withoutContents(flow).flatMap(descendants))
  const paragraphs = all.filter(({ type }) => type === 'paragraph')
  return {
    headings: paragraphs.flatMap((paragraph) => {
      const level = levelOf(paragraph.styleName ?? '')
      return level === null ? [] : [`${level} ${textOf(paragraph)}`]
    }),
    items: paragraphs.flatMap((paragraph) =>
      paragraph.numbering && !isHeading(paragraph)
        ? [`${paragraph.numbering.level} ${paragraph.numbering.isOrdered ? '#' : '*'} ${textOf(paragraph)}`]
        : [],
    ),
    tables: all
      .filter(({ type }) => type === 'table')
      .map(({ children = [] }) =>
        children.map((row) => (row.children ?? []).map((cell) => textOf(cell)).join(' | ')),
      ),
    notes: notes.map(({ body = [] }) => fold(body.map(textOf).join(' '))),
    links: all
      .filter((node) => node.type === 'hyperlink' && textOf(node) !== '')
      .map((link) => `${link.href ?? '#'} ${textOf(link)}`)
      .sort(),
  }
}

const numberIn = (key: string): number => Number(/\d+$/.exec(key)?.[0])
const descendants = (node: Node): Node[] => [
  node,
  ...withoutContents(node.children ?? []).flatMap(descendants),
]
/** The contents list stands outside the document's words. */
const withoutContents = (nodes: readonly Node[]): Node[] =>
  nodes.filter(({ styleName }) => !/^toc |^contents /i.test(styleName ?? ''))

/** The level of a heading by its style's name: 0 for the title; null for other styles. */
function levelOf(name: string): number | null {
  if (/^title$/i.test(name)) return 0
  const level = /^heading (\d)$/i.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}
const isHeading = ({ styleName }: Node): boolean => levelOf(styleName ?? '') !== null

/** The words of a node, without the number that calls a note. */
function textOf(node: Node): string {
  const text = (one: Node): string => {
    if (one.type === 'text') return one.value ?? ''
    if (one.type === 'tab' || one.type === 'break') return ' '
    if (/^(footnote reference|footnote characters)$/i.test(one.styleName ?? '')) return ''
    const parts = withoutContents(one.children ?? []).map(text)
    return one.type === 'paragraph' ? ` ${parts.join('')} ` : parts.join('')
  }
  return fold(text(node))
}
