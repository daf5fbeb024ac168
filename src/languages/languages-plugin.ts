/**
 * Compiles `assets/languages/*.yaml` into what the program loads: for the program a JSON file a language beside it, for
 * tests, which run from the sources, a module that holds them all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { messagesOf } from '../messages/messages-of.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { compileFinder } from './compile-finder.ts'
import { type CompiledLanguage, compileLanguage, laterParts } from './compile-language.ts'
import { compileNames } from './compile-names.ts'
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
  emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): unknown
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
      for (const [name, source] of all.texts)
        (this as Emitting).emitFile({ type: 'asset', fileName: `languages/${name}.json`, source })
      const { names } = all
      ;(this as Emitting).emitFile({ type: 'asset', fileName: 'languages/names.bin', source: names })
      return besideModule(all)
    },
  }
}

const inlineModule = ({ tags, texts, names }: Compiled): string => `
const texts = ${JSON.stringify(Object.fromEntries(texts))}
const text = (name) => texts[name]
const bytes = () => Uint8Array.from(Buffer.from('${Buffer.from(names).toString('base64')}', 'base64'))
${loaders(tags)}
`

const besideModule = ({ tags }: Compiled): string => `
import { readFileSync } from 'node:fs'
const file = (name, encoding) => readFileSync(new URL('languages/' + name, import.meta.url), encoding)
const text = (name) => file(name + '.json', 'utf8')
const bytes = () => Uint8Array.from(file('names.bin'))
${loaders(tags)}
`

const loaders = (tags: readonly string[]): string => `
export const tags = ${JSON.stringify(tags)}
export const load = (tag) => JSON.parse(text(tag))
export const loadPart = (tag, part) => JSON.parse(text(tag + '-' + part))
export const loadFinder = () => load('${finder}')
export const loadNames = () => new Uint32Array(bytes().buffer)
`

/** The name of what tells the language of a text, which no tag can have. */
const finder = 'all'

interface Compiled {
  tags: readonly string[]
  /** JSON by the names of its files. */
  texts: ReadonlyMap<string, string>
  /** Which languages have a name. */
  names: Uint8Array
}

/** Every language in its parts by its tag, and what tells them apart. */
function compiled(): Compiled {
  const languages = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => languageIn(basename(file, '.yaml')))
  const compiled = languages.map(compileLanguage)
  const texts = new Map([
    ...compiled.flatMap((language): [string, string][] => [
      [language.tag, partOf(language, (key) => !isLater.has(key))],
      ...Object.entries(laterParts).map(([part, keys]): [string, string] => [
        `${language.tag}-${part}`,
        partOf(language, (key) => (keys as readonly string[]).includes(key)),
      ]),
    ]),
    [finder, JSON.stringify(compileFinder(languages))],
  ])
  return { tags: languages.map(({ tag }) => tag), texts, names: compileNames(compiled) }
}

const isLater: ReadonlySet<string> = new Set(Object.values(laterParts).flat())

function partOf(language: CompiledLanguage, isOfIt: (key: string) => boolean): string {
  const entries = Object.entries(language).filter(([key]) => isOfIt(key))
  return JSON.stringify(Object.fromEntries(entries))
}

/** It ends the build, so nobody looks it up. */
const message = messagesOf('languages', {
  language: {
    level: 'error',
    what: 'A file of a language is not as its schema has it.',
    why: 'The program is built with it.',
    mend: 'Write what the message expects.',
  },
})

function languageIn(tag: string): Language {
  const path = `${folder}${tag}.yaml`
  const file = new VFile({ path, value: readFileSync(path) })
  const read = readYaml(file, LanguageSchema, {
    what: 'language',
    message: (_, said) => message('language', said),
  })
  if (!read) throw new Error(`Cannot compile the language ${tag}:\n${file.messages.join('\n')}`)
  return read.value as Language
}
