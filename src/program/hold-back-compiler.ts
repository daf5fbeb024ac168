import { setFlagsFromString } from 'node:v8'
import { listing } from '../listings/listing.ts'

/**
 * How much a function must have run before V8 compiles it for speed, about thirty-six times of what V8 asks of itself, by its
 * major version. Making a brief runs much code a few times: as V8 does it, two fifths of a run's work is compiling, on
 * a core that another program waits for. Runs of many briefs gain, too. And patterns are compiled once, at their first use: V8
 * would interpret each first, and compile it again at its second. `docs/speed.md` has the figures.
 *
 * A version that is not listed is left as it is: V8 tells of a flag that it does not know on standard error.
 */
const flagsOf: Readonly<Record<string, readonly string[]>> = listing({
  // Node.js 20; for WebAssembly what later versions ask.
  11: ['--interrupt-budget=2400000', '--wasm-tiering-budget=13000000', '--no-regexp-tier-up'],
  // Node.js 22, which counts calls and turns of loops.
  12: ['--invocation-count-for-turbofan=27000', '--invocation-count-for-osr=7200', '--no-regexp-tier-up'],
})

/** To be called before anything is loaded: V8 keeps code by the flags that it was compiled under. */
export function holdBackCompiler(): void {
  const [major = ''] = process.versions.v8.split('.')
  for (const flag of flagsOf[major] ?? []) setFlagsFromString(flag)
}
