import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { type FieldKey, fieldKeys, sectionKeys } from '../languages/language.ts'
import { activitiesIn } from '../values/activities.ts'
import { areNames } from '../values/people.ts'
import { namesUnion, placesIn } from '../values/places.ts'
import { timeFrame } from '../values/time-frame.ts'
import type { Lead } from './lead.ts'
import type { Unit } from './unit.ts'
import { meanings } from './units-of.ts'

/** A label that no vocabulary has, and what stands under it each time. */
interface Candidate {
  name: string
  lead: Lead
  values: string[]
  /** Where it stands first. */
  at: number
  field: FieldKey | null
}

/**
 * Units whose unknown labels are learnt from the notes themselves: what stands again and again under the disruptions, with
 * values that are places, terms, stages, names or kinds of action. Others beside them are told by their order.
 */
export function withLearntLabels(units: readonly Unit[], vocabulary: Vocabulary): Unit[] {
  const told = withRepeated(units)
  const candidates = candidatesOf(told, vocabulary)
  if (candidates.length === 0) return told
  const fields = fieldsOf(told)
  const known = new Set(fields)
  const free = fieldKeys.filter((key) => !known.has(key))
  learn(candidates, free, firstPlaces(fields), vocabulary)
  const learnt = new Map(candidates.flatMap(({ name, field }) => (field ? [[name, field] as const] : [])))
  if (learnt.size === 0) return told
  return told.map((unit) => {
    const lead = leadOf(unit)
    const field = lead && learnt.get(phrase(lead.text))
    return lead && field
      ? { ...unit, leads: { ...unit.leads, known: asKnown(lead, field, vocabulary) } }
      : unit
  })
}

/** Unknown labels, those marked that stand in the notes more than once. */
function withRepeated(units: readonly Unit[]): Unit[] {
  const times = new Map<string, number>()
  const names = units.map(({ leads: { unknown } }) => (unknown ? phrase(unknown.text) : ''))
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return units.map((unit, index) => {
    const { unknown } = unit.leads
    const isAgain = unknown !== null && (times.get(names[index] ?? '') ?? 0) > 1
    return isAgain ? { ...unit, leads: { ...unit.leads, unknown: { ...unknown, again: true } } } : unit
  })
}

function asKnown(lead: Lead, field: FieldKey, { languages }: Vocabulary): Lead {
  const [own] = languages
  const alias = own?.labels[field][0] ?? field
  const label: Label = {
    key: field,
    alias,
    language: own?.tag ?? '',
    exact: true,
    sectional: false,
    also: [],
    shy: false,
  }
  return { ...lead, form: 'label', label, learnt: true }
}

/** The lead of a unit that no vocabulary knows: a label, or a heading as such. */
function leadOf({ leads, leaf }: Unit): Lead | null {
  if (leads.known !== null) return null
  return leads.unknown ?? (leaf.node.type === 'heading' ? leads.title : null)
}

/** Unknown labels that stand at least twice, or that leave no doubt at once, in their order. */
function candidatesOf(units: readonly Unit[], vocabulary: Vocabulary): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const [at, unit] of units.entries()) {
    const lead = leadOf(unit)
    const name = lead ? phrase(lead.text) : ''
    if (!lead || name === '' || lead.dashed) continue
    if (isUnion(lead, vocabulary) && !unit.sibling && lead.style === 'plain' && !isAmongFields(units, at))
      continue
    const candidate = found.get(name) ?? { name, lead, values: [], at, field: null }
    found.set(name, candidate)
    candidate.values.push(valueUnder(units, at, lead))
  }
  return [...found.values()].filter(
    ({ values, lead }) =>
      (values.length > 1 || isUnion(lead, vocabulary)) && values.every((value) => value !== ''),
  )
}

/** Whether plain fields stand right before and behind it. */
function isAmongFields(units: readonly Unit[], at: number): boolean {
  return [units[at - 1], units[at + 1]].every((unit) => {
    const known = unit?.leads.known
    return (
      known?.parted === true &&
      known.label?.exact === true &&
      fieldKeys.some((key) => key === known.label?.key)
    )
  })
}

/** "EU: open the green lanes": what the Union is named for among labels is what it is asked for. */
const isUnion = ({ text }: Lead, vocabulary: Vocabulary): boolean => namesUnion(text, vocabulary)

/** What stands after a label, up to the next. */
function valueUnder(units: readonly Unit[], at: number, lead: Lead): string {
  const unit = units[at]
  const parts = [unit?.leaf.text.slice(lead.rest, unit.end) ?? '']
  for (const next of units.slice(at + 1, at + 8)) {
    if (next.leads.known ?? next.leads.unknown ?? next.leads.title) break
    parts.push(next.leaf.text.slice(next.start, next.end))
  }
  return parts.join('\n').trim()
}

/** The field that each unit is known to begin. "When" is a date above the sections, and a time frame below them. */
function fieldsOf(units: readonly Unit[]): (FieldKey | undefined)[] {
  const isBegun = ({ leads: { known } }: Unit) =>
    known?.item?.key === 'disruption' ||
    known?.label?.key === 'disruption' ||
    sectionKeys.some((key) => key === known?.label?.key)
  const begin = units.findIndex(isBegun)
  return units.map(({ leads: { known } }, at) => {
    const keys = known?.label ? meanings(known.label) : []
    return fieldKeys.find((one) => (begin >= 0 && at > begin ? keys.includes(one) : keys[0] === one))
  })
}

/** Places in the notes where known fields stand first. */
function firstPlaces(fields: readonly (FieldKey | undefined)[]): Map<FieldKey, number> {
  const found = new Map<FieldKey, number>()
  for (const [at, field] of fields.entries()) if (field && !found.has(field)) found.set(field, at)
  return found
}

type Test = (value: string, vocabulary: Vocabulary) => boolean

/** What shows by itself what a label means, the surest first. */
const signs: readonly (readonly [FieldKey, Test])[] = [
  ['timeFrame', (value, vocabulary) => value.length < 120 && timeFrame(value, vocabulary).length > 0],
  [
    'valueChainStage',
    (value, vocabulary) => value.length < 120 && activitiesIn(value, vocabulary).length > 0,
  ],
  ['geographicalImpact', (value, vocabulary) => value.length < 120 && placesIn(value, vocabulary).length > 0],
  ['euActions', (value, vocabulary) => namesKind(value, vocabulary)],
  ['source', (value, vocabulary) => areNames(value, vocabulary)],
]

function namesKind(value: string, { label }: Vocabulary): boolean {
  const name = /^[-*•\s]*(?![-*•\s])([^:.\n–—]{3,40}?)\s{0,9}(?::|\s[–—]|-{1,2}\s)/u.exec(value)?.[1]
  const key = name === undefined ? undefined : label(name)?.key
  return key === 'coordination' || key === 'regulation' || key === 'funding'
}

function learn(
  candidates: readonly Candidate[],
  free: readonly FieldKey[],
  known: ReadonlyMap<FieldKey, number>,
  vocabulary: Vocabulary,
): void {
  const open = new Set(free)
  // "EU" below one disruption and "UE" below the next.
  const unions = candidates.filter(({ lead }) => isUnion(lead, vocabulary))
  if (unions.length > 0 && open.delete('euActions')) for (const union of unions) union.field = 'euActions'
  for (const [field, test] of signs) {
    if (!open.has(field)) continue
    const best = candidates
      .filter((candidate) => candidate.field === null)
      .map((candidate) => ({
        candidate,
        share: shareOf(candidate.values, (value) => test(value, vocabulary)),
      }))
      .filter(({ share }) => share >= (field === 'euActions' ? 0.4 : 0.6))
      .toSorted((a, b) => b.share - a.share)[0]
    if (!best) continue
    best.candidate.field = field
    open.delete(field)
  }
  const sure = candidates.filter(({ field }) => field !== null)
  if (sure.length + known.size < 2 || sure.length === 0) {
    for (const candidate of candidates) candidate.field = null
    return
  }
  byOrder(candidates, open, known)
}

const shareOf = (values: readonly string[], test: (value: string) => boolean): number =>
  values.filter(test).length / values.length

/**
 * Labels that their values do not tell: by where they stand among those that are known, in the scheme's order. Where some
 * are left over, the rapporteur has labels that the scheme has not, and the order proves nothing.
 */
function byOrder(
  candidates: readonly Candidate[],
  open: Set<FieldKey>,
  known: ReadonlyMap<FieldKey, number>,
): void {
  const untold = candidates.filter(({ field }) => field === null)
  const places = new Map<FieldKey, number>(known)
  for (const { field, at } of candidates) if (field) places.set(field, at)
  const after = (fields: readonly FieldKey[]) =>
    Math.max(-1, ...fields.flatMap((field) => places.get(field) ?? []))
  const before = (fields: readonly FieldKey[]) =>
    Math.min(Number.POSITIVE_INFINITY, ...fields.flatMap((field) => places.get(field) ?? []))
  for (const [field, prior, next] of order) {
    if (!open.has(field)) continue
    const [from, to] = [after(prior), before(next)]
    const free = candidates.filter(
      (candidate) => candidate.field === null && candidate.at > from && candidate.at < to,
    )
    const [only] = field === 'evidence' ? free.toSorted((a, b) => lengthOf(b) - lengthOf(a)) : free
    if (!only) continue
    only.field = field
    places.set(field, only.at)
    open.delete(field)
  }
  if (untold.some(({ field }) => field === null)) for (const candidate of untold) candidate.field = null
}

const lengthOf = ({ values }: Candidate): number => values.reduce((total, value) => total + value.length, 0)

/** A field, those that come before it in the scheme, and those that come after. */
const order: readonly (readonly [FieldKey, readonly FieldKey[], readonly FieldKey[]])[] = [
  [
    'evidence',
    ['source'],
    ['geographicalImpact', 'valueChainStage', 'character', 'timeFrame', 'euActions', 'recommendations'],
  ],
  ['character', ['geographicalImpact', 'valueChainStage'], ['timeFrame', 'euActions', 'recommendations']],
  ['euActions', ['character', 'timeFrame'], ['recommendations']],
  ['recommendations', ['timeFrame', 'euActions'], []],
]
