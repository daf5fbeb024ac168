import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { clausesOf } from '../../src/verify/accessible/verdicts.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { runHere } from '../check/run-here.ts'
import { emptyFolder } from '../support/run-cli.ts'
import { documentOf, paragraph, text } from '../support/sample-document.ts'

const { data: sound } = await docxWriter.write(
  documentOf([
    { type: 'heading', depth: 1, id: 'title', children: [text('A brief')] },
    { type: 'heading', depth: 2, id: 'section-1', children: [text('One')] },
    paragraph('Words.'),
  ]),
  programAssets,
)

function edited(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  expect(xml).toMatch(from)
  return zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) })
}

const untitled = edited('docProps/core.xml', /<dc:title>.*?<\/dc:title>/, '')
const blank = edited('word/document.xml', 'Words.', 'Words:      more.')

function folderWith(files: Record<string, Uint8Array | string>): string {
  const folder = emptyFolder()
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  return folder
}

describe('policy-brief verify', () => {
  test('finds nothing in a sound file, and says what passes and what needs a person', async () => {
    const run = await runHere(['verify', 'a.docx'], folderWith({ 'a.docx': sound }))
    expect(run).toMatchObject({ code: 0, err: expect.stringMatching(/^1 info in 1 file$/m) })
    expect(run.out).toMatch(
      /^EN 301 549 V3\.2\.1, chapter 10\na\.docx: \d+ passed, \d+ need a person, \d+ not app/,
    )
    expect(run.out).toMatch(/^ {2}10\.1\.4\.3 +Contrast \(minimum\) +passed$/m)
    expect(run.out).toMatch(/^ {2}10\.2\.4\.6 +Headings and labels +needs a person: Does each heading say/m)
    expect(run.out).not.toContain('10.1.2.2')
  })

  test('says where, what, how to mend it and of which clause, and fails', async () => {
    const run = await runHere(['verify', 'a.docx'], folderWith({ 'a.docx': untitled }))
    expect(run.err).toContain(
      'a.docx:1:1 error Unexpected file without a title at the properties, expected one: File, Info, Title (EN 301 549, 10.2.4.2) title-missing\n',
    )
    expect(run.err).toMatch(/^1 error, 1 info in 1 file$/m)
    expect(run.out).toMatch(/^ {2}10\.2\.4\.2 +Document titled +failed$/m)
    expect(run.code).toBe(1)
  })

  test.each<['3.2.1' | '4.1.1', string, boolean]>([
    ['3.2.1', '10.4.1.1', true],
    ['3.2.1', '10.2.5.8', false],
    ['4.1.1', '10.4.1.1', false],
    ['4.1.1', '10.2.5.8', true],
  ])('reports by V%s, of which clause %s is a part: %s', async (standard, clause, isPart) => {
    const args = ['verify', 'a.docx', '--en301549', standard, '--format', 'json']
    const { out } = await runHere(args, folderWith({ 'a.docx': sound }))
    const [{ clauses }] = JSON.parse(out).files
    expect(clauses.map(({ number }: { number: string }) => number)).toEqual(
      clausesOf(standard).map(({ number }) => number),
    )
    expect(out.includes(`"${clause}"`)).toBe(isPart)
  })

  test.each([
    ['--en301549', '2.1.2'],
    ['--trace', '--format=sarif'],
    ['--format', 'xml'],
  ])('%s %s is a wrong command', async (...args) => {
    expect(await runHere(['verify', 'a.docx', ...args], folderWith({ 'a.docx': sound }))).toMatchObject({
      code: 2,
    })
  })

  test('--format html prints a page with all that was found', async () => {
    const { out, err } = await runHere(
      ['verify', 'a.docx', '--format', 'html'],
      folderWith({ 'a.docx': untitled }),
    )
    expect(err).toBe('')
    expect(out).toMatch(
      /^<!DOCTYPE html>\n<html lang="en">[\s\S]*<h1>[\s\S]*title-missing[\s\S]*<caption>[\s\S]*<th scope="row">10\.2\.4\.2<\/th><td>Document titled<\/td><td>failed/,
    )
  })

  test('veraPDF is taken in where its command is named, and told where it gives no verdict', async () => {
    const out = folderWith({ 'a.md': '---\nlang: en\n---\n\n# A letter\n' })
    await runHere(['a.md', '--to', 'pdf', '--out', '.'], out)
    const fake = (says: string) =>
      `${process.execPath} -e console.log(${JSON.stringify(says).replaceAll(' ', '\\x20')}) --`
    const told = async (command: string) =>
      (await runHere(['verify', 'a.pdf', '--verapdf', command], out)).err
    expect(await told(fake('PASS a.pdf ua1'))).not.toContain('verapdf')
    expect(await told(fake('FAIL a.pdf ua1\n FAIL 7.1-3'))).toMatch(
      /^a\.pdf:1:1 error .*rule 7\.1-3 .* verapdf-failed$/m,
    )
    expect(await told('no-such-command')).toMatch(/^a\.pdf:1:1 error .* verapdf-unasked$/m)
  })

  test('warnings fail with --strict only', async () => {
    const folder = folderWith({ 'a.docx': blank })
    expect((await runHere(['verify', 'a.docx'], folder)).code).toBe(0)
    expect((await runHere(['verify', 'a.docx', '--strict'], folder)).code).toBe(1)
  })

  test('a folder stands for its finished files, in the order of their names', async () => {
    const folder = folderWith({ 'x/b.docx': untitled, 'x/a.docx': blank, 'x/c.txt': 'c' })
    const run = await runHere(['verify', 'x', '--quiet'], folder)
    expect(run.err.split('\n').map((line) => line.split(':')[0])).toEqual(['x/a.docx', 'x/b.docx', ''])
    expect(run.out).toBe('')
  })

  test.each(['json', 'sarif', 'github'])(
    '--format %s prints that alone on standard output',
    async (format) => {
      const run = await runHere(['verify', 'a.docx', '--format', format], folderWith({ 'a.docx': untitled }))
      expect(run).toMatchObject({ code: 1, err: '' })
      expect(run.out).toContain('10.2.4.2')
      if (format !== 'github') expect(JSON.stringify(JSON.parse(run.out))).toContain('title-missing')
      else expect(run.out).toMatch(/^::error file=a\.docx,/m)
    },
  )

  test('--format junit has a case for each file, and a failure for each error', async () => {
    const folder = folderWith({ 'a.docx': untitled, 'b.docx': sound })
    const run = await runHere(['verify', 'a.docx', 'b.docx', '--format', 'junit', '--quiet'], folder)
    expect(run).toMatchObject({ code: 1, err: '' })
    expect(run.out).toMatch(/^<\?xml [^>]*>\n<testsuites name="policy-brief" tests="2" failures="1" /u)
    expect(run.out).toMatch(
      /<testcase name="a\.docx" [^>]*>\n +<failure type="title-missing" message="[^"]*10\.2\.4\.2/u,
    )
    expect(run.out).toMatch(/<testcase name="b\.docx" [^>]*\/>/u)
  })

  test('--format sarif describes every rule that found something', async () => {
    const run = await runHere(['verify', 'a.docx', '--format', 'sarif'], folderWith({ 'a.docx': untitled }))
    const { rules } = JSON.parse(run.out).runs[0].tool.driver
    expect(rules).toContainEqual(
      expect.objectContaining({
        id: 'title-missing',
        shortDescription: { text: 'A file has a title in its properties.' },
        fullDescription: { text: 'EN 301 549, 10.2.4.2 Document titled.' },
        defaultConfiguration: { level: 'error' },
      }),
    )
    for (const rule of rules) expect(rule.help?.markdown, rule.id).toContain('**Mend it:**')
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['a.pdf', '%PDF-1.7', /^a\.pdf:1:1 error Cannot judge the file: .* brief-unreadable$/m],
    ['a.docx', 'text', /expected a whole Word file \(\.docx\); .* docx-unreadable$/m],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /ends in \.pdf, \.docx, \.md, \.html.* verify-kind$/m],
  ])('refuses %s and says what to do', async (name, data, words) => {
    const run = await runHere(['verify', name], folderWith({ [name]: data }))
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(words) })
  })

  test('says of files without notes what it cannot judge', async () => {
    const run = await runHere(['verify', 'a.md'], folderWith({ 'a.md': '# A letter\n' }))
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^a\.md:1:1 info Cannot judge whether/m),
    })
  })

  test('looks into all that are fine beside one that is not', async () => {
    const run = await runHere(['verify', 'none.docx', 'a.docx'], folderWith({ 'a.docx': sound }))
    expect(run.err).toMatch(/^none\.docx:1:1 error .*there is no such file.* verify-unreadable$/m)
    expect(run.out).toMatch(/^a\.docx: \d+ passed/m)
    expect(run.code).toBe(1)
  })

  test('an empty folder is refused', async () => {
    const folder = folderWith({ 'x/a.txt': 'a', 'x/y/a.md': '# a' })
    const run = await runHere(['verify', 'x'], folder)
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^x:1:1 error .*--recursive.*verify-none$/m),
    })
  })

  test('changes nothing', async () => {
    const folder = folderWith({ 'a.docx': untitled })
    await runHere(['verify', 'a.docx'], folder)
    expect(readFileSync(join(folder, 'a.docx')).equals(untitled)).toBe(true)
  })

  test('without a path the command line is wrong', async () => {
    expect(await runHere(['verify'], emptyFolder())).toMatchObject({ code: 2 })
  })
})
