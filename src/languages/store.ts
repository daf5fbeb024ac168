/** All languages that the program knows, each loaded when it is first asked for. */
import { load, loadFinder, tags } from 'virtual:languages'
import type { FinderTable } from './compile-finder.ts'
import type { CompiledLanguage } from './compile-language.ts'

const loaded = new Map<string, CompiledLanguage>()

/** Tags of all languages in the order of the alphabet. */
export const languageTags: readonly string[] = tags

/** The language of a BCP 47 tag, by its primary subtag; null where there is none. */
export function languageOf(tag: string): CompiledLanguage | null {
  const primary = tag.toLowerCase().split('-')[0] ?? ''
  if (!tags.includes(primary)) return null
  const language = loaded.get(primary) ?? load(primary)
  loaded.set(primary, language)
  return language
}

let table: FinderTable | null = null

/** By what the language of a text is told. */
export function finder(): FinderTable {
  table ??= loadFinder()
  return table
}
