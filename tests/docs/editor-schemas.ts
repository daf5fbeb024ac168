/** The JSON Schemas that an editor completes YAML with, from the definitions that the program reads it by. */
import Type, { type TSchema } from 'typebox'
import { ThemeSchema } from '../../src/document/theme.ts'
import { LanguageSchema } from '../../src/languages/language.ts'
import { SessionSchema } from '../../src/model/session.ts'
import type { publicationKeys, sessionKeys } from '../../src/notes/front-matter-keys.ts'
import { SettingsSchema } from '../../src/settings/settings-schema.ts'
import { LabelsSchema } from '../../src/template/labels-schema.ts'
import { TemplateMatterSchema } from '../../src/template/template-matter.ts'

const publication = SessionSchema.properties.publication.anyOf[0].properties

const oneOf = (description: string, ...schemas: TSchema[]) => Type.Union(schemas, { description })
const text = (description: string) => oneOf(description, Type.String(), Type.Number())

/** What the front matter of notes may say; a key that is missing here does not compile. */
const frontMatter: Record<(typeof sessionKeys)[number] | (typeof publicationKeys)[number], TSchema> = {
  title: text('The session’s own title'),
  series: text('The series of meetings'),
  date: Type.String({ description: 'The day of the session: 2020-07-09, or in words' }),
  time: Type.String({ description: 'When it began: "08:30", in quotation marks' }),
  language: Type.String({ description: 'The language of the notes: en, fr' }),
  lang: Type.String({ description: 'The same as `language`' }),
  speakers: Type.Array(oneOf('Who spoke', Type.String(), SessionSchema.properties.speakers.items), {
    description: 'Names, or name, role and organisation, in their order',
  }),
  recording: oneOf(
    'Its address, or a label and its url',
    Type.String(),
    SessionSchema.properties.recording.anyOf[0],
  ),
  ecosystems: oneOf('The industrial ecosystems that it is about', Type.String(), Type.Array(Type.String())),
  ecosystem: oneOf('The same as `ecosystems`', Type.String(), Type.Array(Type.String())),
  issue: text('The number of the issue'),
  publisher: text('Who publishes the brief'),
  authors: publication.authors,
  contact: text('Whom to write to'),
  keywords: oneOf('Words to find the brief by', Type.String(), publication.keywords),
  identifiers: publication.identifiers,
  funding: publication.funding,
  copyright: publication.copyright,
  licence: text('The licence of the brief'),
}

const schemas: Record<string, TSchema> = {
  theme: ThemeSchema,
  labels: LabelsSchema,
  language: LanguageSchema,
  template: TemplateMatterSchema,
  settings: SettingsSchema,
  'front-matter': Type.Object(frontMatter, { additionalProperties: false }),
}

/** By name; every key may be left out, for what a file does not say holds from the files below it. */
export const editorSchemas: readonly (readonly [name: string, schema: object])[] = Object.entries(
  schemas,
).map(([name, schema]) => [
  name,
  { $schema: 'https://json-schema.org/draft/2020-12/schema', ...(optional(schema) as object) },
])

/** A schema without `required`; a speaker without a name is told when the notes are read. */
function optional(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(optional)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'required' || !Array.isArray(value))
  return Object.fromEntries(entries.map(([key, value]) => [key, optional(value)]))
}
