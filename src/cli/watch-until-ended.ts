import { untilEnded } from './interrupt.ts'
import { UsageError } from './options.ts'
import { faultWords } from './problem.ts'
import { say, type Terminal } from './terminal.ts'
import { watchFolders } from './watch-folders.ts'

interface Watch {
  /** What is watched, files or folders, some of which need not be there yet. */
  paths: readonly string[]
  /** Folders in which nothing is seen. */
  except: readonly string[]
  terminal: Terminal
  quiet: boolean
  make(changed: ReadonlySet<string>): Promise<void>
}

/**
 * Makes something now, and again whenever a file changes, until Ctrl+C; what was begun is finished.
 *
 * @throws what the first making throws.
 */
export async function watchUntilEnded({ paths, except, terminal, quiet, make }: Watch): Promise<void> {
  const ended = untilEnded()
  const onFault = (error: unknown): void => tell(terminal, error)
  const watching = await watchFolders(paths, except, (changed) => make(changed).catch(onFault), onFault)
  try {
    await make(new Set())
    if (!quiet) say(terminal.err, 'Watching for changes; Ctrl+C ends it\n')
    await ended
  } finally {
    await watching.close()
  }
}

/** What goes wrong once may go right on the next save: a folder is gone for a moment while it is renamed. */
function tell(terminal: Terminal, error: unknown): void {
  say(terminal.err, `policy-brief: ${error instanceof UsageError ? error.message : faultWords(error)}\n`)
}
