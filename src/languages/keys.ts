/** The names by which the program knows what every language calls in its own words. */

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

export const labelKeys = [
  ...sectionKeys,
  ...headKeys,
  ...fieldKeys,
  ...itemKeys,
  ...kindKeys,
  ...asideKeys,
] as const

export type SectionKey = (typeof sectionKeys)[number]
export type HeadKey = (typeof headKeys)[number]
export type FieldKey = (typeof fieldKeys)[number]
export type ItemKey = (typeof itemKeys)[number]
export type KindKey = (typeof kindKeys)[number]
export type LabelKey = (typeof labelKeys)[number]

/** Whether a key is one of some, in constant time. */
const among = <K extends LabelKey>(keys: readonly K[]) => {
  const all: ReadonlySet<LabelKey | null> = new Set(keys)
  return (key: LabelKey | null): key is K => all.has(key)
}

export const isSectionKey = among(sectionKeys)
export const isHeadKey = among(headKeys)
export const isFieldKey = among(fieldKeys)
export const isKindKey = among(kindKeys)
