import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../project.ts'
import { schemasFrom } from './new-template.ts'

/** Notes to be filled in at a path, in a language, else in English. */
export function notesSkeleton(language: string, path: string): string {
  const folder = join(programFolder, 'assets', 'skeletons')
  const primary = (language.split('-')[0] ?? language).toLowerCase()
  const own = join(folder, `notes.${primary}.md`)
  const text = readFileSync(existsSync(own) ? own : join(folder, 'notes.en.md'), 'utf8')
  return text.replace('%schemas%', schemasFrom(path))
}
