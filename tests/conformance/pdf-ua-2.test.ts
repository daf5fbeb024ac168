/** What keeps a brief from being PDF/UA-2 is what docs/pdf-ua-2.md says, no more and no less. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { casesFolder } from '../support/cases.ts'
import { projectFolder, runCli } from '../support/run-cli.ts'
import { judges, verapdfRules } from './judges.ts'

const out = mkdtempSync(join(tmpdir(), 'policy-brief-ua-2-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

test.skipIf(judges.veraPDF !== null)(
  'docs/pdf-ua-2.md names the rules of PDF/UA-2 that a brief fails',
  () => {
    const page = readFileSync(join(projectFolder, 'docs', 'pdf-ua-2.md'), 'utf8')
    const named = [...page.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, rule]) => rule)
    const notes = join(out, 'notes.md')
    const text = readFileSync(join(casesFolder, 'shared-value', 'notes.md'), 'utf8')
    writeFileSync(
      notes,
      `${text.replace('2 of the biggest challenges', '2 of the biggest challenges[^1]')}\n\n[^1]: A note.\n`,
    )
    runCli([notes, '--out', out, '--quiet'], projectFolder)
    const file = join(out, 'notes.pdf')
    expect([...new Set(verapdfRules('ua2', [file]).get(file))].sort()).toEqual(named.sort())
  },
)
