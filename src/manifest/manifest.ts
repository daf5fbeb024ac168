import { printedJson } from '../escape/json.ts'
import { isBriefFile } from './brief-file.ts'
import type { Manifest, ManifestBrief, ManifestFailure, ManifestShard } from './manifest-schema.ts'

/** The name of the manifest in the folder whose files it lists. */
export const manifestName = 'manifest.json'

/** Where a part of a run stands among the parts, both from 1. */
export interface Shard {
  part: number
  of: number
}

/** The manifest of briefs and failures in whatever order they ended. */
export function manifestOf(
  briefs: readonly ManifestBrief[],
  failed: readonly ManifestFailure[],
  shard: ManifestShard | null,
): Manifest {
  return {
    manifest: 1,
    program: 'policy-brief',
    shard,
    briefs: [...briefs].sort((a, b) => byCodePoint(a.notes.path, b.notes.path) || a.session - b.session),
    failed: [...failed].sort((a, b) => byCodePoint(a.notes.path, b.notes.path)),
  }
}

export const manifestText = (manifest: Manifest): string => printedJson(manifest)

/** What a manifest has each once: its briefs, and their files; a picture may be of several. */
export const namesIn = ({ briefs }: Manifest): string[] =>
  briefs.flatMap(({ notes, session, outputs }) => [
    `session ${session} of ${notes.path}`,
    ...outputs.filter(isBriefFile).map(({ path }) => `output ${path}`),
  ])

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
