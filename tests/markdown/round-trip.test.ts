import fc from 'fast-check'
import type { Link, Nodes, PhrasingContent, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { markdownTextBlocks, parseMarkdown } from '../../src/verify/markdown/markdown-text.ts'
import { markdownWriter } from '../../src/writers/markdown/markdown-writer.ts'
import { toMdast } from '../../src/writers/markdown/to-mdast.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { noAssets } from '../support/no-assets.ts'
import { runs } from '../support/runs.ts'
import { documentOf } from '../support/sample-document.ts'

/** What is compared: types and words, and on each word its marks as a set, as nesting may be written either way. */
function shape(node: Nodes): unknown {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
    return {
      type: node.type,
      ...(node.type === 'heading' ? { depth: node.depth } : {}),
      words: marked(node.children),
    }
  }
  if (node.type === 'code') return { type: 'code', value: node.value.trimEnd() }
  if (node.type === 'html' || node.type === 'yaml') return { type: node.type, value: node.value }
  const list =
    node.type === 'list' ? { ordered: node.ordered, ...(node.ordered ? { start: node.start } : {}) } : {}
  const item = node.type === 'listItem' ? { checked: node.checked ?? null } : {}
  return { type: node.type, ...list, ...item, children: 'children' in node ? node.children.map(shape) : [] }
}

/** Runs of equal marks as strings; tags are marks too, however they came to be. */
function marked(nodes: readonly PhrasingContent[]): string[] {
  const runs: { marks: string; value: string }[] = []
  for (const { marks, value } of flat(nodes, [])) {
    const last = runs.at(-1)
    if (last?.marks === marks) last.value += value
    else runs.push({ marks, value })
  }
  return runs.map(({ marks, value }) => `${marks}: ${value}`)
}

function flat(
  nodes: readonly PhrasingContent[],
  marks: readonly string[],
): { marks: string; value: string }[] {
  return nodes.flatMap((node) => {
    const own = (value: string) => [{ marks: marks.toSorted().join(' '), value }]
    switch (node.type) {
      case 'text':
        return own(node.value)
      case 'inlineCode':
        return own(`\`${node.value.trim()}\``)
      case 'break':
        return own('\n')
      case 'html':
        return own(node.value)
      case 'image':
        return own(`image ${node.alt} ${node.url}`)
      case 'footnoteReference':
        return own(`note ${node.identifier}`)
      case 'superscript':
        return [...own('<sup>'), ...flat(node.children, marks), ...own('</sup>')]
      case 'subscript':
        return [...own('<sub>'), ...flat(node.children, marks), ...own('</sub>')]
      case 'languageSpan':
        return [...own(`<span lang="${node.lang}">`), ...flat(node.children, marks), ...own('</span>')]
      case 'link':
        return flat(node.children, isBareAddress(node) ? marks : [...marks, `link(${node.url})`])
      case 'emphasis':
      case 'strong':
      case 'delete':
        return flat(node.children, [...marks, node.type])
      default:
        throw new Error(`Cannot compare ${node.type}, expected what the writer makes`)
    }
  })
}

/**
 * GFM makes a link of a bare address wherever one stands, escaped or not; it changes no word. Read again, the language of
 * its words is a pair of tags among them.
 */
const isBareAddress = (link: Link): boolean => {
  const text = plainText(link, { includeHtml: false })
  return [text, `http://${text}`, `mailto:${text}`].includes(link.url)
}

const structure = (root: Root) => root.children.map(shape)

/** An address in another language, whose line break the writer moves out of the link. */
const foreignAddress = documentOf([
  {
    type: 'paragraph',
    style: 'body',
    lang: 'fr',
    children: [
      {
        type: 'link',
        url: 'mailto:a@b.eu',
        children: [{ type: 'text', value: 'a@b.eu' }, { type: 'break' }],
      },
      { type: 'text', value: 'words' },
    ],
  },
])

test('read again, what was written is what was meant', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const { data } = await markdownWriter.write(document, noAssets)
      expect(structure(parseMarkdown(new TextDecoder().decode(data)))).toEqual(
        structure(toMdast(document).root),
      )
    }),
    { numRuns: runs(150), examples: [[foreignAddress]] },
  )
})

test('the words of any document are those of its Markdown, block by block', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const { data } = await markdownWriter.write(document, noAssets)
      expect(markdownTextBlocks(data)).toEqual(textBlocks(document))
    }),
    { numRuns: runs(150), examples: [[foreignAddress]] },
  )
})
