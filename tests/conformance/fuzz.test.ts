import { expect, test } from 'vitest'
import { type Find, fuzz } from '../fuzz/fuzz.ts'

const count = Number(process.env['FUZZ_INPUTS'] ?? 2000)
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1e9))
const only = process.env['FUZZ_ONLY']

/** One line a kind of fault, with what makes its first input again. */
function summary(finds: readonly Find[]): string[] {
  const kinds = new Map<string, string>()
  for (const { target, seed: own, fault } of finds) {
    const stack = fault instanceof Error ? (fault.stack ?? '') : String(fault)
    const key = stack.split('\n').slice(0, 4).join(' ')
    if (!kinds.has(key)) kinds.set(key, `FUZZ_ONLY=${target} FUZZ_SEED=${own} FUZZ_INPUTS=1: ${key}`)
  }
  return [...kinds.values()]
}

test(`${count} inputs from seed ${seed} on are read or told, and none is a fault`, async () => {
  const { finds, slowest } = await fuzz(count, seed, only)
  const times = [...slowest].map(([name, time]) => `${name} ${Math.round(time)} ms`)
  process.stdout.write(`Seed ${seed}; the slowest input of each kind: ${times.join(', ')}\n`)
  expect(summary(finds)).toEqual([])
}, 43_200_000)
