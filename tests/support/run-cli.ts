import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
export const realNotes = join(projectFolder, 'sources', '2020-07-09-shared-value-through-clusters.md')

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Runs the built command line as a user would, in `cwd`. */
export function runCli(args: readonly string[], cwd: string, environment: Record<string, string> = {}): Ran {
  const program = join(projectFolder, 'dist', 'policy-brief.js')
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...environment },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** A new empty folder that goes when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The names of the files in a folder of briefs, in their order, without the manifest that lists them. */
export const briefsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'manifest.json')
    .sort()
