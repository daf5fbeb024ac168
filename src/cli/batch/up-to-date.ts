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
  if (isAddress(url)) return url
  try {
    return portablePath(resolve(dirname(from), decodeURIComponent(url)))
  } catch {
    return url
  }
}

/** Whether it lies in no folder of the notes: what begins with a scheme, also that of the program's own files. */
export const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]+:|^\/\//iu.test(path)

/** What briefs are held against. */
interface Circumstances {
  /** SHA-256 of the notes. */
  notes: string
  basis: Basis
  out: string
  /** As a brief may read it; an error where it may not: what is refused now was refused then. */
  readInput: (path: string) => Uint8Array
}

/** Whether the briefs of notes are as a run would make them: all of them, from the same, and whole in their places. */
export function upToDate(
  briefs: readonly ManifestBrief[],
  { notes, basis, out, readInput }: Circumstances,
): boolean {
  const [first] = briefs
  if (first === undefined || briefs.length !== first.sessions) return false
  return briefs.every(
    (brief) =>
      brief.notes.sha256 === notes &&
      brief.sessions === first.sessions &&
      isSameBasis(brief, basis) &&
      // Those of earlier versions do not say it.
      brief.about !== undefined &&
      brief.inputs.every(({ path, sha256 }) => digestOf(() => readInput(localPath(path))) === sha256) &&
      brief.outputs.every(({ path, sha256 }) => {
        const place = pathWithin(out, path)
        return place !== null && digestOf(() => readOutput(place)) === sha256
      }),
  )
}

/** @throws {Error} where there is no such file. */
export const readOutput = (path: string): Uint8Array =>
  readFile(path, { folders: null, limit: 'pdfBytes', limits: defaultLimits })

/** Null where nothing can be read. */
export function digestOf(read: () => Uint8Array): string | null {
  try {
    return digest(read())
  } catch {
    return null
  }
}
