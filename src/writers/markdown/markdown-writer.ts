import type { Root, Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Document } from '../../document/document.ts'
import { walkBlocks } from '../walk-blocks.ts'
import type { Writer } from '../writer.ts'
import { fileOf } from './file-of.ts'
import { htmlHandlers } from './html-handlers.ts'
import { toMdast } from './to-mdast.ts'

/** Front matter and clean GFM, without pages. */
export const markdownWriter: Writer = {
  format: 'md',
  async write(document) {
    const { root, messages } = toMdast(document)
    const text = (hasWideTable(root) ? compact : aligned).stringify(root)
    return { data: new TextEncoder().encode(text), pages: null, messages, files: pictures(document) }
  },
}

/** A brief goes where its notes do not: its pictures go with it, each once. */
function pictures(document: Document): { name: string; data: Uint8Array }[] {
  const blocks = [...document.children, ...document.footnotes.flatMap((note) => note.children)]
  const found = [...walkBlocks(blocks)].flatMap((block) =>
    block.type === 'figure' ? [[fileOf(block), block.data] as const] : [],
  )
  return [...new Map(found)].map(([name, data]) => ({ name, data }))
}

const stringifier = (tablePipeAlign: boolean) =>
  unified()
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      rule: '-',
      fences: true,
      handlers: htmlHandlers,
      // `[^1]:` at a paragraph's start would begin a footnote.
      unsafe: [{ character: ':', before: '\\]', inConstruct: 'phrasing' }],
    })
    .use(remarkGfm, { tablePipeAlign })
    .use(remarkFrontmatter)
    .freeze()

const aligned = stringifier(true)
const compact = stringifier(false)

/** Columns are padded to one width only where the raw lines stay as short as an editor's window. */
function hasWideTable(root: Root): boolean {
  let wide = false
  visit(root, 'table', (table) => {
    wide ||= lineLength(table) > 100
  })
  return wide
}

const lineLength = (table: Table): number =>
  (table.align ?? []).reduce((sum, _, column) => {
    const widths = table.children.map((row) => plainText(row.children[column] ?? []).length)
    return sum + Math.max(3, ...widths) + 3
  }, 1)
