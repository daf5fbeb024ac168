/** What the writers write is what `verify` takes for theirs, whatever a document holds and a house’s file looks like. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import type { Strange } from '../../src/verify/accessible/looked-at.ts'
import { lookAtWord } from '../../src/verify/docx/look-at-word.ts'
import { openWord } from '../../src/verify/docx/open-word.ts'
import { lookAtHtml } from '../../src/verify/html/look-at-html.ts'
import { lookAtMarkdown } from '../../src/verify/markdown/look-at-markdown.ts'
import { lookAtPdf } from '../../src/verify/pdf/look-at-pdf.ts'
import { openPdf } from '../../src/verify/pdf/open-pdf.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { htmlWriter } from '../../src/writers/html/html-writer.ts'
import { ownStyles } from '../../src/writers/html/is-own-style.ts'
import { styleSheet } from '../../src/writers/html/style-sheet.ts'
import { markdownWriter } from '../../src/writers/markdown/markdown-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { runs } from '../support/runs.ts'
import { sampleDocument } from '../support/sample-document.ts'

const isOwnStyle = ownStyles()
const textIn = ({ data }: { data: Uint8Array }) => new TextDecoder().decode(data)

const looks: Readonly<Record<string, (document: Document) => Promise<readonly Strange[]>>> = {
  async pdf(document) {
    const { data } = await pdfWriter.write(document, programAssets)
    const open = await openPdf(data)
    const { strange } = await lookAtPdf(data, open)
    await open.close()
    return strange
  },
  async docx(document) {
    const { data } = await docxWriter.write(document, programAssets)
    const file = openWord(data)
    return 'reason' in file ? [{ found: file.reason, place: '' }] : lookAtWord(file).strange
  },
  md: async (document) => lookAtMarkdown(textIn(await markdownWriter.write(document, programAssets))).strange,
  html: async (document) =>
    lookAtHtml(textIn(await htmlWriter.write(document, programAssets)), isOwnStyle).strange,
}

/**
 * Documents may strike words, have a band elsewhere than at their head, with words as white as what is below, and a table in a
 * cell of a few points, with words as small as it takes: briefs never do.
 */
const asInBriefs = (value: unknown, isInCell = false): unknown => {
  if (Array.isArray(value)) return value.map((part) => asInBriefs(part, isInCell))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const type = 'type' in value ? value.type : null
  if (type === 'table' && isInCell) return { type: 'paragraph', style: 'body', children: [] }
  const within = isInCell || type === 'tableCell'
  const entries = Object.entries(value).map(([key, part]) => [key, asInBriefs(part, within)])
  const node: { type?: string; children?: unknown } = Object.fromEntries(entries)
  if (node.type === 'delete') return { ...node, type: 'emphasis' }
  return node.type === 'band' ? { type: 'blockquote', children: node.children } : node
}

function briefLike({ children: [head, ...children], footnotes, ...others }: Document): Document {
  const first = head?.type === 'band' ? { ...head, children: asInBriefs(head.children) } : asInBriefs(head)
  return {
    ...others,
    children: [first, ...(asInBriefs(children) as Document['children'])] as Document['children'],
    footnotes: asInBriefs(footnotes) as Document['footnotes'],
  }
}

describe.each(Object.keys(looks))('a file of the %s writer', (format) => {
  const strangeIn = looks[format]

  test('is known for one with all that a document may hold', async () => {
    expect(await strangeIn?.(briefLike(sampleDocument))).toEqual([])
  })

  test('is known for one, whatever the document', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await strangeIn?.(briefLike(document))).toEqual([])
    })
    await fc.assert(property, { numRuns: runs(15) })
  })

  test('that strikes words is told', async () => {
    const struck = { type: 'delete', children: [{ type: 'text', value: 'Close the ports' }] } as const
    const children: Document['children'] = [
      { type: 'paragraph', style: 'body', children: [{ ...struck, children: [...struck.children] }] },
    ]
    expect(await strangeIn?.({ ...sampleDocument, children, footnotes: [] })).not.toEqual([])
  })
})

test.each(readdirSync('tests/docx/references').filter((name) => name.endsWith('.docx')))(
  'a brief in the looks of %s is known for one',
  async (name) => {
    const data = readFileSync(join('tests/docx/references', name))
    const referenceDocx = { data, path: name }
    expect(await looks['docx']?.({ ...briefLike(sampleDocument), referenceDocx })).toEqual([])
  },
)

test.each(readdirSync('templates').filter((name) => name !== 'labels'))(
  'the style sheet of the template %s is known, and is not where it hides words',
  (name) => {
    const value = readFileSync(join('templates', name, 'theme.yaml'))
    const theme = readTheme(new VFile({ path: 'theme.yaml', value }))
    expect(isOwnStyle(styleSheet(theme))).toBe(true)
    const { text } = theme.colours
    expect(isOwnStyle(styleSheet(theme).replace(text, '#EEEEEE'))).toBe(false)
    expect(isOwnStyle(styleSheet(theme).replace('.lead{', '.lead{display:none;'))).toBe(false)
    expect(isOwnStyle(styleSheet(theme).replace('font-size:1.15rem', 'font-size:0rem'))).toBe(false)
  },
)
