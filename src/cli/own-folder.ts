import { realpathSync } from 'node:fs'
import { UsageError } from './options.ts'
import { within } from './within.ts'
import { nearestFolder } from './write-files.ts'

/**
 * A folder that nobody named on the command line: it comes with the project, as does a link in its place, and neither
 * says where in the machine the program reads or writes.
 *
 * @throws {UsageError} where its symbolic links lead out of the working folder.
 */
export function ownFolder(folder: string, mend: string): string {
  if (within(realpathSync('.'), realpathSync(nearestFolder(folder)))) return folder
  throw new UsageError(
    `Unexpected symbolic link out of the project at ${folder}, expected a folder; put one in its place, or ${mend}`,
  )
}

/** Where notes are, as long as nobody says otherwise. */
export const sourcesFolder = (): string => ownFolder('sources', 'name the notes on the command line')
