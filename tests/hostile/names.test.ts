/** Names that every object has are names like others, wherever they come from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importWord } from '../../src/import/import-word.ts'
import { projectOf } from '../batch/support/project-of.ts'
import { sourceFiles } from '../boundaries/imports.ts'
import { runHere } from '../check/run-here.ts'
import { p, wordPackage } from '../import/word-package.ts'
import { projectFolder } from '../support/run-cli.ts'

const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty']
const notes = (rest: string) => `# Alliance\n\n# Value\n\nFirst disruption: Masks are missing\n\n${rest}\n`

/** A row's type may hold arrows and braces; what is made as a run goes on is of `unknown` values. */
const bareRows =
  /^(?:export )?const (\w+)\s*:\s*(?:Readonly<|Partial<)*Record<\s*string,(?:=>|[^={]|\{[^{}=]*\})*? = \{/gmu

test('what is asked for by names is written as a listing, which has its own rows only', () => {
  const found = sourceFiles
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) =>
      [...readFileSync(join(projectFolder, 'src', file), 'utf8').matchAll(bareRows)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    )
  expect(found).toEqual([])
})

test.each(names)('%s is no form of messages, and nothing that can be begun', async (name) => {
  const home = projectOf({ 'a.md': notes('') })
  for (const args of [
    ['build', 'a.md', '--format', name],
    ['new', name],
  ]) {
    const { code, err } = await runHere(args, home)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${name}; expected`) })
  }
})

test.each([
  '<constructor width="3"/><toString/>',
  '<rect fill="constructor" style="stroke:toString;valueOf:1" width="9" height="9"/>',
  '<rect constructor="1" __proto__="2" toString="3" width="9" height="9"/>',
  '<g transform="constructor(1) valueOf(2,3)"><rect width="9" height="9"/></g>',
])('a drawing with %s is shown without it', async (inside) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}<path d="M0 0H9V9"/></svg>`
  const home = projectOf({ 'a.md': notes('![A drawing](a.svg)'), 'a.svg': drawing })
  const { code, err } = await runHere(['a.md', '--to', 'pdf,docx,md,html', '--quiet'], home)
  expect(code).toBe(0)
  expect(err).not.toContain('program-fault')
})

test('a site has briefs of ecosystems and series of such names', async () => {
  const files = names.map((name, index) => [
    `sources/${index}.md`,
    `---\nseries: ${name}\necosystem: ${name}\nlicence: ${name}\n---\n${notes(`Ecosystem: ${name}`)}`,
  ])
  const home = projectOf(Object.fromEntries(files))
  await runHere(['--to', 'md,html', '--quiet'], home)
  expect(await runHere(['site'], home)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(join(home, 'site', 'index.html'), 'utf8')).toContain('>constructor<')
})

describe('an element of no vocabulary in a Word file', () => {
  test.each(['constructor', 'toString'])('%s is left out, and the rest comes over', async (name) => {
    const result = await importWord(wordPackage(`${p('before')}<${name}/>${p('after')}`), 'notes')
    expect(result).toMatchObject({ markdown: 'before\n\nafter\n' })
  })
})
