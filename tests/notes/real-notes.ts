import { readFileSync } from 'node:fs'

/** The notes that the project began with. */
export const realNotes: string = readFileSync(
  new URL('../../sources/2020-07-09-shared-value-through-clusters.md', import.meta.url),
  'utf8',
)
