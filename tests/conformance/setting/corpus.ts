import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { projectFolder } from '../../support/run-cli.ts'
import { generatedNotes } from './generated-notes.ts'

/** Notes short and long in eight languages: those of the whole briefs among the cases, and generated ones. */
export function corpus(): VFile[] {
  const generated = generatedNotes.map(
    ({ name, markdown }) => new VFile({ path: `${name}.md`, value: markdown }),
  )
  return [...casesIn('tests/cases'), ...generated]
}

function casesIn(folder: string): VFile[] {
  const path = join(projectFolder, folder)
  return readdirSync(path)
    .sort()
    .map((name) => ({ name, notes: join(path, name, 'notes.md') }))
    .filter(({ notes }) => existsSync(notes))
    .map(({ name, notes }) => new VFile({ path: `${name}.md`, value: readFileSync(notes, 'utf8') }))
}
