import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { manifestName, namesIn } from '../../manifest/manifest.ts'
import type { Manifest } from '../../manifest/manifest-schema.ts'
import { pathWithin } from '../batch/portable-path.ts'
import { digestOf, readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'

/** Whether the files of a folder are those that its manifest lists, byte for byte. */
export function verifyManifest(folder: string, manifest: Manifest): VFileMessage[] {
  const outputs = manifest.briefs.flatMap((brief) => brief.outputs)
  const differing = outputs.flatMap(({ path, sha256 }) => {
    const place = pathWithin(folder, path)
    if (place === null) {
      const reason = `Unexpected output ${path}, expected a path below the folder`
      return [problem(join(folder, manifestName), 'output-differs', reason)]
    }
    const found = digestOf(() => readOutput(place))
    if (found === sha256) return []
    const what = found === null ? 'lack of the file' : 'bytes'
    return [
      problem(
        place,
        'output-differs',
        `Unexpected ${what}, expected what the manifest lists; build it again`,
      ),
    ]
  })
  return [...differing, ...listedTwice(folder, manifest)]
}

/** What is listed twice is held against one of the two only. */
function listedTwice(folder: string, manifest: Manifest): VFileMessage[] {
  const seen = new Set<string>()
  return namesIn(manifest).flatMap((name) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    const reason = `Unexpected ${name} that is listed twice, expected each once; build it again`
    return [problem(join(folder, manifestName), 'manifest-twice', reason)]
  })
}
