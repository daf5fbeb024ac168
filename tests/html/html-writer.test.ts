import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { htmlTextBlocks } from '../../src/verify/html/html-text.ts'
import { htmlWriter } from '../../src/writers/html/html-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, sampleDocument, text } from '../support/sample-document.ts'

const written = async (document: Document): Promise<string> =>
  new TextDecoder().decode((await htmlWriter.write(document, programAssets)).data)

const words = (blocks: readonly string[]): string[] => blocks.flatMap((block) => block.split(/\s+/u))

describe('a brief as HTML', () => {
  test('is one file without a script, that asks for nothing', async () => {
    const html = await written(sampleDocument)
    expect(html).toMatch(/^<!doctype html><html lang="[a-z]/u)
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|src="(?!data:)/u)
  })

  test('says the words of any document, block by block, and its addresses are there once', async () => {
    const property = fc.asyncProperty(arbitraryDocument, async (document) => {
      const html = await written(document)
      expect(words(htmlTextBlocks(new TextEncoder().encode(html)))).toEqual(words(textBlocks(document)))
      const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, target = ''] of html.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target)
    })
    await fc.assert(property, { numRuns: runs(60) })
  })

  test.each([
    '</p><script>alert(1)</script>',
    '" onmouseover="alert(1)',
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '&lt;script&gt;',
    '<!-- -->',
  ])('has %s as words, wherever it stands', async (words) => {
    const document = documentOf([
      { type: 'heading', depth: 1, id: 'title', children: [text(words)] },
      paragraph(words),
      { type: 'code', value: words },
    ])
    const html = await written({
      ...document,
      metadata: { ...document.metadata, title: words, subject: words },
    })
    const names: string[] = []
    visit(fromHtml(html), 'element', ({ tagName, properties }) => {
      names.push(tagName, ...Object.keys(properties))
    })
    expect(names.filter((name) => /^(?:script|img|on[A-Z].*)$/u.test(name))).toEqual([])
    expect(htmlTextBlocks(new TextEncoder().encode(html))).toEqual([words, words, words])
  })
})
