/** The model of a session, version 1: one definition for the types, the JSON Schema and the check of templates. */
import type { RootContent } from 'mdast'
import Type, { type Static } from 'typebox'
import { activities, ecosystems, euActionKinds, languageSources, terms } from './closed-lists.ts'
import type {} from './mdast.ts'

/** A point of the notes: line and column from 1, offset from 0 in UTF-16 units (unist `Point`). */
export interface SourcePoint {
  line: number
  column: number
  offset: number
}

/** Prose taken from the notes, wherever it stands. */
export interface Content {
  /** Plain text: blocks are parted by a blank line, list items and table rows by a line end. */
  text: string
  /** The same as Markdown. */
  markdown: string
  source: { start: SourcePoint; end: SourcePoint }
  /** The mdast nodes, with the notes' positions; in memory only, never in the JSON. */
  nodes: RootContent[]
}

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const object = <T extends Type.TProperties>(properties: T, options: Type.TObjectOptions = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options })

const Point = object({
  line: Type.Integer({ minimum: 1 }),
  column: Type.Integer({ minimum: 1 }),
  offset: Type.Integer({ minimum: 0 }),
})

/** The JSON shape of `Content`; `contentTag` lets a walker of the schema know prose when it meets it. */
export const contentTag = 'Content'
const ContentSchema = Type.Unsafe<Content>(
  object(
    { text: Type.String(), markdown: Type.String(), source: object({ start: Point, end: Point }) },
    { title: contentTag, description: 'Prose taken from the notes' },
  ),
)

const oneOf = <const T extends readonly string[]>(values: T) => Type.Enum([...values] as [...T])

const Speaker = object({
  name: Type.String(),
  role: nullable(Type.String()),
  organisation: nullable(Type.String()),
})

const Recording = object({ label: Type.String(), url: nullable(Type.String()) })

export interface FrameworkSection {
  title: Content | null
  content: Content | null
  sections: FrameworkSection[]
}

export interface Recommendation {
  content: Content
  children: Recommendation[]
}

/** A reference to one of `definitions`, for the two shapes that hold themselves. */
const recursive = <T>(name: string) => Type.Unsafe<T>({ $ref: `#/$defs/${name}` })

const definitions = {
  FrameworkSection: object({
    title: nullable(ContentSchema),
    content: nullable(ContentSchema),
    sections: Type.Array(recursive<FrameworkSection>('FrameworkSection')),
  }),
  Recommendation: object({
    content: ContentSchema,
    children: Type.Array(recursive<Recommendation>('Recommendation')),
  }),
}

const EuAction = object({
  kind: nullable(oneOf(euActionKinds)),
  label: nullable(Type.String()),
  content: ContentSchema,
})

const Disruption = object({
  number: Type.Integer({ minimum: 1 }),
  title: ContentSchema,
  reportedBy: Type.Array(Type.String()),
  evidence: nullable(ContentSchema),
  geographicalImpact: nullable(object({ content: ContentSchema, places: Type.Array(Type.String()) })),
  valueChainStage: nullable(object({ content: ContentSchema, activities: Type.Array(oneOf(activities)) })),
  character: nullable(ContentSchema),
  timeFrame: nullable(object({ content: ContentSchema, terms: Type.Array(oneOf(terms)) })),
  euActions: Type.Array(EuAction),
  recommendations: Type.Array(recursive<Recommendation>('Recommendation')),
  other: Type.Array(object({ label: Type.String(), content: ContentSchema })),
})

const Need = object({
  number: Type.Integer({ minimum: 1 }),
  content: ContentSchema,
  disruption: nullable(Type.Integer({ minimum: 1 })),
})

const Solution = object({
  number: Type.Integer({ minimum: 1 }),
  title: nullable(ContentSchema),
  content: nullable(ContentSchema),
  disruption: nullable(Type.Integer({ minimum: 1 })),
})

const Publication = object({
  issue: nullable(Type.String()),
  publisher: nullable(Type.String()),
  authors: Type.Array(Type.String()),
  contact: nullable(Type.String()),
  keywords: Type.Array(Type.String()),
  identifiers: nullable(
    object({
      isbn: nullable(Type.String()),
      issn: nullable(Type.String()),
      doi: nullable(Type.String()),
      catalogue: nullable(Type.String()),
    }),
  ),
  funding: nullable(
    object({
      statement: nullable(Type.String()),
      programme: nullable(Type.String()),
      grant: nullable(Type.String()),
      authority: nullable(Type.String()),
    }),
  ),
  copyright: nullable(object({ holder: nullable(Type.String()), year: nullable(Type.Integer()) })),
  licence: nullable(Type.String()),
  /** Unknown keys of the front matter, as they were. */
  other: Type.Record(Type.String(), Type.Unknown()),
})

/** Words by which the notes say that there is nothing: `path` as in `gaps`. */
const None = object({ path: Type.String(), kind: nullable(oneOf(euActionKinds)), words: ContentSchema })

const Gap = object({
  code: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
  path: Type.String(),
  message: Type.String(),
  line: nullable(Type.Integer({ minimum: 1 })),
})

export const SessionSchema = object(
  {
    version: Type.Literal(1),
    source: Type.String(),
    language: Type.String(),
    languageSource: oneOf(languageSources),
    series: nullable(ContentSchema),
    title: nullable(ContentSchema),
    date: nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    time: nullable(Type.String({ pattern: '^\\d{2}:\\d{2}$' })),
    endTime: nullable(Type.String({ pattern: '^\\d{2}:\\d{2}$' })),
    timeZone: nullable(Type.String()),
    ecosystems: Type.Array(object({ code: nullable(oneOf(ecosystems)), label: Type.String() })),
    workingFormat: nullable(object({ name: nullable(ContentSchema), steps: Type.Array(ContentSchema) })),
    speakers: Type.Array(Speaker),
    recording: nullable(Recording),
    framework: Type.Array(recursive<FrameworkSection>('FrameworkSection')),
    disruptions: Type.Array(Disruption),
    needs: Type.Array(Need),
    solutions: Type.Array(Solution),
    publication: nullable(Publication),
    unclassified: Type.Array(ContentSchema),
    none: Type.Array(None),
    gaps: Type.Array(Gap),
  },
  { title: 'Session', $defs: definitions },
)

export type { Activity, EuActionKind, LanguageSource } from './closed-lists.ts'

export type Session = Static<typeof SessionSchema>
export type Disruption = Static<typeof Disruption>
export type EuAction = Static<typeof EuAction>
export type Need = Static<typeof Need>
export type Solution = Static<typeof Solution>
export type Speaker = Static<typeof Speaker>
export type Recording = Static<typeof Recording>
export type Publication = Static<typeof Publication>
export type None = Static<typeof None>
export type Gap = Static<typeof Gap>
