import Type from 'typebox'
import { type LimitName, limitNames, limitTable } from '../limits/limits.ts'
import { ruleGroups } from '../rules/rules.ts'
import { formatWords } from '../writers/writers.ts'
import { baseAddress } from './base-address.ts'

const levels = ['off', 'info', 'warning', 'error'] as const
export type SettingLevel = (typeof levels)[number]

const object = <T extends Type.TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

/** What is an error by itself stops what it is about, and cannot be switched off. */
const settable = ruleGroups.flatMap(({ rules }) => rules.filter(({ level }) => level !== 'error'))

const limitSchema = (name: LimitName) => {
  const { of, most, greatest } = limitTable[name]
  const description = `The most ${of}; ${most} where nothing is said`
  return Type.Integer({ minimum: 1, ...(greatest !== undefined && { maximum: greatest }), description })
}

const text = (description: string) => Type.Optional(Type.String({ minLength: 1, description }))
const tag = (description: string) =>
  Type.Optional(
    Type.String({
      pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      patternErrorMessage: 'the tag of a language: fr, or de-AT',
      description,
    }),
  )

/** One definition for the type, the JSON Schema and the check. */
export const SettingsSchema = object({
  template: text('The template: a name, or a folder'),
  to: Type.Optional(
    Type.Array(Type.Enum([...formatWords]), { minItems: 1, description: 'The formats of every brief' }),
  ),
  out: text('The folder where files go'),
  lang: tag('Language of the brief’s own words, where it is not that of the notes'),
  'notes-lang': tag('Language of notes whose front matter names none'),
  site: Type.Optional(
    object({
      title: text('What the site of all briefs is called'),
      publisher: text('Who publishes it'),
      base: Type.Optional(
        Type.String({
          pattern: baseAddress.source,
          patternErrorMessage: 'an address or a path: https://example.eu/briefs/, or /briefs/',
          description: 'The address that it is published under: https://example.eu/briefs/, or a path',
        }),
      ),
    }),
  ),
  rules: Type.Optional(
    object(Object.fromEntries(settable.map(({ id }) => [id, Type.Optional(Type.Enum([...levels]))]))),
  ),
  limits: Type.Optional(
    object(Object.fromEntries(limitNames.map((name) => [name, Type.Optional(limitSchema(name))]))),
  ),
  acronyms: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
})
