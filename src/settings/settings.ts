/** The settings of a project. */
import type { Static } from 'typebox'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type { SettingLevel, SettingsSchema } from './settings-schema.ts'

/** The key of package.json that settings may stand under. */
export const packageKey = 'policy-brief'

/** What the command line takes where it says nothing, by its options' names. */
export interface Defaults {
  template?: string
  to?: readonly string[]
  out?: string
  lang?: string
  'notes-lang'?: string
}

export interface Settings {
  defaults: Defaults
  /** Levels by the id of a rule. */
  rules: Readonly<Record<string, SettingLevel>>
  /** What the reader of notes takes on. */
  limits: Limits
  /** Acronyms that need no expansion. */
  acronyms: readonly string[]
}

export const defaultSettings: Settings = { defaults: {}, rules: {}, limits: defaultLimits, acronyms: [] }

/** Settings as written, filled with the defaults. */
export function settingsOf(written: Static<typeof SettingsSchema>): Settings {
  const { rules = {}, limits = {}, acronyms = [], ...defaults } = written
  return {
    defaults: defaults as Defaults,
    rules: rules as Settings['rules'],
    limits: { ...defaultLimits, ...(limits as Partial<Limits>) },
    acronyms,
  }
}
