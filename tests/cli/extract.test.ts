import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder, projectFolder, realNotes } from '../support/run-cli.ts'

const notes = readFileSync(realNotes)

type Attached = { name: string; data: Buffer }
const pdfWith = (...attached: Attached[]): Promise<Buffer> => pdfOf({}, attached)

async function pdfOf(options: PDFKit.PDFDocumentOptions, attached: Attached[]): Promise<Buffer> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const { name, data } of attached) document.file(data, { name })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** A deflated stream of noughts: one flushed piece of ten megabytes, again and again, since to deflate them all takes half a minute. */
function zeros(pieces: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: pieces }, () => piece),
    Buffer.from([3, 0]),
  ])
}

/** A PDF with one attached file; readers find its objects without a table. */
function bombOf(stream: Uint8Array, filters: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    '<< /Names [(a) 5 0 R] >>',
    '<< /Type /Filespec /F (a.md) /UF (a.md) /EF << /F 6 0 R >> >>',
  ]
  const text = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  const head = `%PDF-1.7\n${text}6 0 obj\n<< /Length ${stream.length} /Filter ${filters} >>\nstream\n`
  return Buffer.concat([
    Buffer.from(head),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n'),
  ])
}

describe('extract', () => {
  test('gives back the notes and the model of a brief', async () => {
    const folder = emptyFolder()
    expect((await runHere([realNotes, '--out', folder], folder)).code).toBe(0)
    const name = basename(realNotes, '.md')
    expect((await runHere(['extract', `${name}.pdf`, '--out', 'source'], folder)).code).toBe(0)
    const read = (file: string): Buffer => readFileSync(join(folder, 'source', file))
    expect(read(`${name}.md`).equals(notes)).toBe(true)
    expect(JSON.parse(read(`${name}.json`).toString())).toEqual(
      JSON.parse((await runHere(['model', realNotes], folder)).out),
    )
  })

  test('gives back what is attached byte for byte', async () => {
    const folder = emptyFolder()
    const model = Buffer.from([0, 255, 13, 10, 128])
    writeFileSync(
      join(folder, 'a.pdf'),
      await pdfWith({ name: 'notes.md', data: notes }, { name: 'model.json', data: model }),
    )
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['model.json', 'notes.md'])
    expect(readFileSync(join(folder, 'out', 'notes.md')).equals(notes)).toBe(true)
    expect(readFileSync(join(folder, 'out', 'model.json')).equals(model)).toBe(true)
  })

  test('writes an attached path into the folder and nowhere else', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), await pdfWith({ name: '../../evil.md', data: notes }))
    expect((await runHere(['extract', 'a.pdf', '--out', 'x/y'], folder)).code).toBe(0)
    expect(readdirSync(join(folder, 'x', 'y'))).toEqual(['evil.md'])
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'x'])
  })

  test('gives each file a name of its own that every file system takes', async () => {
    const folder = emptyFolder()
    const names = ['Notes.md', 'a/notes.md', 'b\\NOTES.MD', 'nul.txt', 'COM1', 'aux', 'a:b|c.md. ', '..', '']
    const attached = names.map((name, i) => ({ name: name || ' ', data: Buffer.from(`${i}`) }))
    writeFileSync(join(folder, 'a.pdf'), await pdfWith(...attached))
    const ran = await runHere(['extract', 'a.pdf', '--out', 'x'], folder)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const written = readdirSync(join(folder, 'x'))
    expect(written.length).toBe(names.length)
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(written.filter((name) => /^(?:nul|com1|aux)\b|[:|\\]|[. ]$/iu.test(name))).toEqual([])
    const contents = written.map((name) => readFileSync(join(folder, 'x', name), 'utf8'))
    expect(contents.sort()).toEqual(names.map((_, i) => `${i}`))
  })

  test.each([
    ['inflates to 1.5 gigabytes', zeros(150), 'pdf-costly'],
    ['inflates twice', deflateSync(zeros(90), { level: 9 }), 'pdf-costly'],
  ])('ends the reading of a PDF that %s, and says so', async (_, stream, ruleId) => {
    const folder = emptyFolder()
    const filters = stream.length < 100_000 ? '[/FlateDecode /FlateDecode]' : '/FlateDecode'
    writeFileSync(join(folder, 'a.pdf'), bombOf(stream, filters))
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(ruleId) })
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('writes a file whose name is too long for a disk, and the others', async () => {
    const folder = emptyFolder()
    const long = `${'x'.repeat(400)}.md`
    writeFileSync(
      join(folder, 'a.pdf'),
      await pdfWith({ name: long, data: notes }, { name: 'b.md', data: notes }),
    )
    expect(await runHere(['extract', 'a.pdf'], folder)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['b.md', `${'x'.repeat(197)}.md`])
  })

  test('gives what can be decoded of a PDF, and tells what cannot', async () => {
    const folder = emptyFolder()
    const whole = await pdfWith({ name: 'a.md', data: notes }, { name: 'b.md', data: notes })
    const second = whole.lastIndexOf(deflateSync(notes).subarray(0, 20))
    writeFileSync(join(folder, 'a.pdf'), Buffer.from(whole).fill(0xff, second + 40, second + 80))
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/“b\.md” without a byte/u) })
    expect(readFileSync(join(folder, 'out', 'a.md')).equals(notes)).toBe(true)
  })

  test('says of a file that comes without a byte that it may be damaged', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), bombOf(Buffer.from('no deflated stream'), '/FlateDecode'))
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({
      code: 0,
      err: expect.stringMatching(/“a\.md” without a byte.* pdf-attachment-empty/u),
    })
    expect((await runHere(['extract', 'a.pdf', '--strict'], folder)).code).toBe(1)
  })

  test('ends at names that lead round in a circle', async () => {
    const folder = emptyFolder()
    const pdf = bombOf(deflateSync(notes), '/FlateDecode')
      .toString('latin1')
      .replace('/Names [(a) 5 0 R]', '/Kids [4 0 R 4 0 R]')
    writeFileSync(join(folder, 'a.pdf'), Buffer.from(pdf, 'latin1'))
    expect(await runHere(['extract', 'a.pdf'], folder)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/pdf-/),
    })
  })

  test('says of a PDF with a password that it has one', async () => {
    const folder = emptyFolder()
    const pdf = await pdfOf({ userPassword: 'secret' }, [{ name: 'a.md', data: notes }])
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/password.* pdf-password/u) })
  })

  test('reads a PDF that only its owner may change', async () => {
    const folder = emptyFolder()
    const pdf = await pdfOf({ ownerPassword: 'secret' }, [{ name: 'a.md', data: notes }])
    writeFileSync(join(folder, 'a.pdf'), pdf)
    expect(await runHere(['extract', 'a.pdf'], folder)).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(folder, 'out', 'a.md')).equals(notes)).toBe(true)
  })

  test('says nothing where the program stands alone, without a package beside it', async () => {
    const folder = emptyFolder()
    for (const name of ['dist', 'package.json']) {
      cpSync(join(projectFolder, name), join(folder, 'program', name), { recursive: true })
    }
    writeFileSync(join(folder, 'a.pdf'), await pdfWith({ name: 'a.md', data: notes }))
    const program = join(folder, 'program', 'dist', 'policy-brief.js')
    const ran = spawnSync(process.execPath, [program, 'extract', 'a.pdf'], { cwd: folder, encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stdout: `${join('out', 'a.md')}\n`, stderr: '' })
  })

  test('never overwrites the PDF that it reads', async () => {
    const folder = emptyFolder()
    const pdf = await pdfWith({ name: 'a.pdf', data: notes })
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const ran = await runHere(['extract', 'a.pdf', '--out', '.'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('output-is-input') })
    expect(readFileSync(join(folder, 'a.pdf')).equals(pdf)).toBe(true)
  })

  test('names a PDF that carries nothing', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), await pdfWith())
    const ran = await runHere(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('pdf-no-attachment') })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test.each([
    ['brief.docx', 'PK\u0003\u0004', 'Unexpected file that is no PDF'],
    ['a.pdf', 'plain text', 'Unexpected file that is no PDF'],
    ['a.pdf', '%PDF-1.7 cut short', 'Cannot read the PDF'],
  ])('says of %s with %j what it is not', async (name, data, says) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, name), data)
    const { code, err } = await runHere(['extract', name], folder)
    expect(err).toMatch(new RegExp(`${name}:1:1 error ${says}.* pdf-broken`, 'u'))
    expect(code).toBe(1)
  })

  test('names a file that is missing', async () => {
    const folder = emptyFolder()
    expect(await runHere(['extract', 'b.pdf'], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('pdf-unreadable'),
    })
  })

  test('takes exactly one file', async () => {
    expect((await runHere(['extract'], emptyFolder())).code).toBe(2)
    expect((await runHere(['extract', 'a.pdf', 'b.pdf'], emptyFolder())).code).toBe(2)
  })
})
