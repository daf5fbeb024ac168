import type { PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Lead } from './evidence/lead.ts'
import type { FieldKey, HeadKey } from './languages/language.ts'
import type { Container, Span } from './segments/leaf.ts'

/** A stretch of the notes that belongs together: a lead and what follows it, or what stands without one. */
export interface Piece {
  lead: Lead | null
  /** The phrasing of the lead's words. */
  name: PhrasingContent[]
  /** What follows the lead. */
  value: Span[]
  /** Lead and value as they were written. */
  whole: Span[]
  /** The containers around the lead, or around the label of the field that the piece belongs to. */
  base: readonly Container[]
}

/** A heading or line before the first section, which may be series or title. */
export interface NameDraft extends Piece {
  lead: Lead
  /** It stands after what is said of the session: date, speakers, recording. */
  isLate: boolean
  /** What follows it. */
  below: Piece[]
}

export interface OtherDraft {
  label: string
  place: Position | undefined
  pieces: Piece[]
}

export interface DisruptionDraft {
  number: number
  /** The number that the notes give it. */
  written: number | null
  title: PhrasingContent[]
  place: Position | undefined
  fields: Map<FieldKey, Piece[]>
  /** What the notes call them, where they stand first. */
  names: Map<FieldKey, string>
  other: OtherDraft[]
  needs: Piece[]
  solutions: Piece[]
  /** What stands under its title before any field. */
  lead: Piece[]
}

/** The disruption that a number of the notes means: what they number themselves is counted by that alone. */
export function disruptionNumbered(
  number: number | undefined,
  disruptions: readonly DisruptionDraft[],
): DisruptionDraft | undefined {
  return disruptions.find(({ written, number: place }) => (written ?? place) === number)
}

/** Pieces of one kind that stand under one disruption, or under none. */
export interface Group {
  disruption: number | null
  /** How many disruptions the notes have told of above them. */
  after: number
  pieces: Piece[]
  /** What the line that names the disruption goes on with, where that is not its title. */
  words?: Piece
}

/** What has no place, with what was expected there. */
export interface Stray {
  blocks: RootContent[]
  expected: string
}

/** What words are read as, and what they could be. */
export interface Two {
  read: string
  other: string
  mend: string
}

export interface Unsure extends Two {
  blocks: RootContent[]
}

/** The notes' pieces by where they belong, before their values are read. */
export interface Draft {
  names: NameDraft[]
  /** What stands before the sections under no heading and no label. */
  loose: Piece[]
  heads: Map<HeadKey, Piece[]>
  framework: Piece[]
  disruptions: DisruptionDraft[]
  needs: Group[]
  solutions: Group[]
  strays: Stray[]
  /** Pieces that have no place, each list as it grows. */
  asides: { pieces: Piece[]; expected: string }[]
  /** Words that were read as labels and markers. */
  taken: string[]
  /** Labels that were understood, for messages about those misspelt. */
  labels: { lead: Lead; place: Position | undefined }[]
  /** Depth of the first section's heading. */
  sectionDepth: number | null
  /** Whether anything was recognised that only a session has. */
  recognised: boolean
}

export function emptyDraft(): Draft {
  return {
    names: [],
    loose: [],
    heads: new Map(),
    framework: [],
    disruptions: [],
    needs: [],
    solutions: [],
    strays: [],
    asides: [],
    taken: [],
    labels: [],
    sectionDepth: null,
    recognised: false,
  }
}
