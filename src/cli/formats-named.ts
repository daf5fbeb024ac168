import { existsSync } from 'node:fs'
import type { Format } from '../writers/writer.ts'
import { formatOf, formatWords, writers } from '../writers/writers.ts'
import { closest } from './closest.ts'
import { UsageError } from './options.ts'

/**
 * The formats that `--to` names.
 *
 * @throws {UsageError} where it names none, or one that there is not.
 */
export function formatsNamed(words: readonly string[]): Format[] {
  const known = Object.keys(writers).join(', ')
  const formats = words.map((word) => formatOf(word) ?? unknownFormat(word))
  if (words.length === 0) throw new UsageError(`Option --to names no format; expected ${known}`)
  return [...new Set(formats)]
}

/**
 * Words after `--to` with a space between them are paths to the command line.
 *
 * @throws {UsageError} where a path is the name of a format, and no file has that name.
 */
export function refuseFormatsAsPaths({
  to,
  paths,
}: {
  to: readonly string[]
  paths: readonly string[]
}): void {
  const formats = paths.filter((path) => formatOf(path) !== null && !existsSync(path))
  const [first] = formats
  if (first === undefined) return
  const all = [...new Set([...to, ...formats])].join(',')
  throw new UsageError(
    `Unexpected format ${first} among the notes, expected files or folders; write --to ${all}`,
  )
}

function unknownFormat(word: string): never {
  const meant = closest(word, formatWords)
  const known = Object.keys(writers).join(', ')
  throw new UsageError(
    `Unknown format ${word}; ${meant === null ? `expected ${known}` : `did you mean ${meant}? Expected ${known}`}`,
  )
}
