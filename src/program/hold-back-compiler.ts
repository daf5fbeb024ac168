import { setFlagsFromString } from 'node:v8'
import { listing } from '../listings/listing.ts'

/** How often a function is called, and a loop turned, before V8 compiles it for speed: nine times of what V8 asks of itself. */
const calls = ['--invocation-count-for-turbofan=27000', '--invocation-count-for-osr=7200']

/** Patterns are compiled once, at their first use: V8 would interpret each first, and compile it again at its second. */
const patterns = '--no-regexp-tier-up'

/** Room for what is young grows to all that it may have at once: V8 begins with so little that it collects ten times while notes are read. */
const room = '--semi-space-growth-factor=16'

/** What lives long is marked in one go: V8 would begin to when half of a short run is over, and have no use of it before the end. */
const atOnce = '--no-incremental-marking'

/**
 * How V8 is told that a run is short, by its major version. Making a brief runs much code a few times: as V8 does it, two fifths
 * of a run's work is compiling, on a core that another program waits for. Runs of many briefs gain, too. `docs/speed.md` has the
 * figures.
 *
 * A version that is not listed is left as it is: V8 tells of a flag that it does not know on standard error.
 */
const flagsOf: Readonly<Record<string, readonly string[]>> = listing({
  // Node.js 20, which counts what has run, by thirty-six times; for WebAssembly what later versions ask.
  11: ['--interrupt-budget=2400000', '--wasm-tiering-budget=13000000', patterns, room, atOnce],
  // Node.js 22.
  12: [...calls, patterns, room, atOnce],
  // Node.js 24, which has one more compiler between, and needs no more room.
  13: [...calls, '--invocation-count-for-maglev=3600', patterns, atOnce],
})

/** To be called before anything is loaded: V8 keeps code by the flags that it was compiled under. */
export function holdBackCompiler(): void {
  const [major = ''] = process.versions.v8.split('.')
  for (const flag of flagsOf[major] ?? []) setFlagsFromString(flag)
}
