import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openBrowser } from '../../src/cli/open-browser.ts'

const usual = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = usual
})

test.runIf(process.platform === 'linux')('an address is given to what opens addresses here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" > "${folder}/opened"\n`, { mode: 0o755 })
  process.env['PATH'] = `${folder}:${usual}`
  openBrowser('http://127.0.0.1:4242/x/', () => expect.fail('it was opened'))
  await expect
    .poll(() => read(join(folder, 'opened')), { timeout: 20_000 })
    .toBe('http://127.0.0.1:4242/x/\n')
})

test.runIf(process.platform === 'linux')('where there is nothing to open it with, that is said', async () => {
  process.env['PATH'] = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  await new Promise<void>((failed) => openBrowser('http://127.0.0.1:4242/x/', failed))
})

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
