/** Word files as programs that are not ours validate, read, edit and save them: every case in every template, and more. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { outline } from '../../src/document/outline.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { newReference } from '../../src/writers/docx/reference/new-reference.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { caseFolders } from '../support/cases.ts'
import { documentsOf } from '../support/documents-of.ts'
import { pandocStructure } from '../support/pandoc-structure.ts'
import { projectFolder } from '../support/run-cli.ts'
import { sampleDocument, sampleTheme } from '../support/sample-document.ts'
import { documentStructure, mammothStructure } from '../support/word-structure.ts'
import { editInLibreOffice } from './edit-in-libreoffice.ts'
import { judged } from './judged.ts'
import { type OfficeVersion, ooxmlErrors, pythonDocxStructures, run } from './judges.ts'

const out = mkdtempSync(join(tmpdir(), 'policy-brief-word-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const templates = readdirSync(join(projectFolder, 'templates')).filter((name) =>
  readdirSync(join(projectFolder, 'templates', name)).includes('brief.md'),
)
const references = join(projectFolder, 'tests', 'docx', 'references')

interface Made {
  name: string
  path: string
  document: Document
}

function ofCases(): [string, Document][] {
  return caseFolders().flatMap(({ name, notes }) =>
    templates.flatMap((template) =>
      documentsOf(new VFile({ path: notes, value: readFileSync(notes) }), template).map(
        (document, index): [string, Document] => [`${name}-${template}-${index + 1}`, document],
      ),
    ),
  )
}

const wearing = (path: string, data: Uint8Array): Document => ({
  ...sampleDocument,
  referenceDocx: { path, data },
})
const worn: [string, Document][] = [
  ...readdirSync(references)
    .filter((name) => name.endsWith('.docx'))
    .map((name): [string, Document] => [
      `in-${name.replace('.docx', '')}`,
      wearing(name, readFileSync(join(references, name))),
    ]),
  [
    'in-new-reference',
    wearing('reference.docx', newReference(sampleTheme, 'Policy brief', 'test', programAssets)),
  ],
]
const generated = fc
  .sample(arbitraryDocument, { seed: 20200709, numRuns: 25 })
  .map((document, index): [string, Document] => [`generated-${index + 1}`, document])

const made: Record<'briefs' | 'worn' | 'generated', Made[]> = { briefs: [], worn: [], generated: [] }

beforeAll(async () => {
  const make = async ([name, document]: [string, Document]): Promise<Made> => {
    const path = join(out, `${name}.docx`)
    writeFileSync(path, (await docxWriter.write(document, programAssets)).data)
    return { name, path, document }
  }
  const inColumns = { ...sampleTheme, page: { ...sampleTheme.page, columns: 2 } }
  const samples: [string, Document][] = [
    ['sample', sampleDocument],
    ['sample-in-columns', { ...sampleDocument, theme: inColumns }],
  ]
  made.briefs = await Promise.all([...samples, ...ofCases()].map(make))
  made.worn = await Promise.all(worn.map(make))
  made.generated = await Promise.all(generated.map(make))
})

/** Errors of many files, two at a time. */
async function errorsOf(files: readonly string[], version: OfficeVersion): Promise<unknown[]> {
  const queue = [...files]
  const found: unknown[] = []
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const errors = await ooxmlErrors(file, version)
      if (errors.length > 0) found.push({ file, errors })
    }
  }
  await Promise.all([work(), work()])
  return found
}

const paths = (files: readonly Made[]): string[] => files.map(({ path }) => path)

describe('the Open XML SDK finds no error', () => {
  for (const version of ['Office2013', 'Microsoft365'] as const) {
    judged('Open XML SDK', `in any case in any template, for ${version}`, async () =>
      expect(await errorsOf(paths(made.briefs), version)).toEqual([]),
    )
    judged('Open XML SDK', `in generated documents, for ${version}`, async () =>
      expect(await errorsOf(paths(made.generated), version)).toEqual([]),
    )
    judged('Open XML SDK', `in a brief in any reference document, for ${version}`, async () =>
      expect(await errorsOf(paths(made.worn), version)).toEqual([]),
    )
  }
})

describe('the structure of every case in every template', () => {
  judged('Pandoc', 'its headings, lists, tables, notes and links are the document’s', () => {
    for (const { name, path, document } of made.briefs) {
      const { headings, links, ...rest } = documentStructure(document)
      const expected = {
        ...rest,
        // Pandoc takes the title for a property, and the contents list's entries for links like any other.
        headings: headings.filter((heading) => !heading.startsWith('0')),
        links: [...links, ...contentsLinks(document)].sort(),
      }
      const read = pandocStructure(run('pandoc', ['-f', 'docx', '-t', 'json', path]).out)
      expect({ ...read, links: withoutPages(read.links, contentsLinks(document)) }, name).toEqual(expected)
    }
  })

  judged('python-docx', 'its headings, lists, tables and links are the document’s, in any document', () => {
    const all = [...made.briefs, ...made.generated]
    const read = pythonDocxStructures(paths(all))
    expect(read).toHaveLength(all.length)
    all.forEach(({ name, document }, index) => {
      // python-docx does not read notes.
      const { notes: _, ...expected } = documentStructure(document, false)
      const { links = [], ...others } = read[index] ?? {}
      expect({ ...others, links: links.toSorted() }, name).toEqual(expected)
    })
  })
})

/** Links of which those of a contents list are without the page numbers that are stored with them. */
const withoutPages = (links: readonly string[], contents: readonly string[]): string[] =>
  links
    .map((link) => {
      const entry = link.replace(/ \d+$/u, '')
      return contents.includes(entry) ? entry : link
    })
    .sort()

const contentsLinks = (document: Document): string[] => {
  const linksIn = (block: unknown): string[] => {
    const { type, depth, children } = block as { type: string; depth: number; children?: readonly unknown[] }
    if (type === 'contents') return outline(document, depth).map(({ text }) => `# ${text}`)
    return (children ?? []).flatMap(linksIn)
  }
  return document.children.flatMap(linksIn)
}

describe('a brief that was edited in LibreOffice and saved again', () => {
  judged('LibreOffice', 'keeps its styles, lists, tables, notes, links and contents list', async () => {
    const folder = join(out, 'libreoffice')
    mkdirSync(folder)
    for (const { name, path, document } of made.briefs) {
      const target = join(folder, `${name}.docx`)
      const word = firstWord(document)
      editInLibreOffice(path, target, [word, 'EDITED'], folder)
      const saved = readFileSync(target)
      const expected = edited(documentStructure(document), word)
      expect(expected.headings.join(), name).toContain('EDITED')
      expect(await mammothStructure(saved), name).toEqual(expected)
      const xml = documentXml(saved)
      const before = documentXml(readFileSync(path))
      expect(fieldsOf(xml), name).toEqual(fieldsOf(before))
      expect(ownStyles(xml), name).toEqual(ownStyles(before))
    }
  })
})

const documentXml = (data: Uint8Array): string =>
  strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array())

/** A long word of a heading, in letters that any command line holds. */
function firstWord(document: Document): string {
  const words =
    JSON.stringify(documentStructure(document).headings).match(/(?<!\p{L})[A-Za-z]{6,}(?!\p{L})/gu) ?? []
  const [word] = words.filter((one) => !/title|heading/i.test(one))
  if (word === undefined) throw new Error('Cannot edit the brief, expected a heading with a long word')
  return word
}

/** The same words everywhere, as LibreOffice's search minds no case. */
function edited<T>(structure: T, word: string): T {
  const text = JSON.stringify(structure).replaceAll(new RegExp(word, 'giu'), 'EDITED')
  const value = JSON.parse(text)
  return { ...value, links: value.links.sort() }
}

/** Whether there is a contents list that Word can update. */
const fieldsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:instrText[^>]*>\s*(TOC)\b/g)].map((match) => match[1] ?? '')

/** How often each style of our own is used; LibreOffice has other ids for some of Word's. */
function ownStyles(xml: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, id = ''] of xml.matchAll(/<w:pStyle w:val="([^"]*)"/g)) {
    if (/^(Heading\d|Title|ListBullet\d?|ListNumber\d?|Callout\w*|Kicker|Fact|Table\w+|SmallPrint)$/.test(id))
      counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}
