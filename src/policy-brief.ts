#!/usr/bin/env node
/**
 * What `policy-brief` runs: in a checkout it first builds anew where `src` is newer than this file, then hands over. The
 * program is loaded so that what V8 has compiled in earlier runs need not be compiled again.
 */
import { parseArgs } from 'node:util'
import { holdBackCompiler } from './program/hold-back-compiler.ts'
import { isStale } from './program/is-stale.ts'
import { openProgram } from './program/open-program.ts'

async function start(): Promise<void> {
  const folder = import.meta.dirname
  if (isStale(folder)) (await import('./program/build-anew.ts')).buildAnew(folder)
  void ownOfNode()
  holdBackCompiler()
  const program = openProgram(folder)
  const { main } = program.load<typeof import('./cli/main.ts')>('cli.js')
  process.exitCode = await main(process.argv.slice(2))
  program.keepCode()
}

/** Code of Node.js itself that every run uses: it is kept under the flags of Node.js, and would be compiled anew under ours. */
const ownOfNode = (): unknown => [process.stdout, process.stderr, parseArgs]

start().catch((error: unknown) => {
  throw error
})
