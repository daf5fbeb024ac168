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

function unknownFormat(word: string): never {
  const meant = closest(word, formatWords)
  const known = Object.keys(writers).join(', ')
  throw new UsageError(
    `Unknown format ${word}; ${meant === null ? `expected ${known}` : `did you mean ${meant}? Expected ${known}`}`,
  )
}
