import { dirname, resolve } from 'node:path'
import { defaultLimits } from '../../limits/limits.ts'
import type { ManifestBrief } from '../../manifest/manifest-schema.ts'
import { readFile } from '../read-file.ts'
import { type Basis, isSameBasis } from './basis.ts'
import { digest } from './digest.ts'
import type { AskedFile } from './make-notes.ts'
import { localPath, pathWithin, portablePath } from './portable-path.ts'

/** The path of a file that a brief asked for, as manifests have it; an address that is no file's is left as it is. */
export function inputPath({ url, from }: AskedFile): string {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//iu.test(url)) return url
  try {
    return portablePath(resolve(dirname(from), decodeURIComponent(url)))
  } catch {
    return url
  }
}

/** Whether the briefs of notes are as a run would make them: all of them, from the same, and whole in their places. */
export function upToDate(
  briefs: readonly ManifestBrief[],
  { notes, basis, out }: { notes: string; basis: Basis; out: string },
): boolean {
  const [first] = briefs
  if (first === undefined || briefs.length !== first.sessions) return false
  return briefs.every(
    (brief) =>
      brief.notes.sha256 === notes &&
      brief.sessions === first.sessions &&
      isSameBasis(brief, basis) &&
      brief.inputs.every(({ path, sha256 }) => digestOf(localPath(path)) === sha256) &&
      brief.outputs.every(({ path, sha256 }) => {
        const place = pathWithin(out, path)
        return place !== null && digestOf(place) === sha256
      }),
  )
}

/** Null where there is no such file. */
export function digestOf(path: string): string | null {
  try {
    return digest(readFile(path, { folders: null, limit: 'pdfBytes', limits: defaultLimits }))
  } catch {
    return null
  }
}
