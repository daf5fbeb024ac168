import { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { problem, systemReason } from './problem.ts'
import { readFile } from './read-file.ts'

/**
 * A file of a template, as text or bytes. One that lies outside the folder, symbolic links resolved, or cannot be read
 * is empty, with a message.
 */
export function templateFile(
  folder: string,
  path: string,
  kind: 'text' | 'bytes' = 'text',
  limits: Limits = defaultLimits,
): VFile {
  const read = contentOf(folder, path, kind, limits)
  if (!('problem' in read)) return new VFile({ path, value: read.value })
  const file = new VFile({ path, value: '' })
  file.messages.push(problem(path, 'template-file', read.problem))
  return file
}

function contentOf(
  folder: string,
  path: string,
  kind: 'text' | 'bytes',
  limits: Limits,
): { value: string | Uint8Array } | { problem: string } {
  try {
    const limit = kind === 'text' ? 'templateBytes' : 'referenceBytes'
    const value = readFile(path, { folders: [folder], limit, limits })
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
