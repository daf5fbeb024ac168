import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { notesFiles } from './inputs.ts'

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
  const { files, problems } = notesFiles(
    all.filter((path) => !isTemplate(path)),
    depth,
  )
  return { notes: files, templates: [...new Set(templates)], problems }
}

const isTemplate = (path: string): boolean => existsSync(join(path, 'brief.md'))

/** `sources` is named even where it is missing, so that a run in a wrong folder says so. */
function everything(): string[] {
  const templates = folders('templates').filter(isTemplate)
  return existsSync('sources') || templates.length === 0 ? ['sources', ...templates] : templates
}

function folders(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return []
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
}
