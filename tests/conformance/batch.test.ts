import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, realNotes, runCli } from '../support/run-cli.ts'

test('2,000 notes are made in 160 MB of heap: memory does not grow with the batch', () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'sources'))
  for (let number = 0; number < 2000; number++) cpSync(realNotes, join(folder, 'sources', `n${number}.md`))
  const run = runCli(['--to', 'md', '--quiet'], folder, { NODE_OPTIONS: '--max-old-space-size=160' })
  expect(run.code).toBe(0)
  expect(readdirSync(join(folder, 'out'))).toHaveLength(2001)
}, 1_800_000)
