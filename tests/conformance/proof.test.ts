/** Every case by every shipped template in four formats is proven, and so is what veraPDF says of the PDFs. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseFolders } from '../support/cases.ts'
import { projectFolder, runCli } from '../support/run-cli.ts'
import { judges, verapdfCommand } from './judges.ts'

const home = mkdtempSync(join(tmpdir(), 'policy-brief-proof-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const templates = readdirSync(join(projectFolder, 'templates'), { withFileTypes: true })
  .map(({ name }) => name)
  .filter((name) => name !== 'labels')

beforeAll(() => {
  mkdirSync(join(home, 'sources'))
  for (const { name, notes } of caseFolders()) {
    cpSync(dirname(notes), join(home, 'sources', name), { recursive: true })
    cpSync(notes, join(home, 'sources', `${name}.md`))
    rmSync(join(home, 'sources', name), { recursive: true })
  }
})

test.each(templates)('the briefs of the template %s say what their notes say', (template) => {
  const built = runCli(
    ['--template', template, '--to', 'pdf,docx,md,html', '--out', template, '--quiet'],
    home,
  )
  expect(built.code).toBe(0)
  const verified = runCli(['verify', template, '--quiet'], home)
  expect(verified.err.split('\n').filter((line) => / error /u.test(line))).toEqual([])
  expect(verified.code).toBe(0)
})

test.skipIf(judges.veraPDF !== null)('what veraPDF says of them is taken in', () => {
  const { code, err } = runCli(['verify', 'policy-brief', '--quiet', '--verapdf', verapdfCommand], home)
  expect(err).not.toContain('verapdf-')
  expect(code).toBe(0)
})
