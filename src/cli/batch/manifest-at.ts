import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { manifestName } from '../../manifest/manifest.ts'
import type { Manifest } from '../../manifest/manifest-schema.ts'
import { parseManifest } from '../../manifest/parse-manifest.ts'
import { problem, systemReason } from '../problem.ts'
import { readOutput } from './up-to-date.ts'

/** A manifest read from the disk, or the message that says why not. */
export function manifestAt(path: string): Manifest | VFileMessage {
  try {
    const manifest = parseManifest(Buffer.from(readOutput(path)).toString('utf8'))
    if (manifest) return manifest
  } catch (error) {
    return problem(path, 'manifest-unreadable', `Cannot read the manifest: ${systemReason(error)}`, error)
  }
  const reason = 'Unexpected file, expected a manifest that policy-brief build has written'
  return problem(path, 'manifest-foreign', reason)
}

/** The manifest of a folder; null where there is none. */
export function manifestIn(folder: string): Manifest | VFileMessage | null {
  const found = manifestAt(join(folder, manifestName))
  return 'reason' in found && isMissing(found.cause) ? null : found
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
