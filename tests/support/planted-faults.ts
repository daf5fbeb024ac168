/** Faults planted in the finished files of a brief, one a copy, and what `verify` says of each. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/manifest/manifest-schema.ts'
import { nameOf, PdfReference } from '../../src/verify/pdf/pdf-objects.ts'
import { runHere } from '../check/run-here.ts'
import { dictionariesOf, type EditablePdf, editPdf, editStream, writePdf } from './pdf-editing.ts'
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

/** The first object of a type. */
export const ofType = (pdf: EditablePdf, type: string) =>
  dictionariesOf(pdf, (one) => nameOf(one.get('Type')) === type)[0]?.[1]

/** Other operations in the drawing of the first page. */
export const drawing = (from: RegExp, to: string): Edit =>
  inPdf((pdf) => {
    const contents = ofType(pdf, 'Page')?.get('Contents')
    const number = contents instanceof PdfReference ? contents.number : 0
    editStream(pdf, number, (text) => {
      expect(text).toMatch(from)
      return text.replace(from, to)
    })
  })

/** A copy of finished files, and what is done to it. */
export interface Copy {
  /** The folder that it is to be, below that of the run. */
  name: string
  /** The folder of the sound files. */
  of: string
  plant: (folder: string) => unknown
}

/**
 * Has copies judged, all in one run: most of what judging costs is beginning.
 *
 * @param home the folder of the run, in which all others are
 * @param options of `verify`
 * @returns the lines that are told of a copy, without its name
 */
export async function judged(
  home: string,
  copies: readonly Copy[],
  options: readonly string[] = [],
): Promise<(name: string) => string[]> {
  for (const { name, of, plant } of copies) {
    cpSync(join(home, of), join(home, name), { recursive: true })
    await plant(join(home, name))
  }
  const names = copies.map(({ name }) => name)
  const lines = (await runHere(['verify', ...names, '--quiet', '--jobs', '1', ...options], home)).err.split(
    '\n',
  )
  return (name) => lines.flatMap((line) => (line.startsWith(`${name}/`) ? [line.slice(name.length + 1)] : []))
}

/** Changes the bytes of a file. */
export const edited = (path: string, edit: Edit): void => writeFileSync(path, edit(readFileSync(path)))

/**
 * Makes the digests of a folder's manifest those of its files, as who forges them does.
 *
 * @param version of the program that made them; null for that of this one
 */
function signAnew(folder: string, version: string | null): void {
  const path = join(folder, 'manifest.json')
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'))
  for (const output of manifest.briefs.flatMap(({ outputs }) => outputs)) {
    const data = readFileSync(join(folder, output.path))
    Object.assign(output, { sha256: createHash('sha256').update(data).digest('hex'), bytes: data.length })
  }
  for (const brief of manifest.briefs) brief.version = version ?? brief.version
  writeFileSync(path, JSON.stringify(manifest))
}

/** How faults are told. */
interface Told {
  title: string
  rule: string
  reason: (says: string) => string
  /** Of `verify`. */
  options?: readonly string[]
  /** Of the program that has made the files, where it is another: each format then lies beside all others, and is held against them. */
  version?: string
}

/**
 * Has every fault told, in every format, and nothing of the files as they were built. The picture of the notes is `crane.png`.
 *
 * @param picture the bytes of `crane.png`
 * @param told the name of a test of one fault, the rule that tells it, what its message says, and options of `verify`
 * @returns the folder of it all; the sound files of a format lie in `pdf-sound` and the like
 */
export function tellsAll(
  notes: string,
  rows: PlantedRows,
  told: Told,
  picture: Uint8Array = samplePng,
): string {
  const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  let linesOf: (name: string) => string[] = () => []
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  beforeAll(async () => {
    mkdirSync(join(home, 'sources'))
    writeFileSync(join(home, 'sources', 'brief.md'), notes)
    writeFileSync(join(home, 'sources', 'crane.png'), picture)
    const version = told.version ?? null
    for (const format of finishedFormats) {
      const to = version === null ? format : finishedFormats.join()
      await runHere(['--to', to, '--out', `${format}-sound`], home)
    }
    const copies = finishedFormats.flatMap((format): Copy[] => {
      const of = `${format}-sound`
      return [
        { name: `${format}-as-built`, of, plant: (folder) => signAnew(folder, version) },
        ...rows[format].map(([, , edit], index) => ({
          name: `${format}-${index}`,
          of,
          plant(folder: string) {
            edited(join(folder, `brief.${format}`), edit)
            signAnew(folder, version)
          },
        })),
      ]
    })
    linesOf = await judged(home, copies, told.options)
  })
  const isOfRule = new RegExp(` error .* ${told.rule}$`, 'u')
  describe.each(finishedFormats)('in a file that ends in .%s', (format) => {
    test('nothing is told as it was built', () => {
      const lines = linesOf(`${format}-as-built`).filter((line) => !line.endsWith(' brief-order'))
      expect(lines).toEqual([])
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
