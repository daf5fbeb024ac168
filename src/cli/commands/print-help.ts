import type { Command } from '../command.ts'
import { helpOfAll, helpOfNamed } from '../help.ts'
import type { Options } from '../options.ts'
import { say, type Terminal } from '../terminal.ts'

/** `policy-brief help [COMMAND]`. */
export async function printHelp(
  { paths: [name] }: Options,
  terminal: Terminal,
  all: readonly Command[],
): Promise<number> {
  say(terminal.out, name === undefined ? helpOfAll(all) : helpOfNamed(name, all))
  return 0
}
