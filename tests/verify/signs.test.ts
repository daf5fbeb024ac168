/** What a brief is beside its words is the same in every format: marks, depths, shapes, ways, languages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import type { LookedAt } from '../../src/verify/accessible/looked-at.ts'
import { documentSigns } from '../../src/verify/document-signs.ts'
import { lookAtWord } from '../../src/verify/docx/look-at-word.ts'
import { openWord } from '../../src/verify/docx/open-word.ts'
import { lookAtHtml } from '../../src/verify/html/look-at-html.ts'
import { lookAtMarkdown } from '../../src/verify/markdown/look-at-markdown.ts'
import { lookAtPdf } from '../../src/verify/pdf/look-at-pdf.ts'
import { openPdf } from '../../src/verify/pdf/open-pdf.ts'
import { otherSign } from '../../src/verify/signs.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { htmlWriter } from '../../src/writers/html/html-writer.ts'
import { markdownWriter } from '../../src/writers/markdown/markdown-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { runs } from '../support/runs.ts'
import { sampleDocument } from '../support/sample-document.ts'

const textIn = ({ data }: { data: Uint8Array }) => new TextDecoder().decode(data)

const looks: Readonly<Record<string, (document: Document) => Promise<LookedAt>>> = {
  async pdf(document) {
    const { data } = await pdfWriter.write(document, programAssets)
    const open = await openPdf(data)
    const look = await lookAtPdf(data, open)
    await open.close()
    return look
  },
  async docx(document) {
    const file = openWord((await docxWriter.write(document, programAssets)).data)
    if ('reason' in file) throw new Error(file.reason)
    return lookAtWord(file)
  },
  md: async (document) => lookAtMarkdown(textIn(await markdownWriter.write(document, programAssets))),
  html: async (document) => lookAtHtml(textIn(await htmlWriter.write(document, programAssets)), () => true),
}

/** Links of a brief lead somewhere, and hold no others; lists with letters before their numbers have some, and tasks none. */
function asInBriefs(value: unknown, targets: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => asInBriefs(one, targets))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const entries = Object.entries(value).map(([key, part]) => [key, asInBriefs(part, targets)])
  const node: Record<'type' | 'target' | 'children' | 'ordered' | 'prefix', unknown> =
    Object.fromEntries(entries)
  if (node.type === 'list' && node.ordered)
    return { ...node, children: [node.children].flat().map((item) => ({ ...Object(item), checked: null })) }
  if (node.type === 'fact') return { ...node, term: [{ type: 'text', value: 'A term' }] }
  if (node.type === 'heading') return { ...node, depth: 2 }
  if (node.type === 'list') return { ...node, prefix: '' }
  const isLink = node.type === 'crossReference' || node.type === 'link'
  const isSound = node.type === 'link' || targets.has(String(node.target))
  const holdsLink = /"type":"(?:link|crossReference|footnoteReference|inlineCode|languageSpan)"/u.test(
    JSON.stringify(node.children ?? null),
  )
  return isLink && (!isSound || holdsLink) ? { type: 'emphasis', children: node.children } : node
}

const title = {
  ...{ type: 'heading', depth: 1, id: 'the-title' },
  children: [{ type: 'text', value: 'A title' }],
} as Document['children'][number]

const briefLike = (document: Document): Document => {
  // A table without a caption has no place in Word that a link could lead to.
  const ids = JSON.stringify([document.children, document.footnotes]).matchAll(
    /"type":"(?:heading|figure)",[^{}]*?"id":"([^"]*)"/gu,
  )
  const targets = new Set(Array.from(ids, ([, id = '']) => id))
  return {
    ...document,
    children: [title, ...(asInBriefs(document.children, targets) as Document['children'])],
    footnotes: asInBriefs(document.footnotes, targets) as Document['footnotes'],
  }
}

describe.each(Object.keys(looks))('a file of the %s writer', (format) => {
  const other = async (document: Document) =>
    otherSign(documentSigns(document), (await looks[format]?.(document))?.signs ?? {})

  test('is what its document is, with all that one may hold', async () => {
    expect(await other(sampleDocument)).toBeNull()
  })

  test('is what its document is, whatever that holds', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await other(briefLike(document))).toBeNull()
    })
    // Documents may be odder than any brief: what is looked at here is the same on each day.
    await fc.assert(property, { numRuns: runs(25), seed: 20 })
  })
})
