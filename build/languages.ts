/**
 * Compiles `assets/languages/*.yaml` into what the program loads: for the program a JSON file a language beside it, for
 * tests, which run from the sources, a module that holds them all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { compileLanguage } from '../src/languages/compile-language.ts'
import { type Language, LanguageSchema } from '../src/languages/language.ts'
import { readYaml } from '../src/yaml/read-yaml.ts'

const name = 'virtual:languages'
const resolved = `\0${name}`
const folder = fileURLToPath(new URL('../assets/languages/', import.meta.url))

/** As much of a plugin of rolldown as of one of vite. */
export interface LanguagesPlugin {
  name: string
  resolveId(id: string): string | null
  load(id: string): string | null
}

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown
}

/** `inline`: in the module itself, where there is no file beside it. */
export function languages({ inline }: { inline: boolean }): LanguagesPlugin {
  return {
    name: 'languages',
    resolveId: (id) => (id === name ? resolved : null),
    load(this: unknown, id) {
      if (id !== resolved) return null
      const all = compiled()
      if (inline) return inlineModule(all)
      for (const [tag, source] of all)
        (this as Emitting).emitFile({ type: 'asset', fileName: `languages/${tag}.json`, source })
      return besideModule([...all.keys()])
    },
  }
}

const inlineModule = (all: ReadonlyMap<string, string>): string => `
const texts = ${JSON.stringify(Object.fromEntries(all))}
export const tags = Object.keys(texts)
export const load = (tag) => JSON.parse(texts[tag])
`

const besideModule = (tags: readonly string[]): string => `
import { readFileSync } from 'node:fs'
export const tags = ${JSON.stringify(tags)}
export const load = (tag) => JSON.parse(readFileSync(new URL('languages/' + tag + '.json', import.meta.url), 'utf8'))
`

/** Every language as JSON, by its tag. */
function compiled(): Map<string, string> {
  const tags = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort()
  return new Map(tags.map((tag) => [tag, JSON.stringify(compileLanguage(languageIn(tag)))]))
}

function languageIn(tag: string): Language {
  const path = `${folder}${tag}.yaml`
  const file = new VFile({ path, value: readFileSync(path) })
  const read = readYaml(file, LanguageSchema, { what: 'language', source: 'languages' })
  if (!read) throw new Error(`Cannot compile the language ${tag}:\n${file.messages.join('\n')}`)
  return read.value as Language
}
