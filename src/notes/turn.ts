import { isActionTable } from './evidence/action-table.ts'
import { endsMeeting, isClosing, isNextDay, namesCategory } from './evidence/closing.ts'
import type { Lead } from './evidence/lead.ts'
import { hasLink } from './evidence/lead.ts'
import type { Unit } from './evidence/unit.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import type { LabelKey } from './languages/language.ts'
import type { Container } from './segments/leaf.ts'
import type { State } from './state.ts'
import { dateLine } from './values/date.ts'
import { denialsIn } from './values/denied.ts'
import { saysNone } from './values/none.ts'
import { areNames } from './values/people.ts'
import { areHours, isListOfHours } from './values/timetable.ts'

/** What speaks for the roles of a unit, whatever stands around it. */
export interface Facts {
  unit: Unit
  /** Its words, from where they begin. */
  text: string
  /** A line that may be a title: no sentence, not long. */
  isShort: boolean
  isSentence: boolean
  isParagraph: boolean
  /** The first of a list's item, or of a list nested in none. */
  beginsItem: boolean
  inList: boolean
  /** In a list with numbers. */
  isNumbered: boolean
  isTable: boolean
  /** It is of lines or items that each begin with an hour: what was to be spoken of, and when. */
  isTimetable: boolean
  /** It begins a quotation that has no fields. */
  isQuoted: boolean
  /** A table of who does what by when. */
  isActionTable: boolean
  hasLink: boolean
  /** It tells of the end of the meeting, or of the next one; as an item of a list only where it leaves no doubt. */
  isClosing: boolean
  /** It says what the notes are filed under. */
  isCategory: boolean
  isDate(): boolean
  /** A lead is the name of a person. */
  isPerson(lead: Lead): boolean
  /** What stands after a lead is blank. */
  isWhole(lead: Lead): boolean
  /** What stands after a lead says that there is nothing, or denies it in two words: "nie ma", "not yet, ask Ana". */
  isDenied(lead: Lead): boolean
}

export function factsOf(unit: Unit, vocabulary: Vocabulary, isLast: boolean): Facts {
  const { leaf, at, end } = unit
  const text = leaf.text.slice(at, end).trim()
  const item = leaf.path.at(-1)
  const isParagraph = leaf.node.type === 'paragraph'
  // A line below an item is of none.
  const isOfList = unit.start === 0 && leaf.path.some(isOfThings)
  let date: boolean | undefined
  let person: boolean | undefined
  const wholes = new Map<Lead, boolean>()
  return {
    unit,
    text,
    isShort: text.length <= 200 && !/[.:!?]\s*$/u.test(text) && !text.includes('\n'),
    get isSentence() {
      return isSentence(text)
    },
    isParagraph,
    beginsItem: item?.type === 'listItem' && leaf.node === item.children[0] && unit.start === 0,
    inList: leaf.path.some(({ type }) => type === 'list'),
    isNumbered: leaf.path.some((container) => container.type === 'list' && container.ordered === true),
    isTable: leaf.node.type === 'table',
    get isTimetable() {
      const list = leaf.path.findLast((container) => container.type === 'list')
      return list?.type === 'list' ? isListOfHours(list) : areHours(text.split('\n'))
    },
    isQuoted: unit.fields === null && beginsQuote(unit),
    isActionTable: leaf.node.type === 'table' && isActionTable(leaf.node, vocabulary),
    hasLink: leaf.nodes.some(hasLink),
    isClosing:
      isParagraph &&
      ((isLast && !isOfList && endsMeeting(text, vocabulary)) ||
        (unit.fields === null && isOfList ? isNextDay(text, vocabulary) : isClosing(text, vocabulary))),
    get isCategory() {
      return namesCategory(text, vocabulary)
    },
    isDate: () => {
      date ??= text.length < 160 && dateLine(text, vocabulary)?.rest === ''
      return date
    },
    isPerson: (lead) => {
      person ??= /^\p{Lu}/u.test(lead.text) && areNames(lead.text, vocabulary)
      return person
    },
    isWhole: (lead) => {
      const whole = wholes.get(lead) ?? leaf.text.slice(lead.rest, end).trim() === ''
      wholes.set(lead, whole)
      return whole
    },
    isDenied: (lead) => {
      const value = leaf.text.slice(lead.rest, end).trim()
      // "no devices at the quay" denies something else.
      const [clause = ''] = value.split(/[,;.(]/u)
      const isShort = clause !== '' && clause.trim().split(/\s+/u).length < 3
      return saysNone(value, [], vocabulary) || (isShort && denialsIn(value, vocabulary).length > 0)
    },
  }
}

function beginsQuote({ leaf: { node, path }, start }: Unit): boolean {
  const at = path.findLastIndex(({ type }) => type === 'blockquote')
  return at >= 0 && start === 0 && path[at]?.children[0] === (path[at + 1] ?? node)
}

/** Words that say something whole, rather than name it. */
export function isSentence(text: string): boolean {
  const words = text.match(/(?<!\p{L})\p{L}+/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return /[.!?]$/u.test(text) && words.length > 3 && small.length * 2 >= words.length
}

/** A list, unless it goes on numbering paragraphs: "15. The session closed." */
const isOfThings = (container: Container): boolean =>
  container.type === 'list' && !(container.ordered && (container.start ?? 1) > 1)

/** One reading of a unit among those that are weighed. */
export interface Turn {
  facts: Facts
  lead: Lead | null
  /** What its label is taken to mean. */
  key: LabelKey | null
  state: State
}
