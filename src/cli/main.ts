import { existsSync } from 'node:fs'
import { closest } from './closest.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { refuseFormatsAsPaths } from './formats-named.ts'
import { helpOn } from './help.ts'
import { endOnSignals, leaveSignals } from './interrupt.ts'
import { loadSettings } from './load-settings.ts'
import { type Options, parseOptions, refuseForeign, UsageError } from './options.ts'
import { ownFolder } from './own-folder.ts'
import { faultWords, systemReason } from './problem.ts'
import { programVersion } from './project.ts'
import { say, type Terminal } from './terminal.ts'

/** Runs the command line and resolves to its exit code: 0, 1, 2 or 130. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  endOnSignals()
  const debug = args.includes('--debug')
  try {
    expectFolder()
    return await run(args, terminal)
  } catch (error) {
    return explain(error, terminal, debug)
  } finally {
    leaveSignals()
  }
}

/** @throws {UsageError} where the folder that the command was typed in is gone: every path begins there. */
function expectFolder(): void {
  try {
    process.cwd()
  } catch {
    throw new UsageError('The working folder is gone; change into one that is there')
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = parseOptions(args, loadSettings().settings.defaults)
  if (options.version) return print(terminal, `${programVersion}\n`)
  if (options.help) return print(terminal, helpOn(options.paths, commands))
  const { command, paths } = choose(options)
  refuseForeign(options, command.name)
  if (command.fillsOut && !options.outNamed) ownFolder(options.out, 'name the folder that is meant by --out')
  return command.run({ ...options, paths }, terminal, commands)
}

function print(terminal: Terminal, text: string): number {
  say(terminal.out, text)
  return 0
}

/** The first word may name a command; a word that is neither that nor a path is a misspelt one. */
function choose({ to, paths: words }: Options): { command: Command; paths: string[] } {
  const [first, ...rest] = words
  const named = commands.find((command) => command.name === first)
  if (named) return { command: named, paths: rest }
  const [build] = commands
  if (build === undefined) throw new Error('Cannot choose a command, expected at least one')
  if (first === undefined || /[./\\]/.test(first) || existsSync(first))
    return { command: build, paths: [...words] }
  refuseFormatsAsPaths({ to, paths: words })
  const meant = closest(
    first,
    commands.map((command) => command.name),
  )
  const hint = meant === null ? 'see policy-brief --help' : `did you mean ${meant}?`
  throw new UsageError(`Unknown command ${first}; ${hint}`)
}

function explain(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof UsageError) {
    say(terminal.err, `policy-brief: ${error.message}\n`)
    return 2
  }
  say(terminal.err, `policy-brief: ${faultWords(error)}\n`)
  if (debug && error instanceof Error) say(terminal.err, `${error.stack}\n`)
  return 1
}

function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onUnprinted)
  return { out: process.stdout, err: process.stderr, environment: process.env }
}

/** Whoever read what is printed may have seen enough (`| head`); that nothing can be printed for another reason is told. */
function onUnprinted(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.once('exit', () => {
    process.exitCode ||= 1
  })
  if (process.stderr.writable) say(process.stderr, `policy-brief: Cannot print: ${systemReason(error)}\n`)
}
