import {
  type FieldKey,
  isFieldKey,
  isHeadKey,
  isKindKey,
  isSectionKey,
  type LabelKey,
  type SectionKey,
} from './languages/language.ts'
import { bitOf, hasField, type Sign, type State, type Where, wheres } from './state.ts'
import type { Turn } from './turn.ts'

/** What a unit of the notes may be. */
export type Role =
  | 'name'
  | 'head'
  | 'section'
  | 'disruption'
  | 'named'
  | 'listed'
  | 'bare'
  | 'group'
  | 'field'
  | 'kind'
  | 'item'
  | 'other'
  | 'part'
  | 'aside'
  | 'on'
  | 'under'

/** One line of the scheme: where a role may come, by which kind of lead, and how much speaks for it there. */
export interface Row {
  role: Role
  in: readonly Where[]
  /** The lead that it needs; `none`: it is read as it stands. */
  by: 'known' | 'unknown' | 'title' | 'none'
  /** Null where it cannot be. Differences are what counts: 1 is a hint, 3 leaves little doubt. */
  weight(turn: Turn): number | null
}

const isHeading = ({ lead }: Turn): boolean => lead?.style === 'heading'
const isWhole = ({ lead, facts }: Turn): boolean => lead !== null && facts.isWhole(lead)
/** A heading, or a line that is nothing but its label. */
const isTitle = (turn: Turn): boolean => isHeading(turn) || isWhole(turn)
const isPlain = ({ lead }: Turn): boolean => lead?.style === 'plain'
const isExact = ({ lead }: Turn): boolean => lead?.label?.exact !== false
const isShy = ({ lead }: Turn): boolean => lead?.label?.shy === true
const depthOf = ({ lead }: Turn): number => lead?.depth ?? 9
const isAlike = ({ lead }: Turn, sign: Sign | null): boolean =>
  lead !== null && sign !== null && sign.style === lead.style && sign.depth === lead.depth
/** Deeper than a heading. */
const isBelow = (turn: Turn, sign: Sign | null): boolean =>
  sign?.style === 'heading' && isHeading(turn) && depthOf(turn) > sign.depth
/** A heading no deeper than another. */
const isAbove = (turn: Turn, sign: Sign | null): boolean =>
  isHeading(turn) && (sign?.style !== 'heading' || depthOf(turn) <= sign.depth)

/** Labels in lists and tables of prose count only where there are enough of them. */
const isAmongFew = ({ facts: { unit } }: Turn, most: number): boolean =>
  unit.fields !== null && unit.fields < most && !unit.begins

const sum = (...parts: (number | false)[]): number =>
  parts.reduce((total: number, part) => total + (part === false ? 0 : part), 0)

// --- sections ---------------------------------------------------------------------------------------------------------

function sectionWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (!isSectionKey(key) || !lead) return null
  if (!isTitle(turn) && !lead.parted) return null
  // What is misspelt never opens a section by itself, unless it is a heading like those of the others.
  if (!isExact(turn) && !(isHeading(turn) && (state.section === null || isAlike(turn, state.section))))
    return null
  // Among labels of the session that are set alike, the name of a section is one.
  if (isAmongFew(turn, 3) && !(state.where === 'head' && namesSection(turn.facts.unit)))
    return state.where === 'head' || state.where === 'disruption' || state.where === 'disruptions'
      ? 0.5
      : null
  // "Disruption: cold" has its title behind it.
  const isOne = lead.label?.key === 'disruption' && lead.parted && !isWhole(turn)
  const base = isOne ? 1 : isHeading(turn) ? 3.5 : isWhole(turn) ? 3 : 2
  switch (state.where) {
    case 'head':
    case 'disruptions':
      return base
    case 'framework':
      if (key === 'framework') return isAbove(turn, state.section) ? 1 : null
      return sum(base, isQuiet(turn) && -4, isBelow(turn, state.section) && -1.5)
    case 'aside':
      return sum(base, isQuiet(turn) && -4)
    case 'needs':
    case 'solutions':
      return sum(
        base,
        isQuiet(turn) && -4,
        state.where === key && !isHeading(turn) && -2.5,
        isBelow(turn, state.section) && -2,
      )
    case 'disruption':
      return key === 'disruptions' ? base : ofSession(turn, key, base)
  }
}

/** "Needs identified", "NEEDS": words or capitals that only the title of a section has. */
const isLoud = ({ lead, facts }: Turn): boolean =>
  lead?.label?.sectional === true || (lead?.marked === true && !facts.unit.sibling)

/** A plain label in a line with what it says may be one of what stands around it. */
const isQuiet = (turn: Turn): boolean =>
  !isTitle(turn) && isPlain(turn) && !isLoud(turn) && !isAlike(turn, turn.state.section)

/** "Needs" or "Solutions" after a disruption as a section of the session rather than a field of it. */
function ofSession(turn: Turn, key: SectionKey, base: number): number {
  const { lead, state, facts } = turn
  if (state.tabled && !lead?.implied) return base
  const isDeeper = isBelow(turn, state.disruption)
  if (key === 'framework') return isDeeper ? base - 4 : base
  if (state.parted && !isHeading(turn)) return base - 3
  // "Needs: yarn. Solutions: a pool" in one line are of one thing.
  if (facts.unit.start > 0 && (state.slot === 'needs' || state.slot === 'solutions')) return base - 3
  if (isLoud(turn) || (!isHeading(turn) && isAlike(turn, state.disruption))) return base
  // Below a list of disruptions what stands in no list is of none of them.
  if (state.listed && !facts.inList && !isPlain(turn)) return base
  if (isHeading(turn)) return isDeeper ? base - 3 : base
  // Where no disruption has needs of its own, those below the last are the session's.
  if (lead?.parted && state.count > 1 && !state.ownNeeds && facts.unit.start === 0) return base - 1
  if (lead?.parted)
    return state.section?.style === lead.style && state.section.depth === lead.depth && !facts.unit.sibling
      ? base
      : base - 3
  return state.disruption?.style === 'heading' ? base - 2.5 : base
}

/** "Needs" as a field of its disruption. */
function ownNeeds(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (!lead || (key !== 'needs' && key !== 'solutions' && key !== 'need' && key !== 'solution')) return null
  if (!isExact(turn) || (!isTitle(turn) && !lead.parted) || lead.about !== undefined) return null
  if (state.tabled && !lead.implied) return null
  if (isAbove(turn, state.disruption) && state.disruption?.style === 'heading') return -1
  if (!isHeading(turn) && !state.parted && isAlike(turn, state.disruption)) return -1
  const base = isHeading(turn) ? 2 : isWhole(turn) ? 1.6 : 1.7
  // Where the disruptions before had none of their own, those after the last are the session's.
  return state.count > 1 && !state.ownNeeds && !state.parted ? base - 2 : base
}

// --- disruptions --------------------------------------------------------------------------------------------------------

/** Where a thing with a number is a disruption, and how much speaks for it. */
function numberedWeight(turn: Turn): number | null {
  const { lead, state } = turn
  const item = lead?.item
  if (item?.key !== 'disruption') return null
  if (item.loose) return looseWeight(turn)
  if (isPlain(turn) && !item.parted) return null
  switch (state.where) {
    case 'needs':
    case 'solutions':
      return isPlain(turn) ? -1.5 : 0.5
    case 'framework':
    case 'aside':
      return 3
    default:
      return 4
  }
}

/** "Problem 1" is a disruption only where one is expected: prose has first problems too. */
function looseWeight(turn: Turn): number | null {
  const { state } = turn
  switch (state.where) {
    case 'disruptions':
      return 3
    case 'disruption':
      return isPlain(turn) || !isAlike(turn, state.disruption) ? -3 : 2.5
    case 'head':
      return turn.facts.unit.counted ? 3 : isPlain(turn) ? -3.5 : -2
    default:
      return isPlain(turn) ? -3.5 : -2
  }
}

/** "Disruption: …" without a number. */
function nounWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (key !== 'disruption' || !lead || !isExact(turn)) return null
  if (lead.nameless && goesOnInRow(lead.nameless, state)) return null
  // "Title" above the fields of a disruption that has begun with a heading is no other one.
  if (lead.implied)
    return lead.label?.also.includes('title') && state.where === 'disruption' && !state.begun ? null : 4
  if (state.where === 'needs' || state.where === 'solutions') return null
  if (state.where === 'framework' && isPlain(turn)) return null
  return isHeading(turn) || lead.parted ? 3 : 2
}

/** A disruption with a title, and with none of the fields that the only row of a table has below it. */
const goesOnInRow = (keys: readonly LabelKey[], state: State): boolean =>
  state.where === 'disruption' &&
  state.titled &&
  !state.tabled &&
  !keys.some((key) => isFieldKey(key) && hasField(state, key))

/** A heading that no vocabulary has as the title of a disruption; fields below it will tell. */
function titleWeight(turn: Turn): number | null {
  const weight = asTitle(turn)
  // What is the name of something is hardly a title.
  return weight !== null && turn.facts.unit.leads.known?.label?.exact ? weight - 3 : weight
}

function asTitle(turn: Turn): number | null {
  const { lead, state } = turn
  if (!lead || isAmongFew(turn, 3)) return null
  switch (state.where) {
    case 'head':
      return state.names < 2 ? -6 : -2.5
    case 'framework':
    case 'needs':
    case 'solutions':
    case 'aside':
      return -3.5
    case 'disruptions': {
      const section = state.section
      if (section?.style === 'heading' && isHeading(turn) && depthOf(turn) < section.depth) return -2
      return isHeading(turn) && !isBelow(turn, section) ? 1 : 1.6
    }
    case 'disruption':
      return nextTitle(turn)
  }
}

function nextTitle(turn: Turn): number {
  const { state } = turn
  const { disruption, section } = state
  const isFirst = section === null || section.style !== 'heading'
  if (isHeading(turn) && !isFirst && depthOf(turn) <= section.depth && !isAlike(turn, disruption)) return -2.5
  // Where disruptions have numbers, a heading without one is rather of something else; fields below it will tell.
  if (isAlike(turn, disruption) && isHeading(turn) && state.numbered) return -0.5
  if (isAlike(turn, disruption)) return isHeading(turn) ? 2 : state.slot === 'lead' ? -1 : 0.6
  if (isBelow(turn, disruption)) return -3
  if (isHeading(turn)) return disruption?.style === 'heading' ? -0.5 : -1
  return -2.5
}

// --- fields ---------------------------------------------------------------------------------------------------------------

function fieldWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  const field = key === 'recommendation' ? 'recommendations' : key
  if (!lead || !isFieldKey(field)) return null
  const base = labelWeight(turn, field)
  if (base === null || isOfAll(turn, field)) return null
  switch (state.where) {
    case 'disruption':
      return isProse(turn, field) ? null : base
    case 'disruptions':
      return isAmongFew(turn, 1) ? null : base - 3.2
    case 'head':
      // Below the name of an ecosystem the disruptions begin.
      return isAmongFew(turn, 2) ? null : base - (state.slot === 'ecosystems' ? 3.2 : 5.2)
    case 'framework':
    case 'aside':
      return isAmongFew(turn, 3) ? null : base - 8.2
    case 'needs':
    case 'solutions':
      return lateWeight(turn, field, base)
  }
}

/**
 * "Recommendations" as a heading after several disruptions, whose fields are no such headings, are of no single one; so
 * is "5. **Recommendations.**" after "3. **Disruption 1: …**" and "4. **Disruption 2: …**" with their fields in italics.
 */
function isOfAll(turn: Turn, field: FieldKey): boolean {
  const { state } = turn
  const isLate = field === 'recommendations' || field === 'euActions'
  if (!isLate || state.count < 2) return false
  if (isNextOfRun(turn)) return true
  if (!isHeading(turn) || state.labels === 'heading') return false
  return (
    state.where !== 'disruption' || (state.disruption?.style === 'heading' && isAbove(turn, state.disruption))
  )
}

/** It goes on counting after the last disruption, and is set as that was and no field of it is. */
function isNextOfRun(turn: Turn): boolean {
  const { state, facts, lead } = turn
  const isApart = facts.isNumbered && facts.beginsItem && lead?.style === 'bold'
  return isApart && isAlike(turn, state.disruption) && state.labels !== null && state.labels !== 'bold'
}

function labelWeight(turn: Turn, field: FieldKey): number | null {
  const { lead, state, key } = turn
  if (!lead) return null
  if (isPlain(turn) && !lead.parted && (!isExact(turn) || !isWhole(turn))) return null
  return sum(
    3,
    !isExact(turn) && -1.2,
    isShy(turn) && -0.8,
    lead.label !== null && lead.label.key !== key && -0.3,
    hasField(state, field) && state.where === 'disruption' && -1.6,
    state.labels !== null && state.labels === lead.style && 0.4,
    isAbove(turn, state.disruption) && state.disruption?.style === 'heading' && -1,
  )
}

/** "Details: …" goes on with the prose it stands in, unless labels look like that here and this one is new. */
function isProse(turn: Turn, field: FieldKey): boolean {
  const { lead, state, facts } = turn
  if (isPlain(turn) && !lead?.parted && state.slot !== 'lead' && !isExact(turn)) return true
  if (!isShy(turn) || isHeading(turn) || facts.unit.sibling || isWhole(turn)) return false
  if (!['evidence', 'recommendations', 'euActions', 'other'].includes(state.slot)) return false
  return hasField(state, field) || lead?.style !== state.labels
}

/** A field whose heading comes after the needs: of the only disruption, or of the last that still lacks it. */
function lateWeight(turn: Turn, field: FieldKey, base: number): number | null {
  const { state, lead } = turn
  const isLate = field === 'recommendations' || field === 'euActions'
  const isOwnLine = isHeading(turn) || (lead?.style === 'bold' && isWhole(turn))
  if (isLate && isOwnLine && !hasField(state, field) && state.count > 0) return base - 1
  if (isAmongFew(turn, 3)) return null
  return base - 8.2
}

function kindWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (!lead || !isKindKey(key)) return null
  if (state.slot === 'euActions') return 2
  if (!isExact(turn) || (!lead.parted && isPlain(turn))) return null
  if (isAbove(turn, state.disruption) && state.disruption?.style === 'heading') return null
  return isAlike(turn, state.disruption) ? null : 1.5
}

/** A label that no vocabulary has, as a field of its own. */
function otherWeight(turn: Turn): number | null {
  const { lead, state, facts } = turn
  if (!lead || state.slot === 'needs' || state.slot === 'solutions') return null
  if (lead.form === 'unknown' && facts.unit.leads.known?.label?.exact) return null
  if (facts.isWhole(lead) && !isHeading(turn) && !lead.parted) return null
  if (lead.dashed && !facts.unit.sibling) return null
  // "Joana Reis: 6 containers wait" below a title is what she saw.
  if (state.slot === 'lead' && isPlain(turn) && facts.isPerson(lead)) return null
  if (facts.unit.own) return plainOther(turn)
  // "structural? no" among items that are fields is no title of the next.
  if (lead.asked && facts.unit.fields !== null) return 1.7
  if (facts.unit.sibling) return isAmongFew(turn, 1) ? null : 1
  if (isHeading(turn)) return isBelow(turn, state.disruption) ? 1 : null
  if (isPlain(turn)) return plainOther(turn)
  return 1
}

/** A plain "Affected sectors: tourism" among plain fields of one line. */
function plainOther({ lead, state, facts }: Turn): number | null {
  const { slot, labels, empty, below } = state
  // What goes on for lines may list what others say; a label that stands there again and again is a label.
  const mayGoOn =
    slot === 'other' || slot === 'evidence' || slot === 'recommendations' || slot === 'euActions'
  const isApart = mayGoOn ? lead?.again === true && !below : slot !== 'lead' || lead?.again === true
  const value = facts.unit.leaf.text.slice(lead?.rest, facts.unit.end).trim()
  return isApart && !empty && labels === 'plain' && value !== '' && value.length < 120 ? 0.5 : null
}

// --- before the sections ---------------------------------------------------------------------------------------------------

const ofPeople: ReadonlySet<string> = new Set([
  'speakers',
  'moderators',
  'participants',
  'recording',
  'workingFormat',
])

const peopleSlots: ReadonlySet<string> = new Set(['speakers', 'moderators', 'participants'])

function headWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (!lead || !isHeadKey(key) || !isExact(turn)) return null
  // A table of people below "Attendance" is what that label says.
  if (lead.implied && key === 'speakers' && peopleSlots.has(state.slot) && state.empty) return null
  if (key === 'ecosystems' && state.where !== 'head') return isHeading(turn) && lead.parted ? 3.5 : null
  const isLink = key === 'recording' && turn.facts.hasLink && turn.facts.isParagraph
  switch (state.where) {
    case 'head':
      if ((key === 'title' || key === 'series') && isHeading(turn) && isWhole(turn)) return 0.5
      return sum(isHeading(turn) || lead.parted ? 3.2 : 2.6, lead.label?.key !== key && -0.2)
    case 'disruption':
      return headInDisruption(turn, isLink)
    case 'disruptions':
      return isPlain(turn) && !lead.parted ? null : 1
    default:
      if (isLink) return 2.5
      if (tellsOfRecording(turn)) return 1.5
      if (isPlain(turn) || isAmongFew(turn, 9) || ((key === 'title' || key === 'series') && isWhole(turn)))
        return null
      return ofPeople.has(key) ? 1.5 : isHeading(turn) ? null : 0.5
  }
}

function headInDisruption(turn: Turn, isLink: boolean): number | null {
  const { lead, key, state } = turn
  if (key === null || !lead) return null
  if (isLink && !isBelow(turn, state.disruption)) return 3
  if (tellsOfRecording(turn) && !turn.facts.unit.sibling) return 1.2
  if (!ofPeople.has(key) || isBelow(turn, state.disruption)) return null
  return isHeading(turn) || (!isPlain(turn) && isWhole(turn)) ? 1.5 : null
}

/** "Recording: not available" below what is listed, in a line of its own: "Video: a film for drivers" may be one of that. */
function tellsOfRecording({ lead, key, state, facts }: Turn): boolean {
  const isOwnLine = facts.isParagraph && (!facts.inList || facts.unit.start > 0) && !state.empty
  return key === 'recording' && lead?.parted === true && isOwnLine && facts.isShort && facts.isDenied(lead)
}

/** What goes on with a label of the head: what follows its line at once, and what a list of people may be. */
function headGoesOn({ facts, state }: Turn): number {
  const { slot, empty } = state
  if (slot === 'plain' || slot === 'aside') return 0
  const isPeople = slot === 'speakers' || slot === 'moderators' || slot === 'participants'
  // "Programme" may be a series; above hours it is an agenda.
  if (namesSection(facts.unit) || facts.isTimetable || (isPeople && endsPeople(facts))) return -4
  // "1. The session opened with a welcome." below those who were there is nobody.
  if (isPeople && !empty && facts.isNumbered && facts.isSentence && beginsProse(facts.text)) return -4
  if (facts.inList || facts.isTable) return empty || isPeople || slot === 'workingFormat' ? 1 : -4
  if (!facts.isParagraph) return -4
  if (slot !== 'date' && slot !== 'time' && facts.isDate()) return -4
  // "Status: done" among lines of labels is none of them.
  if (facts.unit.sibling && facts.unit.leads.unknown) return -4
  if (facts.unit.start > 0 && !facts.unit.sibling) return 1
  return empty || (isPeople && facts.isShort) ? 1 : -4
}

/** "Agenda" or "Context" in a line of its own is nobody. */
function endsPeople({ unit, isWhole }: Turn['facts']): boolean {
  const { known } = unit.leads
  return known?.label?.exact === true && !known.label.shy && isWhole(known) && !isHeadKey(known.label.key)
}

/** "The session …": a name goes on with a capital, or begins with a title in small letters. */
const beginsProse = (text: string): boolean => /^\p{Lu}\p{L}*\s\p{Ll}/u.test(text)

/** "**4. Framework:** …" among lines of labels that are set alike. */
const namesSection = ({ sibling, leads: { known } }: Turn['facts']['unit']): boolean =>
  sibling &&
  known?.parted === true &&
  (known.style !== 'plain' || known.marked) &&
  known.label?.exact === true &&
  isSectionKey(known.label.key)

// --- asides -----------------------------------------------------------------------------------------------------------------

function asideWeight(turn: Turn): number | null {
  const { lead, key, state } = turn
  if (!lead || !isExact(turn)) return null
  if (isFieldKey(key) && isNextOfRun(turn) && isOfAll(turn, key)) return 2
  // "Minutes: Ms Lind" among labels of the session tells who wrote them.
  const { sibling, leaf } = turn.facts.unit
  const isAmongLabels = sibling && leaf.text.slice(lead.to, lead.rest).includes(':') && !isTitle(turn)
  if (key === 'caption' && state.where === 'head' && isAmongLabels) return 2
  // "**Summary of the meeting**" below what is listed.
  const isBelowList = (state.where === 'needs' || state.where === 'solutions') && !turn.facts.inList
  if (key === 'caption' && isBelowList && isTitle(turn) && !isPlain(turn)) return 2
  if (key !== 'aside' || isAmongFew(turn, 9)) return null
  const inner = state.where === 'disruption' ? state.disruption : state.section
  // "Pending: Lola sends the data" below what is listed.
  if (!isTitle(turn)) return state.where === 'head' ? 2 : isBelowList && lead.parted ? 1.5 : null
  if (state.where === 'head') return 3
  if (isBelow(turn, inner)) return state.where === 'framework' ? null : state.where === 'disruption' ? 0 : 2.5
  // "Actions" is a field among fields that are headings too, and else what those who met will do.
  if (lead.label?.key !== key && state.labels === 'heading') return 0
  return isHeading(turn) ? 3 : 2.5
}

/** A heading that begins something the model has no place for. */
function strayHeading(turn: Turn): number | null {
  const { state, lead } = turn
  if (!lead || !isHeading(turn)) return null
  if (state.where === 'aside') return 1
  if (state.where === 'disruption' && state.numbered && isAlike(turn, state.disruption)) return 0.5
  // No item of a list goes on below a heading.
  if (state.where === 'disruption' && state.listed) return 0.8
  if (
    state.where === 'disruption' &&
    isAbove(turn, state.disruption) &&
    state.disruption?.style === 'heading'
  )
    return isAbove(turn, state.section) && state.section?.style === 'heading' ? 1 : -1
  if (state.where === 'framework') return state.section && depthOf(turn) < state.section.depth ? 0.8 : -2
  return isAbove(turn, state.section) && state.section?.style === 'heading' ? 1 : -2
}

const longSlots: ReadonlySet<string> = new Set([
  'evidence',
  'recommendations',
  'lead',
  'other',
  'needs',
  'solutions',
])

/** What is filled is said in a line. */
const isOneLine = ({ slot }: State): boolean => !longSlots.has(slot)

/** A heading within a part: its sub-section, or one of the things that it lists. */
function partWeight(turn: Turn): number | null {
  const { lead, state } = turn
  if (!lead) return null
  if (!isHeading(turn)) return 0.8
  return isBelow(turn, state.section) || state.section?.style !== 'heading'
    ? 1.2
    : state.where === 'framework'
      ? 0.6
      : -0.5
}

function isLeadOnly({ facts: { unit } }: Pick<Turn, 'facts'>): boolean {
  return unit.leads.known === null
}

/** Below a table whose last cell is filled: a cell ends what it holds. */
const isBelowCells = ({ facts: { unit }, state }: Turn): boolean =>
  state.cell && !state.empty && !unit.inTable

const goesOn = (turn: Turn): number => {
  const { facts, state } = turn
  const { unit } = facts
  if (unit.leaf.node.type === 'heading') return -1.5
  if (isBelowCells(turn) && state.where !== 'framework') return -3
  // Who does what by when is agreed for those who met.
  if (facts.isActionTable && state.where !== 'aside') return -3
  return closes(turn) && state.slot !== 'aside' ? -2 : 0
}

/** It tells of the meeting, or, below things that are listed, who wrote the notes or files them away: "Minutes: K. Smith". */
const closes = ({ facts, facts: { isParagraph, inList, unit }, state }: Turn): boolean =>
  facts.isClosing ||
  ((state.where === 'needs' || state.where === 'solutions') &&
    isParagraph &&
    !inList &&
    (facts.isCategory || (unit.leads.known?.parted === true && unit.leads.known.label?.key === 'caption')))

/** A plain short line as the title of a disruption: the fields below it must speak for it. */
function bareWeight({ facts, state }: Turn): number | null {
  const { unit } = facts
  if (!facts.isParagraph || facts.inList || !facts.isShort || facts.text === '' || unit.start > 0) return null
  if (unit.leads.known || facts.isClosing || facts.isDate()) return null
  if (state.where === 'disruptions') return -1
  const isFilled = state.fields > 0 && state.slot !== 'lead' && !state.empty
  // A number that is part of a series speaks for one of several.
  if (unit.at > 0) return isFilled ? 0.6 : null
  // Where headings name the fields, they name the disruptions too.
  return isFilled && state.labels !== 'heading' ? -2.6 : null
}

/** What an item of a list that stands in no other begins with, or a paragraph with its title in bold. */
const isListedItem = ({ beginsItem, isParagraph, unit }: Turn['facts']): boolean =>
  unit.titled || (beginsItem && isParagraph && unit.leaf.path.length === 2)

/** The list below "**Needs:**" is of needs, though the disruptions are items too. */
const isOwnList = ({ slot }: State): boolean => slot === 'needs' || slot === 'solutions'

/** A paragraph that ends as sentences do, and not with the stop before its fields; bold words may be its title. */
const isWholeProse = ({ unit: { leaf, end }, text }: Turn['facts']): boolean =>
  end >= leaf.text.trimEnd().length && /[.!?]$/u.test(text) && leaf.nodes[0]?.type === 'text'

/** "Source: Ana" above "Disruption: no ports" is of that disruption. */
const isBelowSource = ({ fields, count }: State, key: LabelKey | null): boolean =>
  key === 'disruption' && count > 0 && fields === bitOf('source')

function isTitleSlot({ state, facts }: Turn): boolean {
  return !state.titled && !state.begun && facts.isParagraph && facts.isShort
}

/** The scheme of a session's notes. */
export const rows: readonly Row[] = [
  // Before the sections.
  { role: 'name', in: ['head'], by: 'title', weight: (turn) => (isHeading(turn) ? 1 : 0.6) },
  {
    role: 'name',
    in: ['head'],
    by: 'known',
    weight: (turn) => {
      if (turn.key === 'caption' && (isTitle(turn) || isHeading(turn))) return 3
      if (!isHeading(turn) || turn.lead?.item) return null
      return isExact(turn) ? -1.5 : 1.2
    },
  },
  { role: 'head', in: wheres, by: 'known', weight: headWeight },
  { role: 'on', in: ['head'], by: 'none', weight: (turn) => headGoesOn(turn) + Math.min(goesOn(turn), 0) },
  {
    role: 'under',
    in: ['head', 'aside'],
    by: 'none',
    weight: ({ state, facts }) =>
      state.slot === 'plain' || facts.unit.leaf.node.type === 'heading'
        ? null
        : state.where === 'head'
          ? -0.1
          : -0.5,
  },
  // Sections.
  { role: 'section', in: wheres, by: 'known', weight: sectionWeight },
  { role: 'aside', in: wheres, by: 'known', weight: asideWeight },
  {
    role: 'aside',
    in: wheres,
    by: 'title',
    weight: (turn) => (turn.state.where === 'head' ? null : strayHeading(turn)),
  },
  {
    role: 'aside',
    in: ['disruption', 'needs', 'solutions'],
    by: 'none',
    weight: (turn) => {
      if (turn.facts.isActionTable || turn.facts.unit.apart || closes(turn)) return 1
      return isBelowCells(turn) ? -0.2 : null
    },
  },
  // Disruptions.
  {
    role: 'disruption',
    in: wheres,
    by: 'known',
    weight: (turn) => numberedWeight(turn) ?? nounWeight(turn),
  },
  { role: 'disruption', in: wheres, by: 'title', weight: titleWeight },
  {
    role: 'group',
    in: ['needs', 'solutions'],
    by: 'known',
    weight: (turn) => {
      const { lead, state } = turn
      if (lead?.item?.key !== 'disruption') return null
      // "Disruption 7" alone below "Needs" is a reference too, though to none that there is.
      const isMeant = lead.item.number <= state.highest || (isWhole(turn) && isBelow(turn, state.section))
      if (!isMeant) return null
      return isPlain(turn) && !lead.parted ? null : 2.5
    },
  },
  {
    role: 'named',
    in: ['disruption'],
    by: 'none',
    weight: (turn) => (isTitleSlot(turn) && isLeadOnly(turn) && !turn.facts.inList ? 1.5 : null),
  },
  {
    role: 'named',
    in: ['disruption'],
    by: 'title',
    weight: ({ state }) => (!state.titled && !state.begun ? 3 : null),
  },
  {
    role: 'named',
    in: ['disruption'],
    by: 'known',
    weight: (turn) => {
      const { state, key, lead, facts } = turn
      if (state.titled || !lead?.parted) return null
      if (state.begun) return isBelowSource(state, key) ? 5 : null
      if (key === 'title') return 4
      // "What: no masks" with "Proof: …" below it: of two that may be the evidence the first is the title.
      return key === 'evidence' && isShy(turn) && facts.text.length < 120 ? 1.7 : null
    },
  },
  {
    role: 'listed',
    in: ['disruptions'],
    by: 'none',
    weight: ({ facts }) => (isListedItem(facts) ? 0.3 : null),
  },
  // Items with their fields in one line begin the disruptions where no heading does.
  {
    role: 'listed',
    in: ['head', 'framework'],
    by: 'none',
    weight: ({ facts }) =>
      isListedItem(facts) && !isWholeProse(facts) && (facts.unit.fields ?? 0) > 2 && isLeadOnly({ facts })
        ? 2
        : null,
  },
  {
    role: 'listed',
    in: ['disruption'],
    by: 'none',
    weight: ({ facts, state }) =>
      state.listed && state.fields > 0 && !isOwnList(state) && isListedItem(facts) ? 1.5 : null,
  },
  { role: 'bare', in: ['disruptions', 'disruption'], by: 'none', weight: bareWeight },
  {
    role: 'listed',
    in: ['disruption'],
    by: 'none',
    weight: ({ facts, state }) => (state.listed && !isOwnList(state) && isListedItem(facts) ? 0.5 : null),
  },
  { role: 'field', in: wheres, by: 'known', weight: fieldWeight },
  { role: 'field', in: ['disruption'], by: 'known', weight: ownNeeds },
  { role: 'kind', in: ['disruption'], by: 'known', weight: kindWeight },
  { role: 'other', in: ['disruption'], by: 'unknown', weight: otherWeight },
  {
    role: 'other',
    in: ['disruption'],
    by: 'title',
    weight: (turn) => (isHeading(turn) ? otherWeight(turn) : null),
  },
  {
    role: 'other',
    in: ['disruption'],
    by: 'known',
    weight: (turn) => {
      const { key, state } = turn
      if (
        (key === 'caption' && (isHeading(turn) || !turn.lead?.parted)) ||
        [key, ...(turn.lead?.label?.also ?? []), turn.lead?.label?.key ?? null].some(isFieldKey) ||
        turn.lead?.item ||
        !isExact(turn)
      )
        return null
      // "Budget: 1.3 million" among plain lines is no action of the EU.
      if (isKindKey(key))
        return isAlike(turn, state.disruption) && turn.lead?.parted && state.slot !== 'euActions' ? 0.5 : null
      if (key === 'needs' || key === 'solutions' || key === 'need' || key === 'solution') return null
      if (isHeading(turn)) return isBelow(turn, state.disruption) ? 1.8 : null
      return turn.lead?.parted && !isPlain(turn) && !(isShy(turn) && state.labels !== turn.lead.style)
        ? 1.2
        : turn.facts.unit.sibling && turn.lead?.parted
          ? 1
          : null
    },
  },
  // Things with numbers.
  {
    role: 'item',
    in: ['head', 'framework', 'disruptions', 'disruption', 'needs', 'solutions', 'aside'],
    by: 'known',
    weight: (turn) => itemWeight(turn),
  },
  // Within sections.
  { role: 'part', in: ['framework', 'needs', 'solutions'], by: 'title', weight: partWeight },
  {
    role: 'part',
    in: ['disruption'],
    by: 'title',
    weight: ({ state }) => (state.slot === 'needs' || state.slot === 'solutions' ? 0.8 : null),
  },
  { role: 'on', in: ['framework', 'needs', 'solutions', 'disruption', 'aside'], by: 'none', weight: goesOn },
  {
    role: 'under',
    in: ['disruption'],
    by: 'none',
    weight: (turn) => {
      const { state, facts } = turn
      if (isBelowCells(turn) && !state.tabled && facts.isParagraph) return 0
      if (facts.isQuoted && !state.empty && isOneLine(state)) return 0.5
      return state.slot === 'source' && !state.empty && facts.isSentence ? 0.5 : null
    },
  },
  { role: 'on', in: ['disruptions'], by: 'none', weight: (turn) => Math.min(goesOn(turn), 0) - 0.1 },
]

function itemWeight(turn: Turn): number | null {
  const { lead, key, state, facts } = turn
  const item = lead?.item?.key ?? (key === 'need' || key === 'solution' ? key : null)
  if (!lead || item === null || item === 'disruption' || !isExact(turn)) return null
  if (item === 'recommendation') {
    // "R1 gloves" below "Needs" is what that label says.
    const isOwn = state.slot === 'needs' || state.slot === 'solutions'
    if (state.count === 0 || (isOwn && lead.item?.initial != null)) return null
    return state.where === 'disruption' ? 2.5 : isPlain(turn) ? null : 1
  }
  const section = item === 'need' ? 'needs' : 'solutions'
  if (state.where === section) return 1.5
  if (lead.about !== undefined) return 3
  if (!lead.parted && isPlain(turn)) return null
  if (state.where === 'framework' && isPlain(turn)) return null
  if (lead.implied) return 3
  if (!lead.item) return isTitle(turn) || !isPlain(turn) ? 1.5 : 0.8
  return facts.unit.fields !== null && state.where === 'head' ? null : 2
}

/** What it costs to leave a part as it is. */
export function leaving(state: State): number {
  return state.where === 'disruption' &&
    state.fields === 0 &&
    !state.listed &&
    state.slot !== 'needs' &&
    state.slot !== 'solutions'
    ? -0.8
    : 0
}
