import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './run-cli.ts'

export const casesFolder = join(projectFolder, 'tests', 'cases')

/** Every case that has notes: `tests/cases/NAME/notes.md`, with what comes of them beside it. */
export function caseFolders(): { name: string; folder: string; notes: string }[] {
  return readdirSync(casesFolder)
    .sort()
    .map((name) => ({ name, folder: join(casesFolder, name), notes: join(casesFolder, name, 'notes.md') }))
    .filter(({ notes }) => existsSync(notes))
}
