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

/** What a project says of the site of its briefs. */
export interface SiteSettings {
  title?: string
  publisher?: string
  base?: string
}

export interface Settings {
  defaults: Defaults
  site: SiteSettings
  /** Levels by the id of a rule. */
  rules: Readonly<Record<string, SettingLevel>>
  /** What the reader of notes takes on. */
  limits: Limits
  /** Acronyms that need no expansion. */
  acronyms: readonly string[]
}

export const defaultSettings: Settings = {
  defaults: {},
  site: {},
  rules: {},
  limits: defaultLimits,
  acronyms: [],
}

/** Settings as written, filled with the defaults. */
export function settingsOf(written: Static<typeof SettingsSchema>): Settings {
  const { site = {}, rules = {}, limits = {}, acronyms = [], ...defaults } = written
  return {
    defaults: defaults as Defaults,
    site: site as SiteSettings,
    rules: rules as Settings['rules'],
    limits: { ...defaultLimits, ...(limits as Partial<Limits>) },
    acronyms,
  }
}
