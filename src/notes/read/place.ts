import type { List, RootContent } from 'mdast'
import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import {
  type FieldKey,
  fieldKeys,
  type HeadKey,
  headKeys,
  kindKeys,
  type LabelKey,
  type SectionKey,
  sectionKeys,
} from '../languages/language.ts'
import { paragraph, span } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { dateLine } from '../values/date.ts'
import { type DisruptionDraft, type Draft, emptyDraft } from './draft.ts'
import { type Lead, labelDepth, type Style } from './lead.ts'
import { type Piece, piecesOf } from './piece.ts'

/** Where the reader stands, and where what it reads next belongs. */
interface State {
  vocabulary: Vocabulary
  draft: Draft
  where: 'head' | SectionKey | 'disruption' | 'unknown'
  disruption: DisruptionDraft | null
  field: FieldKey | 'needs' | 'solutions' | 'other' | null
  slot: Piece[]
  /** How the heading of the section is written. */
  section: Pick<Lead, 'style' | 'depth' | 'marked'> | null
  /** The head's label whose value is being read, or a part of it that has no place in the model. */
  head: HeadKey | 'aside' | null
  /** How the last field's label was set. */
  labelStyle: Style | null
}

/** A piece with a lead, among its neighbours. */
interface Turn {
  piece: Piece
  lead: Lead
  /** The pieces after it. */
  ahead: readonly Piece[]
  before: Piece | undefined
}

/** Sorts pieces by where they belong. */
export function place(pieces: readonly Piece[], vocabulary: Vocabulary): Draft {
  const draft = emptyDraft()
  const state: State = {
    vocabulary,
    draft,
    where: 'head',
    disruption: null,
    field: null,
    slot: draft.loose,
    section: null,
    head: null,
    labelStyle: null,
  }
  placeAll(pieces, state)
  return draft
}

function placeAll(pieces: readonly Piece[], state: State): void {
  for (const [index, piece] of pieces.entries()) {
    const ahead = pieces.slice(index + 1, index + 60)
    const parts = piece.parts
    if (parts && opens(parts, state)) placeAll(parts, state)
    else if (
      !piece.lead ||
      !placeLead({ piece, lead: piece.lead, ahead, before: pieces[index - 1] }, state)
    ) {
      placeBlock(piece, ahead, state)
    }
  }
}

const fields: ReadonlySet<string> = new Set(fieldKeys)
const heads: ReadonlySet<string> = new Set(headKeys)
const sections: ReadonlySet<string> = new Set(sectionKeys)
const kinds: ReadonlySet<string> = new Set(kindKeys)

const isFieldKey = (key: LabelKey): key is FieldKey => fields.has(key)
const isHeadKey = (key: LabelKey): key is HeadKey => heads.has(key)
const isSectionKey = (key: LabelKey): key is SectionKey => sections.has(key)

/** Whether the items of a list are read as pieces where the reader stands. */
function opens(parts: readonly Piece[], state: State): boolean {
  const labels = parts.flatMap(({ lead }) => (lead?.label ? [lead.label] : []))
  const keys = new Set(labels.map(({ key }) => key))
  const startsDisruption = parts.some(({ lead }) => lead?.item?.key === 'disruption')
  const fieldCount = [...new Set(labels.flatMap(meanings))].filter((key) => fields.has(key)).length
  switch (state.where) {
    case 'head':
      return state.head !== 'workingFormat' && state.head !== 'aside'
    case 'disruption':
    case 'disruptions':
      return true
    case 'framework':
    case 'unknown':
      return (
        startsDisruption ||
        fieldCount >= 3 ||
        (parts.length <= 2 && [...keys].some((key) => sections.has(key)))
      )
    case 'needs':
    case 'solutions':
      return fieldCount >= 3 || [...keys].some((key) => sections.has(key))
  }
}

/** Places a piece by its lead; false where the lead is prose here. */
function placeLead(turn: Turn, state: State): boolean {
  const { lead } = turn
  const done =
    placeItem(turn, state) ||
    (lead.label ? placeLabel(turn, meaning(turn, lead.label, state), state) : placeUnknown(turn, state))
  if (done && (lead.label || lead.item)) state.draft.labels.push(turn.piece)
  return done
}

// --- things with a number ---------------------------------------------------------------------------------------

function placeItem(turn: Turn, state: State): boolean {
  const { lead, piece } = turn
  const key = lead.item?.key
  if (key === undefined) return false
  if (key === 'disruption') return placeNumberedDisruption(turn, state)
  if (key === 'recommendation') {
    if (!state.disruption || (state.where !== 'disruption' && lead.style === 'plain')) return false
    enterField('recommendations', state).push(piece)
    return true
  }
  const section = key === 'need' ? 'needs' : 'solutions'
  if (state.where === 'disruption' && state.disruption && !isSectionHere(turn, section, state)) {
    state.field = section
    state.slot = state.disruption[section]
  } else if (state.where !== section) {
    if (lead.style === 'plain' && state.where === 'framework') return false
    enterSection(section, null, state)
  }
  state.slot.push(piece)
  return true
}

function placeNumberedDisruption(turn: Turn, state: State): boolean {
  const { lead } = turn
  const number = lead.item?.number ?? 0
  if (lead.item?.loose && !isDisruptionHere(turn, state)) return false
  const isListing = state.where === 'needs' || state.where === 'solutions'
  const known = state.draft.disruptions.some((disruption) => disruption.number === number)
  if (isListing && known && fieldsAhead(turn).size === 0) {
    // "Disruption 1" among the needs: those that follow are its needs.
    const group = { disruption: number, pieces: [] }
    state.draft[state.where as 'needs' | 'solutions'].push(group)
    state.slot = group.pieces
    const blocks = turn.piece.blocks
    if (blocks.length > 0 && !sameTitle(blocks, state.draft.disruptions[number - 1])) {
      state.draft.strays.push({ pieces: [valuePiece(turn.piece)], expected: 'the title of that disruption' })
    }
    return true
  }
  if (isListing && lead.style === 'plain') return false
  startDisruption(turn, state)
  return true
}

/** "Problem 1" is a disruption only where one is expected: prose has first problems too. */
function isDisruptionHere(turn: Turn, { where, disruption }: State): boolean {
  const { lead } = turn
  if (fieldsAhead(turn).size > 0 || where === 'disruptions') return true
  return (
    where === 'disruption' &&
    lead.style !== 'plain' &&
    lead.style === disruption?.style &&
    lead.depth <= disruption.depth
  )
}

function sameTitle(blocks: readonly RootContent[], disruption: DisruptionDraft | undefined): boolean {
  const text = blocks
    .map((block) => ('children' in block ? phrasingText(block.children as never) : ''))
    .join(' ')
  return (
    disruption !== undefined &&
    text.trim().toLowerCase() === phrasingText(disruption.title).trim().toLowerCase()
  )
}

function startDisruption({ lead, piece }: Turn, state: State): void {
  const title = trimPhrasing(lead.item || lead.label ? lead.rest : lead.nodes)
  const [bold] = title
  const end = bold?.type === 'strong' ? phrasingText([bold]).length : 0
  const below = end > 0 ? trimPhrasing(slicePhrasing(title, end)) : []
  // "**Disruption 1: queues.** Trucks wait."
  if (lead.style === 'heading' || below.length === 0) openDisruption(title, piece, lead, state)
  else {
    const name = phrasingText(slicePhrasing(title, 0, end)).replace(/[\s.]+$/u, '')
    openDisruption(slicePhrasing(title, 0, name.length), piece, lead, state)
    const rest = [paragraph(below)]
    state.slot.push({ lead: null, blocks: rest, whole: rest, parts: null })
  }
}

function openDisruption(
  title: DisruptionDraft['title'],
  piece: Piece,
  lead: Pick<Lead, 'depth' | 'style'>,
  state: State,
): void {
  const place = span(piece.whole)
  const disruption: DisruptionDraft = {
    number: state.draft.disruptions.length + 1,
    title,
    place: place ?? undefined,
    depth: lead.depth,
    style: lead.style,
    fields: new Map(),
    other: [],
    needs: [],
    solutions: [],
    lead: [],
  }
  state.draft.disruptions.push(disruption)
  state.draft.recognised = true
  state.where = 'disruption'
  state.disruption = disruption
  state.field = null
  state.slot = disruption.lead
  state.head = null
}

// --- labels -----------------------------------------------------------------------------------------------------

const meanings = ({ key, also }: Label): LabelKey[] => [key, ...also]

/** What a label of several meanings is called where the reader stands. */
function meaning({ lead }: Turn, label: Label, { where, disruption }: State): LabelKey {
  const keys = meanings(label)
  if (where === 'head') return keys.find(isHeadKey) ?? label.key
  if (where !== 'disruption' && where !== 'disruptions') return label.key
  const isAbove =
    lead.style === 'heading' && (disruption?.style !== 'heading' || lead.depth <= disruption.depth)
  const own = isAbove ? [] : keys.filter(isFieldKey)
  return own.find((key) => !disruption?.fields.has(key)) ?? own[0] ?? label.key
}

function placeLabel(turn: Turn, key: LabelKey, state: State): boolean {
  if (key === 'caption') return placeCaption(turn, state)
  if (key === 'aside') return placeAside(turn, state)
  if (isSectionKey(key)) return placeSection(turn, key, state)
  if (isFieldKey(key)) return placeField(turn, key, state)
  if (isHeadKey(key)) return placeHead(turn, key, state)
  if (kinds.has(key)) return placeKind(turn, state)
  return placeNoun(turn, key, state)
}

function placeSection(turn: Turn, key: SectionKey, state: State): boolean {
  const { lead, piece } = turn
  const isHeading = lead.style === 'heading' || piece.blocks.length === 0
  if (!isHeading && !lead.parted) return false
  const inProse =
    state.where === 'framework' ||
    state.where === 'unknown' ||
    state.where === 'needs' ||
    state.where === 'solutions'
  if (inProse && !isHeading && lead.style === 'plain' && !lead.label?.sectional) return false
  if (key === 'framework') {
    if (state.where === 'framework') return placeUnknown(turn, state)
    if (state.where === 'disruption' && lead.depth > (state.disruption?.depth ?? 0))
      return placeOther(turn, state)
  }
  if (state.where === 'disruption' && key !== 'disruptions' && !isSectionHere(turn, key, state)) {
    if (key === 'framework') return placeOther(turn, state)
    state.field = key
    state.slot = state.disruption?.[key] ?? []
  } else if (state.where === key && key !== 'framework' && lead.style !== 'heading') {
    // "Needs:" within the needs.
    if (piece.blocks.length > 0) state.slot.push(valuePiece(piece))
    return true
  } else enterSection(key, lead, state)
  if (piece.blocks.length > 0) state.slot.push(valuePiece(piece))
  return true
}

function enterSection(key: SectionKey, lead: Lead | null, state: State): void {
  state.draft.recognised = true
  state.where = key
  state.field = null
  state.head = null
  state.section = lead
  if (lead?.style === 'heading') state.draft.sectionDepth ??= lead.depth
  if (key === 'framework') state.slot = state.draft.framework
  else if (key === 'disruptions') {
    state.disruption = null
    state.slot = []
    state.draft.strays.push({ pieces: state.slot, expected: 'a disruption' })
  } else {
    const group = { disruption: null, pieces: [] }
    state.draft[key].push(group)
    state.slot = group.pieces
  }
}

/** Whether "Needs" or "Solutions" after a disruption is a section of the session rather than a field of it. */
function isSectionHere({ lead, ahead }: Turn, key: SectionKey, { disruption, section }: State): boolean {
  if (!disruption || key === 'framework') return true
  const deeper = lead.style === 'heading' && disruption.style === 'heading' && lead.depth > disruption.depth
  const another = disruptionAhead(ahead)
  if (lead.label?.sectional || (lead.marked && !lead.sibling)) return !(another && deeper)
  if (lead.style === 'heading') return !deeper
  if (lead.parted)
    return section?.style === lead.style && section.depth === labelDepth && !another && !lead.sibling
  // A line of its own that is no heading: like the section's heading, it is a section's.
  return disruption.style !== 'heading' && !another
}

function placeField(turn: Turn, key: FieldKey, state: State): boolean {
  const { lead, piece } = turn
  if (state.where === 'disruption') {
    if (isAlien(turn, state) || isProse(turn, key, state)) return false
    enterField(key, state)
  } else if (state.where === 'disruptions') {
    openImplied(piece, state)
    enterField(key, state)
  } else if (state.where === 'needs' || state.where === 'solutions') {
    const isHeading = lead.style === 'heading' || (lead.style === 'bold' && piece.blocks.length === 0)
    const late = key === 'recommendations' || key === 'euActions'
    if (!isHeading || !late) return false
    if (!lateField(key, state)) return strayHeading(turn, state)
  } else {
    if (fieldsAhead(turn).size + 1 < (state.where === 'framework' ? 3 : 2)) {
      return state.where === 'head' || lead.style !== 'heading' ? false : strayHeading(turn, state)
    }
    openImplied(piece, state)
    enterField(key, state)
  }
  if (!lead.label?.shy) state.labelStyle = lead.style
  if (piece.blocks.length > 0) state.slot.push(valuePiece(piece))
  return true
}

const proseFields: ReadonlySet<string> = new Set<FieldKey | 'other'>([
  'evidence',
  'recommendations',
  'euActions',
  'other',
])

/** "Details: …" goes on with the prose it stands in, unless labels look like that here and this one is new. */
function isProse({ lead, piece }: Turn, key: FieldKey, { field, disruption, labelStyle }: State): boolean {
  if (!lead.label?.shy || lead.style === 'heading' || lead.sibling || piece.blocks.length === 0) return false
  if (field === null || !proseFields.has(field)) return false
  return disruption?.fields.has(key) === true || lead.style !== labelStyle
}

/** A field's name within prose: a plain "Source:" deep in the items of another field. */
function isAlien({ lead }: Turn, state: State): boolean {
  return lead.style === 'plain' && !lead.parted && state.field !== null && !lead.label?.exact
}

/** A field whose section comes after the disruptions: of the only disruption, or of the last that still lacks it. */
function lateField(key: FieldKey, state: State): boolean {
  const { disruptions } = state.draft
  const last = disruptions.at(-1)
  if (
    !last ||
    (disruptions.length > 1 &&
      (last.fields.has(key) || disruptions.every(({ fields: had }) => !had.has(key))))
  )
    return false
  state.where = 'disruption'
  state.disruption = last
  enterField(key, state)
  return true
}

function enterField(key: FieldKey, state: State): Piece[] {
  const slot = state.disruption?.fields.get(key) ?? []
  state.disruption?.fields.set(key, slot)
  state.where = 'disruption'
  state.field = key
  state.slot = slot
  return slot
}

/** A disruption that begins with a field: the short paragraph before it is its title, if there is one. */
function openImplied(piece: Piece, state: State): void {
  const slot = state.slot
  const last = slot.at(-1)
  const [block] = last?.whole ?? []
  const isTitle =
    last &&
    !last.lead &&
    last.whole.length === 1 &&
    block?.type === 'paragraph' &&
    isShort(phrasingText(block.children))
  if (isTitle && state.where !== 'head') slot.pop()
  if (state.where === 'disruptions') strayAll(slot, 'a disruption', state)
  openDisruption(
    isTitle && state.where !== 'head' ? block.children : [],
    piece,
    { depth: labelDepth, style: 'plain' },
    state,
  )
}

const isShort = (text: string): boolean =>
  text.length <= 200 && !/[.:!?]\s*$/u.test(text) && !text.trim().includes('\n')

/** Kinds of action are read with their field; outside of it they begin it. */
function placeKind({ lead, piece }: Turn, state: State): boolean {
  if (state.where !== 'disruption' || !state.disruption) return false
  if (state.field !== 'euActions') {
    if (!lead.parted && lead.style === 'plain') return false
    if (lead.label?.exact === false) return false
    enterField('euActions', state)
  }
  state.slot.push(piece)
  return true
}

/** "Disruption: …", "Need: …" without a number. */
function placeNoun(turn: Turn, key: LabelKey, state: State): boolean {
  const { lead, piece } = turn
  if (key === 'disruption') {
    if (
      state.where === 'needs' ||
      state.where === 'solutions' ||
      (state.where === 'framework' && lead.style === 'plain')
    )
      return false
    startDisruption(turn, state)
    return true
  }
  if (key === 'recommendation') return placeField(turn, 'recommendations', state)
  const section = key === 'need' ? 'needs' : 'solutions'
  if (state.where === section) {
    state.slot.push(piece)
    return true
  }
  return placeSection(turn, section, state)
}

function placeHead(turn: Turn, key: HeadKey, state: State): boolean {
  const { lead, piece } = turn
  if (state.where === 'disruption') {
    if (key === 'title' && state.disruption && state.disruption.title.length === 0 && state.field === null) {
      state.disruption.title = trimPhrasing(lead.rest)
      return true
    }
    if (!people.has(key) && key !== 'recording' && key !== 'workingFormat') return placeOther(turn, state)
    if (
      lead.style !== 'heading' &&
      (lead.style === 'plain' || piece.blocks.length > 0) &&
      !isRecordingLine(turn, key)
    )
      return placeOther(turn, state)
    if (lead.style === 'heading' && lead.depth > (state.disruption?.depth ?? 0))
      return placeOther(turn, state)
  }
  const isProse = state.where !== 'head' && lead.style === 'plain' && !isRecordingLine(turn, key)
  if (isProse && state.where !== 'disruptions') return false
  if (key === 'title' || key === 'series' ? lead.rest.length === 0 && state.where !== 'head' : false)
    return false
  const slot = state.draft.heads.get(key) ?? []
  state.draft.heads.set(key, slot)
  if (key !== 'title' && key !== 'series') state.draft.recognised = true
  if (state.where !== 'head') state.where = 'unknown'
  state.head = key
  state.field = null
  state.slot = slot
  slot.push(piece)
  return true
}

function isRecordingLine({ piece }: Turn, key: HeadKey): boolean {
  const [block] = piece.whole
  return key === 'recording' && block?.type === 'paragraph' && block.children.length <= 4
}

// --- leads that no vocabulary has ---------------------------------------------------------------------------------

function placeUnknown(turn: Turn, state: State): boolean {
  const { lead, piece } = turn
  if (lead.parted && lead.style !== 'heading') return placeUnknownLabel(turn, state)
  switch (state.where) {
    case 'head':
      state.draft.headings.push({
        text: lead.text,
        nodes: lead.nodes,
        whole: piece.whole,
        depth: lead.depth,
        style: lead.style,
        isLate: state.draft.heads.size > 0,
        below: [],
      })
      state.slot = state.draft.headings.at(-1)?.below ?? []
      state.head = null
      return true
    case 'framework':
      if (beginsDisruption(turn, state)) startDisruption(turn, state)
      else state.slot.push(piece)
      return true
    case 'disruptions':
      if (
        lead.style === 'heading' &&
        state.section?.style === 'heading' &&
        lead.depth < state.section.depth &&
        fieldsAhead(turn).size === 0
      )
        return strayHeading(turn, state)
      strayAll(state.slot, 'a disruption', state)
      startDisruption(turn, state)
      return true
    case 'disruption':
      return placeInDisruption(turn, state)
    case 'needs':
    case 'solutions':
      if (beginsDisruption(turn, state)) startDisruption(turn, state)
      else if (
        lead.style === 'heading' &&
        state.section?.style === 'heading' &&
        lead.depth <= state.section.depth
      )
        return strayHeading(turn, state)
      else state.slot.push(piece)
      return true
    case 'unknown':
      if (beginsDisruption(turn, state)) {
        startDisruption(turn, state)
        return true
      }
      return lead.style === 'heading' ? strayHeading(turn, state) : false
  }
}

function placeInDisruption(turn: Turn, state: State): boolean {
  const { lead, piece } = turn
  const { disruption } = state
  if (!disruption) return false
  if (disruption.title.length === 0 && state.field === null && disruption.lead.length === 0) {
    disruption.title = trimPhrasing(lead.nodes)
    return true
  }
  if (beginsDisruption(turn, state)) {
    startDisruption(turn, state)
    return true
  }
  if (lead.style !== 'heading') return false
  const inSection = state.section?.style !== 'heading' || state.section.depth < lead.depth
  if (!inSection) return strayHeading(turn, state)
  if (disruption.style === 'heading' && lead.depth <= disruption.depth) {
    if (state.section?.style !== 'heading') return strayHeading(turn, state)
    startDisruption(turn, state)
    return true
  }
  if (state.field !== 'needs' && state.field !== 'solutions') return placeOther(turn, state)
  state.slot.push(piece)
  return true
}

/** A heading under which fields stand that the current disruption has already, or that have none to belong to. */
function beginsDisruption(turn: Turn, { disruption, where }: State): boolean {
  const ahead = fieldsAhead(turn)
  if (where !== 'disruption' || !disruption) return ahead.size >= 2
  return (
    [...ahead].filter((key) => disruption.fields.has(key)).length >= Math.min(2, ahead.size) && ahead.size > 0
  )
}

function placeUnknownLabel(turn: Turn, state: State): boolean {
  const { lead } = turn
  if (state.where !== 'disruption' || !state.disruption) return false
  if ((lead.style === 'plain' || lead.dashed) && !lead.sibling && !betweenFields(turn, state)) return false
  if (state.field === 'needs' || state.field === 'solutions') return false
  return placeOther(turn, state)
}

/** A plain "Affected sectors: tourism" among plain fields, each of one line. */
function betweenFields({ lead, before, ahead, piece }: Turn, { field }: State): boolean {
  const prose = field === 'evidence' || field === 'recommendations' || field === 'euActions' || field === null
  const isLabel = (other: Piece | undefined) => other?.lead?.parted === true && other.lead.label !== null
  const value = phrasingText(lead.rest)
  return !prose && piece.blocks.length > 0 && value.length < 120 && isLabel(before) && isLabel(ahead[0])
}

/** A field with a label of its own. */
function placeOther({ lead, piece }: Turn, state: State): boolean {
  if (!state.disruption) return false
  const other = { label: lead.text, pieces: piece.blocks.length > 0 ? [valuePiece(piece)] : [] }
  state.disruption.other.push(other)
  state.field = 'other'
  state.slot = other.pieces
  return true
}

/** A heading that begins something the model has no place for. */
/** "Minutes": a heading like any other, but never a title. */
function placeCaption(turn: Turn, state: State): boolean {
  const { lead, piece } = turn
  if (state.where !== 'head') return placeUnknown(turn, state)
  if (lead.style !== 'heading' && piece.blocks.length > 0) return false
  // "Minutes – Alliance", "Minutes – 9 July 2020": what follows is a name or a date.
  const nodes = lead.parted && lead.rest.length > 0 ? lead.rest : lead.nodes
  return placeUnknown({ ...turn, lead: { ...lead, parted: false, nodes } }, state)
}

/** An agenda, conclusions, an annex: nothing of the model. */
function placeAside(turn: Turn, state: State): boolean {
  const { lead, piece } = turn
  const isHeading = lead.style === 'heading' || piece.blocks.length === 0
  if (!isHeading && state.where === 'head') {
    leaveHead(state)
    state.draft.strays.push({ pieces: [wholePiece(piece)], expected: 'a section of a session' })
    return true
  }
  if (!isHeading) return !lead.label?.shy && lead.style !== 'plain' && placeUnknown(turn, state)
  if (state.where === 'head') {
    state.head = 'aside'
    state.slot = [wholePiece(piece)]
    state.draft.strays.push({ pieces: state.slot, expected: 'a section of a session' })
    return true
  }
  const inner = state.where === 'disruption' ? state.disruption : state.section
  const isInner = inner?.style === 'heading' && lead.depth > inner.depth
  if (isInner && state.where === 'framework') return placeUnknown(turn, state)
  if (isInner && state.where === 'disruption' && (lead.style === 'heading' || disruptionAhead(turn.ahead)))
    return placeOther(turn, state)
  return strayHeading(turn, state)
}

function strayHeading({ piece }: Turn, state: State): boolean {
  state.where = 'unknown'
  state.head = null
  state.field = null
  state.slot = [wholePiece(piece)]
  state.draft.strays.push({ pieces: state.slot, expected: 'a section of a session' })
  return true
}

// --- blocks -----------------------------------------------------------------------------------------------------

function placeBlock(piece: Piece, ahead: readonly Piece[], state: State): void {
  const [block] = piece.whole
  if (
    state.where === 'disruptions' &&
    block?.type === 'list' &&
    !disruptionAhead(ahead) &&
    !fieldAhead(ahead)
  ) {
    for (const item of (block as List).children) placeListed(item.children as RootContent[], state)
    return
  }
  if (state.where === 'disruption' && state.field === null && titled(piece, state)) return
  if (state.field === 'source' && state.slot.length > 0 && isSentence(block)) {
    // Nobody is called that: it is what was reported.
    state.field = null
    state.slot = state.disruption?.lead ?? state.slot
  }
  const { head } = state
  if (head && head !== 'aside' && !belongsToHead(piece, head, state.slot, state.vocabulary)) leaveHead(state)
  state.slot.push(state.head ? wholePiece(piece) : piece)
}

function isSentence(block: RootContent | undefined): boolean {
  const text = block?.type === 'paragraph' ? phrasingText(block.children).trim() : ''
  const words = text.match(/(?<!\p{L})\p{L}+/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return /[.!?]$/u.test(text) && words.length > 3 && small.length * 2 >= words.length
}

/** Ends the value of a label of the head: what follows stands under the last heading, or nowhere. */
function leaveHead(state: State): void {
  state.head = null
  if (state.where === 'head') state.slot = state.draft.headings.at(-1)?.below ?? state.draft.loose
  else {
    state.slot = []
    state.draft.strays.push({ pieces: state.slot, expected: 'a section of a session' })
  }
}

const people: ReadonlySet<HeadKey> = new Set<HeadKey>(['speakers', 'moderators', 'participants'])

/** Whether a block goes on with a label of the head: what follows its line at once, and what a list of people may be. */
function belongsToHead(piece: Piece, key: HeadKey, slot: readonly Piece[], vocabulary: Vocabulary): boolean {
  const [block] = piece.whole
  const isFirst = slot.length === 1 && slot[0]?.blocks.length === 0
  if (block?.type === 'list' || block?.type === 'table')
    return isFirst || people.has(key) || key === 'workingFormat'
  if (block?.type !== 'paragraph') return false
  const text = phrasingText(block.children)
  if (key !== 'date' && key !== 'time' && dateLine(text, vocabulary)?.rest === '') return false
  return isFirst || (people.has(key) && isShort(text))
}

/** The paragraph after "First disruption" alone is its title. */
function titled(piece: Piece, { disruption }: State): boolean {
  const [block] = piece.whole
  if (!disruption || disruption.title.length > 0 || disruption.lead.length > 0 || block?.type !== 'paragraph')
    return false
  if (!isShort(phrasingText(block.children))) return false
  disruption.title = block.children
  return true
}

/** An item of a list of disruptions: its first paragraph is the title. */
function placeListed(children: readonly RootContent[], state: State): void {
  const [first, ...rest] = children
  const piece: Piece = { lead: null, blocks: [], whole: first ? [first] : [], parts: null }
  openDisruption(
    first?.type === 'paragraph' ? first.children : [],
    piece,
    { depth: labelDepth, style: 'plain' },
    state,
  )
  placeAll(piecesOf(first?.type === 'paragraph' ? rest : children, state.vocabulary), state)
  state.where = 'disruptions'
}

function valuePiece(piece: Piece): Piece {
  return { lead: null, blocks: piece.blocks, whole: piece.blocks, parts: null }
}

function wholePiece(piece: Piece): Piece {
  return { lead: null, blocks: piece.whole, whole: piece.whole, parts: null }
}

function strayAll(pieces: Piece[], expected: string, state: State): void {
  const taken = pieces.splice(0)
  if (taken.length > 0) state.draft.strays.push({ pieces: taken, expected })
}

// --- looking ahead ------------------------------------------------------------------------------------------------

/** The fields that stand between a lead and the next heading that is none. */
function fieldsAhead({ ahead }: Turn): Set<FieldKey> {
  const found = new Set<FieldKey>()
  for (const { lead, parts } of ahead) {
    for (const part of parts ?? [])
      if (part.lead?.label && isFieldKey(part.lead.label.key)) found.add(part.lead.label.key)
    if (!lead) continue
    if (lead.item?.key === 'disruption') break
    if (lead.label && isFieldKey(lead.label.key)) found.add(lead.label.key)
    else if (
      lead.style === 'heading' ||
      (lead.label && !meanings(lead.label).some(isFieldKey) && isSectionKey(lead.label.key))
    )
      break
  }
  return found
}

function fieldAhead(ahead: readonly Piece[]): boolean {
  return ahead.some(({ lead, parts }) =>
    [lead, ...(parts ?? []).map((part) => part.lead)].some((one) => one?.label && isFieldKey(one.label.key)),
  )
}

/** Whether another disruption begins before the next section does. */
function disruptionAhead(ahead: readonly Piece[]): boolean {
  for (const { lead, parts } of ahead) {
    if (lead?.item?.key === 'disruption' || lead?.label?.key === 'disruption') return true
    if (parts?.some((part) => part.lead?.item?.key === 'disruption')) return true
    if (lead?.label?.key === 'disruptions') return false
  }
  return false
}
