import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import { VFile } from 'vfile'
import { systemReason } from './problem.ts'

/** Bytes of a template's file beyond which it is none; a reference document holds pictures. */
const mostBytes = { text: 2_000_000, bytes: 50_000_000 }

/**
 * A file of a template, as text or bytes. One that lies outside the folder, symbolic links resolved, or cannot be read
 * is empty, with a message.
 */
export function templateFile(folder: string, path: string, kind: 'text' | 'bytes' = 'text'): VFile {
  const read = contentOf(folder, path, kind)
  if (!('problem' in read)) return new VFile({ path, value: read.value })
  const file = new VFile({ path, value: '' })
  file.message(read.problem, {
    place: { line: 1, column: 1 },
    ruleId: 'template-file',
    source: 'template',
  }).fatal = true
  return file
}

function contentOf(
  folder: string,
  path: string,
  kind: 'text' | 'bytes',
): { value: string | Uint8Array } | { problem: string } {
  try {
    if (!isWithin(realpathSync(folder), realpathSync(path)))
      return {
        problem: 'Unexpected file outside the template’s folder, expected it in the folder; copy it there',
      }
    const stats = statSync(path)
    if (!stats.isFile()) return { problem: 'Unexpected folder, expected a file; rename it' }
    if (stats.size > mostBytes[kind])
      return {
        problem: `Unexpected ${stats.size} bytes, expected at most ${mostBytes[kind]}; make it smaller`,
      }
    const value = readFileSync(path)
    return { value: kind === 'text' ? decoded(value) : value }
  } catch (error) {
    if (error instanceof TypeError)
      return {
        problem: 'Unexpected bytes that are not UTF-8, expected text; save it with the encoding UTF-8',
      }
    return { problem: `Cannot read the template’s file: ${systemReason(error)}` }
  }
}

/** @throws {TypeError} for bytes that are no UTF-8. */
const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
