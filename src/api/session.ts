/** The model of a session, version 1, as `policy-brief model` prints it; `docs/model.schema.json` is its JSON Schema. */

/** Line and column from 1, offset from 0 in UTF-16 units. */
export interface SourcePoint {
  line: number
  column: number
  offset: number
}

/** Prose taken from the notes, wherever it stands. */
export interface Content {
  /** Plain text: blocks are parted by a blank line, list items and table rows by a line end. */
  text: string
  markdown: string
  source: { start: SourcePoint; end: SourcePoint }
}

export interface FrameworkSection {
  title: Content | null
  content: Content | null
  sections: FrameworkSection[]
}

export interface Recommendation {
  content: Content
  children: Recommendation[]
}

/** Porter's nine activities of a value chain. */
export type Activity =
  | 'inbound-logistics'
  | 'operations'
  | 'outbound-logistics'
  | 'marketing-and-sales'
  | 'service'
  | 'firm-infrastructure'
  | 'human-resource-management'
  | 'technology-development'
  | 'procurement'

/** The industrial ecosystems of the strategy of 2020. */
export type Ecosystem =
  | 'aerospace-and-defence'
  | 'agri-food'
  | 'construction'
  | 'cultural-and-creative-industries'
  | 'digital'
  | 'electronics'
  | 'energy-intensive-industries'
  | 'health'
  | 'mobility-transport-automotive'
  | 'proximity-and-social-economy'
  | 'renewable-energy'
  | 'retail'
  | 'textiles'
  | 'tourism'

export interface EuAction {
  kind: 'coordination' | 'regulation' | 'funding' | null
  /** The notes' own word. */
  label: string | null
  content: Content
}

export interface Disruption {
  /** Its place in the notes, from 1. */
  number: number
  title: Content
  reportedBy: string[]
  evidence: Content | null
  /** `places`: `EU`, `World`, or a country code of the Interinstitutional Style Guide. */
  geographicalImpact: { content: Content; places: string[] } | null
  valueChainStage: { content: Content; activities: Activity[] } | null
  character: Content | null
  timeFrame: { content: Content; terms: ('short' | 'medium' | 'long')[] } | null
  euActions: EuAction[]
  recommendations: Recommendation[]
  /** Fields with a label that is not one of these. */
  other: { label: string; content: Content }[]
}

export interface Publication {
  issue: string | null
  publisher: string | null
  authors: string[]
  contact: string | null
  keywords: string[]
  identifiers: {
    isbn: string | null
    issn: string | null
    doi: string | null
    catalogue: string | null
  } | null
  funding: {
    statement: string | null
    programme: string | null
    grant: string | null
    authority: string | null
  } | null
  copyright: { holder: string | null; year: number | null } | null
  licence: string | null
  /** Unknown keys of the front matter, as they were. */
  other: Record<string, unknown>
}

/** A field that the notes do not have is null (one thing) or empty (many things), never left out, never made up. */
export interface Session {
  version: 1
  /** The notes' file name, without folders. */
  source: string
  /** BCP 47 tag of the notes. */
  language: string
  languageSource: 'front-matter' | 'option' | 'found' | 'default'
  series: Content | null
  title: Content | null
  /** `YYYY-MM-DD`. */
  date: string | null
  /** `HH:MM`, as noted. */
  time: string | null
  endTime: string | null
  /** As noted: “CET”. */
  timeZone: string | null
  ecosystems: { code: Ecosystem | null; label: string }[]
  workingFormat: { name: Content | null; steps: Content[] } | null
  speakers: { name: string; role: string | null; organisation: string | null }[]
  /** `url` is null for a dead link. */
  recording: { label: string; url: string | null } | null
  framework: FrameworkSection[]
  disruptions: Disruption[]
  /** `disruption` is the number of the disruption that a need or a solution stands under. */
  needs: { number: number; content: Content; disruption: number | null }[]
  solutions: { number: number; title: Content | null; content: Content | null; disruption: number | null }[]
  publication: Publication | null
  /** Every piece of the notes that found no place above. */
  unclassified: Content[]
  /** Words by which the notes say that there is nothing, `kind` of which EU action; `path` as in `gaps`. */
  none: { path: string; kind: 'coordination' | 'regulation' | 'funding' | null; words: Content }[]
  /** What the scheme asks for and the notes do not mention. */
  gaps: { code: string; path: string; message: string; line: number | null }[]
}
