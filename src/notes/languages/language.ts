import type { Activity, Ecosystem, Term } from '../../model/session.ts'

/** The sections that part a session's notes. */
export const sectionKeys = ['framework', 'disruptions', 'needs', 'solutions'] as const
/** What stands before the sections. */
export const headKeys = [
  'series',
  'title',
  'date',
  'time',
  'speakers',
  'moderators',
  'participants',
  'workingFormat',
  'ecosystems',
  'recording',
] as const
/** The fields of a disruption. */
export const fieldKeys = [
  'source',
  'evidence',
  'geographicalImpact',
  'valueChainStage',
  'character',
  'timeFrame',
  'euActions',
  'recommendations',
] as const
/** Things of which there are several, each with a number or a title: "First disruption: …", "Need 2". */
export const itemKeys = ['disruption', 'need', 'solution', 'recommendation'] as const
/** The kinds of EU action. */
export const kindKeys = ['coordination', 'regulation', 'funding'] as const

/** Parts of notes that the model has no place for: an agenda, conclusions, an annex; what notes call themselves: "Minutes". */
export const asideKeys = ['aside', 'caption'] as const

export type SectionKey = (typeof sectionKeys)[number]
export type HeadKey = (typeof headKeys)[number]
export type FieldKey = (typeof fieldKeys)[number]
export type ItemKey = (typeof itemKeys)[number]
export type KindKey = (typeof kindKeys)[number]
export type AsideKey = (typeof asideKeys)[number]
export type LabelKey = SectionKey | HeadKey | FieldKey | ItemKey | KindKey | AsideKey

/** What one language calls things. Case, accents, punctuation, order of words and fillers do not matter. */
export interface Language {
  /** BCP 47 tag. */
  tag: string
  labels: Record<LabelKey, readonly string[]>
  /** Other nouns for a disruption, which stand in prose as well: "problem". */
  problems: readonly string[]
  /** Words that a label may have beside those of its name: articles, "main", "identified". */
  fillers: readonly string[]
  /** What joins a noun to what it is about: "of" in "coordination of borders". */
  joiners: readonly string[]
  /** "first", "second", …: what may stand for each number from one. */
  ordinals: readonly (readonly string[])[]
  /** What ends a figure that is an ordinal: "st" in "1st". */
  ordinalSuffixes: readonly string[]
  /** What may stand between a noun and its number: "no". */
  numberSigns: readonly string[]
  /** "D" in "D1". */
  initials: Partial<Record<ItemKey, readonly string[]>>
  /** Bold words with a colon that lead into prose and are no label: "For example". */
  leads: readonly string[]
  /** Labels that lead into prose as well: "Details". */
  shy: readonly string[]
  /** Monday first. */
  weekdays: readonly (readonly string[])[]
  /** January first. */
  months: readonly (readonly string[])[]
  /** What stands around a date or a time and adds nothing: "at". */
  dateWords: readonly string[]
  /** What joins people, places and terms: "and". */
  and: readonly string[]
  /** What makes a range of two terms: "to". */
  to: readonly string[]
  /** What stands between a person and an organisation: "from". */
  from: readonly string[]
  /** What connects "working format" and its name: "is based on". */
  basedOn: readonly string[]
  /** What is said of a recording that can be seen: "available", "here". */
  available: readonly string[]
  /** What says that there is nothing: "none", "n/a". */
  none: readonly string[]
  /** Words that say no: "no", "not". */
  not: readonly string[]
  /** Words that stand beside those and add nothing: "was reported". */
  reported: readonly string[]
  terms: Record<Term, readonly string[]>
  /** What follows a term, or precedes it: "term". */
  termNouns: readonly string[]
  activities: Record<Activity, readonly string[]>
  /** Names of places by code; those in capitals only are told by their capitals. */
  places: Readonly<Record<string, readonly string[]>>
  /** After these a place is one that is not meant: "except". */
  except: readonly string[]
  /** Words of roles: "director". */
  roles: readonly string[]
  /** Words of organisations: "cluster". */
  organisations: readonly string[]
  /** Heads of tables that say nothing: "Field", "Value". */
  tableHeads: readonly string[]
  /** What denies the places or terms that follow it: "not", "outside". */
  denials: readonly string[]
  /** What denies the places or terms before it: "excluded". */
  excluded: readonly string[]
  /** The commonest small words, by which the notes' language is found. */
  functionWords: readonly string[]
  articles: readonly string[]
  /** What stands before a person's name: "Dr". */
  personTitles: readonly string[]
  /** What joins two of which one holds: "or". */
  or: readonly string[]
  /** How a line begins that tells of the end of the meeting, of the next one or of who took the notes. */
  closings: readonly string[]
  ecosystems: Record<Ecosystem, readonly string[]>
}
