import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, realNotes, runCli } from './support/run-cli.ts'

const formats = ['pdf', 'docx', 'md']

/** The real notes' brief in each format. */
function built(environment: Record<string, string>): Buffer[] {
  const out = emptyFolder()
  const run = runCli([realNotes, '--to', 'pdf,docx,md', '--out', out], out, environment)
  expect(run.code).toBe(0)
  return formats.map((format) =>
    readFileSync(join(out, `2020-07-09-shared-value-through-clusters.${format}`)),
  )
}

function expectSame(one: readonly Buffer[], other: readonly Buffer[]): void {
  const different = formats.filter((_, i) => !one[i]?.equals(other[i] ?? Buffer.alloc(0)))
  expect(different).toEqual([])
}

describe('the same notes give the same bytes', () => {
  const here = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }

  test('in another time zone and locale', () => {
    const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
    expectSame(built(here), built(elsewhere))
  })

  test('with and without the code that V8 has kept', () => {
    const keeping = built(here)
    expectSame(built({ ...here, NODE_DISABLE_COMPILE_CACHE: '1' }), keeping)
    expectSame(built(here), keeping)
  })
})
