import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { ReadThemeFile } from '../document/read-theme-files.ts'
import { languageTags } from '../languages/store.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { listing } from '../listings/listing.ts'
import { baseOf } from '../template/layers.ts'
import type { TemplateFiles } from '../template/template-files.ts'
import { closest } from './closest.ts'
import { UsageError } from './options.ts'
import { problem, systemReason } from './problem.ts'
import { programFolder } from './project.ts'
import { readFile } from './read-file.ts'
import { templateFile } from './template-file.ts'

/** The template's files, and the folder they lie in. */
export interface TemplateFolder {
  folder: string
  files: TemplateFiles
}

/**
 * Reads the template that `--template` names: a folder, else one of the project's `templates/`, else a shipped one.
 *
 * @param project the folder of the project, from the working folder
 * @throws {UsageError} where there is no such template.
 */
export function readTemplate(
  nameOrFolder: string,
  limits: Limits = defaultLimits,
  project = '',
): TemplateFolder {
  const folder = candidates(nameOrFolder, project).find((path) => existsSync(join(path, 'brief.md')))
  if (folder === undefined) throw new UsageError(unknown(nameOrFolder))
  return { folder, files: filesIn(folder, [], { limits, project }) }
}

interface Reading {
  limits: Limits
  project: string
}

/** A folder's files, and those of the template it extends. */
function filesIn(folder: string, extending: readonly string[], reading: Reading): TemplateFiles {
  const { limits, project } = reading
  const read = (root: string, path: string) => templateFile(root, path, 'text', limits)
  const all = (root: string, part: string, ending: string) => filesOf(root, part, ending, read)
  const theme = join(folder, 'theme.yaml')
  const reference = join(folder, 'reference.docx')
  const brief = read(folder, join(folder, 'brief.md'))
  // Those that come with the program are as they should be, and every run begins with them.
  if (dirname(folder) !== shippedTemplates()) brief.messages.push(...unreadFiles(folder))
  return {
    name: basename(folder),
    brief,
    theme: existsSync(theme) ? read(folder, theme) : null,
    partials: all(folder, 'partials', '.md'),
    slots: all(folder, 'slots', '.md'),
    labels: labelFolders(project).flatMap((root) => [...all(root, 'labels', '.yaml')].filter(isOfLanguage)),
    ownLabels: new Map([...all(folder, 'labels', '.yaml')].filter(isOfLanguage)),
    reference: existsSync(reference) ? templateFile(folder, reference, 'bytes', limits) : null,
    themeFile: themeFileReader(folder, limits),
    base: baseFiles(brief, [...extending, folder], reading),
  }
}

/** A reader of fonts and logos that keeps to the template's folder, symbolic links resolved. */
function themeFileReader(folder: string, limits: Limits): ReadThemeFile {
  return (path) => {
    try {
      return readFile(resolve(folder, path), { folders: [folder], limit: 'fontBytes', limits })
    } catch (error) {
      return { problem: systemReason(error) }
    }
  }
}

/** What a template's folder has that means something, by folder; fonts and pictures have names of their own. */
const meant: Readonly<Record<string, readonly string[]>> = listing({
  '': ['brief.md', 'theme.yaml', 'reference.docx', 'partials', 'slots', 'labels'],
  partials: ['*.md'],
  slots: ['*.md'],
  labels: ['*.yaml'],
})

/** Files that look as if they were meant for the program, under names that it does not read. */
function unreadFiles(folder: string): VFileMessage[] {
  return Object.entries(meant).flatMap(([part, names]) => {
    const root = join(folder, part)
    if (!existsSync(root) || !statSync(root).isDirectory()) return []
    return readdirSync(root, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const said = unread(entry, part, names, (name) => existsSync(join(root, name)))
        if (said === null) return []
        const reason = `Unexpected name \`${entry.name}\`, ${said}`
        return [problem(join(root, entry.name), 'template-unread', reason)]
      })
  })
}

/** What is expected in the place of a name; null for one that is read, or that means something else. */
function unread(
  entry: Dirent,
  part: string,
  names: readonly string[],
  isThere: (name: string) => boolean,
): string | null {
  const { name } = entry
  const right = names.includes(name) ? null : rightName(entry, names)
  if (part === 'labels' && entry.isFile() && (right ?? name).endsWith('.yaml'))
    return unreadLanguage(basename(right ?? name, '.yaml'), right, isThere)
  if (right === null) return null
  if (!isThere(right)) return `which nothing reads, expected \`${right}\`; rename it`
  return isOther(entry)
    ? `which nothing reads beside \`${right}\`; put what it says there, or remove it`
    : null
}

/** A folder beside the one that is read, or a file of the same kind; a file of another kind may be meant for something else. */
const isOther = (entry: Dirent): boolean =>
  entry.isDirectory() || /\.(?:ya?ml|markdown|mdown)$/iu.test(entry.name)

/** What is expected in the place of the name of a file of labels, which is the tag of a language. */
function unreadLanguage(
  tag: string,
  right: string | null,
  isThere: (name: string) => boolean,
): string | null {
  const [primary = ''] = tag.split('-')
  if (!languageTag.test(tag)) return 'expected the tag of a language, such as `fr.yaml`; rename it'
  const language = languageIn(primary)
  if (language !== primary)
    return `the code of a country, expected that of its language: \`${language}.yaml\`; rename it`
  if (right !== null)
    return isThere(right)
      ? `which nothing reads beside \`${right}\`; put what it says there, or remove it`
      : `which nothing reads, expected \`${right}\`; rename it`
  if (tag === primary || isThere(`${primary}.yaml`)) return null
  return `which only briefs in \`${tag}\` read, expected \`${primary}.yaml\`, which all in that language do; rename it, or write both`
}

/** BCP 47: the name of a file of labels is the tag of its language. */
const isOfLanguage = ([name]: readonly [string, unknown]): boolean =>
  languageTag.test(name) && languageIn(name.split('-')[0] ?? '') === name.split('-')[0]
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u

const nameOf = (type: 'language' | 'region', code: string): string | undefined =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code)

/** The language of a tag; of the code of a country that is that of no language, the one that is spoken there. */
function languageIn(tag: string): string {
  // Names of all languages are not loaded for those that every brief may be in.
  if (languageTags.includes(tag)) return tag
  const isCountry = /^[a-z]{2}$/u.test(tag) && nameOf('language', tag) === undefined
  if (!isCountry || nameOf('region', tag.toUpperCase()) === undefined) return tag
  return new Intl.Locale(`und-${tag}`).maximize().language
}

/** `theme.yml`, `partial/`, `labels/fr.yml`: the name that it should have, or null. */
function rightName(entry: Dirent, names: readonly string[]): string | null {
  if (entry.isDirectory()) return nearest(entry.name, '', names)
  const ending = usualEndings[extname(entry.name).toLowerCase()]
  if (ending === undefined) return null
  const stem = entry.name.slice(0, -extname(entry.name).length)
  if (!names.includes(`*${ending}`)) return nearest(stem, ending, names)
  // An editor of texts may put its own ending behind the right one.
  const right = stem.endsWith(ending) ? stem : stem + ending
  return entry.name === right ? null : right
}

/** Other spellings of the endings that are read; a file of another kind is meant for something else. */
const usualEndings: Readonly<Record<string, string>> = listing({
  '.yaml': '.yaml',
  '.yml': '.yaml',
  '.md': '.md',
  '.markdown': '.md',
  '.mdown': '.md',
  '.hbs': '.md',
  '.handlebars': '.md',
  '.txt': '.md',
  '.docx': '.docx',
})

/** The name of that ending that is a slip of the hand away. */
function nearest(stem: string, ending: string, names: readonly string[]): string | null {
  const stems = names.filter((name) => extname(name) === ending).map((name) => basename(name, ending))
  const meant = closest(stem.toLowerCase(), stems, 1)
  return meant === null ? null : meant + ending
}

function baseFiles(brief: VFile, extending: readonly string[], reading: Reading): TemplateFiles | null {
  const name = baseOf(brief)
  if (name === null) return null
  const folder = /[/\\]/.test(name)
    ? undefined
    : candidates(name, reading.project).find((path) => isNew(path, extending))
  if (folder !== undefined) return filesIn(folder, extending, reading)
  const others = templateNames().filter((other) => other !== basename(extending.at(-1) ?? ''))
  const meant = closest(name, others)
  const hint = meant === null ? `expected one of ${others.join(', ')}` : `did you mean \`${meant}\`?`
  const reason = `Unexpected template \`${name}\` to extend; ${hint}`
  brief.messages.push(problem(brief.path, 'template-extends', reason))
  return null
}

/** A project's template may extend the shipped one of its own name, but none may extend itself. */
const isNew = (path: string, extending: readonly string[]): boolean =>
  existsSync(join(path, 'brief.md')) && !extending.some((other) => resolve(other) === resolve(path))

function candidates(nameOrFolder: string, project: string): string[] {
  const shipped = /[/\\]/.test(nameOrFolder)
    ? []
    : [join(project, 'templates', nameOrFolder), shippedTemplate(nameOrFolder)]
  return [...shipped, nameOrFolder]
}

/** Where words of all templates may lie: with the program, and over them in the project. */
const labelFolders = (project: string): string[] => [
  ...new Map(
    [shippedTemplates(), join(project, 'templates')].map((folder) => [resolve(folder), folder]),
  ).values(),
]

const shippedTemplates = (): string => join(programFolder, 'templates')
const shippedTemplate = (name: string): string => join(shippedTemplates(), name)

function unknown(nameOrFolder: string): string {
  const names = templateNames()
  const meant = closest(nameOrFolder, names)
  const hint =
    meant === null
      ? `expected one of ${names.join(', ')}, or a folder with a brief.md`
      : `did you mean ${meant}?`
  return `Unknown template ${nameOrFolder}; ${hint}`
}

/** The shipped templates' names and the project's own. */
export function templateNames(): string[] {
  const folders = ['templates', join(programFolder, 'templates')].filter((folder) => existsSync(folder))
  const names = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => existsSync(join(folder, name, 'brief.md'))),
  )
  return [...new Set(names)].sort()
}

/** The files of a template's sub-folder by their names without the ending. */
function filesOf(
  folder: string,
  part: string,
  ending: string,
  read: (folder: string, path: string) => VFile,
): Map<string, VFile> {
  const path = join(folder, part)
  if (!existsSync(path) || !statSync(path).isDirectory()) return new Map()
  const names = readdirSync(path).filter((name) => extname(name) === ending)
  return new Map(names.sort().map((name) => [basename(name, ending), read(folder, join(path, name))]))
}
