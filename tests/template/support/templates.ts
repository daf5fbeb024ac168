import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { baseOf } from '../../../src/template/layers.ts'
import type { TemplateFiles } from '../../../src/template/template-files.ts'

const file = (path: string): VFile => new VFile({ path, value: readFileSync(path, 'utf8') })

function folder(path: string, ending: string): Map<string, VFile> {
  const names = readdirSync(path).filter((name) => name.endsWith(ending))
  return new Map(names.sort().map((name) => [name.slice(0, -ending.length), file(`${path}/${name}`)]))
}

/** Words of all templates, over those of their languages. */
const sharedLabels = (): [string, VFile][] => [...folder('templates/labels', '.yaml')]

/** A template of the program. */
export function shipped(name: string): TemplateFiles {
  const path = `templates/${name}`
  const brief = file(`${path}/brief.md`)
  const base = baseOf(brief)
  return {
    name,
    brief,
    theme: file(`${path}/theme.yaml`),
    partials: existsSync(`${path}/partials`) ? folder(`${path}/partials`, '.md') : new Map(),
    labels: sharedLabels(),
    base: base === null ? null : shipped(base),
  }
}

/** The names of the program's templates. */
export const shippedNames = ['policy-brief', 'one-pager', 'research-brief', 'briefing']

/** A template of a test, with the shipped labels. */
export function written(brief: string, partials: Record<string, string> = {}): TemplateFiles {
  const files = Object.entries(partials).map(
    ([name, value]) => [name, new VFile({ path: `partials/${name}.md`, value })] as const,
  )
  return {
    name: 'test',
    brief: new VFile({ path: 'brief.md', value: brief }),
    theme: null,
    partials: new Map(files),
    labels: sharedLabels(),
  }
}
