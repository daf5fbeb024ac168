import type { Options } from './options.ts'
import type { Terminal } from './terminal.ts'

/** A command of the command line; its exit code is 0, 1 or 130, and a `UsageError` makes it 2. */
export interface Command {
  name: string
  /** What follows the name in `--help`. */
  synopsis: string
  help: string
  /** Whether it writes into `--out`. */
  fillsOut?: true
  /** @param all the listing that it stands in */
  run(options: Options, terminal: Terminal, all: readonly Command[]): Promise<number>
}
