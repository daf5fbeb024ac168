import { readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { VFile } from 'vfile'
import { escapeYaml } from '../../escape/yaml.ts'
import { listing } from '../../listings/listing.ts'
import { layered } from '../../template/layers.ts'
import type { TemplateFiles } from '../../template/template-files.ts'
import { type Options, UsageError } from '../options.ts'
import { programFolder } from '../project.ts'
import { readTemplate } from '../read-template.ts'
import { writeNew } from '../write-new.ts'

/** A file of a new template: its path below the folder, and its text. */
interface NewFile {
  path: string
  text: string
}

/** What `new template` writes: where, and each file. */
export interface NewTemplate {
  folder: string
  files: NewFile[]
}

/**
 * A template that extends another and says how to go on; with `--copy`, the other's own files to be changed.
 *
 * @throws {UsageError} for a name that is none, and for a template that there is not.
 */
export function newTemplate(options: Options): NewTemplate {
  const name = nameIn(options.paths)
  const folder = join('templates', name)
  const base = options.from ?? 'policy-brief'
  const { files } = readTemplate(base)
  if (options.copy) return { folder, files: copies(files, folder) }
  if (/[/\\]/u.test(base))
    throw new UsageError(`${base} is a folder, which can be copied only; add --copy, or name a template`)
  return { folder, files: extending(name, base, files, folder) }
}

function nameIn([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0)
    throw new UsageError('new template takes one name: policy-brief new template weekly-letter')
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
    throw new UsageError(`new template has ${name}, expected small letters, figures and hyphens`)
  return name
}

/** The skeleton's files, in the order in which one reads them. */
const skeleton = ['brief.md', 'theme.yaml', 'labels/en.yaml']

function extending(name: string, base: string, files: TemplateFiles, folder: string): NewFile[] {
  const words: Record<string, string> = listing({
    name,
    base: escapeYaml(base),
    title: titleOf(name),
    partials: [...layered(files).partials.keys()].sort().map(escapeYaml).join(', '),
  })
  return skeleton.map((path) => {
    const text = readFileSync(join(programFolder, 'assets', 'skeletons', 'template', path), 'utf8')
    const fill = { ...words, schemas: schemasFrom(join(folder, path)) }
    return {
      path,
      text: text.replaceAll(/%(\w+)%/gu, (place, key: keyof typeof fill) => fill[key] ?? place),
    }
  })
}

/** `weekly-letter` as Weekly letter. */
const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The other's own files, byte for byte but for the way to their schemas. */
function copies({ brief, theme, partials, slots, ownLabels }: TemplateFiles, folder: string): NewFile[] {
  const all: [string, VFile | null][] = [
    ['brief.md', brief],
    ['theme.yaml', theme],
    ...[...partials].map(([name, file]): [string, VFile] => [`partials/${name}.md`, file]),
    ...[...(slots ?? [])].map(([name, file]): [string, VFile] => [`slots/${name}.md`, file]),
    ...[...(ownLabels ?? [])].map(([name, file]): [string, VFile] => [`labels/${name}.yaml`, file]),
  ]
  return all.flatMap(([path, file]) => {
    if (!file) return []
    const schema = `$1${schemasFrom(join(folder, path))}/$2`
    return [{ path, text: String(file).replace(/^(# yaml-language-server: \$schema=).*\/(\S+)$/mu, schema) }]
  })
}

/** The way from a file to the program's JSON Schemas, as an editor follows it. */
export const schemasFrom = (file: string): string =>
  relative(dirname(file), join(programFolder, 'docs')).split(sep).join('/')

/**
 * Writes a new template's files; nothing is ever overwritten.
 *
 * @throws {Error} the operating system's.
 */
export function writeTemplate({ folder, files }: NewTemplate): string[] {
  const written = files.map(({ path, text }) => ({
    path: join(folder, path),
    data: new TextEncoder().encode(text),
  }))
  writeNew(written, folder)
  return written.map(({ path }) => path)
}
