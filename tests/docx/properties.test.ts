/** What a file says of itself is the same in Word and PDF. */
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { sampleDocument } from '../support/sample-document.ts'

interface Properties {
  title: string
  subject: string
  authors: string
  keywords: string
  language: string
  created: string
  modified: string
}

async function ofWord(): Promise<Properties> {
  const { data } = await docxWriter.write(sampleDocument, programAssets)
  const xml = strFromU8(unzipSync(data)['docProps/core.xml'] ?? new Uint8Array())
  const value = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? ''
  return {
    title: value('dc:title'),
    subject: value('dc:subject'),
    // Word takes each for an author of its own only where semicolons part them.
    authors: value('dc:creator').replaceAll('; ', ', '),
    keywords: value('cp:keywords'),
    language: value('dc:language'),
    created: value('dcterms:created').slice(0, 10),
    modified: value('dcterms:modified').slice(0, 10),
  }
}

async function ofPdf(): Promise<Properties> {
  const { data } = await pdfWriter.write(sampleDocument, programAssets)
  const task = getDocument({ data: Uint8Array.from(data), verbosity: 0 })
  const { info } = await (await task.promise).getMetadata()
  await task.destroy()
  const said = info as Record<string, string>
  const day = (date = '') => date.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
  return {
    title: said['Title'] ?? '',
    subject: said['Subject'] ?? '',
    authors: said['Author'] ?? '',
    keywords: said['Keywords'] ?? '',
    language: said['Language'] ?? '',
    created: day(said['CreationDate']),
    modified: day(said['ModDate']),
  }
}

test('title, subject, authors, keywords, language and dates of a Word file are the PDF’s', async () => {
  const word = await ofWord()
  expect(word).toEqual(await ofPdf())
  expect(Object.values(word)).not.toContain('')
})
