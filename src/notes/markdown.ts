import type { Paragraph, Parents, Root, RootContent } from 'mdast'
import type { Info, Options, State } from 'mdast-util-to-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { LanguageSpan } from '../model/mdast.ts'

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter)
  .freeze()

/** The same, to which HTML is part of a paragraph: for Markdown that stands in an HTML block. */
const inlineReader = unified()
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow', 'codeIndented'] } }])
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .freeze()

export function parseMarkdown(text: string, html: 'flow' | 'inline' = 'flow'): Root {
  return (html === 'flow' ? reader : inlineReader).parse(text)
}

/** Raised and lowered text as HTML, the only way Markdown has for it. */
const wrapIn =
  (open: string, close: string) =>
  (node: Parents, _parent: unknown, state: State, info: Info): string =>
    open + state.containerPhrasing(node as Paragraph, { ...info, before: '>', after: '<' }) + close

const handlers = {
  superscript: wrapIn('<sup>', '</sup>'),
  subscript: wrapIn('<sub>', '</sub>'),
  languageSpan: (node: LanguageSpan, parent: unknown, state: State, info: Info) =>
    wrapIn(`<span lang="${node.lang}">`, '</span>')(node, parent, state, info),
} as Options['handlers']

/** Signs of notebooks that are markup to the reader and text to Markdown: `:::info`, `==marked==`, `x^2^`, `a -- b`. */
const unsafe: Options['unsafe'] = [
  { character: ':', atBreak: true },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '-', before: '\\s', after: '-', inConstruct: 'phrasing' },
]

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', unsafe, ...(handlers && { handlers }) })
  .freeze()

export function toMarkdown(nodes: readonly RootContent[]): string {
  const plain = nodes.map(plainParagraph)
  if (plain.every((text) => text !== null)) return plain.join('\n\n')
  return writer.stringify({ type: 'root', children: [...nodes] }).trimEnd()
}

/** Most of notes is prose without a sign that Markdown could take for its own: that is Markdown as it stands. */
function plainParagraph(node: RootContent): string | null {
  if (node.type !== 'paragraph') return null
  const [only, ...others] = node.children
  return only?.type === 'text' && others.length === 0 && plainProse.test(only.value) ? only.value : null
}

/** What is a sign at the beginning of a line only may stand within it; a point after "w", and a colon before a slash, are of addresses. */
const plainProse = /^[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ0-9 ,;()'"“”‘’«»–—€%/?+#]|-(?!-)|(?<![Ww])\.|:(?!\/))*(?<! )$/
