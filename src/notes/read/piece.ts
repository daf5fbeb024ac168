import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { fieldKeys, headKeys, kindKeys, type LabelKey, sectionKeys } from '../languages/language.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { headingLead, type Lead, labelDepth, lineLead } from './lead.ts'

/** A stretch of notes that belongs together: a lead and what follows on its lines, or a block without a lead. */
export interface Piece {
  lead: Lead | null
  /** What follows the lead. */
  blocks: RootContent[]
  /** Lead and blocks as they were written, for where the lead turns out to be prose. */
  whole: RootContent[]
  /** A list or table whose items seem to be fields: its pieces, for where fields are expected. */
  parts: Piece[] | null
}

/** Cuts blocks into pieces, without regard to where they stand. */
export function piecesOf(nodes: readonly RootContent[], vocabulary: Vocabulary): Piece[] {
  return nodes.flatMap((node) => ofNode(node, vocabulary))
}

function ofNode(node: RootContent, vocabulary: Vocabulary): Piece[] {
  switch (node.type) {
    case 'heading': {
      const lead = headingLead(node.children, node.depth, vocabulary)
      return [{ lead, blocks: restOf(lead), whole: [node], parts: null }]
    }
    case 'paragraph':
      if (isEmailHead(node)) return [plain(node)]
      return boldLines(node)
        .flatMap((line) => capitalLine(line, vocabulary))
        .flatMap((line) => ofParagraph(line, vocabulary))
    case 'list':
      return cutList(node, vocabulary).flatMap((part) =>
        part.type === 'list'
          ? [{ ...plain(part), parts: partsOfList(part, vocabulary) }]
          : ofNode(part, vocabulary),
      )
    case 'table':
      return [{ ...plain(node), parts: partsOfTable(node, vocabulary) }]
    case 'blockquote': {
      const parts = piecesOf(node.children, vocabulary)
      return [{ ...plain(node), parts: parts.some(isField) ? parts : null }]
    }
    default:
      return [plain(node)]
  }
}

const plain = (...whole: RootContent[]): Piece => ({ lead: null, blocks: whole, whole, parts: null })

function restOf(lead: Lead): RootContent[] {
  const all = trimPhrasing(lead.rest)
  const bullet = /^[-–—•]\s+/u.exec(phrasingText(all))?.[0].length ?? 0
  const rest = bullet > 0 ? slicePhrasing(all, bullet) : all
  return rest.length > 0 ? [paragraph(rest)] : []
}

/** Lines of bold, each of which stands for a heading, as paragraphs; any other paragraph as it is. */
function boldLines(node: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (phrasingText([child]).trim() !== '') lines.at(-1)?.push(child)
    else if (phrasingText([child]).includes('\n')) lines.push([])
  }
  const isBold = (line: readonly PhrasingContent[]) => line.length === 1 && line[0]?.type === 'strong'
  return lines.length > 1 && lines.every(isBold) ? lines.map((line) => paragraph(line) as Paragraph) : [node]
}

/** A first line in capitals that names a part of the notes, and what follows on the next lines. */
function capitalLine(node: Paragraph, vocabulary: Vocabulary): Paragraph[] {
  const text = phrasingText(node.children)
  const end = text.indexOf('\n')
  const line = text.slice(0, Math.max(end, 0)).trim()
  if (line.length < 4 || line !== line.toUpperCase()) return [node]
  const lead = lineLead(slicePhrasing(node.children, 0, end), true, vocabulary)
  const isTitle = lead?.label?.exact === true && !lead.parted
  if (!isTitle) return [node]
  return [slicePhrasing(node.children, 0, end), slicePhrasing(node.children, end)].map(
    (part) => paragraph(part) as Paragraph,
  )
}

/** "From: … To: … Subject: …" of a message in which the notes were sent. */
export function isEmailHead(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  const lines = phrasingText(node.children).split('\n')
  const labels = lines.filter((line) => /^[\p{L} -]{1,20}\s?:\s/u.test(line))
  return /^(?:from|de|von|da|od|van)\s?:.*@/iu.test(lines[0] ?? '') && labels.length >= 3
}

/** A paragraph, cut where lines of it have leads. */
function ofParagraph(node: Paragraph, vocabulary: Vocabulary): Piece[] {
  const text = phrasingText(node.children)
  const found = leadsIn(node.children, text, vocabulary)
  const [only] = found
  if (found.length === 0) return [plain(node)]
  if (found.length === 1 && only?.at === 0) {
    return [{ lead: only.lead, blocks: restOf(only.lead), whole: [node], parts: null }]
  }
  const before = trimPhrasing(slicePhrasing(node.children, 0, only?.at ?? 0))
  const pieces = found.map(({ at, lead }, index): Piece => {
    const end = found[index + 1]?.end
    const whole = paragraph(slicePhrasing(node.children, at, end))
    const rest =
      end === undefined
        ? lead.rest
        : slicePhrasing(lead.rest, 0, end - (text.length - phrasingText(lead.rest).length))
    const own = { ...lead, rest, sibling: true }
    return { lead: own, blocks: restOf(own), whole: [whole], parts: null }
  })
  return before.length > 0 ? [plain(paragraph(before)), ...pieces] : pieces
}

/** A lead within a paragraph, and where what stands before it ends. */
interface Inner {
  at: number
  end: number
  lead: Lead
}

/** The leads of a paragraph's lines: at its start, and where a later line, bold text or sentence has a known label. */
function leadsIn(nodes: readonly PhrasingContent[], text: string, vocabulary: Vocabulary): Inner[] {
  const alone = isAlone(nodes, text)
  const first = lineLead(nodes, alone, vocabulary)
  const starts = [...startsOf(nodes, text), ...runOn(text, first, vocabulary)].toSorted((a, b) => a.at - b.at)
  const later = starts.flatMap(({ at, end, kind }) => {
    const lead = lineLead(slicePhrasing(nodes, at), false, vocabulary)
    if (kind === 'line' && isBoldLabel(lead)) return [{ at, end, lead }]
    if (!lead?.parted) return []
    if (kind === 'sentence' || kind === 'part')
      return first && isNextField(lead, first, kind) ? [{ at, end, lead }] : []
    if (kind === 'run') return [{ at, end, lead }]
    if (kind === 'italic') return first && isNextField(lead, first, kind) ? [{ at, end, lead }] : []
    const isLabel = (lead.label ?? lead.item) && (kind === 'line' || lead.style === 'bold')
    const isSure = isLabel && /^[\s*]*[\p{Lu}\p{N}]/u.test(text.slice(at))
    return isSure || (kind === 'line' && lead.style === 'bold') ? [{ at, end, lead }] : []
  })
  const all = first ? [{ at: 0, end: 0, lead: first }, ...later] : later
  const isKnown = all.some(({ lead }) => lead.label ?? lead.item)
  // Lines of terms and dashes alone are prose.
  if (isKnown || (first && all.length === 1)) return all
  return first && !all.every(({ lead }) => lead.dashed) ? all : []
}

/** "**Speakers**" as a line of its own. */
function isBoldLabel(lead: Lead | null): lead is Lead {
  const isWhole = lead !== null && /^\s*(?:\n|$)/u.test(phrasingText(lead.rest))
  return isWhole && lead.style === 'bold' && lead.label?.exact === true
}

/** A line, or a mark that an editor broke into several. */
function isAlone(nodes: readonly PhrasingContent[], text: string): boolean {
  const filled = nodes.filter((node) => phrasingText([node]).trim() !== '')
  const [only] = filled
  return !text.trim().includes('\n') || (filled.length === 1 && only !== undefined && 'children' in only)
}

/** "Source: A. Evidence: B": fields one after the other in one line, each with a name that is sure. */
function isNextField(lead: Lead, first: Lead, kind: Start['kind']): boolean {
  const { label } = lead
  if (!label?.exact) return false
  // After a full stop prose may go on: "Source of this: …" is no "Source: …".
  const isSure =
    kind !== 'sentence' || (!label.shy && wordsOf(lead.text).length <= wordsOf(label.alias).length + 1)
  return isSure && lead.style === first.style && groupOf(lead) >= 0 && groupOf(lead) === groupOf(first)
}

function groupOf({ label }: Lead): number {
  return label ? groups.findIndex((keys) => keys.has(label.key)) : -1
}

/** Lines of plain fields that an editor ran together: only where three or more names of fields leave no doubt. */
function runOn(text: string, first: Lead | null, vocabulary: Vocabulary): Start[] {
  if (first?.style !== 'plain' || !first.parted || groupOf(first) !== 0) return []
  const found = [...text.matchAll(/[:：]\s/gu)].flatMap(({ index }): { at: number; key: LabelKey }[] => {
    const before = text.slice(Math.max(0, index - 60), index)
    const starts = [...before.matchAll(/(?<=[^\s.;|,•·–—-] )\p{Lu}/gu)]
    for (const start of starts) {
      const label = vocabulary.label(before.slice(start.index))
      const isField = label?.exact && !label.shy && fields.has(label.key)
      if (label && isField && wordsOf(before.slice(start.index)).length <= wordsOf(label.alias).length + 2)
        return [{ at: index - before.length + start.index, key: label.key }]
    }
    return []
  })
  const keys = new Set([...found.map(({ key }) => key), first.label?.key])
  return keys.size > 2 && keys.size === found.length + 1
    ? found.map(({ at }) => ({ at, end: at, kind: 'run' }))
    : []
}

const fields: ReadonlySet<LabelKey> = new Set<LabelKey>([...fieldKeys, 'recommendation'])
const groups: readonly ReadonlySet<LabelKey>[] = [
  fields,
  new Set<LabelKey>(headKeys),
  new Set<LabelKey>(kindKeys),
]

interface Start {
  at: number
  end: number
  kind: 'line' | 'bold' | 'italic' | 'sentence' | 'part' | 'run'
}

/** Offsets where a label may begin within a paragraph: its further lines, emphasis and sentences within a line. */
function startsOf(nodes: readonly PhrasingContent[], text: string): Start[] {
  const starts = new Map<number, Start>()
  for (const match of text.matchAll(
    /(?:([.])|[;|,•·]|(?<=\s)(?:[–—]|-{1,3}))\s+(?=\p{Lu}[^.:;|\n]{1,50}[:.])/gu,
  )) {
    const at = match.index + match[0].length
    const stop = match[1] ?? ''
    starts.set(at, { at, end: match.index + stop.length, kind: stop ? 'sentence' : 'part' })
  }
  let at = 0
  for (const node of nodes) {
    if (node.type === 'strong' && at > 0) starts.set(at, { at, end: at, kind: 'bold' })
    if (node.type === 'emphasis' && at > 0) starts.set(at, { at, end: at, kind: 'italic' })
    at += phrasingText([node]).length
  }
  for (const match of text.matchAll(/\n\s*(?=\S)/gu)) {
    const at = match.index + match[0].length
    if (!isWithinMark(nodes, at)) starts.set(at, { at, end: at, kind: 'line' })
  }
  return [...starts.values()].toSorted((a, b) => a.at - b.at)
}

/** Whether an offset lies within a mark that is only a part of the nodes: an editor broke it there. */
function isWithinMark(nodes: readonly PhrasingContent[], offset: number): boolean {
  let at = 0
  for (const node of nodes) {
    const start = at
    at += phrasingText([node]).length
    if (offset > start && offset < at) return nodes.length > 1 && 'children' in node
  }
  return false
}

/** A list cut where a field begins on a line that only Markdown counts to an item: "- one\nEvidence: …". */
function cutList(list: List, vocabulary: Vocabulary): RootContent[] {
  const blocks: RootContent[] = []
  let items: ListItem[] = []
  const close = () => {
    const [first] = items
    const end = items.at(-1)?.position?.end
    const place = first?.position && end && { position: { start: first.position.start, end } }
    if (first === list.children[0] && items.length === list.children.length) blocks.push(list)
    else if (items.length > 0) blocks.push({ ...list, children: items, ...place })
    items = []
  }
  for (const item of list.children) {
    const cut = cutItem(item, vocabulary)
    items.push(cut?.item ?? item)
    if (!cut) continue
    close()
    blocks.push(cut.tail)
  }
  close()
  return blocks
}

/** An item without the field that its last paragraph goes on with; null where there is none. */
function cutItem(item: ListItem, vocabulary: Vocabulary): { item: ListItem; tail: RootContent } | null {
  const last = item.children.at(-1)
  const before = item.children.slice(0, -1)
  if (last?.type === 'list') {
    const inner = last.children.at(-1)
    const cut = inner ? cutItem(inner, vocabulary) : null
    if (!cut) return null
    const children = [...last.children.slice(0, -1), cut.item]
    return { item: { ...item, children: [...before, { ...last, children }] }, tail: cut.tail }
  }
  if (last?.type !== 'paragraph') return null
  const text = phrasingText(last.children)
  if (!text.includes('\n')) return null
  const first = lineLead(last.children, false, vocabulary)
  if (before.length === 0 && first && isField({ lead: first, blocks: [], whole: [], parts: null }))
    return null
  const found = startsOf(last.children, text).find(
    ({ at, kind }) => kind === 'line' && endsItem(slicePhrasing(last.children, at), vocabulary),
  )
  if (!found) return null
  const kept = paragraph(slicePhrasing(last.children, 0, found.at)) as Paragraph
  return {
    item: { ...item, children: [...before, kept] },
    tail: paragraph(slicePhrasing(last.children, found.at)),
  }
}

/** A line with the name of a field or section, which no item of a list goes on with. */
function endsItem(nodes: readonly PhrasingContent[], vocabulary: Vocabulary): boolean {
  const lead = lineLead(nodes, false, vocabulary)
  if (!lead?.parted || !/^[\s*]*[\p{Lu}\p{N}]/u.test(phrasingText(nodes))) return false
  if (lead.item) return lead.item.key === 'disruption' && !lead.item.loose
  const { label } = lead
  return label?.exact === true && !label.shy && (fields.has(label.key) || sections.has(label.key))
}

const fieldLike: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...fieldKeys,
  ...headKeys,
  'disruption',
  'recommendation',
])
const sections: ReadonlySet<LabelKey> = new Set(sectionKeys)

/** Whether a piece leads with what only a field or a disruption leads with. */
export function isField({ lead }: Piece): boolean {
  return (
    lead !== null &&
    (lead.item?.key === 'disruption' ||
      (lead.label !== null && [lead.label.key, ...lead.label.also].some((key) => fieldLike.has(key))))
  )
}

/** The items of a list as pieces, where enough of them are fields; else null. */
function partsOfList(list: List, vocabulary: Vocabulary): Piece[] | null {
  const items = list.children.map((item) => piecesOf(item.children as RootContent[], vocabulary))
  const fields = items.filter(([first]) => first && isField(first))
  const kinds = new Set(fields.map(([first]) => first?.lead?.label?.key ?? first?.lead?.item?.number))
  const titles = items.filter(
    ([first, second]) => first && isSection(first) && (items.length === 1 || second),
  )
  const enough = fields.length * 2 >= items.length || kinds.size > 1
  if (!enough && titles.length * 2 < items.length) return beforeSection(list, items)
  return items.flatMap((pieces, index) => ofItem(pieces, list, list.children[index]))
}

/** A numbered list whose last item is rather the numbered heading of the next section: "4. SOLUTIONS". */
function beforeSection(list: List, items: readonly Piece[][]): Piece[] | null {
  const last = items.at(-1) ?? []
  const [heading] = last
  const others = items.slice(0, -1)
  const isHeading =
    list.ordered && heading && last.length === 1 && isSection(heading) && heading.blocks.length === 0
  if (!isHeading || others.length === 0 || others.some(([first]) => first && isSection(first))) return null
  const children = list.children.slice(0, -1)
  const [from, to] = [list.position?.start, children.at(-1)?.position?.end]
  return [plain({ ...list, children, ...(from && to && { position: { start: from, end: to } }) }), heading]
}

function isSection({ lead }: Piece): boolean {
  return lead?.label !== null && lead?.label !== undefined && sections.has(lead.label.key)
}

/** An item with a lead is its pieces; any other stays an item of a list. */
function ofItem(pieces: readonly Piece[], list: List, item: ListItem | undefined): Piece[] {
  const [first, ...others] = pieces
  if (first?.lead && (first.lead.parted || first.lead.label || first.lead.item)) {
    const lead = {
      ...first.lead,
      sibling: list.children.length > 1,
      marked: first.lead.marked || list.ordered === true,
    }
    return [{ ...first, lead }, ...others]
  }
  return item ? [plain({ ...list, children: [item], ...(item.position && { position: item.position }) })] : []
}

/** The rows of a table as pieces: a field a row in two columns, or a column a field under a head of labels. */
function partsOfTable(table: Table, vocabulary: Vocabulary): Piece[] | null {
  const rows = table.children.map((row) => row.children.map((cell) => cell.children))
  const labels = rows.map(([cell]) => cellLead(cell ?? [], vocabulary))
  const fields = labels.filter((lead) => lead && isField({ lead, blocks: [], whole: [], parts: null }))
  if (rows.every((row) => row.length <= 2) && fields.length * 2 >= rows.length - 1 && fields.length > 0) {
    return table.children.flatMap((row, index) =>
      ofRow(row, labels[index] ?? null, index === 0, table, vocabulary),
    )
  }
  return recordsOf(table, vocabulary)
}

/** A cell whose whole text is a label. */
function cellLead(cell: readonly PhrasingContent[], vocabulary: Vocabulary): Lead | null {
  const text = phrasingText(cell).trim()
  if (text === '') return null
  const lead = headingLead(trimPhrasing(cell), labelDepth, vocabulary)
  const unknown = /\s*[:：]$/u
  return { ...lead, style: 'bold', text: lead.text.replace(unknown, ''), parted: true, sibling: true }
}

function ofRow(
  row: TableRow,
  lead: Lead | null,
  isHead: boolean,
  table: Table,
  vocabulary: Vocabulary,
): Piece[] {
  const [, value] = row.children
  if (isHead && !(lead && (lead.label || lead.item))) {
    const words = row.children.map((cell) => phrase(phrasingText(cell.children))).filter(Boolean)
    const heads = new Set(vocabulary.languages.flatMap(({ tableHeads }) => tableHeads.map(phrase)))
    return words.every((word) => heads.has(word))
      ? []
      : [plain(...row.children.map((cell) => paragraph(cell.children)))]
  }
  const blocks = cellBlocks(value?.children ?? [])
  if (!lead) return blocks.length > 0 ? [plain(...blocks)] : []
  const own: RootContent = { ...table, children: [row], ...(row.position && { position: row.position }) }
  return [{ lead, blocks: [...restOf(lead), ...blocks], whole: [own], parts: null }]
}

/** A table whose head is labels of fields: one record a row. */
function recordsOf(table: Table, vocabulary: Vocabulary): Piece[] | null {
  const [head, ...rows] = table.children
  if (!head || rows.length === 0) return null
  const leads = head.children.map((cell) => cellLead(cell.children, vocabulary))
  const fields = leads.filter((lead) => lead && isField({ lead, blocks: [], whole: [], parts: null }))
  if (fields.length < 2 || fields.length * 2 < leads.length) return null
  return rows.flatMap((row) =>
    row.children.flatMap((cell, index): Piece[] => {
      const blocks = cellBlocks(cell.children)
      const lead = leads[index]
      if (blocks.length === 0) return []
      return lead ? [{ lead, blocks, whole: blocks, parts: null }] : [plain(...blocks)]
    }),
  )
}

/** A cell's lines as blocks: in a cell a line break is all there is to part paragraphs and items. */
export function cellBlocks(nodes: readonly PhrasingContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let at = 0
  for (const line of phrasingText(nodes).split('\n')) {
    const children = trimPhrasing(slicePhrasing(nodes, at, at + line.length))
    const bullet = /^(?:[-•▪●*]|\d{1,2}[.)])\s+/u.exec(phrasingText(children))?.[0]
    at += line.length + 1
    if (children.length === 0) continue
    if (bullet === undefined) blocks.push(paragraph(children))
    else
      addItem(
        blocks,
        paragraph(slicePhrasing(children, bullet.length)),
        /\d/u.test(bullet),
        /^\s*/u.exec(line)?.[0].length ?? 0,
      )
  }
  return blocks
}

/** Adds an item to the list that the blocks end with, or below its last item where it is indented. */
function addItem(blocks: RootContent[], block: RootContent, ordered: boolean, indent: number): void {
  const last = blocks.at(-1)
  if (last?.type === 'list' && indent > 1) {
    const above = last.children.at(-1)
    if (above) addItem(above.children, block, ordered, indent - 2)
    return
  }
  const place = block.position && { position: block.position }
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [block as BlockContent | DefinitionContent],
    ...place,
  }
  if (last?.type === 'list' && last.ordered === ordered) last.children.push(item)
  else
    blocks.push({
      type: 'list',
      ordered,
      start: ordered ? 1 : null,
      spread: false,
      children: [item],
      ...place,
    })
}
