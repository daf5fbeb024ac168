import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { Recommendation } from '../../model/session.ts'
import { enumerator, itemPrefix } from '../labels/item-prefix.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { paragraph, toContent } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { cellBlocks, type Piece, piecesOf } from './piece.ts'

/** One of several things that are listed: its title, if it has one apart, and its blocks. */
export interface Item {
  title: PhrasingContent[]
  blocks: RootContent[]
  /** What a table says of the disruption that it belongs to. */
  disruption?: PhrasingContent[]
}

/** What pieces list, and what only leads to the list: "The following needs were identified:". */
export interface Items {
  items: Item[]
  intro: RootContent[]
}

/** Reads things listed as bullets, headings, numbered paragraphs or rows of a table. */
export function itemsOf(pieces: readonly Piece[], vocabulary: Vocabulary): Items {
  const found: Items = { items: [], intro: [] }
  /** What the last item came from: after a list's item a paragraph goes on with it, after a heading everything does. */
  let last: 'heading' | 'list' | 'paragraph' | 'numbered' | null = null
  for (const [index, piece] of pieces.entries()) {
    const { lead } = piece
    const [block] = piece.whole
    const current = found.items.at(-1)
    if (lead && isTitle(piece)) {
      found.items.push({
        title: trimPhrasing(lead.item ? lead.rest : lead.nodes),
        blocks: lead.item ? [] : piece.blocks,
      })
      last = 'heading'
    } else if (lead?.item || lead?.label?.key === 'need' || lead?.label?.key === 'solution') {
      const item = numberedItem(piece, pieces[index + 1])
      found.items.push(item)
      last = piece.blocks.length > 0 && item.title.length === 0 ? 'numbered' : 'heading'
    } else if (last === 'heading') current?.blocks.push(...piece.whole)
    else if (block?.type === 'list') {
      if (current && (last === 'numbered' || (last === 'paragraph' && leadsToList(current.blocks.at(-1))))) {
        current.blocks.push(block)
        continue
      }
      found.items.push(...itemsOfList(block, vocabulary))
      last = 'list'
    } else if (block?.type === 'table') {
      found.items.push(...itemsOfTable(block, vocabulary))
      last = 'list'
    } else if (last === 'list' || last === 'numbered') current?.blocks.push(...piece.whole)
    else {
      for (const node of piece.whole)
        found.items.push({ title: [], blocks: [withoutNumber(node, vocabulary)] })
      last = 'paragraph'
    }
  }
  return withoutIntro(found, pieces, vocabulary)
}

/** "Solution 1. **Title.** …", "Need 2 – title" and its paragraphs below, "Solution 1: Title. It …". */
function numberedItem({ lead, blocks }: Piece, next: Piece | undefined): Item {
  const [block] = blocks
  if (!lead || block?.type !== 'paragraph') return { title: [], blocks }
  const { children } = block
  const text = phrasingText(children)
  const [first] = children
  const bold = first?.type === 'strong' ? phrasingText([first]).length : 0
  const sentence = /^\p{Lu}[^.!?:;]{2,60}[.:](?=\s+[\p{Lu}\d])/u.exec(text)?.[0].length ?? 0
  const isSolution = lead.item?.key === 'solution' || lead.label?.key === 'solution'
  const isAbove = !/[.!?;]\s*$/u.test(text) && text.length <= 100 && next?.whole[0]?.type === 'paragraph'
  const end = bold || (isSolution && sentence) || (isSolution && isAbove && !next.lead ? text.length : 0)
  if (end === 0 || (end < text.length && !isSolution)) return { title: [], blocks }
  const name = bold && first?.type === 'strong' ? first.children : slicePhrasing(children, 0, end)
  const rest = trimPhrasing(slicePhrasing(children, end))
  return {
    title: trimPhrasing(slicePhrasing(name, 0, phrasingText(name).replace(/[\s.:–—-]+$/u, '').length)),
    blocks: [...(rest.length > 0 ? [paragraph(rest)] : []), ...blocks.slice(1)],
  }
}

/** A heading, or bold that stands for one. */
function isTitle({ lead }: Piece): boolean {
  return lead !== null && (lead.style === 'heading' || (lead.style === 'bold' && !lead.parted))
}

function leadsToList(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && /:\s*$/u.test(phrasingText(block.children))
}

/** One paragraph with a colon and the list it leads to are not a need and needs. */
function withoutIntro(found: Items, pieces: readonly Piece[], vocabulary: Vocabulary): Items {
  const [first, second] = pieces
  const [block] = first?.whole ?? []
  const [item, ...others] = found.items
  const list = item?.blocks[1]
  if (
    !first ||
    first.lead?.item ||
    !leadsToList(block) ||
    second?.whole[0]?.type !== 'list' ||
    list?.type !== 'list'
  )
    return found
  if (others.length > 0 && pieces.filter((piece) => leadsToList(piece.whole[0])).length > 1) return found
  const rest = itemsOfList(list, vocabulary)
  const more = item?.blocks.slice(2) ?? []
  rest.at(-1)?.blocks.push(...more)
  return { items: [...rest, ...others], intro: first.whole }
}

function itemsOfList(list: List, vocabulary: Vocabulary): Item[] {
  return list.children.map((item) => {
    const [first, ...rest] = item.children as RootContent[]
    return { title: [], blocks: first ? [withoutNumber(first, vocabulary), ...rest] : rest }
  })
}

/** A paragraph without the number that its words begin with: "1) ", "N2. ", "Need 3: ". */
export function withoutNumber(node: RootContent, vocabulary: Vocabulary): RootContent {
  if (node.type !== 'paragraph') return node
  const text = phrasingText(node.children)
  const item = itemPrefix(text, vocabulary)
  const end = item?.parted ? item.end : (enumerator(text)?.end ?? 0)
  return end > 0 && end < text.length ? (paragraph(slicePhrasing(node.children, end)) as Paragraph) : node
}

/** What a column of a table of things is: their numbers, the disruption they belong to, their name, or more of them. */
type Column = 'number' | 'disruption' | 'main' | 'text' | 'named'

/** Each row below the head is one thing; a column of numbers is their numbers. */
function itemsOfTable(table: Table, vocabulary: Vocabulary): Item[] {
  const [head, ...rows] = table.children
  const heads = head?.children.map((cell) => phrasingText(cell.children).trim()) ?? []
  const hasHead =
    rows.length > 0 && (heads.some((text) => isMain(text, vocabulary)) || isHeadOfTable(heads, vocabulary))
  const columns = heads.map((text, index) => columnOf(hasHead ? text : null, rows, index, vocabulary))
  return (hasHead ? rows : table.children).map((row) => itemOfRow(row, columns, heads))
}

function columnOf(
  head: string | null,
  rows: Table['children'],
  index: number,
  vocabulary: Vocabulary,
): Column {
  const key = head === null ? undefined : vocabulary.label(head)?.key
  if (key === 'disruption' || key === 'disruptions') return 'disruption'
  if (head !== null && isMain(head, vocabulary)) return 'main'
  const isNumber = (row: Table['children'][number]) =>
    /^[\p{L}#]{0,3}\s?\d{0,3}[.)]?$/u.test(phrasingText(row.children[index]?.children ?? []).trim())
  if (rows.length > 0 && rows.every(isNumber) && (rows[0]?.children.length ?? 0) > 1) return 'number'
  return head === null || isHeadOfTable([head], vocabulary, false) ? 'text' : 'named'
}

function isMain(head: string, { label }: Vocabulary): boolean {
  const key = label(head)?.key
  return key === 'need' || key === 'needs' || key === 'solution' || key === 'solutions' || key === 'title'
}

function itemOfRow(
  row: Table['children'][number],
  columns: readonly Column[],
  heads: readonly string[],
): Item {
  const cells = row.children.map((cell, index) => ({
    children: cell.children,
    column: columns[index] ?? 'text',
    head: heads[index] ?? '',
  }))
  const link = cells.find(({ column }) => column === 'disruption')
  const rest = cells.filter((cell) => cell.column !== 'number' && cell !== link)
  const main = rest.find(({ column }) => column === 'main') ?? rest[0]
  const others = rest.filter((cell) => cell !== main)
  const disruption = link && link.children.length > 0 ? { disruption: link.children } : {}
  if (others.length === 0) return { title: [], blocks: cellBlocks(main?.children ?? []), ...disruption }
  return {
    title: trimPhrasing(main?.children ?? []),
    blocks: others.flatMap(({ children, column, head }) =>
      column === 'named' && children.length > 0
        ? [paragraph([{ type: 'text', value: `${head}: ` }, ...children])]
        : cellBlocks(children),
    ),
    ...disruption,
  }
}

/** Whether cells are names of columns; `labels`: those of fields are. */
function isHeadOfTable(cells: readonly string[], { languages, label }: Vocabulary, labels = true): boolean {
  const heads = new Set(languages.flatMap(({ tableHeads }) => tableHeads))
  return cells.every(
    (cell) =>
      cell.trim() === '' ||
      /^[#№]|^n[°o]/iu.test(cell) ||
      heads.has(cell.trim().toLowerCase()) ||
      (labels && label(cell) !== null),
  )
}

/** An item that begins with bold and a colon has that for its title: "**Green lanes:** Poland opened some." */
export function titled(item: Item, vocabulary: Vocabulary): Item {
  const [first, ...rest] = item.blocks
  if (item.title.length > 0 || !first) return item
  const [piece, ...more] = piecesOf([first], vocabulary)
  const lead = piece?.lead
  if (!lead) return boldSentence(item, first, rest)
  if (!piece || !lead?.parted || lead.style !== 'bold' || lead.item || lead.label || more.length > 0)
    return item
  const title = lead.nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node]))
  return { ...item, title: trimPhrasing(title), blocks: [...piece.blocks, ...rest] }
}

/** "**Green lanes.** Poland opened some." */
function boldSentence(item: Item, first: RootContent, rest: readonly RootContent[]): Item {
  const [bold, ...after] = first.type === 'paragraph' ? first.children : []
  if (bold?.type !== 'strong') return item
  const name = phrasingText([bold]).replace(/[\s.]+$/u, '')
  const next = trimPhrasing(after)
  const isSentence = /\.\s*$/u.test(phrasingText([bold])) && /^[\p{Lu}\p{N}“"«]/u.test(phrasingText(next))
  if (!isSentence || name.length < 3 || name.length > 100) return item
  return { ...item, title: slicePhrasing(bold.children, 0, name.length), blocks: [paragraph(next), ...rest] }
}

/** Title and blocks of an item as blocks only. */
export function blocksOf({ title, blocks }: Item): RootContent[] {
  return title.length > 0 ? [paragraph(title), ...blocks] : blocks
}

/** Recommendations with the nesting that the notes' lists have. */
export function recommendationsOf(pieces: readonly Piece[], vocabulary: Vocabulary): Recommendation[] {
  const found: Recommendation[] = []
  for (const piece of pieces) {
    const { lead } = piece
    const isNumbered = lead?.item?.key === 'recommendation'
    const blocks = isNumbered ? piece.blocks : piece.whole
    for (const block of blocks) {
      const last = found.at(-1)
      if (block.type === 'list') {
        const items = block.children.flatMap((item) =>
          recommendationOf(item.children as RootContent[], vocabulary),
        )
        if (last && last.children.length === 0 && /:$/u.test(last.content.text)) last.children.push(...items)
        else found.push(...items)
      } else {
        const content = toContent([withoutNumber(block, vocabulary)])
        if (content) found.push({ content, children: [] })
      }
    }
  }
  return found
}

function recommendationOf(children: readonly RootContent[], vocabulary: Vocabulary): Recommendation[] {
  const lists = children.filter((child) => child.type === 'list')
  const [first, ...rest] = children.filter((child) => child.type !== 'list')
  const nested = lists.flatMap((list) =>
    list.children.flatMap((item) =>
      recommendationOf(item.children as (BlockContent | RootContent)[], vocabulary),
    ),
  )
  const content = first ? toContent([withoutNumber(first, vocabulary), ...rest]) : null
  return content ? [{ content, children: nested }] : nested
}
