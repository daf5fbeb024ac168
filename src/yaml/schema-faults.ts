/** What is not as a JSON Schema has it, in an editor's words. */
import { closestMatch } from 'leven'
import type { TSchema } from 'typebox'
import { Errors } from 'typebox/value'

export interface SchemaFault {
  path: string[]
  what: 'key' | 'value'
  reason: string
}

/** The value that was meant, as it should be written, or nothing where that cannot be told. */
export type Mend = (path: readonly string[], found: unknown, comment: string | null) => string | undefined

/** Where a key that does not belong there should be written, or nothing where that cannot be told. */
export type Belongs = (path: readonly string[]) => string | undefined

export function schemaFaults(
  schema: TSchema,
  value: unknown,
  meant: (path: readonly string[], found: unknown) => string | undefined,
  belongs: Belongs = () => undefined,
): SchemaFault[] {
  return Errors(schema, value).flatMap((error): SchemaFault[] => {
    const path = error.instancePath.split('/').slice(1).map(pointerPart)
    if (error.keyword === 'additionalProperties') {
      const known = Object.keys(propertiesOf(schema, path))
      return error.params.additionalProperties.map((key) => unknownKey([...path, key], known, belongs))
    }
    if (error.keyword === 'boolean') return []
    if (error.keyword === 'required') {
      const missing = error.params.requiredProperties.map((key) => `\`${key}\``).join(', ')
      return [{ path, what: 'value', reason: `Unexpected lack of ${missing}${inPath(path)}; add it` }]
    }
    const found = path.reduce<unknown>(at, value)
    const shown = [shorten(JSON.stringify(found) ?? 'nothing'), forPath(path)].join(' ').trim()
    const written = meant(path, found) ?? withoutUnit(error, found, schemaAt(schema, path))
    const mend = written === undefined ? '' : `; write \`${[path.at(-1), written].join(': ')}\``
    return [
      {
        path,
        what: 'value',
        reason: `Unexpected ${shown}, expected ${expected(error, schemaAt(schema, path))}${mend}`,
      },
    ]
  })
}

type SchemaError = ReturnType<typeof Errors>[number]

/** What JSON Schema calls its types, in an editor's words. */
const types: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list, each part on a line after `- `'],
  ['object', 'keys and values'],
])

const typesOf = (named: string | string[]): string =>
  [named]
    .flat()
    .map((type) => types.get(type) ?? type)
    .join(' or ')

function expected(error: SchemaError, schema: SchemaPart | undefined): string {
  switch (error.keyword) {
    case 'type':
      return schema?.patternErrorMessage ?? typesOf(error.params.type)
    case 'enum':
      return `one of ${error.params.allowedValues.join(', ')}`
    case 'minimum':
      return `at least ${error.params.limit}`
    case 'maximum':
      return `at most ${error.params.limit}`
    case 'minItems':
    case 'minLength':
      return schema?.patternErrorMessage ?? 'something in it'
    case 'maxItems':
      return schema?.patternErrorMessage ?? `at most ${error.params.limit} parts`
    case 'pattern':
      return schema?.patternErrorMessage ?? `a text of the form ${error.params.pattern}`
    default:
      return error.message
  }
}

/** `10pt` where a number of points is wanted: the unit that a schema's description says, and no other. */
function withoutUnit(error: SchemaError, found: unknown, schema: SchemaPart | undefined): string | undefined {
  const isNumber = error.keyword === 'type' && /^(?:number|integer)$/u.test(String(error.params.type))
  const [, number, unit = ''] = (isNumber && /^(\d+(?:\.\d+)?)\s*(pt|mm)$/iu.exec(String(found))) || []
  return schema?.description?.toLowerCase().includes(units.get(unit.toLowerCase()) ?? '?')
    ? number
    : undefined
}

const units: ReadonlyMap<string, string> = new Map([
  ['pt', 'points'],
  ['mm', 'millimetres'],
])

const inPath = (path: readonly string[]): string => (path.length === 0 ? '' : ` in \`${path.join('.')}\``)
const forPath = (path: readonly string[]): string => (path.length === 0 ? '' : `for \`${path.join('.')}\``)
/** RFC 6901. */
const pointerPart = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')
const at = (value: unknown, key: string): unknown =>
  isObject(value) || Array.isArray(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unknownKey(path: string[], known: string[], belongs: Belongs): SchemaFault {
  const key = path.at(-1) ?? ''
  const meant = closestMatch(key, known, { maxDistance: Math.max(2, Math.floor(key.length / 2)) })
  const hint =
    belongs(path) ??
    (meant === undefined
      ? `expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
      : `did you mean \`${meant}\`?`)
  return { path, what: 'key', reason: `Unexpected key \`${key}\`; ${hint}` }
}

interface SchemaPart {
  patternErrorMessage?: string
  description?: string
  properties?: Record<string, unknown>
  patternProperties?: Record<string, unknown>
  items?: unknown
}

function propertiesOf(schema: unknown, path: readonly string[]): object {
  return schemaAt(schema, path)?.properties ?? {}
}

const schemaAt = (schema: unknown, path: readonly string[]): SchemaPart | undefined =>
  path.reduce<unknown>((part, key) => {
    const { properties, patternProperties, items } = (part ?? {}) as SchemaPart
    return properties?.[key] ?? Object.values(patternProperties ?? {})[0] ?? items
  }, schema) as SchemaPart | undefined
