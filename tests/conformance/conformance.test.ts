import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { markdownTextBlocks } from '../../src/verify/markdown/markdown-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { extremeDocuments } from '../pdf/extreme-documents.ts'
import { strangeLetters } from '../pdf/strange-letters.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { caseFolders } from '../support/cases.ts'
import { projectFolder, runCli } from '../support/run-cli.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { judged } from './judged.ts'
import { type OfficeVersion, ooxmlErrors, run, verapdfFailures } from './judges.ts'

const out = mkdtempSync(join(tmpdir(), 'policy-brief-judged-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const names = caseFolders().map(({ name }) => name)
const files = (format: string): string[] => names.map((name) => join(out, `${name}.${format}`))

/** PDFs beyond the cases' own: cases with the other templates, and documents that no notes would give. */
const further: string[] = []
const pdfs = (): string[] => [...files('pdf'), ...further]
const templates = readdirSync(join(projectFolder, 'templates')).filter((name) =>
  existsSync(join(projectFolder, 'templates', name, 'brief.md')),
)

beforeAll(async () => {
  for (const { notes, name } of caseFolders()) {
    build(notes, join(out, name), '--to', 'pdf,docx,md')
    for (const format of ['pdf', 'docx', 'md']) moveOut(name, format)
    for (const template of templates.filter((each) => each !== 'policy-brief')) {
      build(notes, join(out, template, name), '--template', template)
      further.push(join(out, template, name, 'notes.pdf'))
    }
  }
  for (const [name, document] of generated()) {
    const file = join(out, `${name}.pdf`)
    writeFileSync(file, (await pdfWriter.write(document, programAssets)).data)
    further.push(file)
  }
})

function build(notes: string, folder: string, ...options: string[]): void {
  const built = runCli([notes, ...options, '--out', folder, '--quiet'], projectFolder)
  if (built.code !== 0) throw new Error(built.err)
}

function moveOut(name: string, format: string): void {
  const built = join(out, name, `notes.${format}`)
  run('cp', [built, join(out, `${name}.${format}`)])
}

/** The same documents in every run, by name. */
function generated(): [name: string, document: Document][] {
  const seed = Number(process.env['FC_SEED'] ?? 20200709)
  const drawn = fc.sample(arbitraryDocument, { seed, numRuns: 25 })
  const extreme = Object.values(extremeDocuments)
  return [
    ...drawn.map((document, i): [string, Document] => [`drawn-${i}`, document]),
    ...extreme.map((document, i): [string, Document] => [`extreme-${i}`, document]),
    ['sample', sampleDocument],
    ['strange', strangeLetters],
  ]
}

const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
const wordsOf = (name: string): string[] =>
  words(markdownTextBlocks(readFileSync(join(out, `${name}.md`))).join(' '))

describe('the PDF', () => {
  judged('veraPDF', 'every brief is PDF/UA-1', () => expect(verapdfFailures('ua1', pdfs())).toEqual([]))
  judged('veraPDF', 'every brief is PDF/A-3a', () => expect(verapdfFailures('3a', pdfs())).toEqual([]))
  judged('qpdf', 'every file is sound', () => {
    for (const file of pdfs()) expect(run('qpdf', ['--check', file])).toMatchObject({ status: 0, err: '' })
  })
  judged('mutool', 'every page is drawn without a warning', () => {
    for (const file of pdfs()) {
      const said = run('mutool', ['draw', '-F', 'text', '-o', '/dev/null', file]).err.split('\n')
      // Debian's mutool is built without colour management and says so of every file.
      const faults = said.filter(
        (line) => /warning|error/.test(line) && !/ICC support is not available/.test(line),
      )
      expect(faults).toEqual([])
    }
  })
  judged('poppler', 'every page is read without a warning', () => {
    for (const file of pdfs())
      expect(run('pdftotext', [file, '/dev/null'])).toMatchObject({ status: 0, err: '' })
  })
  judged('poppler', 'its tags hold every word of the Markdown', () => {
    for (const name of names) {
      const { out: text } = run('pdfinfo', ['-struct-text', join(out, `${name}.pdf`)])
      const quoted = [...text.matchAll(/^\s*"(.*)"$/gm)].map((match) => match[1] ?? '').join('')
      expect(inOrder(words(quoted).join(''), wordsOf(name))).toEqual([])
    }
  })
})

/** The words that do not come one after the other in a text. */
function inOrder(text: string, wanted: readonly string[]): string[] {
  let at = 0
  return wanted.filter((word) => {
    const found = text.indexOf(word, at)
    if (found < 0) return true
    at = found + word.length
    return false
  })
}

describe('the Word file', () => {
  const versions: OfficeVersion[] = ['Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365']
  for (const version of versions) {
    judged('Open XML SDK', `no brief has an error for ${version}`, async () => {
      for (const file of files('docx')) expect(await ooxmlErrors(file, version)).toEqual([])
    })
  }
  judged('LibreOffice', 'it opens every brief and keeps every word in order', () => {
    const converted = join(out, 'libreoffice')
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${out}/profile`,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      converted,
      ...files('docx'),
    ])
    expect(readdirSync(converted)).toHaveLength(names.length)
    for (const name of names) {
      const text = readFileSync(join(converted, `${name}.txt`), 'utf8')
      expect(inOrder(words(text).join(''), wordsOf(name))).toEqual([])
    }
  })
  judged('Pandoc', 'it finds the headings of the Markdown at their levels', () => {
    for (const name of names) {
      expect(pandocHeadings(join(out, `${name}.docx`))).toEqual(markdownHeadings(join(out, `${name}.md`)))
    }
  })
})

/** Word's Title stands outside Pandoc's headings, so Heading 1 is the Markdown's level 2. */
function pandocHeadings(file: string): string[] {
  const { out: text } = run('pandoc', ['-f', 'docx', '-t', 'json', file])
  const headings: { level: number; text: string }[] = []
  for (const block of JSON.parse(text).blocks) {
    if (block.t === 'Header')
      headings.push({ level: block.c[0], text: words(JSON.stringify(strings(block.c[2]))).join(' ') })
  }
  return headings.map(({ level, text: words_ }) => `${level} ${words_}`)
}

function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value === null || typeof value !== 'object') return []
  const { t, c } = value as { t?: string; c?: unknown }
  return t === 'Str' && typeof c === 'string' ? [c] : strings(Object.values(value))
}

function markdownHeadings(file: string): string[] {
  const { out: text } = run('pandoc', ['-f', 'gfm', '-t', 'json', file])
  const blocks: { t: string; c: [number, unknown, unknown] }[] = JSON.parse(text).blocks
  return blocks
    .filter(({ t, c }) => t === 'Header' && c[0] > 1)
    .map(({ c }) => `${c[0] - 1} ${words(JSON.stringify(strings(c[2]))).join(' ')}`)
}
