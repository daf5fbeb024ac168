import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { briefsIn, emptyFolder, realNotes, runCli } from '../support/run-cli.ts'

const notes = readFileSync(realNotes)

/** A folder with `good.md`, so that each case also shows that what is fine is written all the same. */
function folderWithGoodNotes(): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'good.md'), notes)
  return folder
}

describe('notes that cannot be read', () => {
  const cases: { name: string; file: string; data: Uint8Array | string | null; says: RegExp }[] = [
    {
      name: 'a file that is missing',
      file: 'missing.md',
      data: null,
      says: /^missing\.md:1:1 error .*no such file/m,
    },
    { name: 'an empty file', file: 'empty.md', data: '', says: /^empty\.md:1:1 error .*notes-empty/m },
    {
      name: 'a file of blanks',
      file: 'blank.md',
      data: ' \n\n \n',
      says: /^blank\.md:1:1 error .*notes-empty/m,
    },
    {
      name: 'bytes that are not UTF-8',
      file: 'latin.md',
      data: Buffer.concat([Buffer.from('# Caf'), Buffer.from([0xe9, 0x0a])]),
      says: /^latin\.md:1:6 error .*UTF-8.*notes-encoding/m,
    },
    {
      name: 'a PDF file',
      file: 'a.md',
      data: '%PDF-1.7\n',
      says: /^a\.md:1:1 error .*PDF file.*notes-kind/m,
    },
    {
      name: 'a Word file',
      file: 'b.md',
      data: Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      says: /^b\.md:1:1 error .*Word file.*notes-kind/m,
    },
    {
      name: 'notes with no session in them',
      file: 'shopping.md',
      data: '- milk\n- bread\n',
      says: /^shopping\.md:1:1 error .*session/m,
    },
  ]
  test.each(cases)(
    '$name is an error at its place, and the good notes are built',
    async ({ file, data, says }) => {
      const folder = folderWithGoodNotes()
      if (data !== null) writeFileSync(join(folder, file), data)
      const run = await runHere([file, 'good.md', '--to', 'md'], folder)
      expect(run.err).toMatch(says)
      expect(run.code).toBe(1)
      expect(briefsIn(join(folder, 'out'))).toEqual(['good.md'])
      expect(run.err).not.toMatch(/^\s+at /m)
    },
  )

  test('a folder without notes is an error', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'empty'))
    const run = await runHere(['empty'], folder)
    expect(run.err).toMatch(/^empty:1:1 error .*expected files that end in \.md/)
    expect(run.code).toBe(1)
  })

  test('all problems are told in one run', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'empty.md'), '')
    const run = await runHere(['missing.md', 'empty.md'], folder)
    expect(run.err).toMatch(/^missing\.md:1:1 error/m)
    expect(run.err).toMatch(/^empty\.md:1:1 error/m)
  })
})

describe('a wrong command line', () => {
  const cases: { args: string[]; says: RegExp }[] = [
    { args: ['good.md', '--to', 'pdf,odt'], says: /Unknown format odt; expected pdf, docx, md/ },
    { args: ['good.md', '--to', ','], says: /names no format/ },
    { args: ['good.md', '--too', 'pdf'], says: /Unknown option --too; did you mean --to\?/ },
    { args: ['good.md', '--out'], says: /--out/ },
    { args: ['good.md', '--out', ''], says: /--out has no value/ },
    { args: ['good.md', '--template', 'policy-breif'], says: /did you mean policy-brief\?/ },
    { args: ['good.md', '--template', '../elsewhere'], says: /Unknown template \.\.\/elsewhere/ },
    { args: ['good.md', '--lang', 'xx'], says: /--lang has xx/ },
    { args: ['good.md', '--lang', 'e n'], says: /expected a language tag/ },
    { args: ['biuld'], says: /Unknown command biuld; did you mean build\?/ },
    { args: ['model'], says: /model needs the path/ },
  ]
  test.each(cases)('$args gives exit code 2 and does nothing', async ({ args, says }) => {
    const folder = folderWithGoodNotes()
    const run = await runHere(args, folder)
    expect(run.err).toMatch(says)
    expect(run.code).toBe(2)
    expect(run.out).toBe('')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('outputs that must not be written', () => {
  test('an output that is an input is refused before anything is written', async () => {
    const folder = folderWithGoodNotes()
    const run = await runHere(['good.md', '--to', 'pdf,md', '--out', '.'], folder)
    expect(run.err).toMatch(/^good\.md:1:1 error .*output-is-input/m)
    expect(run.code).toBe(1)
    expect(readdirSync(folder)).toEqual(['good.md'])
    expect(readFileSync(join(folder, 'good.md'))).toEqual(notes)
  })

  test('an output that is an input by a symbolic link is refused too', async () => {
    const folder = folderWithGoodNotes()
    symlinkSync(folder, join(folder, 'out'))
    const run = await runHere(['good.md', '--to', 'md'], folder)
    expect(run.err).toMatch(/output-is-input/)
    expect(readFileSync(join(folder, 'good.md'))).toEqual(notes)
  })

  test('two inputs with one output name are refused before anything is written', async () => {
    const folder = folderWithGoodNotes()
    mkdirSync(join(folder, 'other'))
    writeFileSync(join(folder, 'other', 'Good.md'), notes)
    const run = await runHere(['good.md', 'other'], folder)
    expect(run.err).toMatch(/^other\/Good\.md:1:1 error .*output-twice/m)
    expect(run.code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('a file in the place of the output folder is an error with what to do', async () => {
    const folder = folderWithGoodNotes()
    writeFileSync(join(folder, 'out'), 'a file')
    const run = await runHere(['good.md', '--to', 'md'], folder)
    expect(run.err).toMatch(/^out\/good:1:1 error Cannot write: a file of that name is in the way/m)
    expect(run.code).toBe(1)
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file')
  })

  test.runIf(existsSync('/dev/full'))(
    'a full disk leaves the earlier output and nothing half-written',
    () => {
      const folder = folderWithGoodNotes()
      mkdirSync(join(folder, 'out'))
      writeFileSync(join(folder, 'out', 'good.pdf'), 'earlier')
      const preload = join(folder, 'full-disk.mjs')
      writeFileSync(preload, fullDisk)
      const run = runCli(['good.md', '--to', 'md,pdf'], folder, { NODE_OPTIONS: `--import=${preload}` })
      expect(run.err).toMatch(/error Cannot write: the disk is full; make room/)
      expect(run.code).toBe(1)
      expect(briefsIn(join(folder, 'out'))).toEqual(['good.pdf'])
      expect(readFileSync(join(folder, 'out', 'good.pdf'), 'utf8')).toBe('earlier')
    },
  )
})

/** Makes every write of a PDF end as on a full disk: `/dev/full` answers each write with ENOSPC. */
const fullDisk = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const write = fs.writeFileSync
const isPdf = (data) => Buffer.from(data).subarray(0, 5).toString() === '%PDF-'
fs.writeFileSync = (to, data, ...rest) => write(isPdf(data) ? '/dev/full' : to, data, ...rest)
syncBuiltinESMExports()
`

describe('templates that are broken', () => {
  const cases: { name: string; brief: string; says: RegExp }[] = [
    { name: 'Handlebars syntax', brief: '# {{title}}\n\n{{#if date}}\n', says: /brief\.md:\d+:\d+ error/ },
    {
      name: 'a name that the model does not have',
      brief: '# {{title}}\n\n{{tittle}}\n',
      says: /brief\.md:3:3 error .*title/,
    },
    {
      name: 'a directive that is not known',
      brief: '# {{title}}\n\n:::calout\nx\n:::\n',
      says: /brief\.md:3:1 error .*call-out/,
    },
  ]
  test.each(cases)('$name is an error at the template’s line and column', async ({ brief, says }) => {
    const folder = folderWithGoodNotes()
    mkdirSync(join(folder, 'mine'))
    writeFileSync(join(folder, 'mine', 'brief.md'), brief)
    const run = await runHere(['good.md', '--template', './mine', '--to', 'md'], folder)
    expect(run.err).toMatch(says)
    expect(run.code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
    expect(run.err).not.toMatch(/^\s+at /m)
  })
})

describe('what a brief may read', () => {
  test('a picture outside the notes’ own folder is never read, by a symbolic link neither', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'notes'))
    writeFileSync(join(folder, 'secret.png'), onePixel)
    symlinkSync(join(folder, 'secret.png'), join(folder, 'notes', 'link.png'))
    const pictures = '\n\n![one](../secret.png)\n\n![two](link.png)\n\n![three](https://example.org/x.png)\n'
    writeFileSync(join(folder, 'notes', 'n.md'), Buffer.concat([notes, Buffer.from(pictures)]))
    const run = await runHere(['notes/n.md', '--to', 'docx'], folder)
    expect(run.err.match(/outside its folder/g)).toHaveLength(2)
    expect(run.err).toMatch(/nothing is fetched/)
    expect(run.code).toBe(0)
  })
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
