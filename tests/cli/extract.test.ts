import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { emptyFolder, realNotes, runCli } from '../support/run-cli.ts'

const notes = readFileSync(realNotes)

async function pdfWith(...attached: { name: string; data: Buffer }[]): Promise<Buffer> {
  const document = new PDFDocument()
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const { name, data } of attached) document.file(data, { name })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

describe('extract', () => {
  test('gives back the notes and the model of a brief', () => {
    const folder = emptyFolder()
    expect(runCli([realNotes, '--out', folder], folder).code).toBe(0)
    const name = basename(realNotes, '.md')
    expect(runCli(['extract', `${name}.pdf`, '--out', 'source'], folder).code).toBe(0)
    const read = (file: string): Buffer => readFileSync(join(folder, 'source', file))
    expect(read(`${name}.md`).equals(notes)).toBe(true)
    expect(JSON.parse(read(`${name}.json`).toString())).toEqual(
      JSON.parse(runCli(['model', realNotes], folder).out),
    )
  })

  test('gives back what is attached byte for byte', async () => {
    const folder = emptyFolder()
    const model = Buffer.from([0, 255, 13, 10, 128])
    writeFileSync(
      join(folder, 'a.pdf'),
      await pdfWith({ name: 'notes.md', data: notes }, { name: 'model.json', data: model }),
    )
    const ran = runCli(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['model.json', 'notes.md'])
    expect(readFileSync(join(folder, 'out', 'notes.md')).equals(notes)).toBe(true)
    expect(readFileSync(join(folder, 'out', 'model.json')).equals(model)).toBe(true)
  })

  test('writes an attached path into the folder and nowhere else', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), await pdfWith({ name: '../../evil.md', data: notes }))
    expect(runCli(['extract', 'a.pdf', '--out', 'x/y'], folder).code).toBe(0)
    expect(readdirSync(join(folder, 'x', 'y'))).toEqual(['evil.md'])
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'x'])
  })

  test('never overwrites the PDF that it reads', async () => {
    const folder = emptyFolder()
    const pdf = await pdfWith({ name: 'a.pdf', data: notes })
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const ran = runCli(['extract', 'a.pdf', '--out', '.'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('output-is-input') })
    expect(readFileSync(join(folder, 'a.pdf')).equals(pdf)).toBe(true)
  })

  test('names a PDF that carries nothing', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), await pdfWith())
    const ran = runCli(['extract', 'a.pdf'], folder)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('pdf-no-attachment') })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('names a file that is no PDF, and one that is missing', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.pdf'), 'plain text')
    expect(runCli(['extract', 'a.pdf'], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('pdf-broken'),
    })
    expect(runCli(['extract', 'b.pdf'], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('pdf-unreadable'),
    })
  })

  test('takes exactly one file', () => {
    expect(runCli(['extract'], emptyFolder()).code).toBe(2)
    expect(runCli(['extract', 'a.pdf', 'b.pdf'], emptyFolder()).code).toBe(2)
  })
})
