/** All languages that the program knows, each loaded when it is first asked for. */
import { load, loadFinder, loadLater, loadNames, tags } from 'virtual:languages'
import type { FinderTable } from './compile-finder.ts'
import { type CompiledLanguage, laterKeys } from './compile-language.ts'
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

/** A language whose larger part is loaded when it is first asked for. */
function opened(tag: string): CompiledLanguage {
  let later: ReturnType<typeof loadLater> | null = null
  const part = () => {
    later ??= loadLater(tag)
    return later
  }
  const getters = laterKeys.map((key) => [key, { enumerable: true, get: () => part()[key] }] as const)
  return Object.defineProperties(load(tag), Object.fromEntries(getters)) as CompiledLanguage
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
