import type { Lead } from './evidence/lead.ts'
import type { Unit } from './evidence/unit.ts'
import { leaving, type Role, type Row, rows } from './grammar.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { type FieldKey, isFieldKey, isHeadKey, isSectionKey, type LabelKey } from './languages/language.ts'
import { bitOf, keyOf, type Sign, type Slot, type State, start, type Where } from './state.ts'
import { type Facts, factsOf, type Turn } from './turn.ts'

/** A unit with the role that the best reading of the whole notes gives it. */
export interface Assigned {
  unit: Unit
  facts: Facts
  role: Role
  lead: Lead | null
  key: LabelKey | null
  before: State
  after: State
}

/** Readings that are kept while the notes go by. */
const width = 10
/** By how much a reading may be worse than the best before it is given up. */
const reach = 12
/** Less than a hint: by so little a reading may be better than the next without being sure. */
const closest = 0.3

interface Node {
  state: State
  /** The key of its state. */
  name: number
  total: number
  from: Node | null
  role: Role
  lead: Lead | null
  key: LabelKey | null
  facts: Facts
}

/** Two readings of a unit between which little decides. */
export interface Doubt {
  read: Assigned
  other: Assigned
}

/** The best reading of the notes, and where the next one would have read something else and is hardly worse. */
export interface Reading {
  assigned: Assigned[]
  doubt: Doubt | null
}

/** Gives every unit its role: one search over the whole notes for the reading that the most speaks for. */
export function assign(units: readonly Unit[], vocabulary: Vocabulary): Reading {
  const read = units.filter(({ taken }) => !taken)
  const all = read.map((unit) => factsOf(unit, vocabulary, unit === read.at(-1)))
  let beam: Node[] = []
  for (const facts of all) {
    const states = beam.length > 0 ? beam : [null]
    const best: Best = { nodes: new Map(), least: Number.NEGATIVE_INFINITY }
    for (const from of states) expand(from, facts, best)
    beam = kept(best.nodes)
  }
  const [best, ...others] = beam
  const assigned = path(best)
  const close = others.filter(({ total }) => (best?.total ?? 0) - total < closest)
  return { assigned, doubt: close.map((other) => doubtBetween(assigned, path(other))).find(Boolean) ?? null }
}

/** Where two readings of the notes first put something into different places. */
function doubtBetween(read: readonly Assigned[], others: readonly Assigned[]): Doubt | null {
  for (const [index, one] of read.entries()) {
    const other = others[index]
    if (other && placeOf(one) !== placeOf(other)) return { read: one, other }
  }
  return null
}

/** Where a unit goes, as far as a reader of the brief would see; names above the sections are told apart later. */
function placeOf({ role, key, after }: Assigned): string {
  const isNamed = after.where === 'head' || after.where === 'aside'
  return isNamed ? after.where : `${role} ${key} ${after.where} ${after.slot}`
}

/** The best reading of each state, and how good one must be to be kept. */
interface Best {
  nodes: Map<number, Node>
  least: number
}

/** The best readings, and of the others only what is not far behind. */
function kept(best: ReadonlyMap<number, Node>): Node[] {
  const sorted = [...best.values()].sort((a, b) => b.total - a.total)
  const least = (sorted[0]?.total ?? 0) - reach
  const end = sorted.findIndex(({ total }, index) => index >= width || total < least)
  return end < 0 ? sorted : sorted.slice(0, end)
}

const rowsIn = new Map<Where, Row[][]>()

/** The rows that may come where a unit has leads of some kinds. */
function rowsFor(where: Where, { known, unknown, title }: Unit['leads']): Row[] {
  const has = { none: true, known: known !== null, unknown: unknown !== null, title: title !== null }
  const kinds = (has.known ? 1 : 0) | (has.unknown ? 2 : 0) | (has.title ? 4 : 0)
  const there = rowsIn.get(where) ?? []
  rowsIn.set(where, there)
  there[kinds] ??= rows.filter((row) => row.in.includes(where) && has[row.by])
  return there[kinds]
}

function expand(from: Node | null, facts: Facts, best: Best): void {
  const state = from?.state ?? start
  const before = from?.total ?? 0
  const { leads } = facts.unit
  for (const row of rowsFor(state.where, leads)) {
    const lead = row.by === 'none' ? null : leads[row.by]
    for (const key of keysOf(lead)) {
      const turn: Turn = { facts, lead, key, state }
      const weight = row.weight(turn)
      // Leaving a part only costs: what is too far behind without it is so with it.
      if (weight === null || before + weight < best.least) continue
      const next = enter(row.role, turn)
      const isLeft = next.where !== state.where || next.count !== state.count
      const total = before + weight + (isLeft ? leaving(state) : 0)
      const name = next === state && from ? from.name : keyOf(next)
      const known = best.nodes.get(name)
      if (known && known.total >= total) continue
      best.nodes.set(name, { state: next, name, total, from, role: row.role, lead, key, facts })
      best.least = Math.max(best.least, total - reach)
    }
  }
}

const noKey: readonly (LabelKey | null)[] = [null]

function keysOf(lead: Lead | null): readonly (LabelKey | null)[] {
  if (!lead?.label) return noKey
  return lead.label.also.length === 0 ? [lead.label.key] : [lead.label.key, ...lead.label.also]
}

function path(last: Node | undefined): Assigned[] {
  const found: Assigned[] = []
  for (let node = last ?? null; node; node = node.from) {
    const { facts, role, lead, key, state, from } = node
    found.push({
      unit: facts.unit,
      facts,
      role,
      lead,
      key,
      before: from?.state ?? start,
      after: state,
    })
  }
  return found.reverse()
}

// --- what follows ---------------------------------------------------------------------------------------------------------

const plain: Sign = { style: 'plain', depth: 9 }

/** The state after a unit in a role. */
function enter(role: Role, turn: Turn): State {
  const next = following(role, turn)
  const { inTable } = turn.facts.unit
  return next.cell === inTable ? next : { ...next, cell: inTable }
}

function following(role: Role, turn: Turn): State {
  const { state, lead, key, facts } = turn
  const empty = lead === null ? false : facts.isWhole(lead)
  const sign: Sign = lead ? { style: lead.style, depth: lead.depth } : plain
  switch (role) {
    case 'name':
      return { ...state, slot: 'plain', names: Math.min(state.names + 1, 3), empty: true }
    case 'head':
      return {
        ...state,
        where: state.where === 'head' ? 'head' : key === 'ecosystems' ? 'disruptions' : 'aside',
        slot: isHeadKey(key) && (key !== 'ecosystems' || state.where === 'head') ? key : 'plain',
        empty,
        parted: state.parted || (key === 'ecosystems' && sign.style === 'heading'),
        ...(key === 'ecosystems' && state.where !== 'head' && { section: sign, listed: false }),
      }
    case 'under':
      return { ...state, slot: state.where === 'disruption' ? 'lead' : 'plain', empty: false }
    case 'section':
      return {
        ...state,
        where: isSectionKey(key) ? key : 'aside',
        slot: 'plain',
        section: sign,
        empty,
        listed: false,
      }
    case 'disruption':
      return {
        ...opened(state, sign, facts.text.length > 0 && (lead?.form === 'title' || !empty), 'lead'),
        highest: Math.max(state.highest, state.count + 1, lead?.item?.number ?? lead?.row ?? 0),
        tabled: lead?.implied === true,
        numbered: lead?.item != null,
      }
    case 'bare':
      return opened(state, plain, true, 'lead')
    case 'listed':
      return { ...opened(state, plain, true, 'lead'), listed: true }
    case 'named':
      // "Title" in a cell or line of its own: what follows is called that.
      return { ...state, titled: lead?.form !== 'label' || !empty }
    case 'field':
      return entered(turn, sign, empty)
    case 'kind':
      return {
        ...state,
        slot: 'euActions',
        fields: state.fields | bitOf('euActions'),
        begun: true,
        empty: false,
      }
    case 'item':
      return itemEntered(turn)
    case 'other':
      return { ...state, slot: 'other', begun: true, empty, below: empty }
    case 'aside':
      return { ...state, where: state.where === 'head' ? 'head' : 'aside', slot: 'aside', empty: false }
    case 'group':
    case 'part':
      return state
    case 'on':
      return state.empty || (state.slot === 'lead' && !state.begun)
        ? { ...state, empty: false, begun: state.begun || state.slot === 'lead' }
        : state
  }
}

function opened(state: State, disruption: Sign, titled: boolean, slot: Slot): State {
  return {
    ...state,
    where: 'disruption',
    slot,
    disruption,
    fields: 0,
    count: state.count + 1,
    highest: Math.max(state.highest, state.count + 1),
    titled,
    begun: false,
    empty: true,
    listed: false,
    tabled: false,
    numbered: false,
  }
}

function entered({ state, lead, key }: Turn, sign: Sign, empty: boolean): State {
  const own = key === 'need' ? 'needs' : key === 'solution' ? 'solutions' : key
  if (own === 'needs' || own === 'solutions')
    return { ...state, slot: own, begun: true, empty, ownNeeds: true }
  const field: FieldKey = own === 'recommendation' ? 'recommendations' : isFieldKey(own) ? own : 'evidence'
  const isLate =
    (state.where === 'needs' || state.where === 'solutions') &&
    state.count > 0 &&
    (field === 'recommendations' || field === 'euActions')
  const base =
    state.where === 'disruption' || isLate
      ? { ...state, where: 'disruption' as const }
      : opened(state, plain, field !== 'source', field)
  const labels = lead?.label?.shy ? base.labels : sign.style
  return {
    ...base,
    slot: field,
    fields: base.fields | bitOf(field),
    begun: true,
    labels,
    empty,
    below: empty,
  }
}

function itemEntered({ state, lead, key }: Turn): State {
  const item = lead?.item?.key ?? key
  if (item === 'recommendation')
    return {
      ...state,
      where: 'disruption',
      slot: 'recommendations',
      fields: state.fields | bitOf('recommendations'),
      begun: true,
      empty: false,
    }
  const where = item === 'need' ? 'needs' : 'solutions'
  return state.where === where
    ? { ...state, empty: false }
    : { ...state, where, slot: 'plain', empty: false, listed: false }
}
