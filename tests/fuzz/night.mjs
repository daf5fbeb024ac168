/** `npm run fuzz -- 100000`: so many inputs, from a seed that is printed and can be given as a second number. */
import { spawnSync } from 'node:child_process'

const [inputs = '2000', seed] = process.argv.slice(2)
const vitest = ['vitest', 'run', '--config', 'vitest.conformance.config.ts', 'tests/conformance/fuzz.test.ts']
const environment = { ...process.env, FUZZ_INPUTS: inputs, ...(seed && { FUZZ_SEED: seed }) }
const { status } = spawnSync('npx', vitest, {
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
