import type { List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { wordsOf } from '../labels/words.ts'
import { fieldKeys, headKeys, isSectionKey, kindKeys, type LabelKey } from '../languages/language.ts'
import { type Cut, cutsOf } from '../segments/cuts-of.ts'
import type { Leaf } from '../segments/leaf.ts'
import { leavesOf } from '../segments/leaves-of.ts'
import { ownLineEnd } from '../segments/own-line.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'
import { leadSign } from '../tree/signs.ts'
import { activitiesIn } from '../values/activities.ts'
import { isEcosystem } from '../values/ecosystems.ts'
import { areNames } from '../values/people.ts'
import { areOnlyPlaces, namesUnion, placesIn } from '../values/places.ts'
import { isPeopleTable } from '../values/speakers.ts'
import { isTimeFrame } from '../values/time-frame.ts'
import { withoutPoints } from './agenda-points.ts'
import { endsAbove, signsOff } from './closing.ts'
import { emailHead } from './email-head.ts'
import { type ItemPrefix, itemPrefix, raised } from './item-prefix.ts'
import {
  headingLeads,
  type Lead,
  type Leads,
  labelDepth,
  lineLeads,
  lowLead,
  nameLead,
  noLeads,
  questionLead,
} from './lead.ts'
import { isAmount, markersOf, seriesEnds } from './markers.ts'
import { type NumberedField, numberedFields } from './numbered-fields.ts'
import { numbersBelow, pointsBelow, withNumberedHeadings } from './numbered-headings.ts'
import { tableUnits } from './table-units.ts'
import type { Unit } from './unit.ts'

/** Cuts blocks into the units that may have a place of their own, with what each may lead with. */
export function unitsOf(nodes: readonly RootContent[], vocabulary: Vocabulary): Unit[] {
  const { leaves: unnumbered, counts } = withoutPoints(leavesOf(nodes), vocabulary)
  const leaves = belowDisruptions(withNumberedHeadings(unnumbered, vocabulary), vocabulary)
  const proven = new Map([
    ...provenMarkers(leaves, vocabulary),
    ...provenNumbers(leaves, vocabulary),
    ...numbersBelow(leaves, vocabulary),
  ])
  for (const [leaf, end] of pointsBelow(leaves, proven, vocabulary)) proven.set(leaf, end)
  const raw = new Map(leaves.map((leaf) => [leaf, unitsOfLeaf(leaf, proven.get(leaf) ?? 0, vocabulary)]))
  for (const [leaf, units] of raw) raw.set(leaf, [...asTerm(leaf, units)])
  for (const unit of countedProblems([...raw.values()].flat())) unit.counted = true
  for (const leaf of boldItems(leaves, vocabulary)) raw.set(leaf, [boldItem(leaf, vocabulary)])
  for (const unit of runInTitles(leaves, raw)) unit.titled = true
  for (const leaf of markedParagraphs(leaves, raw, vocabulary)) raw.set(leaf, [boldItem(leaf, vocabulary)])
  for (const heading of ecosystemHeadings(leaves, vocabulary)) raw.set(heading, [ecosystemUnit(heading)])
  for (const [leaf, field] of numberedFields(leaves, vocabulary)) raw.set(leaf, numberedUnits(leaf, field))
  const last = leaves.at(-1)
  if (last) raw.set(last, withoutGreeting(raw.get(last) ?? [], vocabulary))
  const open = openContainers(leaves, raw)
  return [
    ...leaves.flatMap((leaf) => within(leaf, raw.get(leaf) ?? [], open, leaf === last, vocabulary)),
    ...counts.map((leaf) => ({ ...unitOf(leaf, 0, leaf.text.length, noLeads), taken: true })),
  ]
}

/**
 * The leaves, those marked that stand below "Disruptions" before the next heading: a deeper one there has what the section
 * is of, and they lead to it, as they do to a "Disruption 1: no dye" wherever it stands.
 */
function belowDisruptions(leaves: readonly Leaf[], vocabulary: Vocabulary): readonly Leaf[] {
  const depths = leaves.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : []))
  let passed = 0
  let ofDisruptions = false
  const marked = leaves.map((leaf) => {
    if (leaf.node.type !== 'heading') return ofDisruptions ? { ...leaf, ofDisruptions } : leaf
    const { depth } = leaf.node
    const { known } = headingLeads(leaf.text, depth, 0, vocabulary)
    passed += 1
    const isWhole = (depths[passed] ?? 0) <= depth
    ofDisruptions = isWhole && known?.label?.exact === true && known.label.key === 'disruptions'
    return leaf
  })
  const isNamed = ({ text }: Leaf) => itemPrefix(text, vocabulary)?.key === 'disruption'
  return marked.some((leaf) => leaf.ofDisruptions) && leaves.some(isNamed) ? leaves : marked
}

/** "The first problem: no ports" and "The second problem: …": headings of one depth that count problems from the first on. */
function countedProblems(units: readonly Unit[]): Unit[] {
  const runs = new Map<number, Unit[]>()
  for (const unit of units) {
    const { known } = unit.leads
    if (!known?.item?.loose || known.style !== 'heading') continue
    const run = runs.get(known.depth) ?? []
    runs.set(known.depth, run)
    if (known.item.number === run.length + 1) run.push(unit)
  }
  return [...runs.values()].flatMap((run) => (run.length > 1 ? run : []))
}

/** What a list of definitions defines is a label, known or not. */
function asTerm(leaf: Leaf, units: readonly Unit[]): readonly Unit[] {
  const [item, list] = [leaf.path.at(-1), leaf.path.at(-2)]
  const isTerm =
    list?.type === 'list' &&
    list.data?.definitions &&
    item?.type === 'listItem' &&
    item.children[0] === leaf.node
  const [unit] = units
  if (!isTerm || !unit || units.length > 1 || unit.leads.known || unit.leads.unknown) return units
  const [start, end] = [leaf.text.length - leaf.text.trimStart().length, leaf.text.trimEnd().length]
  return [{ ...unit, leads: { ...unit.leads, unknown: termLead(leaf.text, start, end) } }]
}

function termLead(text: string, from: number, to: number): Lead {
  return {
    form: 'unknown',
    text: text.slice(from, to),
    from,
    to,
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

/** "- **Where** Spain", "- **EU** Funding: …": items that all begin with bold words, of which most are labels, need no sign behind them. */
function boldItems(leaves: readonly Leaf[], vocabulary: Vocabulary): Leaf[] {
  const lists = new Map<unknown, Leaf[]>()
  for (const leaf of leaves) {
    const [item, list] = [leaf.path.at(-1), leaf.path.at(-2)]
    if (item?.type !== 'listItem' || item.children[0] !== leaf.node) continue
    const others = lists.get(list) ?? []
    lists.set(list, others)
    others.push(leaf)
  }
  return [...lists.values()].flatMap((items) => {
    const known = items.filter((leaf) => vocabulary.label(boldStart(leaf) ?? '')?.exact)
    const areAll = items.every((leaf) => boldStart(leaf) !== null)
    return areAll && known.length > 2 && known.length * 2 > items.length ? items : []
  })
}

/** "*Stage* assembly" below "*Evidence* Quays wait": paragraphs that begin with marked names of three fields, whatever letter follows. */
function markedParagraphs(leaves: readonly Leaf[], raw: Raw, vocabulary: Vocabulary): Leaf[] {
  const named = leaves.flatMap((leaf) => {
    const label = leaf.node.type === 'paragraph' ? vocabulary.label(boldStart(leaf) ?? '') : null
    return label?.exact && fields.has(label.key) ? [{ leaf, key: label.key }] : []
  })
  const isKnown = ({ leaf }: { leaf: Leaf }) => raw.get(leaf)?.some(({ leads }) => leads.known) === true
  return new Set(named.map(({ key }) => key)).size > 2
    ? named.filter((one) => !isKnown(one)).map(({ leaf }) => leaf)
    : []
}

/**
 * "**No dye.** It is sold out." below "Disruptions": where all that stands there, three paragraphs or more, begins with a
 * sentence in bold and goes on, each is a disruption; so are two that go on with three fields each.
 */
function runInTitles(leaves: readonly Leaf[], raw: Raw): Unit[] {
  const below = leaves.filter(({ ofDisruptions }) => ofDisruptions)
  const parts = below.map((leaf) => raw.get(leaf) ?? [])
  const firsts = parts.flatMap(([first]) => (first && noLead(first.leads) ? [first] : []))
  const haveFields = parts.every(
    ([, ...later]) => new Set(later.flatMap(({ leads }) => fieldsOf(leads.known))).size > 2,
  )
  const areAlone = parts.length > 2 && parts.every(({ length }) => length === 1)
  const areTitled = areAlone || (parts.length > 1 && haveFields)
  return areTitled && firsts.length === below.length && below.every(isRunIn) ? firsts : []
}

function isRunIn({ node, nodes: [mark], path, text }: Leaf): boolean {
  const title = mark?.type === 'strong' ? phrasingText([mark]) : ''
  const isSentence = /\p{L}\s?[.!]\s*$/u.test(title) && /^\s*[\p{Lu}\p{N}]/u.test(text.slice(title.length))
  return node.type === 'paragraph' && path.length === 0 && isSentence && title.length < 120
}

/** The bold words or italics that a leaf begins with, if no sign parts them from what follows. */
function boldStart({ nodes: [mark], text }: Pick<Leaf, 'nodes' | 'text'>): string | null {
  if (mark?.type !== 'strong' && mark?.type !== 'emphasis') return null
  const name = phrasingText([mark])
  const isPlain = !/[:.?–—-]\s*$/u.test(name) && /^\s+[\p{L}\p{N}]/u.test(text.slice(name.length))
  return isPlain && wordsOf(name).length < 6 ? name.trim() : null
}

function boldItem(leaf: Leaf, vocabulary: Vocabulary): Unit {
  const name = boldStart(leaf) ?? ''
  const label = vocabulary.label(name)
  const lead: Lead = { ...termLead(leaf.text, 0, name.length), text: name, rest: name.length }
  const known = label?.exact ? { ...lead, form: 'label' as const, label } : null
  return unitOf(leaf, 0, leaf.text.length, known ? { ...noLeads, known } : { ...noLeads, unknown: lead })
}

/** "## Textiles" above some disruptions and "## Agri-food" above others: names of ecosystems that part the notes. */
function ecosystemHeadings(leaves: readonly Leaf[], vocabulary: Vocabulary): Leaf[] {
  const named = leaves.filter(({ node, text }) => node.type === 'heading' && isEcosystem(text, vocabulary))
  return named.filter(({ node }) => named.filter((other) => depthOf(other.node) === depthOf(node)).length > 1)
}

const depthOf = (node: Leaf['node']): number => (node.type === 'heading' ? node.depth : labelDepth)

/** The heading as the value of a label that the notes leave out. */
function ecosystemUnit(leaf: Leaf): Unit {
  const known: Lead = { ...impliedLead('ecosystems'), style: 'heading', depth: depthOf(leaf.node) }
  return unitOf(leaf, 0, leaf.text.length, { ...noLeads, known })
}

/** "Disruption 1: evidence": a label of that disruption, which the first of them begins. */
function numberedUnits(leaf: Leaf, { label, item, from, to, rest, begins }: NumberedField): Unit[] {
  const style = leaf.node.type === 'heading' ? ('heading' as const) : ('bold' as const)
  const lead: Lead = { ...termLead(leaf.text, from, to), form: 'label', label, rest, style }
  const known = { ...lead, depth: Math.min(depthOf(leaf.node) + 1, labelDepth) }
  const unit = unitOf(leaf, 0, leaf.text.length, { ...noLeads, known })
  if (!begins) return [unit]
  const above: Lead = { ...lead, form: 'item', text: '', label: null, item, from: 0, to: 0, rest: 0 }
  return [unitOf(leaf, 0, 0, { ...noLeads, known: { ...above, depth: depthOf(leaf.node) } }), unit]
}

/** A label that the notes leave out, as what would stand under it tells it by itself. */
function impliedLead(key: LabelKey): Lead {
  const label: Label = { key, alias: '', language: '', exact: true, sectional: false, also: [], shy: false }
  return { ...termLead('', 0, 0), form: 'label', label, implied: true }
}

// --- markers ------------------------------------------------------------------------------------------------------

/** Where the words of each leaf begin, after a marker that counts up among its siblings. */
function provenMarkers(leaves: readonly Leaf[], vocabulary: Vocabulary): Map<Leaf, number> {
  const groups = new Map<unknown, Leaf[]>()
  for (const leaf of leaves) {
    if (leaf.nodes.length === 0 || markersOf(leaf.text).length === 0 || isAmount(leaf.text, vocabulary))
      continue
    const key = groupOf(leaf)
    const group = groups.get(key)
    if (group) group.push(leaf)
    else groups.set(key, [leaf])
  }
  const proven = new Map<Leaf, number>()
  for (const [key, group] of groups) {
    const ends = seriesEnds(
      group.map(({ text }) => text),
      typeof key === 'object',
    )
    for (const [index, leaf] of group.entries()) proven.set(leaf, ends[index] ?? 0)
  }
  return proven
}

/** "D1 no scrap", "d2 no crews"; "Disruption 1 no scrap": what begins paragraphs or headings is a number where it counts from the first on. */
function provenNumbers(leaves: readonly Leaf[], vocabulary: Vocabulary): [Leaf, number][] {
  const runs = new Map<string, { leaf: Leaf; item: ItemPrefix }[]>()
  for (const leaf of leaves) {
    if ((leaf.node.type !== 'paragraph' && leaf.node.type !== 'heading') || leaf.path.length > 0) continue
    const isNumber = /^\s*(?:\p{Lu}\P{N}{0,24}|\p{Ll}{1,2})\d{1,2}\s/u.test(leaf.text)
    const item = isNumber ? itemPrefix(raised(leaf.text), vocabulary) : null
    if (!item || (item.initial === null && !isSureNumber(item))) continue
    const name = `${item.initial ?? item.key} ${depthOf(leaf.node)}`
    const run = runs.get(name) ?? []
    runs.set(name, run)
    if (item.number === run.length + 1) run.push({ leaf, item })
  }
  return [...runs.values()].flatMap((run) =>
    run.length > 1 ? run.map(({ leaf, item }): [Leaf, number] => [leaf, item.end]) : [],
  )
}

/** "Disruption 2 no crews", but "Need 2 trucks" may ask for as many. */
const isSureNumber = ({ key, loose }: ItemPrefix): boolean => key === 'disruption' && !loose

/** Headings of one depth, items of one list, or lines set alike are siblings. */
function groupOf({ node, path, nodes }: Leaf): unknown {
  if (node.type === 'heading') return node.depth
  const item = path.at(-1)
  if (item?.type === 'listItem') return path.at(-2)
  return nodes[0]?.type === 'strong' ? 'bold' : 'plain'
}

// --- leaves -------------------------------------------------------------------------------------------------------

function unitOf(leaf: Leaf, start: number, end: number, leads: Leads): Unit {
  return {
    leaf,
    start,
    end,
    at: start,
    leads,
    sibling: false,
    own: false,
    apart: leaf.node.data?.footer === true,
    counted: false,
    titled: false,
    fields: null,
    begins: false,
    inTable: false,
    taken: false,
  }
}

function unitsOfLeaf(leaf: Leaf, proven: number, vocabulary: Vocabulary): Unit[] {
  const { node, text } = leaf
  if (node.type === 'heading')
    return [unitOf(leaf, 0, text.length, headingLeads(text, node.depth, proven, vocabulary))]
  if (node.type === 'table' && isPeopleTable(node, vocabulary)) {
    const known = { ...impliedLead('speakers'), style: 'bold' as const }
    return [unitOf(leaf, 0, text.length, { ...noLeads, known })]
  }
  if (node.type === 'table')
    return (
      tableUnits(node, leaf.path, vocabulary) ?? [unitOf(leaf, 0, text.length, tableLeads(node, vocabulary))]
    )
  if (node.type !== 'paragraph' || emailHead(node, vocabulary)) return [unitOf(leaf, 0, text.length, noLeads)]
  const ends = isContents(leaf, vocabulary) ? [text.length] : titleLines(leaf, vocabulary)
  return ends.flatMap((end, index) =>
    unitsOfLines(leaf, index === 0 ? 0 : (ends[index - 1] ?? 0), end, index === 0 ? proven : 0, vocabulary),
  )
}

/** A table whose first column is of needs or solutions needs no heading above it. */
function tableLeads({ children: [head] }: Table, { label }: Vocabulary): Leads {
  const found = label(phrasingText(head?.children[0]?.children ?? []))
  const key = found?.exact ? ofThings.get(found.key) : undefined
  if (!key) return noLeads
  const lead = impliedLead(key)
  return { ...noLeads, known: { ...lead, label: lead.label && { ...lead.label, sectional: true }, rest: 0 } }
}

const ofThings: ReadonlyMap<LabelKey, LabelKey> = new Map<LabelKey, LabelKey>([
  ['need', 'needs'],
  ['needs', 'needs'],
  ['solution', 'solutions'],
  ['solutions', 'solutions'],
])

/** Where lines end that are headings by themselves: bold lines all, or a first line in capitals with a known name. */
function titleLines({ nodes, text }: Leaf, vocabulary: Vocabulary): number[] {
  const bold = boldLines(nodes)
  if (bold.length > 0) return [...bold.slice(0, -1), text.length]
  const end = text.indexOf('\n')
  const line = text.slice(0, Math.max(end, 0)).trim()
  if (line.length < 3) return [text.length]
  const { known } = lineLeads(slicePhrasing(nodes, 0, end), true, 0, vocabulary)
  if (known?.label?.exact !== true || known.parted) return [text.length]
  // "solutions" above "a) lend crews": a marker begins the next line.
  const isPeople = ofPeople.has(known.label.key) && !known.label.shy
  const isName =
    isSectionKey(known.label.key) && !known.label.shy && !known.label.sectional && /^\P{L}*\p{Lu}/u.test(line)
  const isApart = isAside(known) && /^\P{L}*\p{Lu}/u.test(line)
  // "Time frame" above "short": no editor would have broken so short a line.
  const isField =
    isOfGroup(known.label, fields) &&
    !known.label.shy &&
    /^\P{L}*\p{Lu}/u.test(line) &&
    ownLineEnd(text, 60, true) > 0
  const isAbove =
    isPeople ||
    isName ||
    isApart ||
    isField ||
    (isSectionKey(known.label.key) && markersOf(text.slice(end + 1)).length > 0)
  return line === line.toUpperCase() || isAbove ? [end, text.length] : [text.length]
}

const ofPeople: ReadonlySet<LabelKey> = new Set<LabelKey>(['speakers', 'moderators', 'participants'])

/** Where each line ends, if every line is bold. */
function boldLines(nodes: readonly PhrasingContent[]): number[] {
  const ends: number[] = []
  let at = 0
  let inLine = 0
  for (const node of nodes) {
    const text = phrasingText([node])
    at += text.length
    if (text.trim() !== '') {
      if (node.type !== 'strong' || inLine > 0) return []
      inLine++
    } else if (text.includes('\n') && inLine > 0) {
      ends.push(at)
      inLine = 0
    }
  }
  if (inLine > 0) ends.push(at)
  return ends.length > 1 ? ends : []
}

/** A stretch of a paragraph, cut where lines, emphasis or sentences of it begin with labels. */
function unitsOfLines(leaf: Leaf, from: number, to: number, proven: number, vocabulary: Vocabulary): Unit[] {
  const nodes = from === 0 && to === leaf.text.length ? leaf.nodes : slicePhrasing(leaf.nodes, from, to)
  const part: Leaf = { ...leaf, nodes, text: leaf.text.slice(from, to) }
  if (isContents(part, vocabulary)) return [unitOf(leaf, from, to, noLeads)]
  const line = part.text.indexOf('\n') + 1
  // "Agenda:" above them.
  if (line > 0 && part.text[line - 2] === ':' && isContents(sliced(part, line), vocabulary))
    return [
      ...unitsOfLines(leaf, from, from + line, proven, vocabulary),
      unitOf(leaf, from + line, to, noLeads),
    ]
  const alone = isAlone(part)
  const first = lineLeads(nodes, alone, proven, vocabulary)
  const later = laterLeads(part, first.known ?? first.unknown ?? first.title, vocabulary)
  const isProse =
    later.length > 0 &&
    !hasKnown(first) &&
    !later.some(({ leads }) => hasKnown(leads)) &&
    (noLead(first) || [first, ...later.map(({ leads }) => leads)].every(({ unknown }) => unknown?.dashed))
  if (later.length === 0 || isProse)
    return [shifted({ ...unitOf(leaf, 0, part.text.length, first), at: noLead(first) ? proven : 0 }, from)]
  const begin = later[0]?.start ?? 0
  // "**1. No freight**" above lines of fields stands for a heading.
  const whole = noLead(first) ? lineLeads(slicePhrasing(nodes, 0, begin), true, proven, vocabulary) : first
  // "Source Ana Ruiz" above "Evidence quays wait" and "Where Spain".
  const own = noLead(whole) ? (bareLabels(part, cutsOf(part), vocabulary).get(0) ?? whole) : whole
  const above = noLead(own) ? titleLineEnd(part.text.slice(0, begin), later) : 0
  const title = { start: 0, at: noLead(own) ? proven : 0, leads: own, own: false }
  const told = above > 0 ? [{ start: above, at: above, leads: noLeads, own: false }] : []
  const starts = [title, ...told, ...later]
  return starts.map(({ start, at, leads, own }, index) => {
    const end = starts[index + 1]?.start ?? part.text.length
    const unit = { ...unitOf(leaf, start, end, leads), at, sibling: !noLead(leads), own }
    const apart = unit.apart || (start === 0 && isReference(part.text.slice(0, end), later))
    return shifted({ ...unit, apart }, from)
  })
}

/** "Solutions: a pool. Thanks, Ana" at the end of the notes: who sends them is no part of the last value. */
function withoutGreeting(units: readonly Unit[], vocabulary: Vocabulary): Unit[] {
  const unit = units.at(-1)
  const text = unit?.leaf.text.slice(unit.start, unit.end) ?? ''
  const near = Math.max(0, text.length - 100)
  const greeting = /[.!]\s+(?=\p{Lu}[^.!?]{1,80}$)/u.exec(text.slice(near).trimEnd())
  if (!unit || noLead(unit.leads) || !greeting) return [...units]
  const at = near + greeting.index + greeting[0].length
  if (!signsOff(text.slice(at).trim(), vocabulary)) return [...units]
  const end = unitOf(unit.leaf, unit.start + at, unit.end, noLeads)
  return [...units.slice(0, -1), { ...unit, end: end.start }, end]
}

/** "Ad. 3" above "Needs: …": the point of the agenda that a section is about. */
function isReference(line: string, [next]: readonly Later[]): boolean {
  const label = next?.leads.known?.label
  return (
    label?.exact === true && isSectionKey(label.key) && /^\s*\p{L}{2,10}\.?\s\d{1,2}[.):]?\s*$/u.test(line)
  )
}

const sliced = (leaf: Leaf, from: number): Leaf => ({
  ...leaf,
  nodes: slicePhrasing(leaf.nodes, from),
  text: leaf.text.slice(from),
})

/**
 * "9:00 Introduction", "9:10 Needs", "9:30 Solutions" in lines below each other: an agenda, which names parts and says
 * nothing of them.
 */
function isContents({ nodes, text }: Leaf, vocabulary: Vocabulary): boolean {
  const lines = text.trimEnd().split('\n')
  if (lines.length < 3 || lines.some((line) => line.length > 80)) return false
  let at = 0
  let names = 0
  for (const line of lines) {
    const { known } = lineLeads(slicePhrasing(nodes, at, at + line.length), true, 0, vocabulary)
    const isName = known?.label?.exact === true && (isSectionKey(known.label.key) || isAside(known))
    if (isName && known.rest >= line.trimEnd().length) names++
    else if (!/^\s*\P{L}{0,2}\d{1,2}[.:]\d{2}\s/u.test(line)) return false
    at += line.length + 1
  }
  return names > 1
}

/** Where the first of the lines ends that stand above lines of labels, if it is one by itself. */
function titleLineEnd(above: string, later: readonly Later[]): number {
  const end =
    later.filter(({ kind }) => kind === 'line').length > 1 ? ownLineEnd(above.trimEnd(), 60, true) : 0
  return end > 0 ? end + 1 : 0
}

const noLead = ({ known, unknown, title }: Leads): boolean => !known && !unknown && !title
const hasKnown = ({ known }: Leads): boolean => known !== null

/** A line, or a mark that an editor broke into several. */
function isAlone({ nodes, text }: Leaf): boolean {
  const filled = nodes.filter((node) => phrasingText([node]).trim() !== '')
  const [only] = filled
  return !text.trim().includes('\n') || (filled.length === 1 && only !== undefined && 'children' in only)
}

function shifted(unit: Unit, by: number): Unit {
  if (by === 0) return unit
  return {
    ...unit,
    start: unit.start + by,
    end: unit.end + by,
    at: unit.at + by,
    leads: moved(unit.leads, by),
  }
}

function moved({ known, unknown, title }: Leads, by: number): Leads {
  const move = (lead: Lead | null) =>
    lead && { ...lead, from: lead.from + by, to: lead.to + by, rest: lead.rest + by }
  return { known: move(known), unknown: move(unknown), title: move(title) }
}

interface Later extends Cut {
  leads: Leads
  /** No vocabulary has its label, and nothing but its line shows that it is one. */
  own: boolean
}

/** The cuts of a paragraph at which a label begins. */
function laterLeads(leaf: Leaf, first: Lead | null, vocabulary: Vocabulary): Later[] {
  const cuts = provenCuts(leaf, first, vocabulary)
  const isRun = runsOn(first)
  const begins = first?.item?.key === 'disruption' || first?.label?.key === 'disruption'
  const chain = fieldSentences(leaf, cuts, vocabulary)
  const sentences = first && !begins ? null : chain
  const low = lowLabels(leaf, cuts, first, vocabulary)
  const bare = bareLabels(leaf, cuts, vocabulary)
  const found: Later[] = []
  for (const cut of cuts) {
    const isOfLine = cut.kind === 'sentence' || cut.kind === 'part' || cut.kind === 'italic'
    const isUntold = isOfLine && (!first?.label || begins)
    // Below a title, "Source: A. Evidence: B" goes on with the field that its line begins with.
    const isApart =
      cut.kind === 'sentence' || cut.kind === 'part' || (cut.kind === 'italic' && chain !== null)
    const told =
      isUntold && isApart ? (sentences ?? (cut.kind === 'part' ? first : fieldOfLine(found))) : first
    if (isUntold && !told && !(chain && isApart)) continue
    if (cut.kind === 'run' && !isRun) continue
    const leads = leadsAt(cut, leaf, low.size > 0, vocabulary)
    const isLabel =
      low.has(cut.at) || isSure(cut, leads, told, leaf.text) || (chain !== null && isApart && isShort(leads))
    const whole =
      isLabel || cut.kind !== 'line'
        ? null
        : nameLine(leaf, cut.at, begins || [first, ...found.map(leadOf)].some(isOfField), vocabulary)
    const unparted = isLabel ? undefined : bare.get(cut.at)
    const reporter =
      cut.kind === 'line' && noLead(leads)
        ? (reported(leaf, cut.at, vocabulary) ?? bareHead(leaf, cut.at, first, vocabulary))
        : null
    if (isLabel) found.push({ ...cut, leads, own: false })
    else if (unparted) found.push({ ...cut, leads: unparted, own: false })
    else if (whole) found.push({ ...cut, leads: { ...noLeads, known: whole }, own: false })
    else if (reporter) found.push({ ...cut, leads: { ...noLeads, known: reporter }, own: true })
    else if (cut.kind === 'line' && noLead(leads) && endsNotes(leaf, cut.at, vocabulary))
      found.push({ ...cut, leads, own: false })
    else if ((cut.kind === 'line' || (isApart && chain)) && isOwn(leaf, cut, leads, vocabulary))
      found.push({ ...cut, leads, own: true })
  }
  const isAmongLabels = first?.label || found.some(({ leads }) => leads.known?.parted)
  return withoutRun(isAmongLabels ? found : found.filter(({ own }) => !own), first)
}

/** "Owner: Ana Ruiz" below "Time frame: short": no place, for "France: no trains" goes on with what is said of places. */
function isOwn(
  { text }: Leaf,
  { at, start }: Cut,
  { known, unknown }: Leads,
  vocabulary: Vocabulary,
): boolean {
  if (known || !unknown?.parted || unknown.dashed || unknown.style !== 'plain') return false
  // An editor may have broken what goes on behind these.
  if (
    /(?<![:：]\s?)[,;(–—-]\s*$/u.test(text.slice(0, start)) ||
    wordsOf(text.slice(at, unknown.to)).length > 4
  )
    return false
  return placesIn(unknown.text, vocabulary).length === 0 || namesUnion(unknown.text, vocabulary)
}

/** "told by Ana Ruiz (ACC)" as a line among labels: words that lead to a name, without a sign. */
function reported({ nodes, text }: Leaf, at: number, vocabulary: Vocabulary): Lead | null {
  const end = text.indexOf('\n', at)
  const line = slicePhrasing(nodes, at, end < 0 ? text.length : end)
  return moved({ ...noLeads, known: nameLead(line, vocabulary) }, at).known
}

/** "recording does not exist", "date 4 Dec 2020" as lines below "with: Ann Smith (ACC)", where nobody has such a name. */
function bareHead({ text }: Leaf, at: number, first: Lead | null, { label }: Vocabulary): Lead | null {
  if (!first?.parted || !first.label || !ofPeople.has(first.label.key)) return null
  const [line = ''] = text.slice(at).split('\n', 1)
  if (line.length > 60 || /[,;&–—-]\s*$/u.test(text.slice(Math.max(0, at - 20), at))) return null
  for (const { end } of wordsOf(line).slice(0, 3).toReversed()) {
    const found = /^\s\S/u.test(line.slice(end)) ? label(line.slice(0, end)) : null
    const isTold = found?.key === 'recording' || (found?.key === 'date' && /\d/u.test(line))
    if (found?.exact && isTold)
      return {
        ...termLead(text, at, at + end),
        style: 'plain',
        rest: at + end,
        form: 'label',
        label: found,
      }
  }
  return null
}

/** "Next call 27 May" as the last line below others, or a greeting above who sends it. */
function endsNotes({ text }: Leaf, at: number, vocabulary: Vocabulary): boolean {
  const [line = '', ...sender] = text.slice(at).trim().split('\n')
  const isSigned = sender.length < 4 && sender.every((one) => one.length < 60 && !/[:：]\s/u.test(one))
  return isSigned && endsAbove(line, vocabulary)
}

const labelsLine = (node: PhrasingContent, { label }: Vocabulary): boolean =>
  node.type === 'strong' && label(phrasingText([node]))?.exact === true

/** `isLow`: labels of the paragraph are in small letters. */
function leadsAt({ at, kind }: Cut, { nodes, text }: Leaf, isLow: boolean, vocabulary: Vocabulary): Leads {
  const rest = slicePhrasing(nodes, at)
  const leads = lineLeads(rest, false, 0, vocabulary)
  if (kind !== 'line' || !noLead(leads)) return moved(leads, at)
  // "**State** draft" below "**Date** 9 July" and "**Speakers** Ana Ruiz".
  const isBold = nodes.filter((node) => labelsLine(node, vocabulary)).length > 1
  const bold = isBold ? boldStart({ nodes: rest, text: text.slice(at) }) : null
  if (bold !== null)
    return moved({ ...noLeads, unknown: { ...termLead(bold, 0, bold.length), rest: bold.length } }, at)
  const unknown = (isLow ? lowLead(rest, vocabulary) : null) ?? questionLead(rest, false, vocabulary)
  return moved({ ...noLeads, unknown }, at)
}

/** "Rec: …" among fields that leave no doubt, whatever it is short for. */
const isShort = ({ known }: Leads): boolean =>
  known?.parted === true && known.label?.exact === false && isOfGroup(known.label, fields)

/** The field that the last line with a label begins with. */
function fieldOfLine(found: readonly Later[]): Lead | null {
  const known = found.findLast(({ kind }) => kind === 'line')?.leads.known ?? null
  return known?.parted && known.label?.exact && fields.has(known.label.key) ? known : null
}

/** The first of the fields that follow a title in its line: "No soda. Evidence: … | Where: … | Time frame: …"; three leave no doubt. */
function fieldSentences(leaf: Leaf, cuts: readonly Cut[], vocabulary: Vocabulary): Lead | null {
  const leads = cuts.flatMap(({ kind, at }): Lead[] => {
    const { known } =
      kind === 'sentence' || kind === 'part' || kind === 'italic'
        ? lineLeads(slicePhrasing(leaf.nodes, at), false, 0, vocabulary)
        : noLeads
    return known?.parted && known.label?.exact && fields.has(known.label.key) ? [known] : []
  })
  const isPair =
    leaf.ofDisruptions &&
    arePairOfLow(
      leaf,
      cuts,
      leads.map(({ label }) => label?.key ?? null),
      vocabulary,
    )
  const least = isPair ? 2 : 3
  return new Set(leads.map(({ label }) => label?.key)).size >= least ? (leads[0] ?? null) : null
}

/** Where lines in small letters begin with labels, as notes in a hurry have them: only where three, or all lines, leave no doubt. */
function lowLabels(
  leaf: Leaf,
  cuts: readonly Cut[],
  first: Lead | null,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const lines = cuts.flatMap(({ kind, at }) => {
    const end = leaf.text.indexOf('\n', at)
    if (kind !== 'line') return []
    const line = slicePhrasing(leaf.nodes, at, end < 0 ? leaf.text.length : end)
    const { known, unknown } = lineLeads(line, false, 0, vocabulary)
    const key = known?.parted && known.label?.exact ? known.label.key : null
    return key || (unknown?.parted && !unknown.dashed) || lowLead(line, vocabulary) ? [{ at, key }] : []
  })
  const keys = new Set([...lines.map(({ key }) => key), first?.label?.key ?? null])
  keys.delete(null)
  const isAll = lines.length === cuts.filter(({ kind }) => kind === 'line').length
  const areSections = [...keys].every((key) => isSectionKey(key))
  if (keys.size < 2 || (keys.size < 3 && !isAll && !areSections)) return new Set()
  // Among lines that all are labels, one of the rapporteur's own is too, but two of them may be what the field before lists.
  const isBetween = (index: number) => lines[index - 1]?.key !== null && lines[index + 1]?.key !== null
  return new Set(lines.flatMap(({ at, key }, index) => (key || (isAll && isBetween(index)) ? [at] : [])))
}

/**
 * "Where Spain, Italy" below "Source Ana Ruiz" and "Evidence quays wait": labels that no sign parts from what they say,
 * where three of them begin lines of one paragraph.
 */
function bareLabels(leaf: Leaf, cuts: readonly Cut[], vocabulary: Vocabulary): ReadonlyMap<number, Leads> {
  if (cuts.filter(({ kind }) => kind === 'line').length < 3) return new Map()
  const lines = [{ kind: 'line', at: 0 }, ...cuts].flatMap(({ kind, at }) => {
    const end = leaf.text.indexOf('\n', at)
    const line = leaf.text.slice(at, end < 0 ? leaf.text.length : end)
    const words = kind === 'line' && /^\p{Lu}/u.test(line) ? wordsOf(line).slice(0, 4) : []
    const found = words.toReversed().flatMap((word): Leads[] => {
      const name = line.slice(0, word.end)
      if (!/^\s[^\s:–—-]/u.test(line.slice(word.end))) return []
      const lead: Lead = { ...termLead(leaf.text, at, at + word.end), style: 'plain', rest: at + word.end }
      const label = vocabulary.label(name)
      if (label?.exact && !label.shy && isOfGroup(label, fields))
        return [{ ...noLeads, known: { ...lead, form: 'label', label } }]
      return namesUnion(name, vocabulary) ? [{ ...noLeads, unknown: lead }] : []
    })
    return found.slice(0, 1).map((leads): [number, Leads] => [at, leads])
  })
  const keys = new Set(lines.flatMap(([, { known }]) => known?.label?.key ?? []))
  return new Map(keys.size > 2 ? lines : [])
}

/**
 * A line that is a name and nothing else: "NEEDS" between other lines, or "EU action needed" among lines of fields,
 * where no editor would have broken the line above.
 */
function nameLine(leaf: Leaf, at: number, amongFields: boolean, vocabulary: Vocabulary): Lead | null {
  const end = leaf.text.indexOf('\n', at)
  const to = end < 0 ? leaf.text.length : end
  if (to - at > 60) return null
  const { known } = moved(lineLeads(slicePhrasing(leaf.nodes, at, to), true, 0, vocabulary), at)
  const isName =
    known?.label?.exact === true && !known.label.shy && /^\P{L}*\p{Lu}/u.test(leaf.text.slice(at))
  if (!isName || known.rest < to) return null
  const above = leaf.text.lastIndexOf('\n', at - 2) + 1
  return isSection(known) ||
    (amongFields && isOfGroup(known.label, fields) && ownLineEnd(leaf.text.slice(above), 60, false) > 0)
    ? known
    : null
}

const leadOf = ({ leads }: Later): Lead | null => leads.known
/** Of a field, or of a kind of EU action. */
const isOfField = (lead: Lead | null): boolean => isOfGroup(lead?.label ?? null, fieldsAndKinds)

/** Lines of plain fields that an editor ran together: only where three or more names of fields leave no doubt. */
function withoutRun(found: readonly Later[], first: Lead | null): Later[] {
  const isRun = ({ kind }: Later) => kind === 'run'
  const run: Later[] = []
  for (const one of found.filter(isRun)) {
    const last = run.at(-1)
    if (!last || one.at >= (last.leads.known?.rest ?? 0)) run.push(one)
  }
  const keys = new Set([...run.map(({ leads }) => leads.known?.label?.key), first?.label?.key])
  const isKept = keys.size > 2 && keys.size === run.length + 1
  return found.filter((one) => !isRun(one) || (isKept && run.includes(one)))
}

const runsOn = (first: Lead | null): boolean =>
  first !== null && first.style === 'plain' && first.parted && isOfGroup(first.label, fields)

function isSure({ kind, at }: Cut, leads: Leads, first: Lead | null, text: string): boolean {
  const lead = leads.known ?? leads.unknown
  if (!lead) return false
  const begins = /^[\s*]*[\p{Lu}\p{N}→✓]|^\p{Extended_Pictographic}/u.test(text.slice(at))
  switch (kind) {
    case 'line':
      if (isBoldLabel(lead, text)) return true
      return lead.parted && ((begins && leads.known !== null) || lead.style === 'bold')
    case 'bold':
      return lead.parted && leads.known !== null && lead.style === 'bold' && begins
    case 'run':
      return lead.parted && isWholeField(lead)
    default:
      return lead.parted && first !== null && isNextField(lead, first, kind)
  }
}

/** "**Speakers**" as a line of its own. */
function isBoldLabel(lead: Lead, text: string): boolean {
  const isWhole = /^\s*(?:\n|$)/u.test(text.slice(lead.rest))
  return isWhole && lead.style === 'bold' && lead.label?.exact === true
}

/** The name of a field with at most two words more. */
function isWholeField({ label, text }: Lead): boolean {
  if (!label?.exact || label.shy || !fields.has(label.key)) return false
  return wordsOf(text).length <= wordsOf(label.alias).length + 2
}

/** The cuts of a paragraph, those before small letters only where three names of fields leave no doubt. */
function provenCuts(leaf: Leaf, first: Lead | null, vocabulary: Vocabulary): readonly Cut[] {
  const cuts = cutsOf(leaf)
  if (!cuts.some(({ low }) => low)) return cuts
  const named = cuts.map(({ at }) => {
    const { known } = lineLeads(slicePhrasing(leaf.nodes, at), false, 0, vocabulary)
    return known?.parted && known.label?.exact && fields.has(known.label.key) ? known.label.key : null
  })
  const keys = new Set<LabelKey | null>([...named, first?.label?.key ?? null])
  keys.delete(null)
  const isProven =
    keys.size > 2 || (leaf.ofDisruptions && keys.size > 1 && arePairOfLow(leaf, cuts, named, vocabulary))
  return cuts.filter(({ low }, index) => !low || (isProven && named[index] !== null))
}

/**
 * "no dye – where: BE – stage: retail": in a line that a dash or a bar parts into a title and two fields, and nothing else,
 * of which one at least says what its name asks for. "where: the mills are" goes on with prose.
 */
const arePairOfLow = (
  { text }: Leaf,
  cuts: readonly Cut[],
  named: readonly (LabelKey | null)[],
  vocabulary: Vocabulary,
): boolean =>
  cuts.length === 2 &&
  cuts.every(({ kind, low }) => low && kind === 'part') &&
  !named.includes(null) &&
  text.slice(cuts[0]?.at).split(parted).length === 2 &&
  cuts.some(({ at }, index) => {
    const value = text.slice(text.indexOf(':', at) + 1, cuts[index + 1]?.start).trim()
    return asksFor[named[index] as LabelKey]?.(value, vocabulary) === true
  })

/** What leaves no doubt that a value is of its field. */
const asksFor: Partial<Record<LabelKey, (value: string, vocabulary: Vocabulary) => boolean>> = {
  source: areNames,
  geographicalImpact: areOnlyPlaces,
  valueChainStage: (value, vocabulary) => activitiesIn(value, vocabulary).length > 0 && isBrief(value),
  timeFrame: isTimeFrame,
}

const isBrief = (value: string): boolean => wordsOf(value).length < 5

const parted = /\s(?:[–—|]|-{1,3})\s|[;•·]\s/u

/** "Source: A. Evidence: B": fields one after the other in one line, each with a name that is sure. */
function isNextField(lead: Lead, first: Lead, kind: Cut['kind']): boolean {
  const { label } = lead
  if (!label?.exact) return false
  // After a full stop prose may go on: "Source of this: …" is no "Source: …", but "Solutions so far: …" are such.
  const more = listed.has(label.key) ? 2 : 1
  const isShort = wordsOf(lead.text).length <= wordsOf(label.alias).length + more
  const isSureName = kind !== 'sentence' || (!label.shy && isShort)
  return (
    isSureName &&
    lead.style === first.style &&
    groups.some((keys) => isOfGroup(label, keys) && isOfGroup(first.label, keys))
  )
}

const isOfGroup = (label: Label | null, keys: ReadonlySet<LabelKey>): boolean =>
  label !== null && meanings(label).some((key) => keys.has(key))

const fields: ReadonlySet<LabelKey> = new Set<LabelKey>([...fieldKeys, 'recommendation'])
const fieldsAndKinds: ReadonlySet<LabelKey> = new Set<LabelKey>([...fields, ...kindKeys])
const listed: ReadonlySet<LabelKey> = new Set<LabelKey>(['needs', 'solutions'])
const groups: readonly ReadonlySet<LabelKey>[] = [
  fields,
  new Set<LabelKey>(headKeys),
  new Set<LabelKey>(kindKeys),
  listed,
]

// --- lists and quotations -------------------------------------------------------------------------------------------

/** What is known of a list or quotation whose leaves may be fields. */
interface Opening {
  fields: number
  begins: boolean
  siblings: boolean
  /** Only the last item of a numbered list is more: the heading of the next section. */
  only: unknown
}

type Raw = ReadonlyMap<Leaf, readonly Unit[]>

/** The lists and quotations whose items seem to be fields or sections, rather than things said. */
function openContainers(leaves: readonly Leaf[], raw: Raw): Map<unknown, Opening> {
  const members = new Map<unknown, Map<unknown, Unit[]>>()
  for (const leaf of leaves) {
    for (const [index, container] of leaf.path.entries()) {
      if (container.type === 'listItem') continue
      const part = container.type === 'list' ? leaf.path[index + 1] : leaf
      const parts = members.get(container) ?? new Map<unknown, Unit[]>()
      members.set(container, parts)
      const units = parts.get(part) ?? []
      parts.set(part, units)
      units.push(...(raw.get(leaf) ?? []))
    }
  }
  const open = new Map<unknown, Opening>()
  for (const [container, parts] of members) {
    const found = openingOf(container as RootContent, [...parts])
    if (found) open.set(container, found)
  }
  // Each definition may be a list by itself: where some define fields, all do.
  const definitions = [...members].filter(([container]) => isDefinitions(container))
  const [first] = definitions
  const found =
    first &&
    openingOf(
      first[0] as RootContent,
      definitions.flatMap(([, parts]) => [...parts]),
    )
  if (found) for (const [container] of definitions) open.set(container, found)
  return open
}

const isDefinitions = (container: unknown): boolean =>
  (container as RootContent).type === 'list' && (container as List).data?.definitions === true

function openingOf(
  container: RootContent,
  parts: readonly (readonly [unknown, readonly Unit[]])[],
): Opening | null {
  const all = parts.flatMap(([, units]) => units.map(({ leads }) => leads.known))
  const firsts = parts.map(([, units]) => units[0]?.leads.known ?? null)
  const keys = new Set(all.flatMap((lead) => fieldsOf(lead)))
  const begins = all.some((lead) => lead?.item?.key === 'disruption' || lead?.label?.key === 'disruption')
  const base: Opening = {
    fields: keys.size,
    begins: begins || (parts.length <= 2 && firsts.some(isSection)),
    siblings: parts.length > 1,
    only: null,
  }
  // "> **Conceptual framework**" above what it says: a notebook's callout with a title.
  const isTitled = (lead: Lead | null) => isSection(lead) && lead?.style === 'bold' && !lead.parted
  if (container.type === 'blockquote') {
    // "> Pending: …" is a part of the notes by itself.
    const isApart = firsts.some((lead) => isAside(lead) && lead?.parted)
    // Or a title of the rapporteur's own above three fields.
    return isApart || firsts.some(isField) || keys.size > 2 || isTitled(firsts[0] ?? null)
      ? { ...base, begins: base.begins || isApart }
      : null
  }
  const known = firsts.filter(isField)
  if (isDefinitions(container) && known.length > 0) return base
  const kinds = new Set(known.map((lead) => lead?.label?.key ?? lead?.item?.number))
  const titles = parts.filter(
    ([, [first, second]], index) =>
      isSection(firsts[index] ?? null) && (parts.length === 1 || second || first?.leads.known?.parted),
  )
  const first = firsts[0] ?? null
  // "🎤 Speakers" above those who spoke, each with a picture for a bullet.
  const isHeaded =
    first?.label?.exact === true && isField(first) && first.rest >= (parts[0]?.[1][0]?.leaf.text.length ?? 0)
  // "1. no ports" with "source: …", "evidence: …" in the lines below it.
  const within = parts.filter(
    ([, units]) => new Set(units.slice(1).flatMap(({ leads }) => fieldsOf(leads.known))).size > 1,
  )
  // "1. Attendance", "2. Apologies", "3. Disruptions reported", each with lines below: a report's headings.
  const headed = parts.filter(([, units]) => headsLines(units))
  const isReport =
    (container as List).ordered === true &&
    headed.length >= Math.min(2, parts.length) &&
    headed.length * 2 >= parts.length
  if (isReport) return { ...base, begins: true }
  const isOpen =
    (known.length > 0 && known.length * 2 >= parts.length) ||
    kinds.size > 1 ||
    isHeaded ||
    (within.length > 0 && within.length * 2 >= parts.length)
  if (isOpen || (titles.length > 0 && titles.length * 2 >= parts.length)) return base
  const last = parts.at(-1)
  const isLast =
    (container as List).ordered &&
    parts.length > 1 &&
    last?.[1].length === 1 &&
    isSection(firsts.at(-1) ?? null) &&
    !firsts.at(-1)?.parted &&
    !firsts.slice(0, -1).some(isSection)
  return isLast ? { ...base, begins: true, only: last[0] } : null
}

/** A line that is the name of a section, of people or of an aside, above lines of its item. */
function headsLines([first, second]: readonly Unit[]): boolean {
  const label = first?.leads.known?.label
  if (!first || !second || first.leaf !== second.leaf || !label?.exact || label.shy) return false
  return (
    (isSectionKey(label.key) || ofPeople.has(label.key) || isAside(first.leads.known)) && isWholeUnit(first)
  )
}

const isWholeUnit = ({ leaf, leads, end }: Unit): boolean =>
  leaf.text.slice(leads.known?.rest ?? 0, end).trim() === ''

const fieldLike: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...fieldKeys,
  ...headKeys,
  'disruption',
  'recommendation',
])

const fieldsOf = (lead: Lead | null): LabelKey[] =>
  (lead?.label ? meanings(lead.label) : []).filter((key) => fields.has(key)).slice(0, 1)

export const meanings = ({ key, also }: Label): LabelKey[] => [key, ...also]

/** Whether a lead is what only a field or a disruption leads with. */
export function isField(lead: Lead | null): boolean {
  return (
    lead !== null &&
    (lead.item?.key === 'disruption' ||
      (lead.label !== null && meanings(lead.label).some((key) => fieldLike.has(key))))
  )
}

/** "> Pending: …" */
const isAside = (lead: Lead | null): boolean =>
  lead?.label?.exact === true && meanings(lead.label).includes('aside')

const isSection = (lead: Lead | null): boolean => isSectionKey(lead?.label?.key ?? null)

/** The units of a leaf as the lists around it allow: in one that is not open only the lines that end an item lead. */
function within(
  leaf: Leaf,
  units: readonly Unit[],
  open: ReadonlyMap<unknown, Opening>,
  isLast: boolean,
  vocabulary: Vocabulary,
): Unit[] {
  const around = leaf.path.filter(({ type }) => type !== 'listItem')
  if (around.length === 0) return [...units]
  const openings = around.map((container) => open.get(container))
  const isOpen = openings.every(
    (opening) => opening && (opening.only === null || leaf.path.includes(opening.only as never)),
  )
  const last = openings.at(-1)
  if (isOpen && last) {
    const isNumbered = around.at(-1)?.type === 'list' && (around.at(-1) as List).ordered === true
    return units.map((unit) => ({
      ...unit,
      leads: isNumbered ? marked(unit.leads) : asked(unit, leaf, last.fields, vocabulary),
      sibling: unit.sibling || last.siblings,
      fields: last.fields,
      begins: last.begins,
    }))
  }
  return closed(leaf, units, isLast, vocabulary)
}

/** "- Who pays? Producers", "- payer: producers" among items that are fields. */
function asked({ leads, start }: Unit, { nodes }: Leaf, fields: number, vocabulary: Vocabulary): Leads {
  return noLead(leads) && start === 0 && fields > 2
    ? { ...noLeads, unknown: questionLead(nodes, true, vocabulary) ?? lowLead(nodes, vocabulary) }
    : leads
}

function marked({ known, unknown, title }: Leads): Leads {
  const mark = (lead: Lead | null) => lead && { ...lead, marked: true }
  return { known: mark(known), unknown: mark(unknown), title: mark(title) }
}

/** An item that is one unit, unless a line that only Markdown counts to it begins a field or section. */
function closed(leaf: Leaf, units: readonly Unit[], isLast: boolean, vocabulary: Vocabulary): Unit[] {
  if (leaf.nodes.length === 0) return [...units]
  const isListed = leaf.path.some(({ type }) => type === 'list')
  const first = units[0]?.leads.known ?? null
  const cut =
    isListed && !isField(first)
      ? cutsOf(leaf).find(
          ({ kind, at }) =>
            kind === 'line' &&
            ((isOutside(leaf, at) && nameLine(leaf, at, true, vocabulary) !== null) ||
              (isLast && signsOff(leaf.text.slice(at).trim(), vocabulary)) ||
              endsItem(slicePhrasing(leaf.nodes, at), vocabulary)),
        )
      : undefined
  if (!cut) return [unitOf(leaf, 0, leaf.text.length, noLeads)]
  const tail = unitsOfLines(leaf, cut.at, leaf.text.length, 0, vocabulary)
  return [unitOf(leaf, 0, cut.at, noLeads), ...tail]
}

/** Whether the last line of an item stands at the margin: one that is indented is of the item. */
const isOutside = ({ node, text }: Leaf, at: number): boolean =>
  node.position?.end.column === text.slice(at).trimEnd().length + 1

/** A line with the name of a field or section, which no item of a list goes on with. */
function endsItem(nodes: readonly PhrasingContent[], vocabulary: Vocabulary): boolean {
  const { known } = lineLeads(nodes, false, 0, vocabulary)
  const line = phrasingText(nodes).split('\n', 1)[0] ?? ''
  // "4. Solutions" right below an item.
  const heading = /^\d{1,2}[.)]\s+(.+)$/u.exec(line)?.[1]
  const named = heading ? vocabulary.label(heading) : null
  if (named?.exact && isSectionKey(named.key)) return true
  if (!known?.parted) return false
  const isLow = !/^[\s*]*[\p{Lu}\p{N}]/u.test(line.replace(leadSign, ''))
  // A label in small letters ends an item where nothing stands after it in its line, or the next line has one too.
  if (isLow && !isBare(known, line) && !beginsLabel(nodes, line.length + 1, vocabulary)) return false
  if (known.item) return known.item.key === 'disruption' && !known.item.loose
  const { label } = known
  return (
    label?.exact === true &&
    !label.shy &&
    (fields.has(label.key) || isSectionKey(label.key) || headEnds.has(label.key))
  )
}

const isBare = ({ rest }: Lead, line: string): boolean => line.slice(rest).trim() === ''

function beginsLabel(nodes: readonly PhrasingContent[], from: number, vocabulary: Vocabulary): boolean {
  const next = slicePhrasing(nodes, from)
  const { known } = next.length > 0 ? lineLeads(next, false, 0, vocabulary) : noLeads
  return known?.parted === true && known.label?.exact === true && fields.has(known.label.key)
}

/** What is said of the session, which no item goes on with. */
const headEnds: ReadonlySet<LabelKey> = new Set<LabelKey>([
  'date',
  'recording',
  'speakers',
  'moderators',
  'workingFormat',
])
