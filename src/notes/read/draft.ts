import type { PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Content } from '../../model/session.ts'
import type { FieldKey, HeadKey } from '../languages/language.ts'
import type { Style } from './lead.ts'
import type { Piece } from './piece.ts'

/** A heading before the first section, which may be series or title. */
export interface HeadingDraft {
  text: string
  nodes: PhrasingContent[]
  whole: RootContent[]
  depth: number
  style: Style
  /** It stands after what is said of the session: date, speakers, recording. */
  isLate: boolean
  /** Prose that follows it. */
  below: Piece[]
}

export interface DisruptionDraft {
  number: number
  title: PhrasingContent[]
  place: Position | undefined
  depth: number
  style: Style
  fields: Map<FieldKey, Piece[]>
  other: { label: string; pieces: Piece[] }[]
  needs: Piece[]
  solutions: Piece[]
  /** What stands under its title before any field. */
  lead: Piece[]
}

/** Pieces of one kind that stand under one disruption, or under none. */
export interface Group {
  disruption: number | null
  pieces: Piece[]
}

/** Where the notes say themselves that there is nothing. */
export interface Stated {
  /** The code of the gap. */
  code: string
  path: string
  content: Content
}

/** The notes' pieces by where they belong, before their values are read. */
export interface Draft {
  headings: HeadingDraft[]
  /** Blocks before the first section that have no label. */
  loose: Piece[]
  heads: Map<HeadKey, Piece[]>
  framework: Piece[]
  disruptions: DisruptionDraft[]
  needs: Group[]
  solutions: Group[]
  /** What has no place, with what was expected there. */
  strays: { pieces: Piece[]; expected: string }[]
  stated: Stated[]
  /** Labels that were understood, for messages about those misspelt. */
  labels: Piece[]
  /** Depth of the first section's heading. */
  sectionDepth: number | null
  /** Whether anything was recognised that only a session has. */
  recognised: boolean
}

export function emptyDraft(): Draft {
  return {
    headings: [],
    loose: [],
    heads: new Map(),
    framework: [],
    disruptions: [],
    needs: [],
    solutions: [],
    strays: [],
    stated: [],
    labels: [],
    sectionDepth: null,
    recognised: false,
  }
}
