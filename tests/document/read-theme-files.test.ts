import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { prepareTemplate } from '../../src/compose/prepare-template.ts'
import { openTheme } from '../../src/document/read-theme.ts'
import { type ReadThemeFile, readThemeFiles } from '../../src/document/read-theme-files.ts'
import { readFont } from '../../src/fonts/read-font.ts'
import { sampleSvg } from '../support/sample-document.ts'
import { written } from '../template/support/templates.ts'

const ttf = readFileSync('assets/fonts/SourceSans3-Regular.ttf')
const otf = readFileSync('tests/pdf/fonts/brief-test.otf')
const changed = (change: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(ttf)
  change(new DataView(copy.buffer))
  return copy
}
/** Where the table of a name is listed in the font's directory. */
const record = (name: string): number => ttf.indexOf(name, 12, 'latin1')
const at = (name: string): number => ttf.readUInt32BE(record(name) + 8)

const files: Record<string, Uint8Array> = {
  'own.ttf': ttf,
  'own.otf': otf,
  'logo.svg': sampleSvg,
  'empty.ttf': new Uint8Array(),
  'page.ttf': new TextEncoder().encode('<!doctype html><title>Not found</title>'),
  'web.woff2': new TextEncoder().encode('wOF2 and so on, for web pages'),
  'half.ttf': ttf.subarray(0, ttf.length / 2),
  'stub.ttf': ttf.subarray(0, 20),
  'nameless.ttf': changed((view) => view.setUint8(record('name'), 0x4e)),
  'locked.ttf': changed((view) => view.setUint16(at('OS/2') + 8, 2)),
  'torn.ttf': changed((view) => view.setUint32(at('loca') + 40, 0xffffffff)),
}
const fromFolder: ReadThemeFile = (path) =>
  files[path] ?? { problem: 'there is no such file in the template’s folder' }

const read = (yaml: string) => {
  const file = new VFile({ path: 'theme.yaml', value: yaml })
  const found = readThemeFiles(file, openTheme(file), fromFolder)
  return {
    ...found,
    messages: file.messages.map(({ line, column, reason, fatal }) => `${line}:${column} ${fatal} ${reason}`),
  }
}

test('a theme’s fonts and logo are read from its folder', () => {
  const found = read(
    'fonts:\n  body: Own\n  files:\n    Own: { regular: own.ttf, bold: own.otf }\nlogo: { file: logo.svg, alt: The Alliance }',
  )
  expect(found.messages).toEqual([])
  expect([...found.files.keys()]).toEqual(['logo.svg', 'own.ttf', 'own.otf'])
  expect(
    found.faces.map(({ family, path, letters }) => [family, path, letters.has(0x41), letters.has(0x4e2d)]),
  ).toEqual([
    ['Own', 'own.ttf', true, false],
    ['Own', 'own.otf', true, false],
  ])
})

/** A font whose letters are in one table of format 12 with groups as given. */
function withGroups(groups: readonly (readonly [first: number, last: number])[]): Uint8Array {
  const cmap = new DataView(new ArrayBuffer(12 + 16 + 12 * groups.length))
  for (const [place, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const)
    cmap.setUint16(place, value)
  cmap.setUint32(8, 12)
  cmap.setUint32(16, 16 + 12 * groups.length)
  cmap.setUint32(24, groups.length)
  groups.forEach(([first, last], i) => {
    cmap.setUint32(28 + 12 * i, first)
    cmap.setUint32(32 + 12 * i, last)
    cmap.setUint32(36 + 12 * i, 1)
  })
  const bytes = Buffer.concat([ttf, new Uint8Array(cmap.buffer)])
  bytes.writeUInt32BE(ttf.length, record('cmap') + 8)
  bytes.writeUInt32BE(cmap.byteLength, record('cmap') + 12)
  return bytes
}

describe('a font is read at the cost of its bytes:', () => {
  test('groups of letters stand in order and apart', () => {
    expect(
      readFont(
        withGroups([
          [65, 70],
          [80, 90],
        ]),
      ),
    ).toMatchObject({ outlines: 'glyf' })
    expect(
      readFont(
        withGroups([
          [65, 70],
          [70, 90],
        ]),
      ),
    ).toEqual({ problem: 'it is damaged; fetch it again' })
  })
  test('20,000 groups that each hold all letters are a message', () => {
    const groups = Array.from({ length: 20_000 }, () => [0, 0x10ffff] as const)
    expect(readFont(withGroups(groups))).toEqual({ problem: 'it is damaged; fetch it again' })
  })
  test.each([
    ['head', 18, 0],
    ['maxp', 4, 0],
    ['maxp', 4, 0xffff],
    ['hhea', 34, 0xffff],
    ['name', 2, 0xffff],
    ['name', 4, 0xffff],
    ['loca', 2, 0xffff],
  ])('table %s with %i other bytes in is a message', (table, place, value) => {
    const font = readFont(changed((view) => view.setUint16(at(table) + place, value)))
    expect(font).toEqual({ problem: expect.stringMatching(/damaged|outside the file/) })
  })
  test.each([0, 2, 4, 20, 40, 60, 100, 200])(
    'outlines of PostScript with byte %i changed are read or a message',
    (place) => {
      const copy = Uint8Array.from(otf)
      const table = otf.readUInt32BE(otf.indexOf('CFF ', 12, 'latin1') + 8)
      copy[table + place] = (copy[table + place] ?? 0) ^ 0xff
      expect(() => readFont(copy)).not.toThrow()
    },
  )
})

describe('what cannot be used is told at its place:', () => {
  test.each([
    [
      'a family that there is not',
      'fonts: { body: Source Serif }',
      '1:16 true Unexpected font family `Source Serif`; did you mean `Source Serif 4`?',
    ],
    [
      'a family without files',
      'fonts: { headings: Arial }',
      '1:20 true Unexpected font family `Arial`; expected one of Source Serif 4, Source Sans 3, Source Code Pro, or one whose files stand under `fonts.files`',
    ],
    [
      'a face of another name',
      'fonts:\n  files:\n    Own: { regular: own.ttf, bald: own.ttf }',
      '3:30 true Unexpected key `bald`; did you mean `bold`?',
    ],
    [
      'a logo without words',
      'logo: { file: logo.svg }',
      '1:7 true Unexpected lack of `alt` in `logo`; add it',
    ],
    [
      'a logo that is no picture',
      'logo: { file: own.ttf, alt: A logo }',
      '1:15 true Cannot use `own.ttf`: it is neither PNG, JPEG nor SVG; save it as PNG or JPEG',
    ],
  ])('%s', (_, yaml, message) => {
    expect(read(yaml).messages).toEqual([message])
  })

  test.each([
    ['no.ttf', 'there is no such file in the template’s folder'],
    ['empty.ttf', 'it is empty; fetch it again'],
    ['page.ttf', 'it is no font; save it as a TrueType (.ttf) or OpenType (.otf) file'],
    ['web.woff2', 'it is a WOFF2 file for web pages; take the .ttf or .otf file of the same font'],
    ['half.ttf', 'it is cut off; fetch it again'],
    ['stub.ttf', 'it is damaged; fetch it again'],
    ['nameless.ttf', 'it lacks the table `name`; fetch it again'],
    ['locked.ttf', 'its licence does not let it be embedded (OS/2 fsType 2); take another font'],
    ['torn.ttf', 'its outlines lie outside the file or are damaged; fetch it again'],
  ])('%s', (path, problem) => {
    const { messages } = read(`fonts:\n  files:\n    Own: { regular: ${path} }`)
    expect(messages).toEqual([`3:21 true Cannot use \`${path}\`: ${problem}`])
  })
})

describe('a font without a letter of the labels', () => {
  const themed = (yaml: string) => ({
    ...written('Text'),
    theme: new VFile({ path: 'theme.yaml', value: yaml }),
    themeFile: fromFolder,
    ownLabels: new Map([
      ['en', new VFile({ path: 'labels/en.yaml', value: 'words: { evidence: Ϝacts Ϟ }' })],
    ]),
  })

  test('is an error that names the letter', () => {
    const { messages } = prepareTemplate(
      themed('fonts:\n  body: Own\n  files:\n    Own: { regular: own.ttf }'),
    )
    const found = messages.filter(({ ruleId }) => ruleId === 'theme-letter')
    expect(found.map(({ file, line, column, reason, fatal }) => [file, line, column, fatal, reason])).toEqual(
      [
        [
          'theme.yaml',
          4,
          21,
          true,
          'Unexpected font `own.ttf` without the letter “Ϝ” (U+03DC) nor “Ϟ”, which the labels in en need (`evidence`); take a font that has it, or say it otherwise in `labels/en.yaml`',
        ],
      ],
    )
  })

  test('is none where no text is set with it', () => {
    const { messages } = prepareTemplate(themed('fonts:\n  files:\n    Own: { regular: own.ttf }'))
    expect(messages.filter(({ ruleId }) => ruleId === 'theme-letter')).toEqual([])
  })
})
