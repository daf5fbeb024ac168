import type { TSchema } from 'typebox'
import { contentTag, SessionSchema } from '../../model/session.ts'

/** What a template can know of a value before there are notes. */
export type Shape =
  | { kind: 'text'; optional: boolean; values?: readonly string[] }
  | { kind: 'number'; optional: boolean }
  | { kind: 'boolean'; optional: boolean }
  | { kind: 'content'; optional: boolean; fields: Fields }
  | { kind: 'list'; optional: boolean; items: () => Shape }
  | { kind: 'object'; optional: boolean; name: string; fields: Fields }
  | { kind: 'anything'; optional: boolean }

export type Fields = Readonly<Record<string, () => Shape>>

export const textShape: Shape = { kind: 'text', optional: false }
export const optionalText: Shape = { kind: 'text', optional: true }
export const numberShape: Shape = { kind: 'number', optional: false }
export const booleanShape: Shape = { kind: 'boolean', optional: false }

interface JsonSchema {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string
  title?: string
  anyOf?: JsonSchema[]
  enum?: string[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
}

/** The shape of a session, from the model's one definition. */
export const sessionShape: Shape = shapeOf(SessionSchema, 'the session')

const disruptions = sessionShape.kind === 'object' ? sessionShape.fields['disruptions']?.() : undefined
export const disruptionShape: Shape =
  disruptions?.kind === 'list' ? disruptions.items() : { kind: 'anything', optional: false }

function shapeOf(schema: TSchema, name: string): Shape {
  const root = schema as JsonSchema
  return read(root, name, root.$defs ?? {})
}

function read(schema: JsonSchema, name: string, definitions: Record<string, JsonSchema>): Shape {
  if (schema.$ref) return read(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, definitions)
  if (schema.anyOf) return readUnion(schema.anyOf, name, definitions)
  if (schema.enum) return { kind: 'text', optional: false, values: schema.enum }
  const type = schema.type ?? typeof schema.const
  switch (type) {
    case 'string':
      return textShape
    case 'integer':
    case 'number':
      return numberShape
    case 'boolean':
      return booleanShape
    case 'array': {
      const items = schema.items ?? {}
      return { kind: 'list', optional: false, items: () => read(items, `an item of ${name}`, definitions) }
    }
    case 'object':
      return readObject(schema, name, definitions)
    default:
      return { kind: 'anything', optional: true }
  }
}

function readUnion(parts: JsonSchema[], name: string, definitions: Record<string, JsonSchema>): Shape {
  const given = parts.filter((part) => part.type !== 'null')
  const shape = read(given[0] ?? {}, name, definitions)
  return { ...shape, optional: given.length < parts.length }
}

function readObject(schema: JsonSchema, name: string, definitions: Record<string, JsonSchema>): Shape {
  const properties = schema.properties
  if (!properties) return { kind: 'anything', optional: false }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, field]) => [key, () => read(field, `\`${key}\``, definitions)]),
  )
  if (schema.title === contentTag) return { kind: 'content', optional: false, fields }
  return { kind: 'object', optional: false, name, fields }
}
