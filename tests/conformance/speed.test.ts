import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import ratios from '../../bench/written-down.json' with { type: 'json' }
import { emptyFolder, projectFolder, realNotes } from '../support/run-cli.ts'

/** How much longer a run may take than is written down: less is the weather. */
const tolerance = 1.3

const program = join(projectFolder, 'dist', 'policy-brief.js')
const rounds = 9

const runs: Record<keyof typeof ratios, (out: string) => string[]> = {
  '--version': () => ['--version'],
  model: () => ['model', realNotes],
  check: () => ['check', realNotes],
  pdf: (out) => [realNotes, '--to', 'pdf', '--out', out, '--force'],
  'pdf,docx,md': (out) => [realNotes, '--to', 'pdf,docx,md', '--out', out, '--force'],
}

/**
 * Processor time of a run in ms, all threads together: what other programs do on the machine is not in it, and what is
 * left of them, by caches and clocks, an empty run of Node.js feels as well.
 */
function processorTime(args: readonly string[], folder: string): number {
  const file = join(folder, 'time')
  const preload = join(projectFolder, 'tests', 'support', 'processor-time.cjs')
  const environment = { ...process.env, PROCESSOR_TIME_FILE: file, NODE_EXTRA_CA_CERTS: undefined }
  const run = spawnSync(process.execPath, ['--require', preload, ...args], { env: environment })
  expect(run.error).toBeUndefined()
  return Number(readFileSync(file, 'utf8'))
}

/** The least of interleaved rounds; the first, in which V8’s code is kept, does not count. */
function measured(): Record<string, number> {
  const folder = emptyFolder()
  const all = { node: ['-e', '0'], ...mapped(runs, (args) => [program, ...args(folder)]) }
  const least = mapped(all, () => Number.POSITIVE_INFINITY)
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(all)) {
      const time = processorTime(args, folder)
      if (round >= 0) least[name] = Math.min(least[name] ?? time, time)
    }
  }
  return mapped(least, (time) => time / (least['node'] ?? 1))
}

function mapped<From, To>(values: Record<string, From>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(value)]))
}

test('runs take no more processor time, against an empty run of Node.js, than is written down', () => {
  const found = measured()
  console.info(
    `Processor time against an empty Node.js: ${JSON.stringify(mapped(found, (ratio) => Math.round(ratio * 10) / 10))}`,
  )
  const slower = Object.entries(ratios).filter(([name, ratio]) => (found[name] ?? 0) > ratio * tolerance)
  expect(Object.fromEntries(slower.map(([name]) => [name, found[name]]))).toEqual({})
})
