/** The settings of a project: one definition for the type, the JSON Schema and the check. */
import Type, { type Static } from 'typebox'
import { ruleGroups } from '../check/rules.ts'
import { defaultLimits, type LimitName, type Limits, limitNames, limitTable } from '../limits/limits.ts'

const levels = ['off', 'info', 'warning', 'error'] as const
const object = <T extends Type.TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

/** What is an error by itself stops what it is about, and cannot be switched off. */
const settable = ruleGroups.flatMap(({ rules }) => rules.filter(({ level }) => level !== 'error'))

const limitSchema = (name: LimitName) => {
  const { of, most, greatest } = limitTable[name]
  const description = `The most ${of}; ${most} where nothing is said`
  return Type.Integer({ minimum: 1, ...(greatest !== undefined && { maximum: greatest }), description })
}

export const SettingsSchema = object({
  rules: Type.Optional(
    object(Object.fromEntries(settable.map(({ id }) => [id, Type.Optional(Type.Enum([...levels]))]))),
  ),
  limits: Type.Optional(
    object(Object.fromEntries(limitNames.map((name) => [name, Type.Optional(limitSchema(name))]))),
  ),
  acronyms: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
})

export type SettingLevel = (typeof levels)[number]

export interface Settings {
  /** Levels by the id of a rule. */
  rules: Readonly<Record<string, SettingLevel>>
  /** What the reader of notes takes on. */
  limits: Limits
  /** Acronyms that need no expansion. */
  acronyms: readonly string[]
}

export const defaultSettings: Settings = { rules: {}, limits: defaultLimits, acronyms: [] }

/** Settings as written, filled with the defaults. */
export function settingsOf(written: Static<typeof SettingsSchema>): Settings {
  const { rules = {}, limits = {}, acronyms = [] } = written
  return {
    rules: rules as Settings['rules'],
    limits: { ...defaultLimits, ...(limits as Partial<Limits>) },
    acronyms,
  }
}
