import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import type { VFileMessage } from 'vfile-message'
import { printedJson } from '../../escape/json.ts'
import { pathWithin } from '../batch/portable-path.ts'
import { readOutput } from '../batch/up-to-date.ts'
import { problem, systemReason } from '../problem.ts'

/** What a folder of a site says of itself: which files in it the program has written, by SHA-256. */
const SiteRecordSchema = Type.Object(
  {
    site: Type.Literal(1),
    program: Type.Literal('policy-brief'),
    // Null for a file that a run was still about to write.
    files: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
  },
  { additionalProperties: false },
)

export type SiteRecord = Static<typeof SiteRecordSchema>

/** The name of the record in the site's folder. */
export const recordName = 'site.json'

export const recordText = (files: ReadonlyMap<string, string | null>): string =>
  printedJson({
    site: 1,
    program: 'policy-brief',
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  } satisfies SiteRecord)

/** What a folder says the program has written into it: nothing where it says so; a message where another file has the place. */
export function recordedFiles(folder: string): ReadonlyMap<string, string | null> | VFileMessage {
  const path = join(folder, recordName)
  try {
    const value: unknown = JSON.parse(Buffer.from(readOutput(path)).toString('utf8'))
    // A path that leads elsewhere is of no file that the program has written.
    if (
      Check(SiteRecordSchema, value) &&
      Object.keys(value.files).every((name) => pathWithin(folder, name) !== null)
    )
      return new Map(Object.entries(value.files))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map()
    if (!(error instanceof SyntaxError))
      return problem(path, 'site-foreign', `Cannot read: ${systemReason(error)}`, error)
  }
  const reason =
    'Unexpected file in the place of the site’s own record, expected one that policy-brief site has written; move it away, or choose another folder with --site'
  return problem(path, 'site-foreign', reason)
}
