import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Format } from '../writers/writer.ts'
import { problem } from './problem.ts'

/** The path of a session's outputs without their extension: `name`, `name-2`, `name-3` for the sessions of `name.md`. */
export function outputStem(notes: string, session: number, out: string): string {
  const suffix = session === 0 ? '' : `-${session + 1}`
  return join(out, `${basename(notes, '.md')}${suffix}`)
}

/** The path of one output. */
export const outputPath = (stem: string, format: Format): string => `${stem}.${format}`

/**
 * Notes whose outputs would have the name of others', by their paths, each with a message.
 *
 * @param below the folders of notes below the one that was named, where their outputs go into the same
 * @param sessionsIn how many sessions notes hold; asked only where it matters, as it means to read them
 */
export function outputClashes(
  notes: readonly string[],
  out: string,
  sessionsIn: (path: string) => number,
  below: ReadonlyMap<string, string> = new Map(),
): Map<string, VFileMessage> {
  const stemOf = (path: string) => outputStem(path, 0, join(out, below.get(path) ?? ''))
  const byName = new Map<string, string[]>()
  for (const path of notes) {
    const name = folded(join(below.get(path) ?? '', basename(path, '.md')))
    byName.set(name, [...(byName.get(name) ?? []), path])
  }
  const clashes = new Map<string, VFileMessage>()
  const clash = (path: string, other: string, stem: string) => {
    if (!clashes.has(path)) clashes.set(path, twice(path, other, stem))
  }
  for (const [first, ...others] of byName.values()) {
    if (first === undefined) continue
    for (const other of others) {
      clash(first, other, stemOf(first))
      clash(other, first, stemOf(other))
    }
  }
  for (const [name, [path = '']] of byName) {
    // The second session of `a.md` is named like `a-2.md`.
    const [, stem = '', number = ''] = /^(.+)-([1-9]\d{0,5})$/u.exec(name) ?? []
    const [other] = byName.get(stem) ?? []
    if (other === undefined || number === '1' || sessionsIn(other) < Number(number)) continue
    clash(path, other, stemOf(path))
    clash(other, path, stemOf(path))
  }
  return clashes
}

/** Names that differ in case or in composition only are one name on some file systems. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase()

function twice(path: string, other: string, stem: string): VFileMessage {
  const reason = `Unexpected output name ${stem} that ${other} has too, expected one name for each session; rename one of the notes`
  return problem(path, 'output-twice', reason)
}

/** Whether a file is one of those that a run reads. */
export type IsInput = (path: string) => boolean

/** Knows the files that a run reads, by whatever path. */
export function knowInputs(inputs: readonly string[]): IsInput {
  const taken = new Set(inputs.flatMap(identities))
  return (path) => identities(path).some((identity) => taken.has(identity))
}

/** Why outputs of notes must not be written. */
export function overInputs(notes: string, outputs: readonly string[], isInput: IsInput): VFileMessage[] {
  return outputs.filter(isInput).map((path) => {
    const reason = `Unexpected output ${path} that is an input, expected another place; choose another folder with --out`
    return problem(notes, 'output-is-input', reason)
  })
}

/** What makes two paths the same file: the resolved path, and the device and inode of a file that exists. */
function identities(path: string): string[] {
  const folder = dirname(resolve(path))
  const real = join(existsSync(folder) ? realpathSync(folder) : folder, basename(path))
  if (!existsSync(path)) return [real]
  const { dev, ino } = statSync(path, { bigint: true })
  return [real, realpathSync(path), `${dev}:${ino}`]
}
