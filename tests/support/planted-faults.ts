/** Faults planted in the finished files of a brief, one a copy, and what `verify` says of each. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { type EditablePdf, editPdf, writePdf } from './pdf-editing.ts'
import { samplePng } from './sample-document.ts'

export const finishedFormats = ['pdf', 'docx', 'md', 'html'] as const

/** Changes the bytes of a finished file. */
export type Edit = (data: Buffer) => Uint8Array
/** What is planted, and what is said of it. */
export type PlantedRow = readonly [what: string, says: string, edit: Edit]
export type PlantedRows = Readonly<Record<(typeof finishedFormats)[number], readonly PlantedRow[]>>

/** Another text in a file of text. */
export const replaced =
  (from: string | RegExp, to: string): Edit =>
  (data) => {
    const text = data.toString('utf8')
    expect(text).toMatch(from)
    return Buffer.from(text.replace(from, to))
  }

/** Other XML in a part of a Word file. */
export const inPart =
  (part: string, from: string | RegExp, to: string): Edit =>
  (data) => {
    const parts = unzipSync(data)
    const xml = strFromU8(parts[part] ?? new Uint8Array())
    expect(xml).toMatch(from)
    return zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) })
  }

export const inBody = (from: string | RegExp, to: string): Edit => inPart('word/document.xml', from, to)

/** Other objects in a PDF. */
export const inPdf =
  (change: (pdf: EditablePdf) => void): Edit =>
  (data) => {
    const pdf = editPdf(data)
    change(pdf)
    return writePdf(pdf)
  }

/**
 * Has every fault told, in every format, and nothing of the files as they were built. The picture of the notes is `crane.png`.
 *
 * @param told the name of a test of one fault, the rule that tells it, and what its message says
 * @returns the folder of it all; the sound files of a format lie in `pdf-sound` and the like
 */
export function tellsAll(
  notes: string,
  rows: PlantedRows,
  told: { title: string; rule: string; reason: (says: string) => string },
): string {
  const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  let lines: string[] = []
  const linesOf = (folder: string) => lines.filter((line) => line.startsWith(`${folder}/`))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  beforeAll(async () => {
    mkdirSync(join(home, 'sources'))
    writeFileSync(join(home, 'sources', 'brief.md'), notes)
    writeFileSync(join(home, 'sources', 'crane.png'), samplePng)
    const folders: string[] = []
    for (const format of finishedFormats) {
      const sound = `${format}-sound`
      await runHere(['--to', format, '--out', sound], home)
      folders.push(sound)
      for (const [index, [, , edit]] of rows[format].entries()) {
        const folder = `${format}-${index}`
        cpSync(join(home, sound), join(home, folder), { recursive: true })
        const path = join(home, folder, `brief.${format}`)
        writeFileSync(path, edit(readFileSync(path)))
        folders.push(folder)
      }
    }
    lines = (await runHere(['verify', ...folders, '--quiet'], home)).err.split('\n')
  })
  const isOfRule = new RegExp(` error .* ${told.rule}$`, 'u')
  describe.each(finishedFormats)('in a file that ends in .%s', (format) => {
    test('nothing is told as it was built', () => {
      expect(linesOf(`${format}-sound`)).toEqual([])
    })

    test.each(rows[format].map(([what, says], index) => [what, says, index] as const))(
      told.title,
      (_, says, index) => {
        const found = linesOf(`${format}-${index}`).filter((line) => isOfRule.test(line))
        expect(found.join('\n')).toContain(told.reason(says))
      },
    )
  })
  return home
}
