import { dirname, extname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import { otherPart } from '../../verify/other-part.ts'
import { isFormat, writers } from '../../writers/writers.ts'
import { digest } from '../batch/digest.ts'
import { digestOf, readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { programAssets } from '../project.ts'
import type { Finished } from './read-finished.ts'

/**
 * Writes the files of a brief again as its notes and its template make it: whatever was changed is told, also what no
 * reader of a finished file looks at, and what writers say of it.
 */
export async function heldAgainstMade(
  finished: readonly Finished[],
  document: Document,
): Promise<{ messages: VFileMessage[]; told: VFileMessage[] }> {
  const messages: VFileMessage[] = []
  const told: VFileMessage[] = []
  for (const { path, sha256 } of finished) {
    const format = extname(path).slice(1)
    if (!isFormat(format)) continue
    const {
      data,
      files = [],
      messages: said,
    } = await (await writers[format]()).write(document, programAssets)
    told.push(...said)
    if (sha256 !== digest(data)) messages.push(notAsMade(path, otherPart(format, data, readOutput(path))))
    for (const beside of files) {
      const place = join(dirname(path), beside.name)
      if (digestOf(() => readOutput(place)) !== digest(beside.data))
        messages.push(notAsMade(place, 'picture'))
    }
  }
  return { messages, told }
}

const notAsMade = (path: string, part: string): VFileMessage =>
  problem(
    path,
    'brief-differs',
    `Unexpected ${part}, expected what notes and template make, byte for byte; build it again`,
  )
