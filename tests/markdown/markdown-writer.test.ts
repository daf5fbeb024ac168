import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { markdownTextBlocks } from '../../src/verify/markdown/markdown-text.ts'
import { markdownWriter } from '../../src/writers/markdown/markdown-writer.ts'
import { noAssets } from '../support/no-assets.ts'
import { documentOf, paragraph, sampleDocument, text } from '../support/sample-document.ts'

async function written(document: Document): Promise<string> {
  const { data } = await markdownWriter.write(document, noAssets)
  return new TextDecoder().decode(data)
}

/** What is printed below the front matter. */
const body = async (...children: Block[]): Promise<string> =>
  (await written(documentOf(children))).replace(/^---\n.*?\n---\n\n?/s, '')

const item = (...children: Block[]) => ({ type: 'listItem' as const, checked: null, children })

describe('a brief as Markdown', () => {
  test('reads as the golden file does', async () => {
    await expect(await written(sampleDocument)).toMatchFileSnapshot('sample.md')
  })

  test('holds the document’s words block by block', async () => {
    const { data } = await markdownWriter.write(sampleDocument, noAssets)
    expect(markdownTextBlocks(data)).toEqual(textBlocks(sampleDocument))
  })

  test('names a table whose merged cells it cannot hold', async () => {
    const { messages } = await markdownWriter.write(sampleDocument, noAssets)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['markdown-merged-cells'])
  })
})

describe('front matter', () => {
  test('says only what the document has', async () => {
    const metadata = {
      ...documentOf([]).metadata,
      authors: [],
      keywords: [],
      publisher: null,
      identifiers: [],
    }
    expect(await written(documentOf([], { metadata }))).toBe(
      '---\ntitle: A sample brief\nsubject: Policy brief\ndate: 2020-07-09\nlang: en\ngenerator: policy-brief 0.1.0\n---\n',
    )
  })

  test('keeps a title that looks like YAML', async () => {
    const metadata = { ...documentOf([]).metadata, title: '---\n# a: [b' }
    expect(await written(documentOf([], { metadata }))).toContain('title: |-\n  ---\n  # a: [b\n')
  })
})

const inLine: [string, Block, string][] = [
  [
    'words of the notes that look like Markdown are words',
    paragraph('# no heading, *no stress*, [no link](x), <b>no tag</b>, `no code`, | and ~~none~~'),
    '\\# no heading, \\*no stress\\*, \\[no link]\\(x), \\<b>no tag\\</b>, \\`no code\\`, | and \\~\\~none\\~\\~\n',
  ],
  [
    'blanks move out of stressed words',
    paragraph('a', { type: 'strong', children: [text(' b ')] }, 'c'),
    'a **b** c\n',
  ],
  [
    'stress within stress is stress once',
    paragraph({ type: 'emphasis', children: [{ type: 'emphasis', children: [text('once')] }] }),
    '*once*\n',
  ],
  ['a paragraph without words is nothing', paragraph(' '), ''],
  [
    'a paragraph in another language says so',
    { ...paragraph('Bonjour'), lang: 'fr' },
    '<span lang="fr">Bonjour</span>\n',
  ],
  [
    'words in the document’s language within another say nothing',
    { ...paragraph('Bonjour ', { type: 'languageSpan', lang: 'en', children: [text('hello')] }), lang: 'fr' },
    '<span lang="fr">Bonjour</span> hello\n',
  ],
  [
    'a link to nothing is its words',
    paragraph({ type: 'crossReference', target: 'nowhere', children: [text('there')] }),
    'there\n',
  ],
  [
    'a hard break in a heading is a blank',
    { type: 'heading', depth: 2, id: 'a', children: [text('One'), { type: 'break' }, text('two')] },
    '## One two\n',
  ],
]

describe('phrasing', () => {
  test.each(inLine)('%s', async (_, block, expected) => {
    expect(await body(block)).toBe(expected)
  })
})

const inLists: [string, Block, string][] = [
  [
    'a label stands bold before its item’s words',
    {
      type: 'list',
      ordered: true,
      start: 4,
      prefix: 'N',
      spread: false,
      children: [item(paragraph('Four')), item(paragraph('Five'))],
    },
    '- **N4**\u2002Four\n- **N5**\u2002Five\n',
  ],
  [
    'an item that begins like a label is told apart by an empty comment',
    {
      type: 'list',
      ordered: false,
      start: 1,
      prefix: '',
      spread: false,
      children: [item(paragraph({ type: 'strong', children: [text('Term')] }, { type: 'break' }, 'words'))],
    },
    '- **Term**<!-- -->\\\n  words\n',
  ],
  [
    'an item that holds a code block is set apart',
    {
      type: 'list',
      ordered: true,
      start: 1,
      prefix: '',
      spread: false,
      children: [item(paragraph('One'), { type: 'code', value: 'x' }), item(paragraph('Two'))],
    },
    '1. One\n\n   ```\n   x\n   ```\n\n2. Two\n',
  ],
]

describe('lists', () => {
  test.each(inLists)('%s', async (_, block, expected) => {
    expect(await body(block)).toBe(expected)
  })
})

describe('links within the document', () => {
  const heading = (id: string, value: string): Block => ({
    type: 'heading',
    depth: 2,
    id,
    children: [text(value)],
  })
  const reference = (target: string): Block =>
    paragraph({ type: 'crossReference', target, children: [text('see')] })

  test('lead to GitHub’s anchors, numbered where headings repeat', async () => {
    const blocks = [heading('a', 'Ça & là'), heading('b', 'Ça & là'), reference('a'), reference('b')]
    expect(await body(...blocks)).toContain('[see](#ça--là)\n\n[see](#ça--là-1)\n')
  })

  test('lead to an anchor of its own before a table’s caption', async () => {
    const table: Block = {
      type: 'table',
      id: 'table-1',
      caption: [text('Costs')],
      summary: null,
      rowHeaders: false,
      align: [],
      children: [],
    }
    expect(await body(table, reference('table-1'))).toBe('<a id="table-1"></a>*Costs*\n\n[see](#table-1)\n')
  })
})
