import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emptyFolder } from '../../support/run-cli.ts'

/** Short notes of one session, a different one for each name. */
export const notesOn = (what: string): string =>
  `# Session on ${what}\n\n9 July 2020\n\n## Disruption: ${what} are late\n\n- Evidence: ${what} come 3 days late\n- Time frame: short term\n\n## Needs\n\n- ${what} on time\n\n## Solutions\n\n- Share ${what}\n`

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files, which goes when the test is over. */
export const projectOf = (files: Files): string => projectIn(emptyFolder(), files)

/** Writes these files into a folder. */
export function projectIn(folder: string, files: Files): string {
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), data)
  }
  return folder
}

/** `sources/` with a file of notes for each name. */
export const sessionsOn = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`sources/${name}.md`, notesOn(name)]))

/** All that a folder holds: bytes by names, as text that can be compared. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  )
