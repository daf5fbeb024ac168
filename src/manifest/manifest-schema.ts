import Type, { type Static } from 'typebox'
import { ecosystems, euActionKinds, terms } from '../model/closed-lists.ts'

const object = <T extends Type.TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes, in hexadecimal' })
const path = (description: string) => Type.String({ minLength: 1, description })
const count = (description: string) => Type.Integer({ minimum: 1, description })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const MessageSchema = object({
  file: path('The file that it is about'),
  line: Type.Integer({ minimum: 1 }),
  column: Type.Integer({ minimum: 1 }),
  endLine: orNull(Type.Integer({ minimum: 1 })),
  endColumn: orNull(Type.Integer({ minimum: 1 })),
  severity: Type.Enum(['error', 'warning', 'info']),
  reason: Type.String(),
  note: orNull(Type.String()),
  rule: orNull(Type.String()),
})

const InputSchema = object({
  path: path('From the folder in which the program was run, with slashes'),
  sha256: orNull(sha256),
})

const OutputSchema = object({
  path: path('From the folder of the manifest, with slashes'),
  format: Type.Enum(['pdf', 'docx', 'md', 'html'], {
    description: 'The format of the brief that the file belongs to: pictures lie beside a Markdown file',
  }),
  sha256,
  bytes: Type.Integer({ minimum: 0 }),
  pages: orNull(count('Pages of a PDF; null where the format has none')),
  conformance: Type.Array(Type.String(), { description: 'The standards that the file itself says it keeps' }),
})

const AboutSchema = object({
  series: orNull(Type.String()),
  summary: orNull(Type.String({ description: 'What it begins with, in one line' })),
  places: Type.Array(Type.String(), {
    description: 'Codes of the Interinstitutional Style Guide, `EU` and `World`',
  }),
  terms: Type.Array(Type.Enum([...terms]), { description: 'Time frames of its disruptions' }),
  ecosystems: Type.Array(object({ code: orNull(Type.Enum([...ecosystems])), label: Type.String() })),
  euActions: Type.Array(Type.Enum([...euActionKinds]), {
    description: 'Kinds of EU action that it asks for',
  }),
  publisher: orNull(Type.String()),
  authors: Type.Array(Type.String()),
  keywords: Type.Array(Type.String()),
  identifiers: Type.Array(
    object({ kind: Type.Enum(['isbn', 'issn', 'doi', 'catalogue']), value: Type.String() }),
  ),
  licence: orNull(Type.String()),
})

const BriefSchema = object({
  notes: object({ path: path('As `path` of an input'), sha256 }),
  session: count('Its place among the sessions of the notes, from 1'),
  sessions: count('How many sessions the notes hold'),
  title: Type.String(),
  language: Type.String({ description: 'BCP 47 tag of the notes' }),
  date: orNull(Type.String({ description: 'ISO 8601' })),
  model: object({ sha256 }),
  about: Type.Optional(
    Type.Unsafe<Static<typeof AboutSchema>>({
      ...AboutSchema,
      description: 'What it is about, as a site sorts it; manifests of earlier programs have none',
    }),
  ),
  inputs: Type.Array(InputSchema, {
    description: 'Pictures and other files that were asked for, in their order; null where there was none',
  }),
  template: object({
    name: Type.String({ minLength: 1 }),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'Over all its files and those it extends',
    }),
  }),
  options: object({
    to: Type.Array(Type.Enum(['pdf', 'docx', 'md', 'html']), { minItems: 1 }),
    lang: orNull(Type.String()),
    notesLang: orNull(Type.String()),
    strict: Type.Boolean(),
    settings: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the settings in force' }),
  }),
  version: Type.String({
    minLength: 1,
    description: 'The version of the program, and a digest of its build',
  }),
  outputs: Type.Array(OutputSchema, { minItems: 1 }),
  messages: Type.Array(MessageSchema, {
    description: 'What was said of notes as a whole stands with their first brief',
  }),
})

const FailedSchema = object({
  notes: InputSchema,
  messages: Type.Array(MessageSchema),
})

/** One definition for the type, the JSON Schema in `docs` and the check of manifests that are read. */
export const ManifestSchema = object({
  manifest: Type.Literal(1, { description: 'The version of this form' }),
  program: Type.Literal('policy-brief'),
  shard: orNull(
    object({
      part: count('From 1'),
      of: count('Parts in all'),
      files: Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: 'SHA-256 of what was divided: the paths of all notes, with their lengths',
      }),
    }),
  ),
  briefs: Type.Array(BriefSchema, { description: 'By the paths of their notes, then by session' }),
  failed: Type.Array(FailedSchema, { description: 'Notes of which not every brief was made' }),
})

export type Manifest = Static<typeof ManifestSchema>
export type ManifestShard = NonNullable<Manifest['shard']>
export type ManifestBrief = Manifest['briefs'][number]
export type ManifestAbout = Static<typeof AboutSchema>
export type ManifestFailure = Manifest['failed'][number]
export type ManifestOutput = ManifestBrief['outputs'][number]
