import type { PhrasingContent } from 'mdast'
import type { Assigned } from './assign.ts'
import {
  type DisruptionDraft,
  type Draft,
  disruptionNumbered,
  emptyDraft,
  type Group,
  type NameDraft,
  type OtherDraft,
  type Piece,
} from './draft.ts'
import type { Lead } from './evidence/lead.ts'
import type { Unit } from './evidence/unit.ts'
import { isFieldKey, isHeadKey } from './languages/language.ts'
import type { Container } from './segments/leaf.ts'
import { ownLineEnd } from './segments/own-line.ts'
import { span } from './tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from './tree/phrasing.ts'

/** Where what comes next is put. */
interface Cursor {
  draft: Draft
  slot: Piece[]
  base: readonly Container[]
}

/** Puts each unit where its role says it belongs. */
export function collect(assigned: readonly Assigned[], taken: readonly Unit[]): Draft {
  const draft = emptyDraft()
  for (const unit of taken) draft.taken.push(unit.leaf.text)
  const place: Cursor = { draft, slot: draft.loose, base: [] }
  for (const one of assigned) put[one.role](one, place)
  for (const groups of [draft.needs, draft.solutions]) {
    settle(groups, place)
    settleEach(groups, draft)
  }
  return draft
}

// --- pieces ---------------------------------------------------------------------------------------------------------------

function pieceOf({ unit, lead }: Pick<Assigned, 'unit' | 'lead'>, base: readonly Container[]): Piece {
  const { leaf, start, end } = unit
  const whole = [{ leaf, start, end }]
  if (!lead) return { lead, name: [], value: whole, whole, base }
  return {
    lead,
    name: trimPhrasing(slicePhrasing(leaf.nodes, lead.from, lead.to)),
    value: rest(unit, lead.rest),
    whole,
    base,
  }
}

/** What follows a label, without the bullet that may begin it. */
function rest({ leaf, end }: Unit, from: number): Piece['value'] {
  const text = leaf.text.slice(from, end)
  const bullet = /^\s*[-–—•]\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0
  return text.trim() === '' ? [] : [{ leaf, start: from + bullet, end }]
}

/** What goes on with a piece that has no lead is one with it. */
function add(piece: Piece, { slot }: Cursor): void {
  const last = slot.at(-1)
  if (last && !last.lead && !piece.lead && last.base === piece.base) {
    last.value.push(...piece.value)
    if (last.whole !== last.value) last.whole.push(...piece.whole)
  } else slot.push({ ...piece, value: [...piece.value], whole: [...piece.whole] })
}

/** The words of a label or marker, which are no value. */
function take({ unit, lead }: Assigned, { draft }: Cursor): void {
  if (lead) draft.taken.push(unit.leaf.text.slice(unit.start, lead.rest))
}

/** The number or sign before a lead's words. */
function takeMarker({ unit, lead }: Assigned, { draft }: Cursor): void {
  if (lead)
    draft.taken.push(unit.leaf.text.slice(unit.start, lead.from), unit.leaf.text.slice(lead.to, lead.rest))
}

function note({ unit, lead }: Assigned, { draft }: Cursor): void {
  if (lead && !lead.implied) draft.labels.push({ lead, place: placeOf(unit) })
}

const placeOf = ({ leaf, start, end }: Unit) =>
  span(slicePhrasing(leaf.nodes, start, end)) ?? leaf.node.position ?? undefined

/** A place for the value of a label, whose own rest is the first of it. */
function enter(slot: Piece[], one: Assigned, place: Cursor): void {
  place.slot = slot
  place.base = one.unit.leaf.path
  const value = rest(one.unit, one.lead?.rest ?? one.unit.start)
  if (value.length > 0) add({ lead: null, name: [], value, whole: value, base: place.base }, place)
}

const asideOf = (expected: string, { draft }: Cursor): Piece[] => {
  const pieces: Piece[] = []
  draft.asides.push({ pieces, expected })
  return pieces
}

// --- roles ----------------------------------------------------------------------------------------------------------------

type Put = (one: Assigned, place: Cursor) => void

const put: Record<Assigned['role'], Put> = {
  name: putName,
  head: putHead,
  section: putSection,
  disruption: putDisruption,
  named: putNamed,
  listed: putListed,
  bare: putListed,
  group: putGroup,
  field: putField,
  kind: putKind,
  item: putItem,
  other: putOther,
  part: putPart,
  aside: putAside,
  on: putOn,
  under: putUnder,
}

function putName(one: Assigned, place: Cursor): void {
  const { lead } = one
  if (!lead) return
  const { draft } = place
  const isCaption = lead.label?.key === 'caption'
  // "Minutes – Alliance", "Minutes – 9 July 2020": what follows is a name or a date.
  const own =
    isCaption && lead.rest < lead.to + 1 + one.unit.end && hasRest(one)
      ? { ...lead, from: lead.rest, to: one.unit.end, rest: one.unit.end }
      : lead
  if (own === lead) takeMarker(one, place)
  else draft.taken.push(one.unit.leaf.text.slice(one.unit.start, own.from))
  const whole =
    own.to < own.rest || own.rest < one.unit.end ? { ...own, to: one.unit.end, rest: one.unit.end } : own
  const name: NameDraft = {
    ...pieceOf({ unit: one.unit, lead: whole }, []),
    lead: own,
    isLate: draft.heads.size > 0,
    below: [],
  }
  draft.names.push(name)
  place.slot = name.below
  place.base = []
}

const hasRest = ({ unit, lead }: Assigned): boolean =>
  unit.leaf.text.slice(lead?.rest, unit.end).trim() !== ''

function putHead(one: Assigned, place: Cursor): void {
  const { draft } = place
  const { key } = one
  if (!isHeadKey(key)) return
  const slot = draft.heads.get(key) ?? []
  draft.heads.set(key, slot)
  if (key !== 'title' && key !== 'series') draft.recognised = true
  note(one, place)
  place.slot = slot
  place.base = one.unit.leaf.path
  slot.push(pieceOf(one, place.base))
  // "## Ecosystem: Health" begins a part of the notes.
  if (one.after.where === 'disruptions') {
    place.slot = asideOf('a disruption', place)
    place.base = []
  }
}

/** "§ 4. A barge": a number that goes on from section to section is no part of what they say. */
function putOn({ unit, before, after }: Assigned, place: Cursor): void {
  const isOfSection = before.where === 'framework' || before.where === 'needs' || before.where === 'solutions'
  const start = isOfSection ? unit.at : unit.start
  place.draft.taken.push(unit.leaf.text.slice(unit.start, start))
  const lead = after.where === 'head' ? ownLabel(unit) : null
  add(pieceOf({ unit: { ...unit, start }, lead }, place.base), place)
}

/** "Nieobecny: Jan Kos" among labels of the session names nothing, whatever its label means. */
const ownLabel = ({ own, leads }: Unit): Lead | null => (own ? leads.unknown : null)

function putUnder(one: Assigned, place: Cursor): void {
  const { draft } = place
  const { where } = one.after
  if (where === 'head') place.slot = draft.names.at(-1)?.below ?? draft.loose
  else if (where === 'disruption') place.slot = draft.disruptions.at(-1)?.lead ?? draft.loose
  else place.slot = asideOf('a section of a session', place)
  place.base = []
  putOn(one, place)
}

function putSection(one: Assigned, place: Cursor): void {
  const { draft } = place
  const { lead, after } = one
  draft.recognised = true
  if (lead?.style === 'heading') draft.sectionDepth ??= lead.depth
  note(one, place)
  take(one, place)
  if (after.where === 'framework') enter(draft.framework, one, place)
  else if (after.where === 'needs' || after.where === 'solutions')
    enter(groupOf(after.where, null, draft).pieces, one, place)
  else enter(asideOf('a disruption', place), one, place)
}

function groupOf(key: 'needs' | 'solutions', disruption: number | null, draft: Draft): Group {
  const group: Group = { disruption, after: draft.disruptions.length, pieces: [] }
  draft[key].push(group)
  return group
}

function open(one: Assigned, title: PhrasingContent[], place: Cursor): DisruptionDraft {
  const { draft } = place
  const disruption: DisruptionDraft = {
    number: draft.disruptions.length + 1,
    written: one.lead?.item?.number ?? one.lead?.row ?? null,
    title,
    place: placeOf(one.unit),
    fields: new Map(),
    names: new Map(),
    other: [],
    needs: [],
    solutions: [],
    lead: [],
  }
  draft.disruptions.push(disruption)
  draft.recognised = true
  place.slot = disruption.lead
  place.base = one.unit.leaf.path
  return disruption
}

function putDisruption(one: Assigned, place: Cursor): void {
  const { unit, lead } = one
  if (!lead) return
  note(one, place)
  if (lead.form === 'title') {
    takeMarker(one, place)
    const title = trimPhrasing(slicePhrasing(unit.leaf.nodes, lead.from, lead.to))
    // "**No freight.** Source: …": in a line with what follows, the stop only ends it.
    open(one, unit.end < unit.leaf.text.trimEnd().length ? withoutStop(title) : title, place)
    return
  }
  take(one, place)
  const title = trimPhrasing(slicePhrasing(unit.leaf.nodes, lead.rest, unit.end))
  const goesOn = unit.end < unit.leaf.text.trimEnd().length
  const end = lead.style === 'heading' ? 0 : boldEnd(title) || lineEnd(title, goesOn)
  const below = end > 0 ? trimPhrasing(slicePhrasing(title, end)) : []
  if (below.length === 0) {
    // That of an abbreviation is its own.
    const isApart = end > 0 || unit.end < unit.leaf.text.length
    const isStopped = isApart && /\p{L}{4}\.\s*$/u.test(phrasingText(title))
    open(one, isStopped ? withoutStop(title) : title, place)
    return
  }
  openAbove(one, slicePhrasing(title, 0, end), below, place)
}

/** A title that is set apart in its line without the stop that it ends with. */
function withoutStop(title: PhrasingContent[]): PhrasingContent[] {
  const name = phrasingText(title).replace(/(?<![\s.])[\s.]+$/u, '')
  return slicePhrasing(title, 0, name.length)
}

/** Where the bold or the italics end that a title begins with. */
function boldEnd([mark]: readonly PhrasingContent[]): number {
  return mark?.type === 'strong' || mark?.type === 'emphasis' ? phrasingText([mark]).length : 0
}

/**
 * Where the first line of a title ends, if no editor would have broken it there and a sentence follows, or fields that
 * stand on lines of their own: `isAbove`.
 */
function lineEnd(title: readonly PhrasingContent[], isAbove: boolean): number {
  const text = phrasingText(title)
  const isParted = isAbove || /[.!?]$/u.test(text.trimEnd())
  return isParted ? ownLineEnd(text, isAbove ? 60 : 50, false) : 0
}

function putNamed(one: Assigned, place: Cursor): void {
  const { unit, lead } = one
  const disruption = place.draft.disruptions.at(-1)
  if (!disruption) return
  if (lead?.form === 'title') takeMarker(one, place)
  else if (lead) take(one, place)
  const from = lead === null ? unit.start : lead.form === 'title' ? lead.from : lead.rest
  disruption.title = trimPhrasing(
    slicePhrasing(unit.leaf.nodes, from, lead?.form === 'title' ? lead.to : unit.end),
  )
}

function putListed(one: Assigned, place: Cursor): void {
  const { leaf, start, at, end } = one.unit
  place.draft.taken.push(leaf.text.slice(start, at))
  const title = trimPhrasing(slicePhrasing(leaf.nodes, at, end))
  // A stop or colon only parts it from the fields that go on in its line.
  const isWhole = end >= leaf.text.trimEnd().length
  const first = boldEnd(title) || lineEnd(title, !isWhole)
  const below = first > 0 ? trimPhrasing(slicePhrasing(title, first)) : []
  if (below.length > 0) {
    openAbove(one, slicePhrasing(title, 0, first), below, place)
    return
  }
  const length = isWhole
    ? Number.POSITIVE_INFINITY
    : phrasingText(title).replace(/(?<![\s.:])[\s.:]+$/u, '').length
  open(one, slicePhrasing(title, 0, length), place)
}

/** "**Disruption 1: queues.** Trucks wait.": a title, and what is told right below or behind it. */
function openAbove(one: Assigned, title: PhrasingContent[], below: PhrasingContent[], place: Cursor): void {
  const { leaf, start, end } = one.unit
  const disruption = open(one, withoutStop(title), place)
  const from = leaf.text.indexOf(phrasingText(below), one.lead?.rest ?? start)
  const value = [{ leaf, start: from, end }]
  disruption.lead.push({ lead: null, name: [], value, whole: value, base: place.base })
}

function putGroup(one: Assigned, place: Cursor): void {
  const { lead, before, unit } = one
  const { draft } = place
  if (before.where !== 'needs' && before.where !== 'solutions') return
  const disruption = disruptionNumbered(lead?.item?.number, draft.disruptions)
  if (disruption) take(one, place)
  else asideOf('the number of a disruption', place).push(pieceOf({ unit, lead: null }, []))
  const title = phrasingText(disruption?.title ?? [])
  const words = unit.leaf.text.slice(lead?.rest, unit.end).trim()
  const isSame = words.toLowerCase() === title.trim().toLowerCase()
  if (isSame) draft.taken.push(words)
  const group = groupOf(before.where, disruption?.number ?? null, draft)
  if (disruption && !isSame && words !== '')
    group.words = pieceOf({ unit: { ...unit, start: lead?.rest ?? unit.start }, lead: null }, [])
  place.slot = group.pieces
  place.base = unit.leaf.path
}

/**
 * "- Disruption 1: masks" in each line of “Needs” says what is needed; where headings say it, or more stands below any
 * of them, the words name the disruption in their own way.
 */
function settle(groups: readonly Group[], place: Cursor): void {
  const worded = groups.flatMap(({ words, pieces }) => (words ? [{ words, pieces }] : []))
  const areThings = worded.every(({ words, pieces }) => pieces.length === 0 && !isTitle(words))
  for (const { words, pieces } of worded)
    (areThings ? pieces : asideOf('the title of that disruption', place)).push(words)
}

/** “Needs” below each disruption anew, set as its title is, are those of the one above them. */
function settleEach(groups: readonly Group[], { disruptions }: Draft): void {
  const isEach = groups.every(({ disruption, after }, index) => disruption === null && after === index + 1)
  if (!isEach || groups.length < 2 || groups.length !== disruptions.length) return
  for (const group of groups) group.disruption = group.after
}

/** Whether a piece stands alone as a heading does, or all in bold. */
const isTitle = ({ value }: Piece): boolean =>
  value.every(
    ({ leaf, start, end }) =>
      leaf.node.type === 'heading' ||
      trimPhrasing(slicePhrasing(leaf.nodes, start, end)).every(({ type }) => type === 'strong'),
  )

function putField(one: Assigned, place: Cursor): void {
  const { key, before, after } = one
  const { draft } = place
  note(one, place)
  take(one, place)
  if (after.slot === 'needs' || after.slot === 'solutions') {
    enter(draft.disruptions.at(-1)?.[after.slot] ?? [], one, place)
    return
  }
  if (after.count > before.count) openImplied(one, place)
  const field = key === 'recommendation' ? 'recommendations' : key
  const disruption = draft.disruptions.at(-1)
  if (!disruption || !isFieldKey(field)) return
  const slot = disruption.fields.get(field) ?? []
  disruption.fields.set(field, slot)
  if (one.lead && !disruption.names.has(field)) disruption.names.set(field, one.lead.text)
  enter(slot, one, place)
}

/** A disruption that begins with a field: the short paragraph before it is its title, if there is one. */
function openImplied(one: Assigned, place: Cursor): void {
  const last = place.slot.at(-1)
  const title = last && !last.lead ? last.value.at(-1) : undefined
  const text = title ? title.leaf.text.slice(title.start, title.end) : ''
  const isTitle =
    title !== undefined &&
    one.before.where !== 'head' &&
    title.leaf.node.type === 'paragraph' &&
    text.trim().length <= 200 &&
    !/[.:!?]\s*$/u.test(text) &&
    !text.trim().includes('\n')
  if (isTitle) {
    last?.value.pop()
    if (last && last.whole !== last.value) last.whole.pop()
  }
  open(one, isTitle ? trimPhrasing(slicePhrasing(title.leaf.nodes, title.start, title.end)) : [], place)
}

function putKind(one: Assigned, place: Cursor): void {
  const disruption = place.draft.disruptions.at(-1)
  if (!disruption) return
  note(one, place)
  const slot = disruption.fields.get('euActions') ?? []
  disruption.fields.set('euActions', slot)
  if (one.before.slot !== 'euActions') place.base = one.unit.leaf.path
  place.slot = slot
  slot.push(pieceOf(one, place.base))
}

function putItem(one: Assigned, place: Cursor): void {
  const { after, before } = one
  const { draft } = place
  if (after.slot === 'recommendations' && after.where === 'disruption') {
    const disruption = draft.disruptions.at(-1)
    const slot = disruption?.fields.get('recommendations') ?? []
    disruption?.fields.set('recommendations', slot)
    if (before.slot !== 'recommendations') place.base = one.unit.leaf.path
    place.slot = slot
  } else if (after.where !== before.where && (after.where === 'needs' || after.where === 'solutions')) {
    draft.recognised = true
    place.slot = groupOf(after.where, null, draft).pieces
    place.base = one.unit.leaf.path.slice(0, -2)
  }
  place.slot.push(pieceOf(one, place.base))
}

function putOther(one: Assigned, place: Cursor): void {
  const { lead, unit } = one
  const disruption = place.draft.disruptions.at(-1)
  if (!disruption || !lead) return
  place.draft.taken.push(unit.leaf.text.slice(unit.start, lead.from))
  const other: OtherDraft = { label: lead.text, place: placeOf(unit), pieces: [] }
  disruption.other.push(other)
  enter(other.pieces, one, place)
}

function putPart(one: Assigned, place: Cursor): void {
  if (one.before.where === 'framework')
    place.draft.taken.push(one.unit.leaf.text.slice(one.unit.start, one.lead?.from))
  place.slot.push(pieceOf(one, place.base))
}

function putAside(one: Assigned, place: Cursor): void {
  const { unit, lead } = one
  const isField = isFieldKey(unit.leads.known?.label?.key ?? null)
  place.slot = asideOf(isField ? 'the disruption that it is of' : 'a section of a session', place)
  place.base = []
  if (lead) place.draft.taken.push(unit.leaf.text.slice(unit.start, lead.from))
  place.slot.push(pieceOf({ unit: { ...unit, start: lead?.from ?? unit.start }, lead: null }, []))
}
