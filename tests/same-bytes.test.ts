import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, realNotes, runCli } from './support/run-cli.ts'

function built(environment: Record<string, string>): (format: string) => Buffer {
  const out = emptyFolder()
  const run = runCli([realNotes, '--to', 'pdf,docx,md', '--out', out], out, environment)
  expect(run.code).toBe(0)
  return (format) => readFileSync(join(out, `2020-07-09-shared-value-through-clusters.${format}`))
}

describe('the same notes give the same bytes', () => {
  const here = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }
  const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
  test.each(['pdf', 'docx', 'md'])('%s, in another time zone and locale', (format) => {
    expect(built(here)(format).equals(built(elsewhere)(format))).toBe(true)
  })
})
