import type { Shard } from './manifest.ts'

/** A file of notes and how much work it is. */
export interface Weighed {
  path: string
  /** Of the file. */
  bytes: number
}

/** What a file costs however short it is, as bytes of notes: its brief is set, written and put into its place. */
const eachFile = 10_000

/**
 * The files of one part: the heaviest first, each to the part that has least by then. Whoever has the same files divides
 * them in the same way, and parts differ by no more than one file's weight.
 *
 * @returns their paths, in the order in which they came
 */
export function shardOf(files: readonly Weighed[], { part, of }: Shard): string[] {
  const loads = new Array<number>(of).fill(0)
  const heaviest = [...files].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
  const mine = new Set<string>()
  for (const { path, bytes } of heaviest) {
    const lightest = loads.indexOf(Math.min(...loads))
    loads[lightest] = (loads[lightest] ?? 0) + bytes + eachFile
    if (lightest === part - 1) mine.add(path)
  }
  return files.map(({ path }) => path).filter((path) => mine.has(path))
}
