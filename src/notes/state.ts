import type { Style } from './evidence/lead.ts'
import type { FieldKey, HeadKey, SectionKey } from './languages/language.ts'
import { fieldKeys } from './languages/language.ts'

/** Where in the scheme of a session the reader stands. */
export type Where = 'head' | SectionKey | 'disruption' | 'aside'

/** What is being filled there. */
export type Slot = HeadKey | FieldKey | 'lead' | 'needs' | 'solutions' | 'other' | 'aside' | 'part' | 'plain'

/** How a heading or label is set, as far as others are compared with it. */
export interface Sign {
  style: Style
  depth: number
}

/** All that the place of what comes next depends on. */
export interface State {
  where: Where
  slot: Slot
  section: Sign | null
  disruption: Sign | null
  /** Bits of the fields that the disruption has, in the order of `fieldKeys`. */
  fields: number
  /** Headings before the first section, up to three. */
  names: number
  /** Disruptions so far. */
  count: number
  /** The disruption has a title. */
  titled: boolean
  /** Something stands under its title already. */
  begun: boolean
  /** How the last field's label was set. */
  labels: Style | null
  /** The slot holds nothing yet. */
  empty: boolean
  /** Some disruption has needs or solutions of its own. */
  ownNeeds: boolean
  /** The disruptions are items of a list. */
  listed: boolean
  /** The disruption is a row or column of a table, where what stands outside of it does not belong to it. */
  tabled: boolean
}

export const start: State = {
  where: 'head',
  slot: 'plain',
  section: null,
  disruption: null,
  fields: 0,
  names: 0,
  count: 0,
  titled: false,
  begun: false,
  labels: null,
  empty: true,
  ownNeeds: false,
  listed: false,
  tabled: false,
}

export const bitOf = (key: FieldKey): number => 1 << fieldKeys.indexOf(key)
export const hasField = ({ fields }: State, key: FieldKey): boolean => (fields & bitOf(key)) !== 0

const sign = (of: Sign | null): string => (of ? `${of.style[0]}${of.depth}` : '-')

/** The same for states between which nothing that follows can tell. */
export function keyOf(state: State): string {
  const {
    where,
    slot,
    section,
    disruption,
    fields,
    names,
    count,
    titled,
    begun,
    labels,
    empty,
    ownNeeds,
    listed,
    tabled,
  } = state
  return `${where}|${slot}|${sign(section)}|${sign(disruption)}|${fields}|${names}|${Math.min(count, 2)}|${titled ? 1 : 0}${begun ? 1 : 0}${empty ? 1 : 0}${listed ? 1 : 0}${tabled ? 1 : 0}${ownNeeds ? 1 : 0}${labels ?? ''}`
}
