import type { Style } from './evidence/lead.ts'
import type { FieldKey, HeadKey, SectionKey } from './languages/language.ts'
import { fieldKeys, headKeys } from './languages/language.ts'

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
  /** The highest number that a disruption bears: with gaps in the notes, more than there are. */
  highest: number
  /** The disruption has a number of its own. */
  numbered: boolean
  /** The disruption has a title. */
  titled: boolean
  /** Something stands under its title already. */
  begun: boolean
  /** How the last field's label was set. */
  labels: Style | null
  /** The slot holds nothing yet. */
  empty: boolean
  /** The label of the slot stands alone, and what it says in lines below it. */
  below: boolean
  /** Some disruption has needs or solutions of its own. */
  ownNeeds: boolean
  /** The disruptions are items of a list. */
  listed: boolean
  /** Names of ecosystems part the notes, where each part has needs of its own. */
  parted: boolean
  /** What came last is a cell of a table. */
  cell: boolean
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
  highest: 0,
  numbered: false,
  titled: false,
  begun: false,
  labels: null,
  empty: true,
  below: false,
  ownNeeds: false,
  listed: false,
  parted: false,
  cell: false,
  tabled: false,
}

export const bitOf = (key: FieldKey): number => 1 << fieldKeys.indexOf(key)
export const hasField = ({ fields }: State, key: FieldKey): boolean => (fields & bitOf(key)) !== 0

/** All places of a session's notes. */
export const wheres: readonly Where[] = [
  'head',
  'framework',
  'disruptions',
  'disruption',
  'needs',
  'solutions',
  'aside',
]
const slots: readonly Slot[] = [
  'plain',
  'lead',
  'needs',
  'solutions',
  'other',
  'aside',
  'part',
  ...headKeys,
  ...fieldKeys,
]
const styles: readonly Style[] = ['heading', 'bold', 'italic', 'plain']

const numbered = <T extends string>(all: readonly T[]) =>
  Object.fromEntries(all.map((one, index) => [one, index])) as Readonly<Record<T, number>>
const whereNumbers = numbered(wheres)
const slotNumbers = numbered(slots)
const styleNumbers = numbered(styles)

/** Depths are below 16, styles are four; 0 is none. */
const signNumber = (of: Sign | null): number => (of ? 1 + styleNumbers[of.style] * 16 + of.depth : 0)

/** The same number for states between which nothing that follows can tell; below 2^53, as far as numbers are whole. */
export function keyOf(state: State): number {
  const { section, disruption, labels } = state
  const flags =
    (state.titled ? 1 : 0) |
    (state.begun ? 2 : 0) |
    (state.empty ? 4 : 0) |
    (state.listed ? 8 : 0) |
    (state.ownNeeds ? 16 : 0) |
    (state.tabled ? 32 : 0) |
    (state.cell ? 64 : 0) |
    (state.below ? 128 : 0) |
    (state.parted ? 256 : 0) |
    (state.numbered ? 512 : 0)
  const small =
    flags |
    ((labels === null ? 0 : 1 + styleNumbers[labels]) << 10) |
    (Math.min(state.count, 2) << 13) |
    (state.names << 15) |
    (whereNumbers[state.where] << 17) |
    (slotNumbers[state.slot] << 20)
  const signs = signNumber(section) * 128 + signNumber(disruption)
  return (signs * 2 ** fieldKeys.length + state.fields) * 2 ** 25 + small
}
