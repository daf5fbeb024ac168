/** All languages that the program knows, each loaded when it is first asked for. */
import { load, loadFinder, loadNames, loadPart, tags } from 'virtual:languages'
import type { FinderTable } from './compile-finder.ts'
import { type CompiledLanguage, type LaterPart, laterParts } from './compile-language.ts'
import { languagesWith, type NameTable } from './name-table.ts'

const loaded = new Map<string, CompiledLanguage>()

/** Tags of all languages in the order of the alphabet. */
export const languageTags: readonly string[] = tags

/** The language of a BCP 47 tag, by its primary subtag; null where there is none. */
export function languageOf(tag: string): CompiledLanguage | null {
  const primary = tag.toLowerCase().split('-')[0] ?? ''
  if (!tags.includes(primary)) return null
  const language = loaded.get(primary) ?? opened(primary)
  loaded.set(primary, language)
  return language
}

/** A language whose larger parts are loaded when they are first asked for. */
function opened(tag: string): CompiledLanguage {
  const language: object = load(tag)
  for (const part of Object.keys(laterParts) as LaterPart[])
    for (const key of laterParts[part]) {
      const get = () => loadInto(language, tag, part)[key]
      Object.defineProperty(language, key, { enumerable: true, configurable: true, get })
    }
  return language as CompiledLanguage
}

/** Puts the values of a part in the place of what loads it. */
function loadInto(language: object, tag: string, part: LaterPart): Partial<CompiledLanguage> {
  const values: Partial<CompiledLanguage> = loadPart(tag, part)
  for (const key of laterParts[part])
    Object.defineProperty(language, key, { value: values[key], enumerable: true })
  return values
}

let names: NameTable | null = null

/** Those of some languages that may have a label or a place's first word; the others have none. */
export function havingName<T extends { tag: string }>(name: string, languages: readonly T[]): readonly T[] {
  names ??= namesIn(loadNames())
  const bits = languagesWith(name, names)
  return bits === 0 ? [] : languages.filter(({ tag }) => ((bits >>> tags.indexOf(tag)) & 1) === 1)
}

function namesIn(words: Uint32Array): NameTable {
  const half = words.length / 2
  return { hashes: words.subarray(0, half), languages: words.subarray(half) }
}

let table: FinderTable | null = null

/** By what the language of a text is told. */
export function finder(): FinderTable {
  table ??= loadFinder()
  return table
}
