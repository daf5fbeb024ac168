/** A template's `reference.docx`, from the command line: begun, worn, checked and refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { notesOn } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'
import { briefsIn, emptyFolder, projectFolder, realNotes } from '../support/run-cli.ts'

const libreOffice = readFileSync(join(projectFolder, 'tests', 'docx', 'references', 'libreoffice.docx'))
const pythonDocx = readFileSync(join(projectFolder, 'tests', 'docx', 'references', 'python-docx.docx'))

/** A project with notes and a template `house` that extends the shipped one and brings a reference document. */
function projectWith(reference: Uint8Array | null, notes: string | Buffer = readFileSync(realNotes)): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'templates', 'house'), { recursive: true })
  writeFileSync(join(folder, 'templates', 'house', 'brief.md'), '---\nextends: policy-brief\n---\n')
  if (reference) writeFileSync(join(folder, 'templates', 'house', 'reference.docx'), reference)
  writeFileSync(join(folder, 'a.md'), notes)
  return folder
}
const build = (folder: string, ...more: string[]) =>
  runHere(['a.md', '--to', 'docx', '--template', 'house', ...more], folder)
const part = (folder: string, name: string): string =>
  strFromU8(unzipSync(readFileSync(join(folder, 'out', 'a.docx')))[name] ?? new Uint8Array())

describe('a template with a reference document', () => {
  test('gives its look to the Word file, and says with its place what it lacks', async () => {
    const folder = projectWith(libreOffice)
    const run = await build(folder)
    expect(run.err).toMatch(
      /^templates\/house\/reference\.docx:1:1 info Unexpected reference document without the paragraph style “Kicker”.* docx-style-missing$/m,
    )
    expect(run.code).toBe(0)
    expect(part(folder, 'word/header1.xml')).toContain('Haus der Cluster')
    expect(part(folder, 'word/header1.xml')).toContain('Shared value through Clusters')
    expect(part(folder, 'word/document.xml')).toContain('Igualada')
  })

  test('gives it to a template that extends it, too', async () => {
    const folder = projectWith(libreOffice)
    mkdirSync(join(folder, 'templates', 'annex'))
    writeFileSync(join(folder, 'templates', 'annex', 'brief.md'), '---\nextends: house\n---\n')
    expect((await runHere(['a.md', '--to', 'docx', '--template', 'annex'], folder)).code).toBe(0)
    expect(part(folder, 'word/header1.xml')).toContain('Haus der Cluster')
  })

  test('leaves PDF and Markdown as they are', async () => {
    const run = await build(projectWith(strToU8('no Word file')), '--to', 'md')
    expect(run).toMatchObject({ code: 0, err: expect.not.stringContaining('reference.docx') })
  })

  test('is checked with its template: what it lacks, and the contrast that it brings', async () => {
    const run = await runHere(['check', 'templates/house'], projectWith(pythonDocx))
    expect(run.err).toMatch(/^templates\/house\/reference\.docx:1:1 info .* docx-style-missing$/m)
    expect(run.err).toMatch(
      /^templates\/house\/reference\.docx:1:1 error Unexpected contrast of 4\.03:1 .* at “Heading 2”.* contrast$/m,
    )
    expect(run.code).toBe(1)
  })

  test('is never written over', async () => {
    const folder = projectWith(libreOffice)
    writeFileSync(join(folder, 'reference.md'), readFileSync(realNotes))
    const run = await runHere(
      ['reference.md', '--to', 'docx', '--template', 'house', '--out', 'templates/house'],
      folder,
    )
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('output-is-input') })
    expect(readFileSync(join(folder, 'templates', 'house', 'reference.docx')).equals(libreOffice)).toBe(true)
  })
})

const edited = (edit: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>): Uint8Array => {
  const parts = unzipSync(libreOffice)
  return zipSync({ ...parts, ...edit(parts) })
}
const entity = (xml: Uint8Array | undefined): Uint8Array =>
  strToU8(
    strFromU8(xml ?? new Uint8Array()).replace(
      '<w:styles',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:styles',
    ),
  )

describe('a hostile or broken reference document', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['is a zip bomb', 'docx-bomb', () => edited(() => ({ 'word/a.bin': new Uint8Array(16 * 1024 * 1024) }))],
    ['leads out of its package', 'docx-path', () => edited(() => ({ '../../a.xml': strToU8('<a/>') }))],
    [
      'has entities of its own',
      'docx-entities',
      () => edited((parts) => ({ 'word/styles.xml': entity(parts['word/styles.xml']) })),
    ],
    ['has macros', 'docx-macros', () => edited(() => ({ 'word/vbaProject.bin': new Uint8Array(1) }))],
    ['is no Word file', 'docx-unreadable', () => strToU8('text')],
    ['is cut short', 'docx-unreadable', () => libreOffice.subarray(0, 3000)],
    ['is empty', 'docx-unreadable', () => new Uint8Array()],
    ['has broken XML', 'docx-unreadable', () => edited(() => ({ 'word/styles.xml': strToU8('<w:styles') }))],
    [
      'has a broken header',
      'docx-unreadable',
      () => edited(() => ({ 'word/header1.xml': strToU8('<w:hdr') })),
    ],
    [
      'has broken relationships',
      'docx-unreadable',
      () => edited(() => ({ 'word/_rels/document.xml.rels': strToU8('<a') })),
    ],
    [
      'has a broken listing',
      'docx-unreadable',
      () => edited(() => ({ '[Content_Types].xml': strToU8('<a') })),
    ],
  ])('that %s is refused as %s, and the earlier brief stays', async (_, id, reference) => {
    const folder = projectWith(reference(), notesOn('cranes'))
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out', 'a.docx'), 'earlier')
    const run = await build(folder)
    expect(run.err).toMatch(
      new RegExp(`^templates/house/reference\\.docx:1:1 error Unexpected .* ${id}$`, 'm'),
    )
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(briefsIn(join(folder, 'out'))).toEqual(['a.docx'])
    expect(readFileSync(join(folder, 'out', 'a.docx'), 'utf8')).toBe('earlier')
  })
})

describe('policy-brief new reference.docx', () => {
  test('writes one to start from, which a template can wear as it is', async () => {
    const folder = projectWith(null, notesOn('cranes'))
    const path = 'templates/house/reference.docx'
    const run = await runHere(['new', 'reference.docx', path], folder)
    expect(run).toEqual({ code: 0, out: `${path}\n`, err: '' })
    expect(await runHere(['verify', path, '--strict', '--quiet'], folder)).toMatchObject({ code: 0, err: '' })
    expect(await build(folder)).toMatchObject({ code: 0, err: expect.not.stringContaining('docx-') })
  })

  test('writes the same bytes twice, with the look of the template that is named', async () => {
    const folder = emptyFolder()
    for (const name of ['one.docx', 'two.docx']) {
      expect((await runHere(['new', 'reference.docx', name], folder)).code).toBe(0)
    }
    expect(readFileSync(join(folder, 'one.docx')).equals(readFileSync(join(folder, 'two.docx')))).toBe(true)
    await runHere(['new', 'reference.docx', 'three.docx', '--template', 'one-pager'], folder)
    expect(readFileSync(join(folder, 'one.docx')).equals(readFileSync(join(folder, 'three.docx')))).toBe(
      false,
    )
  })

  test('is told to be old once the theme has other colours', async () => {
    const folder = projectWith(null, notesOn('cranes'))
    await runHere(['new', 'reference.docx', 'templates/house/reference.docx', '--template', 'house'], folder)
    expect((await runHere(['check', 'templates/house'], folder)).err).not.toContain('docx-theme')
    writeFileSync(join(folder, 'templates', 'house', 'theme.yaml'), 'colours:\n  accent: "#7A1F3D"\n')
    expect((await runHere(['check', 'templates/house'], folder)).err).toMatch(
      /^templates\/house\/reference\.docx:1:1 warning Unexpected reference document made for another theme \(accent #[0-9A-F]{6}, now #7A1F3D\).* docx-theme$/m,
    )
  })

  test('overwrites nothing', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'reference.docx'), 'mine')
    const run = await runHere(['new', 'reference.docx'], folder)
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/file-exists$/m) })
    expect(readFileSync(join(folder, 'reference.docx'), 'utf8')).toBe('mine')
  })

  test.each([[['a.docx', 'b.docx']], [['a.dotx']]])('refuses %s', async (paths) => {
    const run = await runHere(['new', 'reference.docx', ...paths], emptyFolder())
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('reference.docx') })
  })
})
