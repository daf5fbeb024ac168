/**
 * Hands the program the templates that it ships, as they were when it was built: their texts, by which it knows them
 * again, and what Handlebars compiles of them, for the program in a file each beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { baseOf } from '../template/layers.ts'
import { precompiled } from '../template/precompiled.ts'
import type { TemplateFiles } from '../template/template-files.ts'

const name = 'virtual:shipped-templates'
const resolved = `\0${name}`
const folder = fileURLToPath(new URL('../../templates/', import.meta.url))
const helpersFolder = fileURLToPath(new URL('../template/helpers/', import.meta.url))

/** As much of a plugin of rolldown as of one of vite. */
export interface ShippedTemplatesPlugin {
  name: string
  resolveId(id: string): string | null
  load(id: string): string | null
}

interface Emitting {
  emitFile(file: { type: 'chunk'; id: string; fileName: string }): unknown
}

/** `inline`: in the module itself, where there is no file beside it. */
export function shippedTemplates({ inline }: { inline: boolean }): ShippedTemplatesPlugin {
  return {
    name: 'shipped-templates',
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : null),
    load(this: unknown, id) {
      if (id.startsWith(`${resolved}/`))
        return precompiled(filesIn(id.slice(resolved.length + 1)), helperNames())
      if (id !== resolved) return null
      const names = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'brief.md')))
      const texts = Object.fromEntries(names.map((entry) => [entry, textsOf(filesIn(entry))]))
      const known = `export const texts = ${JSON.stringify(texts)}
export const helperNames = ${JSON.stringify(helperNames())}
`
      if (inline) return `${known}${inlineLoader(names)}`
      for (const entry of names)
        (this as Emitting).emitFile({
          type: 'chunk',
          id: `${name}/${entry}`,
          fileName: `template-${entry}.js`,
        })
      return `${known}export const load = (name) => module.require('./template-' + name + '.js')\n`
    },
  }
}

const inlineLoader = (names: readonly string[]): string => `
${names.map((entry, index) => `import * as template${index} from '${name}/${entry}'`).join('\n')}
const compiled = { ${names.map((entry, index) => `'${entry}': template${index}`).join(', ')} }
export const load = (name) => compiled[name]
`

/** A shipped template's files, with nothing that the build makes no use of; a partial's name is its path. */
function filesIn(entry: string): TemplateFiles {
  const read = (path: string, value: string) => new VFile({ path, value })
  const partials = join(folder, entry, 'partials')
  const brief = read('brief.md', readFileSync(join(folder, entry, 'brief.md'), 'utf8'))
  const base = baseOf(brief)
  const files = existsSync(partials) ? readdirSync(partials).filter((file) => file.endsWith('.md')) : []
  return {
    name: entry,
    brief,
    theme: null,
    partials: new Map(
      files.sort().map((file) => {
        const part = basename(file, '.md')
        return [part, read(part, readFileSync(join(partials, file), 'utf8'))]
      }),
    ),
    labels: [],
    base: base === null ? null : filesIn(base),
  }
}

const textsOf = ({ brief, partials }: TemplateFiles): Record<string, string> =>
  Object.fromEntries([['', brief] as const, ...partials].map(([part, file]) => [part, String(file)]))

/** Helpers print words of languages, which the build compiles too: their names alone can be had before. */
function helperNames(): string[] {
  return readdirSync(helpersFolder).flatMap((file) => {
    const [, helper] = /^ {2}name: '(\w+)',$/mu.exec(readFileSync(join(helpersFolder, file), 'utf8')) ?? []
    return helper === undefined ? [] : [helper]
  })
}
