/** Files that are not ours, or no good: each is told with what could not be judged, and the others are judged. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strToU8, unzipSync, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { notesOn, projectOf } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'

async function pdf(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument(options)
  document.text('A letter').end()
  return buffer(document)
}

test('a folder with files of all kinds is judged as far as they go', async () => {
  const home = projectOf({ 'sources/boats.md': notesOn('boats') })
  await runHere(['--to', 'pdf,docx,md,html'], home)
  const out = (name: string) => join(home, 'out', name)
  const sound = readFileSync(out('boats.docx'))
  mkdirSync(out('folder.pdf'))
  writeFileSync(out('locked.pdf'), await pdf({ userPassword: 'secret' }))
  writeFileSync(out('locked-to-change.pdf'), await pdf({ ownerPassword: 'secret' }))
  writeFileSync(out('untagged.pdf'), await pdf({}))
  writeFileSync(out('text.pdf'), 'no PDF')
  writeFileSync(out('broken.docx'), sound.subarray(0, sound.length - 400))
  writeFileSync(out('other.docx'), zipSync({ 'a.txt': new Uint8Array(3) }))
  writeFileSync(out('bomb.docx'), zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 1 }))
  writeFileSync(out('words.txt'), 'words')
  const edited = readFileSync(out('boats.md'), 'utf8').replace('3 days', '8 days')
  writeFileSync(out('boats.md'), edited)
  const { code, err } = await runHere(['verify', 'out', '--quiet'], home)
  expect(code).toBe(1)
  for (const told of [
    /^out.locked\.pdf:1:1 error Cannot judge the file: it asks for a password; .* brief-unreadable$/mu,
    /^out.locked-to-change\.pdf:1:1 error Cannot judge the file: it is encrypted.* brief-unreadable$/mu,
    /^out.untagged\.pdf:1:1 error Unexpected pages without tags .*10\.1\.3\.1\) untagged$/mu,
    /^out.text\.pdf:1:1 error Cannot judge the file: .* brief-unreadable$/mu,
    /^out.broken\.docx:1:1 error .* docx-unreadable$/mu,
    /^out.other\.docx:1:1 error .* docx-[a-z]+$/mu,
    /^out.bomb\.docx:1:1 error .* docx-[a-z]+$/mu,
    /^out.boats\.md:1:1 error Unexpected “boats come 8 days late”.* expected “boats come 3 days late” \(sources.boats\.md:7\).* brief-unfounded$/mu,
  ])
    expect(err).toMatch(told)
  expect(err).not.toMatch(/^out.boats\.(?:pdf|docx|html)/mu)
  expect(err).not.toContain('program-fault')
})

test('a table that declares a hundred million columns is told', async () => {
  const home = projectOf({
    'a.html': '<!doctype html><title>a</title><table><tr><td colspan="99999999">a</td></tr></table>',
  })
  const document = (body: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  await runHere(['new', 'reference.docx', 'b.docx'], home)
  const parts = unzipSync(readFileSync(join(home, 'b.docx')))
  const cell = '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc>'
  const table = strToU8(document(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))
  writeFileSync(join(home, 'b.docx'), zipSync({ ...parts, 'word/document.xml': table }))
  const { err } = await runHere(['verify', 'a.html', 'b.docx'], home)
  for (const name of ['a.html', 'b.docx'])
    expect(err).toContain(
      `${name}:1:1 error Cannot judge the file: a table declares more than 1000000 places`,
    )
})

test('folders below are proven with --recursive as those above', async () => {
  const home = projectOf({ 'sources/a.md': notesOn('boats'), 'sources/north/b.md': notesOn('cranes') })
  await runHere(['--recursive', '--to', 'md'], home)
  const path = join(home, 'out', 'north', 'b.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('3 days', '8 days'))
  const { err } = await runHere(['verify', 'out', '--quiet'], home)
  expect(err).toMatch(/^out.north.b\.md:1:1 error .*8 days.* brief-unfounded$/mu)
})

test('notes of files that carry none are given beside', async () => {
  const home = projectOf({ 'sources/boats.md': notesOn('boats') })
  await runHere(['--to', 'md', '--out', '.'], home)
  const verified = (...args: string[]) => runHere(['verify', 'boats.md', ...args], home)
  expect((await verified()).err).toMatch(/ brief-without-notes$/mu)
  expect(await verified('--notes', 'sources', '--quiet')).toMatchObject({ code: 0, err: '' })
  writeFileSync(join(home, 'sources/boats.md'), notesOn('cranes'))
  expect((await verified('--notes', 'sources/boats.md')).err).toMatch(/ brief-unfounded$/mu)
})

test('--trace prints the lines of the notes beside what they became', async () => {
  const home = projectOf({ 'sources/boats.md': notesOn('boats') })
  await runHere(['--to', 'pdf,md'], home)
  const { out } = await runHere(['verify', 'out', '--trace', '--quiet'], home)
  expect(out).toMatch(/^out.boats\.pdf ↔ sources.boats\.md$/mu)
  expect(out).toMatch(/^ {2}7 +boats come 3 days late$/mu)
  expect(out).toMatch(/^ {2}template +Needs$/mu)
  const json = await runHere(['verify', 'out', '--trace', '--format', 'json', '--quiet'], home)
  const [{ blocks }] = JSON.parse(json.out)
  expect(blocks).toContainEqual({
    role: 'text',
    text: 'boats come 3 days late',
    links: [],
    origins: [{ text: 'boats come 3 days late', kind: 'notes', lines: [7, 7] }],
  })
})

test.each<[what: string, file: string, from: string, to: string]>([
  [
    'an author in the properties of a Markdown file',
    'boats.md',
    'generator:',
    'authors:\n  - Nobody\ngenerator:',
  ],
  ['a title in the head of an HTML file', 'boats.html', '<title>Session on boats', '<title>Session on geese'],
])('%s that the notes do not give is told', async (_, file, from, to) => {
  const home = projectOf({ 'sources/boats.md': notesOn('boats') })
  await runHere(['--to', 'md,html'], home)
  const path = join(home, 'out', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  const { err } = await runHere(['verify', 'out', '--quiet'], home)
  expect(err).toMatch(
    / error Unexpected “(?:Nobody|geese|Session on geese)” beside the text.* brief-unfounded$/mu,
  )
})
