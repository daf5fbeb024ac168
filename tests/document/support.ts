import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Block, Document, Phrasing } from '../../src/document/document.ts'
import { type Frame, lower } from '../../src/document/lower/lower.ts'
import { readTheme } from '../../src/document/read-theme.ts'

/** A tree as a filled template is: each node says where it was written. */
export function filled(markdown: string): Root {
  const root = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(markdown)
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    node.data = { ...node.data, origin: { path: 'brief.md', line, column } }
  })
  return root
}

export const frame: Frame = {
  theme: readTheme(null),
  language: 'en',
  metadata: {
    title: 'T',
    subject: null,
    authors: [],
    keywords: [],
    date: null,
    publisher: null,
    identifiers: [],
    generator: 'test',
  },
  words: { title: 'Title', series: 'Series', type: 'Policy brief', date: '9 July 2020' },
  picture: () => ({ problem: 'there is no such file' }),
  files: { template: 'brief.md', notes: 'notes.md' },
}

export interface Lowered {
  /** Blocks as lines of text, indented. */
  blocks: string[]
  messages: string[]
  document: Document
}

export function lowered(markdown: string | Root, changed: Partial<Frame> = {}): Lowered {
  const root = typeof markdown === 'string' ? filled(markdown) : markdown
  const { document, messages } = lower(root, { ...frame, ...changed })
  return {
    document,
    blocks: document.children.flatMap((block) => drawBlock(block)),
    messages: messages.map(
      ({ file, line, column, fatal, reason }) =>
        `${file ?? ''}:${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`,
    ),
  }
}

const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`)
const within = (blocks: readonly Block[]): string[] => indent(blocks.flatMap(drawBlock))

function drawBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`h${block.depth} #${block.id} ${drawLine(block.children)}`]
    case 'paragraph':
      return [`${block.style === 'body' ? 'p' : block.style} ${drawLine(block.children)}`]
    case 'list': {
      const marks = block.ordered ? `ol ${block.prefix}${block.start}` : 'ul'
      return [
        `${marks}${block.spread ? ' spread' : ''}`,
        ...block.children.flatMap((item) =>
          indent([item.label ? `li “${drawLine(item.label)}”` : 'li', ...within(item.children)]),
        ),
      ]
    }
    case 'blockquote':
      return [block.pull ? 'pull quote' : 'quote', ...within(block.children)]
    case 'band':
      return [`band ${block.size}`, ...within(block.children)]
    case 'margin':
      return ['margin', ...within(block.children)]
    case 'sideBySide':
      return [
        'side by side',
        ...block.children.flatMap((side) => indent([`side ${side.share}`, ...within(side.children)])),
      ]
    case 'columns':
      return [`columns ${block.count}`, ...within(block.children)]
    case 'code':
      return [`code ${JSON.stringify(block.value)}`]
    case 'table':
      return [
        `table #${block.id}${block.rowHeaders ? ' row-headers' : ''}${block.caption ? ` “${drawLine(block.caption)}”` : ''}${block.summary ? ` (${block.summary})` : ''}`,
        ...block.children.map(
          (row) => `  ${row.children.map((cell) => cell.children.flatMap(drawBlock).join('; ')).join(' | ')}`,
        ),
      ]
    case 'figure':
      return [
        `figure #${block.id} ${block.mediaType} ${block.width}×${block.height} ${block.alt}${block.caption ? ` “${drawLine(block.caption)}”` : ''}`,
      ]
    case 'callout':
      return [
        `callout ${block.kind}${block.title ? ` “${drawLine(block.title)}”` : ''}`,
        ...within(block.children),
      ]
    case 'facts':
      return [
        block.inLine ? 'facts in line' : 'facts',
        ...block.children.flatMap((fact) =>
          indent([`fact ${drawLine(fact.term)}`, ...within(fact.children)]),
        ),
      ]
    case 'contents':
      return [`contents to ${block.depth} “${drawLine(block.title)}”`]
    case 'thematicBreak':
    case 'pageBreak':
      return [block.type]
  }
}

const marks = { emphasis: 'em', strong: 'b', delete: 'del', superscript: 'sup', subscript: 'sub' } as const

function drawLine(nodes: readonly Phrasing[]): string {
  return nodes.map(drawPhrase).join('')
}

function drawPhrase(node: Phrasing): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return `\`${node.value}\``
    case 'break':
      return '⏎'
    case 'link':
      return `[${drawLine(node.children)}](${node.url})`
    case 'crossReference':
      return `[${drawLine(node.children)}](#${node.target})`
    case 'footnoteReference':
      return `[^${node.id}]`
    case 'dot':
      return `●${node.label}`
    case 'isolate':
      return `⟨${drawLine(node.children)}⟩`
    case 'languageSpan':
      return `${node.lang}(${drawLine(node.children)})`
    default:
      return `${marks[node.type]}(${drawLine(node.children)})`
  }
}
