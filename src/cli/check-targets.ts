import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { notesFiles } from './inputs.ts'
import { sourcesFolder } from './own-folder.ts'
import { problem } from './problem.ts'

/** What `check` looks at. */
export interface CheckTargets {
  /** Paths of notes. */
  notes: string[]
  /** Folders with a `brief.md`. */
  templates: string[]
  problems: VFileMessage[]
}

/** A folder with a `brief.md` is a template, every other path notes; without a path, all of `sources/` and `templates/`. */
export function checkTargets(
  paths: readonly string[],
  depth: { recursive: boolean; out: string },
): CheckTargets {
  const all = paths.length > 0 ? [...paths] : everything()
  const templates = all.filter(isTemplate)
  const empty = all.filter((path) => !isTemplate(path) && isMeantAsTemplate(path))
  const { files, problems } = notesFiles(
    all.filter((path) => !isTemplate(path) && !isMeantAsTemplate(path)),
    depth,
  )
  return {
    notes: files,
    templates: [...new Set(templates)],
    problems: [...empty.map(withoutBrief), ...problems],
  }
}

/** A folder of `templates/`, or one that has what only templates have. */
const isMeantAsTemplate = (path: string): boolean =>
  isFolder(path) &&
  (basename(dirname(resolve(path))) === 'templates' ||
    ['theme.yaml', 'partials', 'slots'].some((name) => existsSync(join(path, name))))

const withoutBrief = (path: string): VFileMessage =>
  problem(
    path,
    'template-file',
    'Unexpected template without a `brief.md`, expected one; `policy-brief new template` writes a template whole',
  )

const isTemplate = (path: string): boolean => existsSync(join(path, 'brief.md'))

/** `sources` is named even where it is missing, so that a run in a wrong folder says so. */
function everything(): string[] {
  const templates = folders('templates').filter(isTemplate)
  return existsSync('sources') || templates.length === 0 ? [sourcesFolder(), ...templates] : templates
}

function folders(path: string): string[] {
  if (!isFolder(path)) return []
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
