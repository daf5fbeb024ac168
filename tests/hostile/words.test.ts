import { Buffer } from 'node:buffer'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemReason } from '../../src/cli/problem.ts'
import { within } from '../../src/cli/within.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { runHere } from '../check/run-here.ts'
import { readOne } from '../notes/read.ts'
import { emptyFolder } from '../support/run-cli.ts'
import { written } from '../template/support/templates.ts'

const notes = '# Series\n\n# Title\n\n## Needs\n\n- Need one: ports\n'

/** A folder with files of these texts. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('a message names the file that is to be mended, and says what is so', () => {
  test('an empty template', async () => {
    const { code, err } = await runHere(
      ['notes.md', '--to', 'md', '--template', 'own'],
      folderOf({ 'notes.md': notes, 'own/brief.md': '' }),
    )
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^own\/brief\.md:1:1 error Unexpected empty brief/mu),
    ])
  })

  test.each([
    ['in the text', `Recording: [film](javascript:alert(1))\n\n${notes}`],
    ['in the front matter', `---\nrecording: "javascript:alert(1)"\n---\n\n${notes}`],
    ['that is none', `---\nrecording: "http://exa mple"\n---\n\n${notes}`],
  ])('an address of the recording %s', async (_, text) => {
    const { err } = await runHere(['notes.md', '--to', 'md'], folderOf({ 'notes.md': text }))
    const told = err.split('\n').filter((line) => line.includes('link-address'))
    expect(told.length).toBeGreaterThan(0)
    for (const line of told) expect(line).toMatch(/^notes\.md:/u)
  })

  test.each([
    ['3,000 blocks within each other', `${'{{#if title}}'.repeat(3000)}x${'{{/if}}'.repeat(3000)}`],
    ['3,000 blocks of what is not', `${'{{^title}}'.repeat(3000)}x${'{{/title}}'.repeat(3000)}`],
    [
      '20,000 brackets within each other',
      `{{#if ${'(any '.repeat(20_000)}title${')'.repeat(20_000)}}}x{{/if}}`,
    ],
  ])('a template of %s', (_, text) => {
    const { main, faults } = compiled(`# x\n\n${text}`)
    expect(main).toBeNull()
    expect(faults).toEqual([expect.stringMatching(/more than 100 blocks or brackets .*`limits\.nesting`/u)])
  })

  test.each([
    ['300 directives that nothing closes', ':::note\n'.repeat(300)],
    ['21 directives over many lines', `${':::note\n'.repeat(21)}${'x\n'.repeat(50_000)}`],
    ['300 directives within each other', `${':::note\n'.repeat(300)}x\n${':::\n'.repeat(300)}`],
    ['300 directives in a branch', '{{#if title}}:::note{{/if}}\n'.repeat(300)],
    ['300 quotations in a branch', `{{#if title}}${'> '.repeat(300)}{{/if}}x\n`],
  ])('a template of %s', (_, text) => {
    const { main, faults } = compiled(`# x\n\n${text}`)
    expect(main).toBeNull()
    expect(faults).toEqual([
      expect.stringMatching(/more than 100 quotation .* directives .*`limits\.nesting`/u),
    ])
  })

  test('300 directives one after the other are not within each other', () => {
    const one =
      '::::facts\n:::fact[a]\nx\n:::\n::::\n\n> :::note\n> x\n> :::\n\n{{#if title}}:::note{{/if}}\nx\n:::\n\n'
    expect(compiled(`# x\n\n${one.repeat(100)}`).faults).toEqual([])
  })

  test('a hundred blocks one after the other are not within each other', () => {
    expect(
      compiled(`# x\n\n${'{{#if title}}x{{else}}y{{/if}}{{!-- {{#if --}}\n'.repeat(300)}`).faults,
    ).toEqual([])
  })

  test('notes that print too much are no template that repeats without end', () => {
    const template = compileTemplate(written('# x\n\n{{title}}'))
    const limits = { ...defaultLimits, printed: 5 }
    const { messages } = fillTemplate(template, readOne(notes), { language: 'en', limits })
    const reasons = messages.map(({ reason }) => reason).join('\n')
    expect(reasons).toMatch(/more than 5 characters printed in one brief.*`limits\.printed`/u)
    expect(reasons).not.toMatch(/without end/u)
  })

  test.each([
    ['EFBIG', /larger than the system allows/],
    ['EMFILE', /too many files are open/],
    ['ENFILE', /too many files are open/],
    ['EDQUOT', /your share of the disk is full/],
    ['EIO', /the disk does not answer/],
    ['EBUSY', /something else is using it/],
  ])('%s, which the system answers', (code, words) => {
    expect(systemReason(Object.assign(new Error(`${code}: x, open 'a'`), { code }))).toMatch(words)
  })

  test('a file whose name is no UTF-8', () => {
    const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'caf\uFFFD.md' })
    expect(systemReason(error)).toBe('its name is not in UTF-8; rename it')
  })
})

function compiled(brief: string) {
  const files = written(brief)
  const template = compileTemplate(files)
  return {
    main: template.main,
    faults: files.brief.messages.filter(({ fatal }) => fatal).map(({ reason }) => reason),
  }
}

describe('the settings of a project send files nowhere else', () => {
  test.each([
    '../x',
    '/policy-brief-elsewhere',
    'a/../../x',
    'a/..',
    '..',
    'C:x',
    'C:/x',
    '\\\\x',
    'a\\..\\..\\x',
  ])('out: %s', async (out) => {
    const settings = `out: ${JSON.stringify(out)}\n`
    const folder = folderOf({ 'p/notes.md': notes, 'p/policy-brief.config.yaml': settings })
    const { code, err } = await runHere(['notes.md', '--to', 'md'], join(folder, 'p'))
    expect([code, err]).toEqual([1, expect.stringMatching(/^policy-brief\.config\.yaml:1:6 error .*`out`/u)])
    expect(readdirSync(folder)).toEqual(['p'])
    expect(readdirSync(join(folder, 'p')).sort()).toEqual(['notes.md', 'policy-brief.config.yaml'])
  })

  test('nor those of package.json', async () => {
    const settings = JSON.stringify({ name: 'p', 'policy-brief': { out: '../x' } })
    const folder = folderOf({ 'p/notes.md': notes, 'p/package.json': settings })
    const { code, err } = await runHere(['notes.md', '--to', 'md'], join(folder, 'p'))
    expect([code, err]).toEqual([1, expect.stringMatching(/^package\.json:1:\d+ error .*`out`/u)])
    expect(readdirSync(folder)).toEqual(['p'])
  })

  test.each(['deep/er', '..x', './x', 'x..'])('out: %s is a folder of the project', async (out) => {
    const folder = folderOf({ 'notes.md': notes, 'policy-brief.config.yaml': `out: ${out}\n` })
    expect((await runHere(['notes.md', '--to', 'md'], folder)).code).toBe(0)
    expect(readdirSync(join(folder, out))).toContain('notes.md')
  })

  test('whoever runs the program says where else they may go', async () => {
    const folder = folderOf({ 'p/notes.md': notes })
    expect((await runHere(['notes.md', '--to', 'md', '--out', '../x'], join(folder, 'p'))).code).toBe(0)
    expect(readdirSync(join(folder, 'x'))).toContain('notes.md')
  })
})

test('a folder may be called as if it led elsewhere', () => {
  expect(within('/a', '/a/..x/b')).toBe(true)
  expect(within('/a', '/a')).toBe(true)
  expect(within('/a', '/b')).toBe(false)
  expect(within('/a', '/ab')).toBe(false)
})

test('bytes of a name are counted as a file system counts them', async () => {
  const { safeNames } = await import('../../src/cli/safe-names.ts')
  const long = ['a'.repeat(5000), `${'é'.repeat(300)}.md`, `${'😀'.repeat(300)}.md`, `a.${'b'.repeat(400)}`]
  const names = safeNames([...long, ...long])
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(220)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(4)
})
