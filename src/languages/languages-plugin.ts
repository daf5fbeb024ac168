/**
 * Compiles `assets/languages/*.yaml` into what the program loads: for the program a JSON file a language beside it, for
 * tests, which run from the sources, a module that holds them all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { readYaml } from '../yaml/read-yaml.ts'
import { compileFinder } from './compile-finder.ts'
import { compileLanguage } from './compile-language.ts'
import { type Language, LanguageSchema } from './language.ts'

const name = 'virtual:languages'
const resolved = `\0${name}`
const folder = fileURLToPath(new URL('../../assets/languages/', import.meta.url))

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
      return besideModule(all)
    },
  }
}

const inlineModule = (all: ReadonlyMap<string, string>): string => `
const texts = ${JSON.stringify(Object.fromEntries(all))}
export const tags = ${JSON.stringify(tagsOf(all))}
export const load = (tag) => JSON.parse(texts[tag])
export const loadFinder = () => load('${finder}')
`

const besideModule = (all: ReadonlyMap<string, string>): string => `
import { readFileSync } from 'node:fs'
export const tags = ${JSON.stringify(tagsOf(all))}
export const load = (tag) => JSON.parse(readFileSync(new URL('languages/' + tag + '.json', import.meta.url), 'utf8'))
export const loadFinder = () => load('${finder}')
`

/** The name of what tells the language of a text, which no tag can have. */
const finder = 'all'

const tagsOf = (all: ReadonlyMap<string, string>): string[] => [...all.keys()].filter((tag) => tag !== finder)

/** Every language as JSON by its tag, and what tells them apart. */
function compiled(): Map<string, string> {
  const languages = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => languageIn(basename(file, '.yaml')))
  return new Map([
    ...languages.map((language): [string, string] => [
      language.tag,
      JSON.stringify(compileLanguage(language)),
    ]),
    [finder, JSON.stringify(compileFinder(languages))],
  ])
}

function languageIn(tag: string): Language {
  const path = `${folder}${tag}.yaml`
  const file = new VFile({ path, value: readFileSync(path) })
  const read = readYaml(file, LanguageSchema, { what: 'language', source: 'languages' })
  if (!read) throw new Error(`Cannot compile the language ${tag}:\n${file.messages.join('\n')}`)
  return read.value as Language
}
