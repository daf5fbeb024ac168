import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, projectFolder, runCli } from '../support/run-cli.ts'

test.skipIf(process.platform === 'win32')('the build gives its command the permission to run', () => {
  expect(statSync(join(projectFolder, 'dist', 'policy-brief.js')).mode & 0o111).toBe(0o111)
})

test('a font that a theme names and nobody has put there is told at its line, once, and is no fault', () => {
  const folder = emptyFolder()
  const mine = join(folder, 'templates', 'mine')
  mkdirSync(mine, { recursive: true })
  writeFileSync(join(mine, 'brief.md'), '# {{title.text}}\n')
  writeFileSync(
    join(mine, 'theme.yaml'),
    'fonts:\n  body: Own\n  files:\n    Own:\n      regular: fonts/own.ttf\n',
  )
  const { code, out, err } = runCli(['check', 'templates/mine'], folder)
  expect(code).toBe(1)
  expect(
    `${out}${err}`.match(/^templates\/mine\/theme\.yaml:5:16 error .*own\.ttf.*no such file/gmu),
  ).toHaveLength(1)
  expect(`${out}${err}`).not.toContain('fault')
})
