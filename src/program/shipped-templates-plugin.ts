/** Hands the program the texts of the templates that it ships, as they were when it was built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const name = 'virtual:shipped-templates'
const resolved = `\0${name}`
const folder = fileURLToPath(new URL('../../templates/', import.meta.url))

/** As much of a plugin of rolldown as of one of vite. */
export const shippedTemplates = {
  name: 'shipped-templates',
  resolveId: (id: string): string | null => (id === name ? resolved : null),
  load(id: string): string | null {
    if (id !== resolved) return null
    const names = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'brief.md')))
    const texts = names.map((entry) => [entry, textsOf(join(folder, entry))])
    return `export const texts = ${JSON.stringify(Object.fromEntries(texts))}`
  },
}

function textsOf(template: string): Record<string, string> {
  const partials = join(template, 'partials')
  const files = existsSync(partials) ? readdirSync(partials).filter((file) => file.endsWith('.md')) : []
  return {
    '': readFileSync(join(template, 'brief.md'), 'utf8'),
    ...Object.fromEntries(
      files.map((file) => [basename(file, '.md'), readFileSync(join(partials, file), 'utf8')]),
    ),
  }
}
