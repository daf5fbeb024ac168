import { extname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import { otherPart } from '../../verify/other-part.ts'
import { isFormat, writers } from '../../writers/writers.ts'
import { digest } from '../batch/digest.ts'
import { readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { programAssets } from '../project.ts'
import type { Finished } from './read-finished.ts'

/**
 * Writes the files of a brief again as its notes and its template make it: whatever was changed is told, also what no
 * reader of a finished file looks at.
 */
export async function heldAgainstMade(
  finished: readonly Finished[],
  document: Document,
): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = []
  for (const { path, sha256 } of finished) {
    const format = extname(path).slice(1)
    if (!isFormat(format)) continue
    const { data } = await (await writers[format]()).write(document, programAssets)
    if (sha256 !== digest(data)) messages.push(notAsMade(path, otherPart(format, data, readOutput(path))))
  }
  return messages
}

const notAsMade = (path: string, part: string): VFileMessage =>
  problem(
    path,
    'brief-differs',
    `Unexpected ${part}, expected what notes and template make, byte for byte; build it again`,
  )
