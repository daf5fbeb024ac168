import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Format } from '../writers/writer.ts'
import { problem } from './problem.ts'

/** One brief to be made: which notes, which of their sessions, and the outputs' path without extension. */
export interface PlannedBrief {
  notes: string
  /** Place of the session in its notes, from 0. */
  session: number
  /** `out/2020-07-09-shared-value` */
  stem: string
}

/** Names every brief's outputs: `name`, `name-2`, `name-3` for the sessions of `name.md`. */
export function planOutputs(
  notes: readonly { path: string; sessions: number }[],
  out: string,
): PlannedBrief[] {
  return notes.flatMap(({ path, sessions }) =>
    Array.from({ length: sessions }, (_, session) => {
      const suffix = session === 0 ? '' : `-${session + 1}`
      return { notes: path, session, stem: join(out, `${basename(path, '.md')}${suffix}`) }
    }),
  )
}

/** The path of one output. */
export const outputPath = (stem: string, format: Format): string => `${stem}.${format}`

/** Why a plan must be refused: two inputs with one output name, or an output that is an input. */
export function planProblems(
  plan: readonly PlannedBrief[],
  formats: readonly Format[],
  inputs: readonly string[],
): VFileMessage[] {
  return [...twice(plan), ...overInputs(plan, formats, inputs)]
}

function twice(plan: readonly PlannedBrief[]): VFileMessage[] {
  const owners = new Map<string, PlannedBrief>()
  return plan.flatMap((brief) => {
    // Names that differ in case or in composition only are one name on some file systems.
    const key = brief.stem.normalize('NFC').toLowerCase()
    const owner = owners.get(key)
    if (owner === undefined) {
      owners.set(key, brief)
      return []
    }
    const reason = `Unexpected output name ${brief.stem} that ${owner.notes} has too, expected one name for each session; rename one of the notes`
    return [problem(brief.notes, 'output-twice', reason)]
  })
}

function overInputs(
  plan: readonly PlannedBrief[],
  formats: readonly Format[],
  inputs: readonly string[],
): VFileMessage[] {
  const taken = new Set(inputs.flatMap(identities))
  return plan.flatMap((brief) =>
    formats
      .map((format) => outputPath(brief.stem, format))
      .filter((path) => identities(path).some((identity) => taken.has(identity)))
      .map((path) => {
        const reason = `Unexpected output ${path} that is an input, expected another place; choose another folder with --out`
        return problem(brief.notes, 'output-is-input', reason)
      }),
  )
}

/** What makes two paths the same file: the resolved path, and the device and inode of a file that exists. */
function identities(path: string): string[] {
  const folder = dirname(resolve(path))
  const real = join(existsSync(folder) ? realpathSync(folder) : folder, basename(path))
  if (!existsSync(path)) return [real]
  const { dev, ino } = statSync(path, { bigint: true })
  return [real, realpathSync(path), `${dev}:${ino}`]
}
