import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { Piece } from '../draft.ts'
import { cellBlocks } from '../evidence/cell-blocks.ts'
import type { Style } from '../evidence/lead.ts'
import { isOfRows } from '../evidence/table-units.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { type Led, ledBlocks, ledOf } from '../led.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { unmarked } from './markers.ts'
import { placesIn } from './places.ts'
import { thingsByLine } from './things-by-line.ts'
import { isTimeFrame } from './time-frame.ts'

/** One of several things that are listed: its title, if it has one apart, and its blocks. */
export interface Thing {
  title: PhrasingContent[]
  blocks: RootContent[]
  /** What a table or a bracket says of the disruption that it belongs to. */
  disruption?: PhrasingContent[]
}

/** What pieces list, and what only leads to the list: "The following needs were identified:". */
export interface Things {
  things: Thing[]
  intro: RootContent[]
}

/** What the things are, where the words of their markers go, and the words of the languages. */
export interface ThingKind {
  key: 'need' | 'solution'
  taken: string[]
  vocabulary: Vocabulary
}

/** Reads things listed as bullets, headings, numbered paragraphs or rows of a table. */
export function thingsOf(pieces: readonly Piece[], kind: ThingKind): Things {
  const led = ledOf(pieces).flatMap(apartFromIntro)
  const found: Things = { things: [], intro: [] }
  /** What the last came from: after a list's item a paragraph goes on with it, after a heading everything does. */
  let last: 'heading' | 'list' | 'paragraph' | 'numbered' | null = null
  for (const [index, piece] of led.entries()) {
    const { lead } = piece
    const [block] = piece.whole
    const current = found.things.at(-1)
    if (lead?.form === 'title') {
      kind.taken.push(markerOf(piece))
      found.things.push({ title: piece.name, blocks: [] })
      last = 'heading'
    } else if (lead && (lead.item || lead.label)) {
      const thing = numberedThing(piece, led[index + 1], kind)
      found.things.push(
        lead.about === undefined ? thing : { ...thing, disruption: [{ type: 'text', value: lead.about }] },
      )
      last =
        lead.style !== 'heading' && piece.blocks.length > 0 && thing.title.length === 0
          ? 'numbered'
          : 'heading'
    } else if (last === 'heading') current?.blocks.push(...piece.whole)
    else if (block?.type === 'list') {
      if (current && (last === 'numbered' || (last === 'paragraph' && leadsToList(current.blocks.at(-1))))) {
        current.blocks.push(block)
        continue
      }
      found.things.push(...ofList(block, kind))
      last = 'list'
    } else if (block?.type === 'table') {
      const rows = ofTable(block, kind)
      if (rows) found.things.push(...rows)
      else if (current) current.blocks.push(block)
      else found.things.push({ title: [], blocks: [block] })
      last = 'list'
    } else if ((last === 'list' || last === 'numbered') && !leadsToNext(piece, led[index + 1]))
      current?.blocks.push(...piece.whole)
    else {
      for (const node of piece.whole.flatMap(thingsByLine)) found.things.push({ title: [], blocks: [node] })
      last = 'paragraph'
    }
  }
  return withoutMarkers(withoutIntro(found, led, kind), kind)
}

/** Paragraphs that are things by themselves may be numbered. */
function withoutMarkers({ things, intro }: Things, { key, taken, vocabulary }: ThingKind): Things {
  const plain = things.filter(({ title }) => title.length === 0)
  const blocks = unmarked(
    plain.map((thing) => thing.blocks),
    key,
    taken,
    vocabulary,
  )
  for (const [index, thing] of plain.entries()) thing.blocks = blocks[index] ?? thing.blocks
  return { things, intro }
}

function markerOf({ lead, whole }: Led): string {
  const [block] = whole
  return lead && block && 'children' in block
    ? phrasingText(block.children as PhrasingContent[]).slice(0, lead.from)
    : ''
}

/** "Solution 1. **Title.** …", "Need 2 – title" and its paragraphs below, "Solution 1: Title. It …". */
function numberedThing({ lead, blocks }: Led, next: Led | undefined, { taken }: ThingKind): Thing {
  const [block] = blocks
  if (lead && !lead.implied) taken.push(lead.text)
  if (!lead || block?.type !== 'paragraph') return { title: [], blocks }
  const { children } = block
  const text = phrasingText(children)
  if (lead.style === 'heading') return { title: children, blocks: [] }
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
    title: trimPhrasing(
      slicePhrasing(name, 0, phrasingText(name).replace(/(?<![\s.:–—-])[\s.:–—-]+$/u, '').length),
    ),
    blocks: [...(rest.length > 0 ? [paragraph(rest)] : []), ...blocks.slice(1)],
  }
}

function leadsToList(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && /:\s*$/u.test(phrasingText(block.children))
}

/** "For hospitals:" between two lists leads to the second. */
const leadsToNext = ({ whole }: Led, next: Led | undefined): boolean =>
  leadsToList(whole.at(-1)) && next?.lead === null && next.whole[0]?.type === 'list'

/** "What is missing: (1) masks, (2) gloves": the words that lead to what is counted, and a list of that. */
function apartFromIntro(piece: Led): Led[] {
  const [block] = piece.whole
  if (piece.lead || piece.whole.length > 1 || block?.type !== 'paragraph') return [piece]
  const text = phrasingText(block.children)
  const colon = text.search(/:\s+\(?\S{1,3}\)\s/u)
  if (colon < 0) return [piece]
  const items = thingsByLine(paragraph(trimPhrasing(slicePhrasing(block.children, colon + 1))))
  if (items.length < 2) return [piece]
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item as Paragraph] })),
  }
  const intro = paragraph(slicePhrasing(block.children, 0, colon + 1))
  return [intro, list].map((node) => ({ lead: null, name: [], blocks: [node], whole: [node] }))
}

/** One paragraph with a colon and the list it leads to are not a need and needs. */
function withoutIntro(found: Things, led: readonly Led[], kind: ThingKind): Things {
  const [first, second] = led
  const [block] = first?.whole ?? []
  const [thing, ...others] = found.things
  const list = thing?.blocks[1]
  if (
    !first ||
    first.lead ||
    !leadsToList(block) ||
    second?.whole[0]?.type !== 'list' ||
    list?.type !== 'list'
  )
    return found
  if (others.length > 0 && led.filter((piece) => leadsToList(piece.whole[0])).length > 1) return found
  const rest = ofList(list, kind)
  const more = thing?.blocks.slice(2) ?? []
  rest.at(-1)?.blocks.push(...more)
  return { things: [...rest, ...others], intro: first.whole }
}

function ofList(list: List, { key, taken, vocabulary }: ThingKind): Thing[] {
  const items = list.children.map((item) => ofDisruption(item.children as RootContent[], taken, vocabulary))
  const marked = unmarked(
    items.map(({ blocks }) => blocks),
    key,
    taken,
    vocabulary,
  )
  return marked.map((blocks, index): Thing => {
    const disruption = items[index]?.disruption
    if (disruption) return { title: [], blocks, disruption }
    const [term, ...rest] = blocks
    if (!list.data?.definitions || term?.type !== 'paragraph' || rest.length === 0)
      return { title: [], blocks }
    return { title: term.children, blocks: rest }
  })
}

/** "Need (Disruption 1): gloves" as an item: what is needed, and the disruption that it is of. */
function ofDisruption(
  item: RootContent[],
  taken: string[],
  vocabulary: Vocabulary,
): Pick<Thing, 'blocks' | 'disruption'> {
  const [first, ...rest] = item
  if (first?.type !== 'paragraph' || !/^[^():]{2,40}\(/u.test(phrasingText(first.children)))
    return { blocks: item }
  const [piece, ...others] = ledBlocks([first], vocabulary)
  const about = piece?.lead?.about
  if (!piece?.lead || about === undefined || others.length > 0) return { blocks: item }
  taken.push(piece.lead.text)
  return { blocks: [...piece.blocks, ...rest], disruption: [{ type: 'text', value: about }] }
}

// --- tables -------------------------------------------------------------------------------------------------------------------

/** What a column of a table of things is: their numbers, the disruption they belong to, their name, or more of them. */
type Column = 'number' | 'disruption' | 'main' | 'text' | 'named'

/** Each row below the head is one thing; a column of numbers is their numbers. Null where the heads name columns of data. */
function ofTable(table: Table, kind: ThingKind): Thing[] | null {
  const [head, ...rows] = table.children
  const heads = head?.children.map((cell) => phrasingText(cell.children).trim()) ?? []
  const { vocabulary, taken } = kind
  const hasHead =
    rows.length > 0 && (heads.some((text) => isMain(text, vocabulary)) || areHeads(heads, vocabulary))
  if (!hasHead && rows.length > 0 && heads.every((text) => text !== '') && heads.length > 1) return null
  const columns = heads.map((text, index) => columnOf(hasHead ? text : null, rows, index, vocabulary))
  if (hasHead) taken.push(...heads.filter((_, index) => columns[index] !== 'named'))
  return (hasHead ? rows : table.children).map((row) => ofRow(row, columns, heads, taken))
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
  const cells = rows.map((row) => phrasingText(row.children[index]?.children ?? []).trim())
  if (
    isOfRows(head ?? '', vocabulary) &&
    rows.length > 0 &&
    isNumbers(cells) &&
    (rows[0]?.children.length ?? 0) > 1
  )
    return 'number'
  return head === null || areHeads([head], vocabulary, false) ? 'text' : 'named'
}

/** Figures that count the rows: "1, 2, 3" or "N1, N2", also with gaps left empty. */
function isNumbers(cells: readonly string[]): boolean {
  const figures = cells.map((cell) => /^(\p{L}{0,2}|[#№])\s?(\d{1,3})[.)]?$/u.exec(cell))
  return (
    figures.every(
      (figure, index) => figure !== null && Number(figure[2]) === Number(figures[0]?.[2]) + index,
    ) &&
    new Set(figures.map((figure) => figure?.[1])).size === 1 &&
    (cells.length > 1 || figures[0]?.[2] === '1')
  )
}

function isMain(head: string, { label }: Vocabulary): boolean {
  const key = label(head)?.key
  return key === 'need' || key === 'needs' || key === 'solution' || key === 'solutions' || key === 'title'
}

function ofRow(
  row: Table['children'][number],
  columns: readonly Column[],
  heads: readonly string[],
  taken: string[],
): Thing {
  const cells = row.children.map((cell, index) => ({
    children: cell.children,
    column: columns[index] ?? 'text',
    head: heads[index] ?? '',
  }))
  const link = cells.find(({ column }) => column === 'disruption')
  taken.push(...cells.flatMap((cell) => (cell.column === 'number' ? [phrasingText(cell.children)] : [])))
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
function areHeads(cells: readonly string[], { languages, label }: Vocabulary, labels = true): boolean {
  const heads = new Set(languages.flatMap(({ tableHeads }) => tableHeads))
  return cells.every(
    (cell) =>
      cell.trim() === '' ||
      /^[#№]|^n[°o]/iu.test(cell) ||
      heads.has(phrase(cell)) ||
      (labels && label(cell) !== null),
  )
}

// --- titles -------------------------------------------------------------------------------------------------------------------

/**
 * Things with what they begin with for their titles: bold and a colon, "**Green lanes:** Poland opened some.", or a
 * sentence in bold. Without bold all must begin so, as a list of names does: "Green lanes: Poland opened some."
 */
export function titled(
  things: readonly Thing[],
  people: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Thing[] {
  const bold = things.map((thing) => named(thing, ['bold'], vocabulary))
  const all = bold.map((thing) => named(thing, ['italic', 'plain'], vocabulary))
  const isTitle = ({ title }: Thing, index: number) =>
    title.length > 0 &&
    ((bold[index]?.title.length ?? 0) > 0 || isNameOfThing(phrasingText(title), people, vocabulary))
  return all.length > 1 && all.every(isTitle) ? all : bold
}

/** A few words, and nobody's name, no place and no time: "Northern Italy: vouchers" says where. */
function isNameOfThing(text: string, people: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const { length } = wordsOf(text)
  return (
    /^[\p{Lu}\p{N}“"«„][^.!?;:]{2,60}$/u.test(text) &&
    length < 7 &&
    !people.has(phrase(text)) &&
    placesIn(text, vocabulary).length * 3 <= length &&
    !isTimeFrame(text, vocabulary) &&
    vocabulary.label(text) === null
  )
}

function named(thing: Thing, styles: readonly Style[], vocabulary: Vocabulary): Thing {
  const [first, ...rest] = thing.blocks
  if (thing.title.length > 0 || !first) return thing
  const [piece, ...more] = ledBlocks([first], vocabulary)
  const lead = piece?.lead
  if (!lead) return quoted(first, rest) ?? sentenced(thing, styles)
  const isOwn = lead.parted && !lead.item && !lead.label && styles.includes(lead.style)
  if (!piece || !isOwn || more.length > 0 || (lead.dashed && lead.style !== 'bold')) return thing
  const title = piece.name.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? node.children : [node],
  )
  return { ...thing, title: trimPhrasing(title), blocks: [...piece.blocks, ...rest] }
}

/** "> **Green lanes**" above what a notebook's callout says. */
function quoted(first: RootContent, rest: readonly RootContent[]): Thing | null {
  const [head, ...said] = first.type === 'blockquote' ? first.children : []
  const [bold, ...after] = head?.type === 'paragraph' ? head.children : []
  if (bold?.type !== 'strong' || after.length > 0 || said.length === 0) return null
  return { title: bold.children, blocks: [...said, ...rest] }
}

/** "**Green lanes.** Poland opened some." */
function sentenced(thing: Thing, styles: readonly Style[]): Thing {
  const [first, ...rest] = thing.blocks
  const [marked, ...after] = first?.type === 'paragraph' ? first.children : []
  const isMarked =
    (marked?.type === 'strong' && styles.includes('bold')) ||
    (marked?.type === 'emphasis' && styles.includes('italic'))
  if (!isMarked) return thing
  const name = phrasingText([marked]).replace(/(?<![\s.])[\s.]+$/u, '')
  const next = trimPhrasing(after)
  const isSentence = /\.\s*$/u.test(phrasingText([marked])) && /^[\p{Lu}\p{N}“"«]/u.test(phrasingText(next))
  if (!isSentence || name.length < 3 || name.length > 100) return thing
  return {
    ...thing,
    title: slicePhrasing(marked.children, 0, name.length),
    blocks: [paragraph(next), ...rest],
  }
}

/** Title and blocks of a thing as blocks only. */
export function blocksOfThing({ title, blocks }: Thing): RootContent[] {
  return title.length > 0 ? [paragraph(title), ...blocks] : blocks
}
