import type { Paragraph, PhrasingContent, Table, TableCell } from 'mdast'
import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { fieldKeys, isHeadKey, type LabelKey } from '../languages/language.ts'
import type { Container, Leaf } from '../segments/leaf.ts'
import { leavesOf } from '../segments/leaves-of.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, trimPhrasing } from '../tree/phrasing.ts'
import { isActionTable } from './action-table.ts'
import { cellBlocks } from './cell-blocks.ts'
import type { ItemPrefix } from './item-prefix.ts'
import { headingLeads, type Lead, type Leads, labelDepth, noLeads } from './lead.ts'
import { namedField } from './numbered-fields.ts'
import type { Unit } from './unit.ts'

/** The cells of a table as units, where its rows or columns are fields; null where it is something said. */
export function tableUnits(table: Table, path: readonly Container[], vocabulary: Vocabulary): Unit[] | null {
  const grid: Grid = {
    cells: table.children.map((row) => row.children.map((cell) => cellOf(cell, path, vocabulary))),
    vocabulary,
  }
  // Who does what by when is agreed for those who met.
  if (
    isActionTable(table, vocabulary) &&
    !grid.cells[0]?.some(({ lead }) => isDisruption(lead) || isOfSession(lead))
  )
    return null
  const found = numberedRows(grid) ?? fieldRows(grid) ?? columnsOfThings(grid) ?? fieldColumns(grid)
  if (!found) return null
  const keys = new Set(found.flatMap(({ leads }) => leads.known?.label?.key ?? []))
  const fields = [...keys].filter((key) => fieldLike.has(key)).length
  const begins = found.some(({ leads }) => isDisruption(leads.known))
  return found.map((unit) => ({ ...unit, fields, begins, sibling: true }))
}

interface Cell {
  text: string
  nodes: readonly PhrasingContent[]
  leaves: readonly Leaf[]
  /** The cell's text as a label, if a vocabulary has it. */
  lead: Lead | null
  path: readonly Container[]
}

interface Grid {
  cells: Cell[][]
  vocabulary: Vocabulary
}

const fieldLike: ReadonlySet<LabelKey> = new Set<LabelKey>([...fieldKeys, 'recommendation'])
const isDisruption = (lead: Lead | null): boolean =>
  lead?.item?.key === 'disruption' || lead?.label?.key === 'disruption' || lead?.label?.key === 'disruptions'

function cellOf(cell: TableCell, path: readonly Container[], vocabulary: Vocabulary): Cell {
  const nodes = trimPhrasing(cell.children)
  const text = phrasingText(nodes)
  const { known } = headingLeads(text, labelDepth, 0, vocabulary)
  return {
    text: text.trim(),
    nodes,
    path,
    leaves: leavesOf(cellBlocks(nodes), path),
    lead: known && text.trim() !== '' ? { ...known, style: 'bold', parted: true } : null,
  }
}

/** What no owner and deadline goes with: a place, a stage. */
const isOfSession = (lead: Lead | null): boolean =>
  lead?.label?.exact === true &&
  !lead.label.shy &&
  ['geographicalImpact', 'valueChainStage', 'evidence'].includes(lead.label.key)

const isField = (lead: Lead | null): boolean =>
  lead !== null &&
  (isDisruption(lead) ||
    (lead.label?.exact === true && [lead.label.key, ...lead.label.also].some((key) => fieldLike.has(key))))

// --- two columns: a field a row ---------------------------------------------------------------------------------------

function fieldRows({ cells, vocabulary }: Grid): Unit[] | null {
  // "Response" beside "Field" heads a column of answers.
  if (cells[0]?.some(({ lead }) => isThing(lead)) && !areHeads(cells[0].slice(0, 1), vocabulary)) return null
  if (!cells.every((row) => row.length <= 2) || !namesFields(cells, vocabulary)) return null
  // "Title" beside "Disruption", or above its fields, is what the disruption is called.
  const isOfDisruption = isDisruption(cells[0]?.[1]?.lead ?? null)
  const titleAt = !isOfDisruption && areOfDisruption(cells) ? firstNamed(cells) : null
  return cells.flatMap((row, index) => {
    const [name, value] = row
    if (!name) return []
    if (index === titleAt && value && name.lead?.label?.key === 'title')
      return [...takenUnits(name), ...withLead(value, titleRowLead(name.text))]
    if (index === 0 && !isField(name.lead) && !name.lead) {
      if (areHeads(row, vocabulary)) return row.flatMap(takenUnits)
      if (isOfDisruption && value && areHeads([name], vocabulary))
        return [...takenUnits(name), ...withLead(value, value.lead)]
      return row.flatMap((cell) => cell.leaves.flatMap((leaf) => unitOf(leaf, noLeads)))
    }
    if (name.text === '') return unitsOf(value)
    return [nameUnit(name), ...unitsOf(value)]
  })
}

/** The first row with the name of a field. */
const firstNamed = (cells: readonly Cell[][]): number =>
  cells.findIndex(([name]) => isNamed(name?.lead ?? null))

/** The title of the next disruption, or of one that has none yet. */
function titleRowLead(text: string): Lead {
  const { label, ...lead } = disruptionLead()
  return { ...lead, text, label: label && { ...label, also: ['title'] } }
}

/** Whether rows name fields of a disruption, and nothing that is said of a session. */
function areOfDisruption(cells: readonly Cell[][]): boolean {
  const keys = cells.flatMap(([first]) => first?.lead?.label?.key ?? [])
  const fields = new Set(keys.filter((key) => fieldLike.has(key)))
  const isTitle = (key: LabelKey) => key === 'title'
  return fields.size > 1 && !keys.some((key) => isHeadKey(key) && !isTitle(key))
}

/**
 * Whether the first column names fields. Heads of the rapporteur's own, "Port" beside "Days closed", name columns of
 * data: below them two different fields must leave no doubt, and a figure alone is what no field says.
 */
function namesFields(cells: readonly Cell[][], vocabulary: Vocabulary): boolean {
  const [head = [], ...below] = cells
  const isEmptyHead = areHeads(head, vocabulary)
  const isRow = isNamed(head[0]?.lead ?? null) && !head[1]?.lead
  const rows = isRow ? cells : below
  const named = rows.filter(
    ([first, second]) => first && isNamed(first.lead) && (isEmptyHead || !isNumberCell(second)),
  )
  const keys = new Set(named.map(([first]) => first?.lead?.label?.key ?? 'disruption'))
  const least = isEmptyHead || (isRow && rows.length === 1) ? 1 : 2
  return keys.size >= least && named.length * 2 >= rows.length
}

/** A field, or what is said of the session: "Date". */
const isNamed = (lead: Lead | null): boolean =>
  isField(lead) || (lead?.label?.exact === true && isHeadKey(lead.label.key))

/** The cell with a row's name: a label, known or not, whose value stands in the next. */
function nameUnit(cell: Cell): Unit {
  const leaf = wholeLeaf(cell)
  const colon = /(?<!\s)\s*[:：]\s*$/u.exec(leaf.text)?.index ?? leaf.text.length
  const unknown: Lead = { ...labelOf(leaf.text), to: colon, text: leaf.text.slice(0, colon) }
  const lead = cell.lead ?? unknown
  return unitOf(
    leaf,
    lead.form === 'unknown' ? { ...noLeads, unknown: lead } : { ...noLeads, known: lead, unknown },
  )
}

function labelOf(text: string): Lead {
  return {
    form: 'unknown',
    text: text.trim(),
    from: 0,
    to: text.length,
    rest: text.length,
    style: 'bold',
    depth: labelDepth,
    label: null,
    item: null,
    parted: true,
    marked: false,
    dashed: false,
  }
}

function wholeLeaf({ nodes, path }: Cell): Leaf {
  const node = paragraph(nodes) as Paragraph
  return { node, path, nodes: node.children, text: phrasingText(node.children) }
}

const unitsOf = (cell: Cell | undefined): Unit[] => cell?.leaves.map((leaf) => unitOf(leaf, noLeads)) ?? []

function unitOf(leaf: Leaf, leads: Leads): Unit {
  return {
    leaf,
    start: 0,
    end: leaf.text.length,
    at: 0,
    leads,
    sibling: true,
    own: false,
    apart: false,
    counted: false,
    titled: false,
    fields: 0,
    begins: false,
    inTable: true,
    taken: false,
  }
}

const takenUnits = ({ leaves }: Cell): Unit[] =>
  leaves.map((leaf) => ({ ...unitOf(leaf, noLeads), taken: true }))

/** Whether the cells are heads that say nothing: "Field", "Value". */
function areHeads(row: readonly Cell[], { languages }: Vocabulary): boolean {
  const heads = new Set(languages.flatMap(({ tableHeads }) => tableHeads))
  return row.every(({ text }) => text === '' || heads.has(phrase(text)))
}

// --- two columns: a field of a disruption a row ------------------------------------------------------------------------

/**
 * "Evidence (disruption 1)" beside what it says: rows that each name their disruption, in whatever order they stand, if each
 * disruption has its title among them. Others may be of disruptions above the table, which it says more of.
 */
function numberedRows({ cells, vocabulary }: Grid): Unit[] | null {
  const [head = [], ...others] = cells
  const isHead = areHeads(head, vocabulary)
  const rows = (isHead ? others : cells).map((row) => numberedRow(row, vocabulary))
  if (rows.filter((row) => row?.label).length < 2 || cells.some(({ length }) => length !== 2)) return null
  const byNumber = new Map<number, NumberedRow[]>()
  for (const row of rows) {
    if (!row) return null
    const one = byNumber.get(row.item.number) ?? []
    byNumber.set(row.item.number, row.label ? [...one, row] : [row, ...one])
  }
  const things = [...byNumber].toSorted(([a], [b]) => a - b).map(([, all]) => all)
  if (things.some(([title]) => title?.label !== null)) return null
  return [...(isHead ? head.flatMap(takenUnits) : []), ...things.flat().flatMap(unitsOfRow)]
}

interface NumberedRow {
  name: Cell
  value: Cell
  item: ItemPrefix
  /** The field; null in the row with the title. */
  label: Label | null
}

function numberedRow([name, value]: readonly Cell[], vocabulary: Vocabulary): NumberedRow | null {
  if (!name || !value) return null
  const { lead, text } = name
  if (lead?.item?.key === 'disruption' && lead.rest >= text.length)
    return { name, value, item: lead.item, label: null }
  const field = namedField(text, text.replace(/(?<![\s:])[\s:]+$/u, '').length, vocabulary)
  return field && { name, value, item: field.item, label: field.label.key === 'title' ? null : field.label }
}

/** A field, or the title that begins its disruption. */
function unitsOfRow({ name, value, item, label }: NumberedRow): Unit[] {
  const leaf = wholeLeaf(name)
  const lead = labelOf(leaf.text)
  const known: Lead = label ? { ...lead, form: 'label', label } : { ...lead, form: 'item', item }
  return [unitOf(leaf, { ...noLeads, known }), ...unitsOf(value)]
}

// --- a head of labels: a disruption, a need or a solution a row --------------------------------------------------------

function fieldColumns({ cells, vocabulary }: Grid): Unit[] | null {
  const [head, ...rows] = cells
  if (!head || rows.length === 0) return null
  const fields = head.filter(({ lead }) => isField(lead))
  const things = head.filter(({ lead }) => isThing(lead))
  // A table of needs may name their disruptions by number.
  const isLinked = head.every(
    ({ lead }, column) => !isDisruption(lead) || rows.every((row) => isNumberCell(row[column])),
  )
  const isOfThings = things.length > 0 && isLinked
  // "What", "Who": such columns tell of anything.
  const isSure = fields.some(({ lead }) => lead?.label?.shy !== true)
  const isOfFields = !isOfThings && isSure && fields.length >= 2 && fields.length * 2 >= head.length
  if (!isOfFields && (things.length < 2 || isSure)) return null
  const titleAt = isOfFields ? titleColumn(head, rows, vocabulary) : null
  // "Country" beside "Data": figures of each country are no disruption of its own.
  if (isOfFields && titleAt === null && fields.length < 3) return null
  const isNumber = (column: number) => areNumbers(column, head, rows, vocabulary)
  const numberAt = head.findIndex((_, column) => column !== titleAt && isNumber(column))
  const alone = rows.length === 1 ? keysOf(head) : null
  return [
    ...head.flatMap(takenUnits),
    ...rows.flatMap((row) => {
      const title = titleAt === null ? undefined : row[titleAt]
      const own =
        title && title.text !== '' ? withLead(title, { ...titleLead(title), ...numberOf(row[numberAt]) }) : []
      const isTold = (column: number) => {
        const name = head[column]
        return (
          name !== undefined &&
          (isThing(name.lead) || isDisruption(name.lead) || areHeads([name], vocabulary))
        )
      }
      // What is told before the first thing of a row is said of it.
      const columns = [...row.keys()]
      const first = isOfThings ? columns.find((column) => isThing(head[column]?.lead ?? null)) : undefined
      const order = first === undefined ? columns : [first, ...columns.filter((column) => column !== first)]
      const others = order.flatMap((column) => {
        const cell = row[column]
        if (!cell || cell.text === '' || column === titleAt) return []
        if (isNumber(column)) return takenUnits(cell)
        const name = head[column]
        return isOfThings && name && !isTold(column)
          ? withLead(named(cell, name.text), null)
          : withLead(cell, leadOf(name))
      })
      return isOfFields ? [...(own.length > 0 ? own : [nameless(row, alone)]), ...others] : others
    }),
  ]
}

/** "Owner: Spain", "Who? Spain": what a column says of a need or solution keeps the column's name. */
function named(cell: Cell, name: string): Cell {
  const sign = /[?;？:]$/u.test(name) ? '' : ':'
  const nodes: PhrasingContent[] = [{ type: 'text', value: `${name}${sign} ` }, ...cell.nodes]
  return { ...cell, nodes, leaves: leavesOf(cellBlocks(nodes), cell.path) }
}

/** A row without a title is a disruption all the same, unless it is the only one: then those above the table may have it. */
function nameless(row: readonly Cell[], alone: readonly LabelKey[] | null): Unit {
  const known = { ...disruptionLead(), ...(alone && { nameless: alone }) }
  return unitOf(emptyLeaf(row[0]?.path ?? []), { ...noLeads, known })
}

const keysOf = (head: readonly Cell[]): LabelKey[] => head.flatMap(({ lead }) => lead?.label?.key ?? [])

const emptyLeaf = (path: readonly Container[]): Leaf => ({ node: paragraph([]), path, nodes: [], text: '' })

/** What is nearly “solutions” may be any other name: a column of its own. */
const isThing = (lead: Lead | null): boolean =>
  lead?.label?.exact === true && ['need', 'needs', 'solution', 'solutions'].includes(lead?.label?.key ?? '')

/** "1", "D1", "No 3": a column of these numbers its rows. */
const isNumberCell = (cell: Cell | undefined): boolean =>
  cell !== undefined && /^(?:[\p{L}#№]{1,3}[.°º]?\s?)?\d{1,3}[.)]?$/u.test(cell.text)

/** Whether figures below a head may number the rows: "Priority" above them counts something else. */
export function isOfRows(head: string, { numberSigns }: Vocabulary): boolean {
  const words = phrase(head)
  return words === '' || numberSigns.has(words)
}

/** Figures number their rows where they count, or where the head says so; "Firms hit" above them counts something else. */
function areNumbers(
  column: number,
  head: readonly Cell[],
  rows: readonly Cell[][],
  vocabulary: Vocabulary,
): boolean {
  const cells = rows.map((row) => row[column])
  const figures = cells.map((cell) => Number(/\d+/u.exec(cell?.text ?? '')?.[0]))
  const name = head[column]
  const isNamed = isDisruption(name?.lead ?? null) || isOfRows(name?.text ?? '', vocabulary)
  const areCounted = rows.length > 1 && figures.every((figure, index) => figure === index + 1)
  return cells.every(isNumberCell) && (isNamed || areCounted)
}

function numberOf(cell: Cell | undefined): Pick<Lead, 'row'> {
  const figure = /\d+/u.exec(cell?.text ?? '')?.[0]
  return figure === undefined ? {} : { row: Number(figure) }
}

/** The column with the names of the disruptions: the one that says so, else the first that is no field and no number, else one that tells of anything. */
function titleColumn(head: readonly Cell[], rows: readonly Cell[][], vocabulary: Vocabulary): number | null {
  const named = head.findIndex(
    ({ lead, text }, column) =>
      (isDisruption(lead) || lead?.label?.key === 'title' || vocabulary.counters.has(phrase(text))) &&
      !areNumbers(column, head, rows, vocabulary),
  )
  if (named >= 0) return named
  const first = head.findIndex(
    ({ lead, text }, column) =>
      !isNamed(lead) &&
      !areNumbers(column, head, rows, vocabulary) &&
      (text === '' || column === 0 || areHeads([{ text } as Cell], vocabulary)),
  )
  if (first >= 0) return first
  // "What" beside "Evidence": two columns of one field, of which the one that tells of anything names the row.
  const shy = head.findIndex(({ lead }, column) => {
    const label = lead?.label
    return (
      label?.shy === true && head.some((other, at) => at !== column && other.lead?.label?.key === label.key)
    )
  })
  if (shy >= 0) return shy
  const numbered = head.findIndex((_, column) => areNumbers(column, head, rows, vocabulary))
  return numbered >= 0 ? numbered : null
}

/** The cell as the title of a disruption, without the noun and number that it begins with. */
function titleLead(cell: Cell): Lead {
  if (cell.lead?.item?.key === 'disruption') return cell.lead
  return disruptionLead()
}

function disruptionLead(): Lead {
  const label = {
    key: 'disruption' as const,
    alias: '',
    language: '',
    exact: true,
    sectional: false,
    also: [],
    shy: false,
  }
  return { ...labelOf(''), form: 'label', label, implied: true }
}

/** A column's head as the label of its cells. */
function leadOf(head: Cell | undefined): Lead | null {
  if (!head || head.text === '') return null
  const lead = head.lead ?? labelOf(head.text)
  return { ...lead, from: 0, to: 0, rest: 0, implied: true }
}

function withLead(cell: Cell, lead: Lead | null): Unit[] {
  const isList = (cell.leaves[0]?.path.length ?? 0) > cell.path.length
  // A list is one value: the label stands above it.
  const above = lead && isList && cell.leaves.length > 1 ? [emptyLeaf(cell.path)] : []
  return [...above, ...cell.leaves].map((leaf, index) => {
    if (index > 0 || !lead) return unitOf(leaf, noLeads)
    return unitOf(leaf, lead.form === 'unknown' ? { ...noLeads, unknown: lead } : { ...noLeads, known: lead })
  })
}

// --- a disruption a column ----------------------------------------------------------------------------------------------

function columnsOfThings({ cells }: Grid): Unit[] | null {
  const [head, ...rows] = cells
  if (!head || head.length < 3 || rows.length === 0) return null
  const isNamed = head.slice(1).every(({ lead, text }) => text === '' || isDisruption(lead) || lead === null)
  if (!isNamed) return null
  const fields = rows.filter(([first]) => first && isField(first.lead)).length
  if (fields < 2 || fields * 2 < rows.length) return null
  const [corner, ...titles] = head
  const names = rows.flatMap(([name]) => (name ? takenUnits(name) : []))
  return [
    ...(corner ? takenUnits(corner) : []),
    ...names,
    ...titles.flatMap((title, index) => {
      const own = title.text === '' ? [] : withLead(title, titleLead(title))
      return [
        ...own,
        ...rows.flatMap((row) => {
          const cell = row[index + 1]
          if (!cell || cell.text === '') return []
          // "Title" below "Disruption 1" is what it is called.
          return withLead(cell, leadOf(row[0]))
        }),
      ]
    }),
  ]
}
